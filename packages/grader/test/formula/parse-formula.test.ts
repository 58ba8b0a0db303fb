import { describe, expect, it } from 'vitest';
import { parseFormula, parseFormulas } from '../../src/formula/index.ts';
import { printText } from '../../src/formula/print.ts';

const read = (source: string): string => {
  const result = parseFormulas(source);
  return result.ok
    ? result.formulas.map(printText).join(' ; ')
    : `${result.diagnostic.code} at ${result.diagnostic.offset}`;
};

const chain = '∂J/∂b = Σ_{s=1..T} ∂J/∂q_s · ∂q_s/∂b';
const long = '∂J/∂b_s = Σ_{t=0..T} ∂J/∂ŷ_t · ∂ŷ_t/∂s_t · Σ_{r=0..t} (Π_{j=r+1..t} ∂s_j/∂s_{j-1}) · ∂s_r/∂b_s';

describe('one tree for all notations', () => {
  it.each([
    [
      'LaTeX',
      String.raw`\frac{\partial J}{\partial b} = \sum_{s=1}^{T} \frac{\partial J}{\partial q_s} \frac{\partial q_s}{\partial b}`,
    ],
    [
      'sized brackets',
      String.raw`\frac{\partial J}{\partial b} = \sum\limits_{s=1}^T \left[ \frac{\partial J}{\partial q_{s}} \frac{\partial q_{s}}{\partial b} \right]`,
    ],
    [
      'display commands',
      String.raw`\dfrac{\partial J}{\partial b} = \displaystyle\sum^{T}_{s=1} \dfrac{\partial J}{\partial q_s}\,\dfrac{\partial q_s}{\partial b}`,
    ],
    [
      'angle superscripts',
      String.raw`\frac{\partial J}{\partial b} = \sum_{s=1}^{T} \frac{\partial J}{\partial q^{<s>}} \frac{\partial q^{\langle s \rangle}}{\partial b}`,
    ],
    ['Unicode', '∂J/∂b = Σ_{s=1}^T ∂J/∂q_s ∂q_s/∂b'],
    ['Unicode scripts', '∂J/∂b = ∑ₛ₌₁ᵀ ∂J/∂qₛ ∂qₛ/∂b'],
    ['HTML', '&part;J/&part;b = &sum;<sub>s=1</sub><sup>T</sup> ∂J/∂q<sub>s</sub> ∂q<sub>s</sub>/∂b'],
    ['plain d', 'dJ/db = sum_{s=1}^T dJ/dq_s dq_s/db'],
    [
      'lost fraction bars',
      String.raw`\partial J \partial b = \sum_{s=1}^T \partial J \partial q_s \partial q_s \partial b`,
    ],
    ['everything on one line', '∂J∂b=∑s=1T∂J∂qs∂qs∂b'],
  ])('should read %s', (_, source) => {
    expect(read(source)).toBe(chain);
  });

  it.each([
    [
      'LaTeX',
      String.raw`\frac{\partial J}{\partial b_s} = \sum_{t=0}^T \Big[ \frac{\partial J}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial s_t} \sum_{r=0}^t \Big( \prod_{j=r+1}^t \frac{\partial s_j}{\partial s_{j-1}} \Big) \frac{\partial s_r}{\partial b_s} \Big]`,
    ],
    [
      'without brackets',
      String.raw`\frac{\partial J}{\partial b_s} = \sum_{t=0}^T \frac{\partial J}{\partial \hat y_t} \frac{\partial \hat y_t}{\partial s_t} \sum_{r=0}^t \prod_{j=r+1}^t \frac{\partial s_j}{\partial s_{j-1}} \frac{\partial s_r}{\partial b_s}`,
    ],
    [
      'a subscript fallen to the line',
      String.raw`\partial J \partial b_s = \sum_{t=0}^T \partial J \partial \hat y^t \partial \hat y^t \partial s^t \sum_{r=0}^t (\prod_{j=r+1}^t \partial s^j \partial s^j - 1) \partial s^r \partial b_s`,
    ],
    [
      'the same without brackets',
      String.raw`\partial J \partial b_s = \sum_{t=0}^T \partial J \partial \hat y^t \partial \hat y^t \partial s^t \sum_{r=0}^t \prod_{j=r+1}^t \partial s^j \partial s^j - 1 \partial s^r \partial b_s`,
    ],
    ['copied from a rendered page', '∂J∂bs=∑t=0T∂J∂ŷt∂ŷt∂st∑r=0t(∏j=r+1t∂sj∂sj−1)∂sr∂bs'],
  ])('should read the chain over steps in %s', (_, source) => {
    expect(read(source)).toBe(long);
  });
});

