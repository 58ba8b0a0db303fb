import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../src/index.ts';
import { holdableItem, wildItem } from './support/arbitraries.ts';
import { lossCodes, makeItem, showcase, textOfFile } from './support/items.ts';

interface AikenQuestion {
  readonly question: string;
  readonly options: readonly string[];
  readonly answer: number;
}

/** Aiken as Moodle reads it: line by line, and strictly. */
function parseAiken(text: string): AikenQuestion[] {
  const found: AikenQuestion[] = [];
  let question: string | null = null;
  let options: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const option = /^([A-Z])[.)] (.+)$/.exec(line);
    const answer = /^ANSWER: ([A-Z])$/.exec(line);
    if (answer !== null) {
      if (question === null || options.length < 2) throw new Error(`answer without a question: ${line}`);
      const place = (answer[1] ?? '').charCodeAt(0) - 65;
      if (place >= options.length) throw new Error(`answer beyond the options: ${line}`);
      found.push({ question, options, answer: place });
      question = null;
      options = [];
    } else if (option !== null) {
      if (option[1]?.charCodeAt(0) !== 65 + options.length) throw new Error(`option out of order: ${line}`);
      options.push(option[2] ?? '');
    } else {
      if (question !== null) throw new Error(`two lines of question: ${line}`);
      question = line;
    }
  }
  if (question !== null) throw new Error('question without an answer');
  return found;
}

describe('aiken', () => {
  it('writes single choices on one line each and leaves the rest out with a reason', async () => {
    const result = await write('aiken', showcase());
    const questions = parseAiken(textOfFile(result));
    expect(questions.map((each) => each.answer)).toEqual([0, 1, 2]);
    expect(questions[0]?.question).toMatch(/^Let \\\(x_t\\\) be the input .* print\(c\)$/);
    const leftOut = result.reports.filter((loss) => loss.code.startsWith('left-out'));
    expect(leftOut.map((loss) => [loss.index, loss.code])).toEqual([
      [1, 'left-out:type'],
      [3, 'left-out:type'],
      [4, 'left-out:type'],
      [5, 'left-out:no-key'],
      [6, 'left-out:no-key'],
    ]);
  });

  it('reports all that it drops', async () => {
    const { reports } = await write('aiken', showcase().slice(0, 1));
    expect(lossCodes(reports).sort()).toEqual([
      'field-dropped explanation',
      'field-dropped source',
      'field-dropped verdict',
      'image-referenced options[3]',
      'markup-dropped options[1]',
      'markup-dropped options[2]',
      'markup-dropped options[3]',
      'markup-dropped stem',
      'text-changed stem',
    ]);
  });

  it('guards a stem that looks like an option', async () => {
    const text = textOfFile(await write('aiken', [makeItem({ stem: 'B. is a letter?', options: ['yes', 'no'] })]));
    expect(parseAiken(text)[0]?.question).toBe('Question: B. is a letter?');
  });

  it('holds 26 options and no more', async () => {
    const options = Array.from({ length: 27 }, (_, place) => `o${String(place)}`);
    const { written, reports } = await write('aiken', [
      makeItem({ options }),
      makeItem({ options: options.slice(1), correct: [25] }),
    ]);
    expect(written).toBe(1);
    expect(lossCodes(reports)).toEqual(['left-out:options item']);
  });

  it('writes any item as lines that the reader takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(wildItem, holdableItem), { maxLength: 4 }), async (items) => {
        const result = await write('aiken', items);
        expect(parseAiken(textOfFile(result))).toHaveLength(result.written);
      }),
      { numRuns: 150 },
    );
  });
});
