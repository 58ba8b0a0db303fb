import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { read, write } from '../src/index.ts';
import { holdableItem, wildItem } from './support/arbitraries.ts';
import { content, lossCodes, makeItem, showcase, textOfFile } from './support/items.ts';

async function giftOf(...items: Parameters<typeof write>[1]): Promise<string> {
  return textOfFile(await write('gift', items));
}

interface Choices {
  readonly stem: { readonly text: string };
  readonly choices: readonly { readonly weight: number | null; readonly text: { readonly text: string } }[];
}

/** The questions with choices, as the independent reader sees them. */
function choicesOf(text: string): Choices[] {
  return parse(text).filter((question): question is typeof question & Choices => 'choices' in question);
}

describe('gift: writing', () => {
  it('writes every kind of question so that an independent reader sees the same', async () => {
    const parsed = parse(await giftOf(...showcase()));
    expect(parsed.map((question) => question.type)).toEqual(['MC', 'MC', 'TF', 'Short', 'Essay', 'MC']);
    expect(parsed[0]).toMatchObject({ id: expect.any(String), tags: ['keyproof-confirmed'], stem: { format: 'html' } });
    const [, second] = choicesOf(await giftOf(...showcase()));
    expect(second?.choices.map((choice) => choice.weight)).toEqual([
      33.33333, -20, 33.33333, -20, -20, 33.33333, -20, -20,
    ]);
  });

  it('keeps formulas, code and line ends whole', async () => {
    const [question] = choicesOf(await giftOf(...showcase().slice(0, 1)));
    expect(question?.stem.text).toContain(
      '<pre><code class="language-python">c = {"a": 1}  # x ~ y\n\nprint(c)\n</code></pre>',
    );
    expect(question?.choices[0]?.text.text).toBe('\\(c^{&lt;t&gt;} = \\Gamma_u \\ast \\tilde{c}^{&lt;t&gt;}\\)');
  });

  it('leaves out questions without a usable key and says so', async () => {
    const { written, reports } = await write('gift', showcase());
    expect(written).toBe(6);
    const leftOut = reports.filter((loss) => loss.code.startsWith('left-out'));
    expect(leftOut.map(({ index, code }) => [index, code])).toEqual([
      [5, 'left-out:no-key'],
      [6, 'left-out:no-key'],
    ]);
  });

  it('reports what it had to change', async () => {
    const item = makeItem({ type: 'short-answer', answer: 'a -> b' });
    expect(lossCodes((await write('gift', [item])).reports)).toEqual(['text-changed key']);
    const foreign = makeItem({ type: 'true-false', options: ['Falsch', 'Richtig'], correct: [0] });
    expect(await giftOf(foreign)).toContain('{FALSE}');
    expect(lossCodes((await write('gift', [foreign])).reports)).toEqual(['text-changed options']);
  });

  it('writes 30 options and refuses more right ones than Moodle can weight', async () => {
    const options = Array.from({ length: 30 }, (_, place) => `option ${String(place)}`);
    const many = (count: number) =>
      makeItem({ type: 'multiple-choice', options, correct: options.map((_, place) => place).slice(0, count) });
    const [question] = choicesOf(await giftOf(many(13)));
    expect(question?.choices).toHaveLength(30);
    expect(question?.choices.slice(0, 13).reduce((sum, choice) => sum + (choice.weight ?? 0), 0)).toBe(100);
    expect(lossCodes((await write('gift', [many(21)])).reports)).toEqual(['left-out:key item']);
  });
});

const FOREIGN = `
// A bank as people write it by hand. [tag:week1]
$CATEGORY: Recurrent networks

::Gap::The gate that forgets is {~input =forget ~output} in most texts.

::Partial::Which one resets?{
  ~%50%the update gate#Nearly.
  =the reset gate#Yes.
  ~%0%no gate
}

Both are cells: {~%50%GRU ~%50%LSTM ~%-100%softmax}

[markdown]What is **tanh(0)**? {#0:0.1}

A year {#
  =1997:0 # The LSTM.
  =%50%1997:2
}

Two of {=two =2}

[plain]Is 3 < 4 {T#no#yes####It is
   less.}

Match {=a -> b =c -> d}

Just a note.

::Broken::Never closed {=a ~b
`;

describe('gift: reading', () => {
  it('reads what people write by hand and reports what no item can hold', async () => {
    const { items, messages } = await read('gift', FOREIGN);
    expect(
      items.map((item) => [item.type, item.stem.markdown, item.key?.options, item.key?.text, item.explanation?.text]),
    ).toEqual([
      ['single-choice', 'The gate that forgets is \\_\\_\\_\\_\\_ in most texts.', [1], undefined, undefined],
      ['single-choice', 'Which one resets?', [1], undefined, 'Yes.'],
      ['multiple-choice', 'Both are cells:', [0, 1], undefined, undefined],
      ['short-answer', 'What is **tanh(0)**?', [], '0:0.1', undefined],
      ['short-answer', 'A year', [], '1997:0', 'The LSTM.'],
      ['short-answer', 'Two of', [], 'two', undefined],
      ['true-false', 'Is 3 < 4', [0], undefined, 'It is\nless.'],
    ]);
    expect(messages.filter((message) => message.fatal).map((message) => [message.place, message.code])).toEqual([
      [27, 'unsupported'],
      [29, 'unsupported'],
      [31, 'syntax'],
    ]);
    expect(messages.filter((message) => !message.fatal).map((message) => message.code)).toEqual([
      'part-dropped',
      'part-dropped',
      'part-changed',
      'part-changed',
      'part-dropped',
      'part-dropped',
    ]);
  });

  it('keeps the verdict that a tag tells', async () => {
    const { items } = await read('gift', await giftOf(...showcase().slice(0, 1)));
    expect(items[0]).toMatchObject({ number: 1, verdict: { outcome: 'confirmed' } });
  });
});

describe('gift: properties', () => {
  it('reads back what it wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(holdableItem, { minLength: 1, maxLength: 3 }), async (items) => {
        const { items: back, messages } = await read('gift', await giftOf(...items));
        expect(messages).toEqual([]);
        expect(back.map(content)).toEqual(items.map(content));
      }),
      { numRuns: 100 },
    );
  });

  it('writes any item so that the independent reader accepts it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wildItem, { maxLength: 3 }), async (items) => {
        const result = await write('gift', items, { deriveKeys: true });
        const parsed = result.written === 0 ? [] : parse(textOfFile(result));
        expect(parsed).toHaveLength(result.written);
      }),
      { numRuns: 120 },
    );
  });
});