describe('symbols', () => {
  it.each(
    [
      ['h_{t-1}', 'h_{t-1}'],
      ['h^{t-1}', 'h_{t-1}'],
      ['h^{<t-1>}', 'h_{t-1}'],
      ['h^{< t-1>}', 'h_{t-1}'],
      ['hₜ₋₁', 'h_{t-1}'],
      ['h<t-1>', 'h_{t-1}'],
      ['h_t-1', 'h_{t-1}'],
      ['h<sub>t-1</sub>', 'h_{t-1}'],
      [String.raw`h^{\langle t-1 \rangle}`, 'h_{t-1}'],
      ['h^{(t-1)}', 'h_{t-1}'],
      ['y^{-t>}', 'y_t'],
      ['x^{(i)<t>}', 'x_t^(i)'],
      ['x⁽ⁱ⁾⟨t⟩', 'x_t^(i)'],
      ['a^{[2]<t>}', 'a_t^[2]'],
      ['W_{aa}', 'W_{aa}'],
      ['Waa', 'W_{aa}'],
      ['by', 'b_y'],
      ['ŷ_t', 'ŷ_t'],
      [String.raw`\hat{y}_t`, 'ŷ_t'],
      [String.raw`\bar L`, 'L̄'],
      [String.raw`\tilde{c}^{<t>}`, 'c̃_t'],
      [String.raw`\Gamma_u`, 'Γ_u'],
      [String.raw`\boldsymbol{\Gamma}_{u}`, 'Γ_u'],
      ['h_t^T', '(h_t)^T'],
      [String.raw`W^\top`, 'W^T'],
      ['W_i', 'W_i'],
      ["f'(z)", 'f′(z)'],
      ['__proto__', 'unexpected at 0'],
    ].filter(([source]) => source !== 'W^{(hh)}'),
  )('should read %s', (source, text) => {
    expect(read(source)).toBe(text.normalize('NFC'));
  });

  it('should treat names of object properties as letters', () => {
    expect(read('constructor + prototype')).toBe('constructor + prototype');
    expect(read(String.raw`\constructor`)).toBe('unsupported at 0');
    expect(read(String.raw`\__proto__`)).toBe('unexpected at 0');
  });
});

describe('derivatives, sums and products', () => {
  it.each([
    ['∂h^i ∂h^i − 1', '∂h_i/∂h_{i-1}'],
    ['∂h_i/∂h_i − 1', '∂h_i/∂h_{i-1}'],
    [String.raw`\frac{\partial h_i}{\partial h_i} - 1`, '∂h_i/∂h_i - 1'],
    [String.raw`W + \frac{\partial s^{(i)<3>}}{\partial s^{(i)<3>}} + 0`, 'W + ∂s_3^(i)/∂s_3^(i) + 0'],
  ])('should read a number into the last index only where no bar stands before it: %s', (source, text) => {
    expect(read(source)).toBe(text);
  });

  it.each([
    [String.raw`\frac{\partial \mathbf{h}_t}{\partial \mathbf{h}_{t-1}}`, '∂h_t/∂h_{t-1}'],
    [String.raw`\frac{\partial {h_t}}{\partial {b_h}}`, '∂h_t/∂b_h'],
    [String.raw`\frac{\partial J(\theta)}{\partial \theta}`, '∂J/∂θ'],
    [String.raw`\frac{\partial^+ h_k}{\partial W}`, '∂⁺h_k/∂W'],
    ['∂⁺h_k/∂W', '∂⁺h_k/∂W'],
    [String.raw`\frac{\partial \hat{\mathbf{y}}_t}{\partial \mathbf{b}_y}`, '∂ŷ_t/∂b_y'],
    [String.raw`\sum_{t=1}^{t=T} L_t`, 'Σ_{t=1..T} L_t'],
    [String.raw`\prod_{k<i\le t} a_i`, 'Π_{i=k+1..t} a_i'],
    [String.raw`\prod_{t \geq i > k} a_i`, 'Π_{i=k+1..t} a_i'],
    [String.raw`\sum_{1 \le k \le t} a_k`, 'Σ_{k=1..t} a_k'],
    [String.raw`\sum_{k \in S} a_k`, 'unsupported at 6'],
    [String.raw`\frac{\partial L}{\partial W} \frac{\partial y}{\partial x}`, '∂L/∂W · ∂y/∂x'],
    [String.raw`\nabla_{W} L`, '∂L/∂W'],
    [String.raw`\frac{d\hat y_t}{dh_t}`, '∂ŷ_t/∂h_t'],
  ])('should read %s', (source, text) => {
    expect(read(source).normalize('NFC')).toBe(text.normalize('NFC'));
  });
});

