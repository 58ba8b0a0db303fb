import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradientFormula } from '../../src/checks/gradient-formula/index.ts';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';

let tests: TestGrader;
beforeAll(async () => {
  tests = await createTestGrader({ checks: [gradientFormula] });
});
afterAll(() => tests.dispose());

/** How an author writes: letters, where indices stand, how fractions and products look. */
interface Style {
  readonly loss: string;
  readonly output: string;
  readonly state: 'h' | 's' | 'a';
  readonly parameter: (state: string) => string;
  readonly indices: readonly [string, string, string];
  readonly base: 0 | 1;
  readonly horizon: string;
  readonly raised: boolean;
  readonly form: 'latex' | 'unicode' | 'flat' | 'html';
  readonly bracket: readonly [string, string];
}

const style: fc.Arbitrary<Style> = fc.record({
  loss: fc.constantFrom('L', 'J', 'E', String.raw`\mathcal{L}`, String.raw`\bar{L}`),
  output: fc.constantFrom(String.raw`\hat{y}`, 'y', 'o', String.raw`\mathbf{\hat{y}}`),
  state: fc.constantFrom('h', 's', 'a'),
  parameter: fc.constantFrom(
    (state: string) => `W_{${state}${state}}`,
    (state: string) => `W_{x${state}}`,
    (state: string) => `b_{${state}}`,
    () => 'W',
  ),
  indices: fc.constantFrom(['t', 'k', 'i'], ['t', 'r', 'j'], ['n', 'k', 'l'], ['k', 'j', 'i']),
  base: fc.constantFrom(0, 1),
  horizon: fc.constantFrom('T', 'N', 'T_x', String.raw`\tau`),
  raised: fc.boolean(),
  form: fc.constantFrom('latex', 'unicode', 'flat', 'html'),
  bracket: fc.constantFrom(['(', ')'], ['[', ']'], [String.raw`\left[`, String.raw`\right]`], ['', '']),
}) as fc.Arbitrary<Style>;

const UNICODE: readonly (readonly [RegExp, string])[] = [
  [/\\mathbf\{\\hat\{y\}\}|\\hat\{y\}/g, 'ŷ'],
  [/\\mathcal\{L\}/g, 'L'],
  [/\\bar\{L\}/g, 'L̄'],
  [/\\tau/g, 'τ'],
  [/\\left|\\right/g, ''],
  [/\\sum/g, '∑'],
  [/\\prod/g, '∏'],
];

/** The right formula and three wrong ones for one style. */
function formulas(s: Style): readonly string[] {
  const [t, k, i] = s.indices;
  const at = (letter: string, step: string): string => (s.raised ? `${letter}^{<${step}>}` : `${letter}_{${step}}`);
  const over = (of: string, by: string): string => {
    if (s.form === 'latex') return String.raw`\frac{\partial ${of}}{\partial ${by}}`;
    return s.form === 'flat' ? String.raw`\partial ${of} \partial ${by}` : `∂${of}/∂${by}`;
  };
  const theta = s.parameter(s.state);
  const left = `${over(s.loss, theta)} = `;
  const head = `${over(s.loss, at(s.output, t))} ${over(at(s.output, t), at(s.state, t))}`;
  const outer = String.raw`\sum_{${t}=${s.base}}^{${s.horizon}} `;
  const inner = String.raw`\sum_{${k}=${s.base}}^{${t}} `;
  const product = String.raw`\prod_{${i}=${k}+1}^{${t}} ${over(at(s.state, i), at(s.state, `${i}-1`))}`;
  const [open, close] = s.bracket;
  const last = over(at(s.state, k), theta);
  const right = `${left}${outer}${head} ${inner}${open}${product}${close} ${last}`;
  const all = [
    right,
    `${left}${outer}${head} ${inner}${last}`,
    `${left}${outer}${head} ${over(at(s.state, t), theta)}`,
    `${left}${head} ${over(at(s.state, t), theta)}`,
  ];
  return all.map((formula) => written(formula, s.form));
}

function written(formula: string, form: Style['form']): string {
  if (form === 'latex' || form === 'flat') return `$${formula}$`;
  const plain = UNICODE.reduce((text, [from, to]) => text.replace(from, to), formula);
  if (form === 'unicode') return plain;
  return plain
    .replace(/_\{([^{}]*)\}/g, '<sub>$1</sub>')
    .replace(/\^\{<([^{}]*)>\}/g, '<sup>&lt;$1&gt;</sup>')
    .replace(/\^\{([^{}]*)\}/g, '<sup>$1</sup>');
}

describe('gradient formulas in any hand', () => {
  it('should find the right one among four, whatever the letters and the notation', async () => {
    await fc.assert(
      fc.asyncProperty(style, fc.nat(3), async (hand, shift) => {
        const [right = '', ...wrong] = formulas(hand);
        const options = [...wrong.slice(0, shift), right, ...wrong.slice(shift)];
        const verdict = await tests.grade({
          stem: 'Which of these is the gradient in a simple recurrent network?',
          options,
        });
        const found = verdict.options.map(({ holds }) => (holds === null ? '?' : holds ? '+' : '-')).join('');
        expect({ options, found }).toEqual({
          options,
          found: options.map((option) => (option === right ? '+' : '-')).join(''),
        });
      }),
      { numRuns: 16 },
    );
    // Each run measures four formulas; on a busy machine that takes a while.
  }, 240_000);
});
