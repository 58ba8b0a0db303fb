import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuiz } from '@keyproof/parser';
import { dialectQuiz, print } from './round-trip.ts';

describe('a quiz written in any dialect', () => {
  it('gives its questions back: numbers, stems, options and keys', () => {
    fc.assert(
      fc.property(dialectQuiz, ({ dialect, quiz }) => {
        const { items } = extractQuiz(print(quiz, dialect));
        const read = items.map((item) => ({
          number: item.number,
          stem: item.stem.markdown,
          options: item.options.map((option) => option.markdown),
          key: item.key?.options,
        }));
        expect(read).toEqual(
          quiz.map(({ stem, options, key }, i) => ({
            number: dialect.number === 'none' ? null : i + 1,
            stem,
            options,
            key,
          })),
        );
      }),
      // The words are drawn at random and may one day mean something; the same draw in every run keeps the test honest and quiet.
      { numRuns: 400, seed: 20261126 },
    );
  });
});