describe('cell equations', () => {
  it.each([
    [
      String.raw`\tilde{m}^{<t>} = \tanh(W_m[\Gamma_q * m^{<t-1>}, x^{<t>}] + b_m)`,
      'm̃_t = tanh(W_m · [Γ_q * m_{t-1}, x_t] + b_m)',
    ],
    [String.raw`z_t = \sigma(W_z x_t + U_z h_{t-1})`, 'z_t = σ(W_z · x_t + U_z · h_{t-1})'],
    ['h_t = (1 − z_t) ⊙ h_{t−1} + z_t ⊙ h̃_t', 'h_t = (1 - z_t) ⊙ h_{t-1} + z_t ⊙ h̃_t'],
    ['a<t> = tanh(Waa a<t-1> + Wax x<t> + ba)', 'a_t = tanh(W_{aa} · a_{t-1} + W_{ax} · x_t + b_a)'],
    ['ŷ_t = softmax(Uh_t + b_y)', 'ŷ_t = softmax(U · h_t + b_y)'],
    [String.raw`\text{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V`, 'softmax(Q · K^T / √(d_k)) · V'],
    ['softmax(QK^T / √d_k) V', 'softmax(Q · K^T / √(d_k)) · V'],
    ['P(y^{<t>} | y^{<1>}, …, y^{<t-1>})', 'P(y_t | y_1, …, y_{t-1})'],
    ['∥∥∂s20∂s1∥∥', '‖∂s_{20}/∂s_1‖'],
  ])('should read %s', (source, text) => {
    expect(read(source).normalize('NFC')).toBe(text.normalize('NFC'));
  });

  it('should keep a garbled empty script as lost', () => {
    const result = parseFormulas(String.raw`c^{} = \Gamma_u * c^{<t>}`);
    expect(result.ok && result.repairs.map((repair) => repair.what)).toEqual(['an empty script: its index is lost']);
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'empty at 0'],
    ['∂a ∂b ∂c', 'unpaired-derivative at 6'],
    [String.raw`\frac{a}{b`, 'unclosed at 10'],
    ['(a + b', 'unclosed at 6'],
    ['(a]', 'unclosed at 2'],
    ['a +', 'unexpected at 3'],
    ['a_b_c', 'unexpected at 3'],
    ['x^2^3', 'unexpected at 3'],
    [String.raw`\int f`, 'unsupported at 0'],
    [String.raw`\partial^2 L / \partial x^2`, 'unsupported at 8'],
    [String.raw`a \text{ where it holds}`, 'unexpected at 2'],
    ['门 x', '门 · x'],
    ['a # b', 'unexpected at 2'],
  ])('should say why %j is no formula', (source, outcome) => {
    expect(read(source)).toBe(outcome);
  });

  it.each([
    ['braces', '{'.repeat(1900) + 'a' + '}'.repeat(1900)],
    ['more braces than fit', '{'.repeat(10_000)],
    ['fractions', String.raw`\frac{`.repeat(600)],
    ['scripts', 'a_{'.repeat(1200)],
    ['roots', String.raw`\sqrt`.repeat(700) + 'a'],
    ['functions', String.raw`\log `.repeat(700) + 'a'],
    ['partials', '∂'.repeat(3000)],
    ['bars', '|'.repeat(3000)],
    ['sums', '∑'.repeat(3000) + 'a'],
    ['accents', String.raw`\hat`.repeat(900) + 'a'],
  ])('should refuse nested %s fast', (_, source) => {
    const start = performance.now();
    expect(parseFormulas(source).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('should read long flat formulas', () => {
    expect(parseFormula(Array.from({ length: 900 }, () => 'a+').join('') + 'b')?.kind).toBe('add');
    expect(parseFormula('a '.repeat(1900))?.kind).toBe('multiply');
  });
});
