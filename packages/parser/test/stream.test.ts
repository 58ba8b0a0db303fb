import { describe, expect, it } from 'vitest';
import { extractQuiz, extractQuizStream, type ExtractionPart } from '@keyproof/parser';

const question = (n: number): string =>
  `## Question ${n}\n\nWhich number follows ${n}?\n\n- [ ] ${n}\n- [x] ${n + 1}\n\n`;
const quiz = Array.from({ length: 1500 }, (_, i) => question(i + 1)).join('');

/** `text` in pieces of `size` characters. */
function* pieces(text: string, size: number): Generator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

async function collect(chunks: Iterable<string>, partSize?: number): Promise<ExtractionPart[]> {
  const parts: ExtractionPart[] = [];
  for await (const part of extractQuizStream(chunks, { path: 'big.md', ...(partSize ? { partSize } : {}) }))
    parts.push(part);
  return parts;
}

describe('extractQuizStream', () => {
  it('gives in parts what extractQuiz gives at once, positions and accounting included', async () => {
    const parts = await collect(pieces(quiz, 997), 10_000);
    const whole = extractQuiz(quiz, { path: 'big.md' });
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.flatMap((part) => part.items)).toEqual(whole.items);
    let before = 0;
    const accounting = parts.flatMap((part) => {
      const moved = part.accounting.map((span) => ({ ...span, item: span.item === null ? null : span.item + before }));
      before += part.items.length;
      return moved;
    });
    expect(accounting).toEqual(whole.accounting);
    expect(parts.map((part) => part.start)).toEqual([0, ...parts.slice(0, -1).map((part) => part.end)]);
    expect(parts.at(-1)?.end).toBe(quiz.length);
  });

  it('reads a format that cannot be cut whole', async () => {
    const json = JSON.stringify(
      Array.from({ length: 400 }, (_, i) => ({ question: `What is ${i}?`, options: ['odd', 'even'], answer: i % 2 })),
    );
    const parts = await collect(pieces(json, 5000), 10_000);
    expect(parts.map((part) => part.items.length)).toEqual([400]);
  });

  it('cuts a text without lines at a space, and says once that it holds no quiz', async () => {
    const parts = await collect(pieces('a word and '.repeat(20_000), 8192), 10_000);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.messages.map((message) => message.ruleId))).toEqual(['no-quiz']);
  });

  it('gives one empty part for no text', async () => {
    expect(await collect([])).toMatchObject([{ items: [], accounting: [], start: 0, end: 0 }]);
  });

  it('refuses a size that is none', async () => {
    await expect(collect(['a'], 5)).rejects.toThrow('Expected `partSize` to be a number from 10000 up, got `5`');
  });
});
