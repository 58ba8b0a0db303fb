import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type AccountingSpan, extractQuiz, QuizItem, type RichText, RULES } from '@keyproof/parser';

/** Words and signs that dumps are made of, so that random texts run into every branch. */
const scraps = fc.constantFrom(
  '1. ',
  '2) ',
  'Q3: ',
  'Question 4',
  '## ',
  '> ',
  '- ',
  '* ',
  '+ ',
  '[x] ',
  '[ ] ',
  '( ) ',
  '✅ ',
  '❌',
  '☒ ',
  '○ ',
  'A) ',
  'B) ',
  'b. ',
  '(c) ',
  'Answer: ',
  'Ans: BD',
  'Explanation: ',
  'True',
  'False',
  'which of these is it?',
  'the pump',
  'a valve',
  '**',
  '==',
  '`',
  '```',
  '$',
  '$$',
  '\\(',
  '\\frac{a}{b}',
  'x_1x_{1}x_1',
  '<li>',
  '</li>',
  '<details>',
  '<summary>',
  '<sup>',
  '<r>',
  '<!--',
  '-->',
  '![a](b)',
  '[a](b)',
  '| a | b |',
  '|---|---|',
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '\t',
  '1 point',
  'Correct',
  'I think the answer is B',
  'Thanks! :smile:',
  'a@b.org',
  '答案：B',
  '第1题',
  'Antwort: A',
  '&lt;',
  '&#0;',
  '\u0000',
  '\ud800',
  '\u200b',
  '\u202e',
  '{=a ~b}',
  '#+TITLE: x\n',
  '\n* Card 1 :drill:\n',
  '\n** Answer\n',
  ':PROPERTIES:\n',
  ':END:\n',
  '\\begin{enumerate}\\item ',
  '\\end{enumerate}',
  '\\section*{Answers} 1~(b) ',
  '\\begin{tabular}{c}1 & b\\\\ ',
  '\\end{tabular}',
  "I'd go with (b)",
  '{"question":"a?","options":["b","c"],"answer":1}',
);
const text = fc.oneof(
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

/** White space, control characters, and characters without width. */
function isBlank(c: string): boolean {
  const code = c.charCodeAt(0);
  return code <= 32 || code === 127 || /[\s\u0085\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064]/u.test(c);
}

function holes(source: string, spans: readonly AccountingSpan[]): string[] {
  const seen = new Array<number>(source.length).fill(0);
  for (const span of spans) for (let i = span.start; i < span.end; i++) seen[i] = (seen[i] as number) + 1;
  return [...seen.keys()].flatMap((i) => {
    const count = seen[i] as number;
    if (count > 1) return [`${i} counted ${count} times`];
    return count === 0 && !isBlank(source[i] as string) ? [`${i} ${JSON.stringify(source[i])} not counted`] : [];
  });
}

describe('any text', () => {
  it('is read without an error, gives items that fit the schema, and is accounted for character by character', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { items, accounting } = extractQuiz(source);
        for (const item of items) v.assert(QuizItem, item);
        expect(holes(source, accounting)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives positions that lie in it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const inside = (position: RichText['position']): boolean =>
          position === null || (position.start <= position.end && position.end <= source.length);
        for (const item of extractQuiz(source).items) {
          const places = [
            item.stem,
            ...item.options,
            ...(item.explanation ? [item.explanation] : []),
            ...item.context,
          ].flatMap((each) => [each.position, ...each.math.map((formula) => formula.position)]);
          expect([...places, ...item.provenance.spans].every(inside)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives no more than it holds: items, spans, messages and texts are bounded by its length', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (part, times) => {
        const source = part.repeat(times);
        const { items, accounting, messages } = extractQuiz(source);
        expect(items.length + accounting.length).toBeLessThanOrEqual(2 * source.length);
        expect(items.reduce((sum, item) => sum + item.options.length, 0)).toBeLessThanOrEqual(source.length);
        expect(messages.length).toBeLessThanOrEqual(51 * Object.keys(RULES).length);
        const rich = (item: QuizItem): RichText[] =>
          [item.stem, ...item.options, ...item.context].concat(item.explanation ?? []);
        const shown = items
          .flatMap((item) => [
            ...rich(item).flatMap((each) => [each.text, each.markdown]),
            ...item.claims.map((claim) => claim.text),
            ...(item.key?.evidence ?? []).map((each) => each.text ?? ''),
          ])
          .reduce((sum, each) => sum + each.length, 0);
        expect(shown).toBeLessThanOrEqual(12 * source.length + 200);
      }),
      { numRuns: 200 },
    );
  });

  it('gives keys that name options of their own question', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { key, options } of extractQuiz(source).items) {
          const named = [...(key?.options ?? []), ...(key?.evidence ?? []).flatMap((each) => each.options)];
          expect(named.every((i) => Number.isInteger(i) && i >= 0 && i < options.length)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same items when it is read again', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(extractQuiz(source).items).toEqual(extractQuiz(source).items);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a printed quiz', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const phrase = fc.array(word, { minLength: 2, maxLength: 7 }).map((words) => words.join(' '));
  const question = fc.record({
    stem: phrase,
    options: fc.uniqueArray(phrase, { minLength: 2, maxLength: 6 }),
    key: fc.nat(),
  });
  const quiz = fc.array(question, { minLength: 1, maxLength: 8 });
  const layouts: Record<string, (stem: string, options: string[], key: number, n: number) => string> = {
    'task list': (stem, options, key, n) =>
      `${n}. Which one is ${stem}?\n\n${options.map((option, i) => `- [${i === key ? 'x' : ' '}] ${option}`).join('\n')}\n`,
    'letters and an answer line': (stem, options, key, n) =>
      `Question ${n}: Which one is ${stem}?\n${options.map((option, i) => `${letter(i)}) ${option}`).join('\n')}\nAnswer: ${letter(key)}\n`,
    marks: (stem, options, key, n) =>
      `## Q${n}. Which one is ${stem}?\n\n${options.map((option, i) => `${i === key ? '✅' : '❌'} ${option}`).join('\n')}\n`,
    'bold answer': (stem, options, key, n) =>
      `${n}) Which one is ${stem}?\n\n${options.map((option, i) => (i === key ? `- **${option}**` : `- ${option}`)).join('\n')}\n`,
    'no numbers': (stem, options, key) =>
      `Which one is ${stem}?\n\n${options.map((option, i) => `${i === key ? '☒' : '☐'} ${option}`).join('\n\n')}\n`,
  };

  it.each(Object.keys(layouts))('is read back: %s', (name) => {
    fc.assert(
      fc.property(quiz, (questions) => {
        const printed = questions
          .map(({ stem, options, key }, i) => layouts[name]?.(`${stem} ${i}`, options, key % options.length, i + 1))
          .join('\n');
        const { items } = extractQuiz(printed);
        expect(
          items.map((item) => ({
            stem: item.stem.text,
            options: item.options.map((option) => option.text),
            key: item.key?.options,
          })),
        ).toEqual(
          questions.map(({ stem, options, key }, i) => ({
            stem: `Which one is ${stem} ${i}?`,
            options,
            key: [key % options.length],
          })),
        );
      }),
      // Letters at random make words that mean something now and then (`due`, `true`): the same draw in every run.
      { numRuns: 60, seed: 20261121 },
    );
  });
});

function letter(i: number): string {
  return String.fromCharCode(65 + i);
}
