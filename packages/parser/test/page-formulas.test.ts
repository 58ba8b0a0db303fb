import { expect, test } from 'vitest';
import { extractQuiz } from '../src/index.ts';

/** Pages leave formulas between delimiters, which a script draws. */
const page = (stem: string, ...options: readonly string[]): string =>
  `<html><body><ol><li>${stem}<ol type="a">${options.map((text) => `<li>${text}</li>`).join('')}</ol></li></ol></body></html>`;

test('formulas between dollar signs and backslashes of a page are formulas', () => {
  const { items } = extractQuiz(
    page(
      'What is \\(h_t\\) for $h_t = \\tanh(W h_{t-1})$ and $W = 0$?',
      '$0$ or $\\frac{1}{2}$',
      '\\(\\mathbf{1}\\)',
      'the value $x &lt; y_t$',
    ),
    { path: 'page.html' },
  );
  expect(items[0]?.stem.math.map(({ latex }) => latex)).toEqual(['h_t', 'h_t = \\tanh(W h_{t-1})', 'W = 0']);
  expect(items[0]?.options.map(({ math }) => math.map(({ latex }) => latex))).toEqual([
    ['0', '\\frac{1}{2}'],
    ['\\mathbf{1}'],
    ['x < y_t'],
  ]);
});

test('money, prose between two dollar signs and code are no formulas', () => {
  const { items } = extractQuiz(
    page(
      'Which costs $5 and not $6 a month?',
      'the one in US$ and the one in CA$',
      '<pre>echo $HOME $h_t$</pre> this',
      '$12',
    ),
    { path: 'page.html' },
  );
  expect([items[0]?.stem, ...(items[0]?.options ?? [])].flatMap((text) => text?.math ?? [])).toEqual([]);
});
