import { describe, expect, it } from 'vitest';
import { extractQuiz } from '@keyproof/parser';

const COUNT = 14_000;
const ask = (n: number): string => `${n}. Which number follows ${n}?\nA) ${n}\nB) ${n + 1}\n\n`;
const asked = Array.from({ length: COUNT }, (_, i) => ask(i + 1)).join('');

// Above some ten thousand lines a dump is read in parts; what is told across them must be as in one.
describe('a dump of many lines', () => {
  const answers = Array.from({ length: 9999 }, (_, i) => `${i + 1}. ${i % 2 ? 'A' : 'B'}`).join('\n');
  // One reading for all: it takes seconds.
  const { items, accounting, messages } = extractQuiz(`${asked}${ask(1)}# Answers\n\n${answers}\n`);

  it('takes its key from a list at the end', () => {
    expect(items).toHaveLength(COUNT);
    expect(items.slice(0, 9999).map((item) => item.key?.options)).toEqual(
      Array.from({ length: 9999 }, (_, i) => [i % 2 ? 0 : 1]),
    );
  });

  it('accounts for its parts in order', () => {
    expect(accounting.every((span, i) => i === 0 || span.start >= (accounting[i - 1]?.end ?? 0))).toBe(true);
  });

  it('joins a question that stands in two parts', () => {
    expect(accounting.filter((span) => span.reason === 'duplicate-of').length).toBeGreaterThan(0);
    expect(messages.some((message) => message.ruleId === 'duplicate-question')).toBe(true);
  });
});
