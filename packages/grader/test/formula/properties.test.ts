import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { parseFormula, parseFormulas } from '../../src/formula/index.ts';
import { printLatex, printText } from '../../src/formula/print.ts';
import { children, nodes } from '../../src/formula/walk.ts';
import { formula } from './arbitrary.ts';

const pieces = [
  ...[
    '\\frac',
    '{',
    '}',
    '\\partial ',
    'h',
    't',
    '_',
    '^',
    '\\sum',
    '\\prod',
    '=',
    '0',
    'T',
    '(',
    ')',
    '[',
    ']',
    '+',
    '-',
    '\\hat',
    ',',
    '<',
    '>',
  ],
  ...[
    '\\left(',
    '\\right)',
    'W',
    '_{t-1}',
    '^{<t>}',
    '\\Gamma_u',
    '*',
    '\\tanh',
    '|',
    '\\|',
    '/',
    ' ',
    '\\sqrt',
    '∂',
    '∑',
    'i=1',
    "'",
    '\\text{if}',
    '1',
    '.',
  ],
];

describe('properties of the formula reader', () => {
  it('should read what it prints as the same tree', () => {
    fc.assert(
      fc.property(formula, (tree) => {
        const printed = printLatex(tree);
        expect({ printed, tree: parseFormula(printed) }).toEqual({ printed, tree });
      }),
      { numRuns: 1500 },
    );
  });

  it('should print what katex accepts', () => {
    fc.assert(
      fc.property(formula, (tree) => {
        expect(() => katex.renderToString(printLatex(tree), { throwOnError: true, strict: false })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('should accept only LaTeX that katex accepts, where it repairs nothing', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (parts) => {
        const source = parts.join('');
        const result = parseFormulas(source);
        if (!result.ok || result.repairs.length > 0) return;
        accepted += 1;
        expect(() => katex.renderToString(source, { throwOnError: true, strict: false })).not.toThrow();
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it('should never throw, and place every diagnostic inside the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 40 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (source) => {
        const result = parseFormulas(source);
        if (result.ok) for (const tree of result.formulas) expect(typeof printText(tree)).toBe('string');
        else expect(result.diagnostic.offset).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 8000 },
    );
  });

  it('should walk every node once', () => {
    fc.assert(
      fc.property(formula, (tree) => {
        const count = (node: typeof tree): number => 1 + children(node).reduce((sum, child) => sum + count(child), 0);
        expect([...nodes(tree)]).toHaveLength(count(tree));
      }),
    );
  });
});
