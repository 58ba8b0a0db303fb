import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared, short } from '../src/report/text/numbers.ts';
import { columnsOf, cut, oneLine, pad, wrap } from '../src/report/text/printable.ts';
import { readable } from '../src/report/text/readable.ts';

describe('readable', () => {
  test.each([
    ['$c^{<t>} = \\Gamma_u * \\tilde{c}^{<t>}$', 'c⟨t⟩ = Γᵤ * c̃⟨t⟩'],
    ['$\\frac{\\partial L}{\\partial b_y}$', '∂L/∂b_y'],
    ['\\Gamma_r \\approx 0', 'Γᵣ ≈ 0'],
    ['x^{(i)}', 'x⁽ⁱ⁾'],
    ['y^{\\langle t \\rangle}', 'y⟨t⟩'],
    ['\\sum_{t=0}^T a', 'Σₜ₌₀ᵀ a'],
    ['$T_x < T_y$', 'Tₓ < T_y'],
    ['\\mathbf{W}', 'W'],
    ['\\left( a \\right)', '( a )'],
    ['a \\% b', 'a % b'],
  ])('should write %s as %s', (from, to) => expect(readable(from)).toBe(to));

  test.each([
    'return_sequences',
    'the same part as ____ and ____',
    'from $5 to $6',
    'C:\\Users\\x',
    'a { b',
    '100 %',
    'snake_case_name',
    '\\unknown{x}',
  ])('should leave %s understandable', (text) =>
    expect(readable(text).replace(/[{}]/g, '')).toBe(text.replace(/[{}]/g, '')),
  );

  test('should never throw, never break the line and never print a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // eslint-disable-next-line no-control-regex -- they are what must not be there
        expect(readable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });

  test('should take ten thousand braces in its stride', () => {
    expect(readable('\\frac{'.repeat(10_000)).length).toBeGreaterThan(0);
  });
});

describe('cut, pad and wrap', () => {
  test('should count a Chinese character as two columns', () => {
    expect(columnsOf('更新门 Γ')).toBe(8);
    expect(cut('更新门更新门', 7)).toBe('更新门…');
  });

  test('should never be wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, columns) => {
        const line = oneLine(text);
        expect(columnsOf(cut(line, columns))).toBeLessThanOrEqual(columns);
        expect(columnsOf(pad(cut(line, columns), columns))).toBe(columns);
        for (const each of wrap(line, columns)) expect(columnsOf(each)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('should lose no word when it wraps', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 3, max: 40 }), (words, columns) => {
        expect(wrap(words.join(' '), columns).join('').replace(/ /g, '')).toBe(words.join(''));
      }),
    );
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [0.5904, '0.59'],
    [1.2e-19, '1.2e-19'],
    [-3.14159, '−3.14'],
    [10000, '10000'],
    [NaN, 'NaN'],
    [-Infinity, '−∞'],
    [5e-324, '4.9e-324'],
  ])('should write %d as %s', (value, text) => expect(short(value)).toBe(text));

  test('should hold a value against its threshold', () => {
    const measurement = { name: 'n', value: 0.59, threshold: 1e-3, unit: '' };
    expect(compared(measurement)).toBe('0.59 > 0.001');
    expect(compared({ ...measurement, value: 1e-19 })).toBe('1e-19 < 0.001');
    expect(compared({ ...measurement, threshold: null, unit: 'bits' })).toBe('0.59 bits');
  });
});
