import { createEngine, createRandom, type Engine, type RecurrentConfig } from '@keyproof/rnn-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileCell, draw, readEquations, type CellEquations, type CompiledCell } from '../../src/equations/index.ts';

const only = (formulas: readonly string[]): CellEquations => {
  const { cells } = readEquations(formulas);
  expect(cells).toHaveLength(1);
  return cells[0] as CellEquations;
};
const compiled = (formulas: readonly string[]): CompiledCell => {
  const result = compileCell(only(formulas));
  if (!result.ok) throw new Error(result.problem);
  return result.cell;
};

/** A gate of the course's cells, from the state `carried`. */
const gate = (letter: string, carried: string): string =>
  String.raw`\Gamma_${letter} = \sigma(W_${letter}[${carried}^{<t-1>}, x^{<t>}] + b_${letter})`;
const candidate = (carried: string): string => String.raw`\tilde{c}^{<t>} = \tanh(W_c[${carried}, x^{<t>}] + b_c)`;
const KEPT = 'c^{<t-1>}';
const WRITTEN = String.raw`\Gamma_u * \tilde{c}^{<t>}`;

const COURSE_GRU = [
  candidate(String.raw`\Gamma_r * ${KEPT}`),
  gate('u', 'c'),
  gate('r', 'c'),
  String.raw`c^{<t>} = ${WRITTEN} + (1 - \Gamma_u) * ${KEPT}`,
];
const COURSE_LSTM = [
  candidate('a^{<t-1>}'),
  ...['u', 'f', 'o'].map((letter) => gate(letter, 'a')),
  String.raw`c^{<t>} = ${WRITTEN} + \Gamma_f * ${KEPT}`,
  String.raw`a^{<t>} = \Gamma_o * \tanh(c^{<t>})`,
];
const TORCH_GRU = [
  'r_t = σ(W_{ir} x_t + b_{ir} + W_{hr} h_{t−1} + b_{hr})',
  'z_t = σ(W_{iz} x_t + b_{iz} + W_{hz} h_{t−1} + b_{hz})',
  'n_t = tanh(W_{in} x_t + b_{in} + r_t ⊙ (W_{hn} h_{t−1} + b_{hn}))',
  'h_t = (1 − z_t) ⊙ n_t + z_t ⊙ h_{t−1}',
];

describe('reading cells', () => {
  it.each<[string, readonly string[], Partial<CellEquations>]>([
    [
      'the course’s GRU',
      COURSE_GRU,
      { kind: 'gru', convention: 'course', reset: 'before-product', states: ['c'], complete: true },
    ],
    [
      'the GRU of a library',
      TORCH_GRU,
      { kind: 'gru', convention: 'opposite', reset: 'after-product', states: ['h'], complete: true },
    ],
    [
      'a GRU as an increment',
      ['h_t = h_{t-1} + z_t ⊙ (h̃_t − h_{t-1})'],
      { kind: 'gru', convention: 'course', complete: false },
    ],
    [
      'a GRU with the product in another order',
      ["s_n = s'_n (1 - u_n) + s_{n-1} * u_n"],
      { kind: 'gru', convention: 'opposite' },
    ],
    ['an LSTM', COURSE_LSTM, { kind: 'lstm', convention: null, states: ['c', 'a'], complete: true }],
    [
      'a simple network',
      ['h_t = tanh(W h_{t-1} + U x_t + b)', 'y_t = softmax(V h_t + c)'],
      { kind: 'rnn', states: ['h'], complete: true },
    ],
    ['a cell that adds the same gate twice', ['c_t = Γ_u * c̃_t + Γ_u * c_{t-1}'], { kind: 'other', convention: null }],
  ])('should recognise %s', (_, formulas, expected) => {
    expect(only(formulas)).toMatchObject(expected);
  });

  it('should name gates by what they do, not by their letters', () => {
    expect(only(['c_t = p_t ∘ c_{t-1} + q_t ∘ c̃_t', 'p_t = σ(A x_t)', 'q_t = σ(B x_t)']).roles).toEqual({
      p: 'forget',
      q: 'input',
    });
    expect(only(TORCH_GRU).roles).toEqual({ z: 'update', r: 'reset' });
    expect(only(COURSE_LSTM).roles).toEqual({ Γ_f: 'forget', Γ_u: 'input', Γ_o: 'output' });
  });

  it('should tell the equation that shows a convention', () => {
    expect(readEquations(COURSE_GRU).conventions).toEqual([
      { convention: 'course', read: 'c_t = Γ_u * c̃_t + (1 - Γ_u) * c_{t-1}' },
    ]);
  });

  it('should keep two cells apart, one after the other and side by side', () => {
    expect(readEquations([...COURSE_GRU, ...COURSE_LSTM]).cells.map(({ kind }) => kind)).toEqual(['gru', 'lstm']);
    const beside = ['h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ h̃_t', 'c_t = f_t ⊙ c_{t-1} + i_t ⊙ c̃_t'];
    expect(readEquations(beside).cells.map(({ kind }) => kind)).toEqual(['gru', 'lstm']);
  });

  it('should repair what scanning loses', () => {
    const scanned = [
      candidate(String.raw`\Gamma_r * ${KEPT}`)
        .replace(String.raw`\tilde`, String.raw`\bar`)
        .replaceAll('<', '< '),
      gate('u', 'c').replaceAll('<', '< '),
      gate('r', 'c').replace('[', String.raw`[\;`),
      String.raw`c^{} = \Gamma_v * \hat{c}^{} + (1 - \Gamma_v) * c^{}`,
    ];
    const cell = only(scanned);
    expect(cell).toMatchObject({
      kind: 'gru',
      convention: 'course',
      complete: true,
      roles: { Γ_u: 'update', Γ_r: 'reset' },
    });
    expect(cell.repairs.join('; ')).toContain('Γ_v and Γ_u read as one gate');
    expect(cell.updates.map(({ target, term }) => ({ target, term }))).toEqual(
      only(COURSE_GRU).updates.map(({ target, term }) => ({ target, term })),
    );
  });

  it('should read a lost minus', () => {
    const cell = only([String.raw`c^{<t>} = \Gamma_u * \tilde{c}^{<t>} + (1 \Gamma_u) * c^{<t-1>}`]);
    expect(cell).toMatchObject({ convention: 'course', repairs: ['1 Γ_u read as 1 − Γ_u'] });
  });

  it.each([
    ['prose', ['not an equation at all']],
    ['gradients', [String.raw`\frac{\partial L}{\partial b} = \sum_t \frac{\partial L}{\partial y_t}`]],
    ['hostile names', ['constructor_t = __proto__', 'toString = tanh(constructor)']],
    ['nesting', ['h_t = ' + '('.repeat(3000)]],
  ])('should find no cell in %s', (_, formulas) => {
    expect(readEquations(formulas).cells).toEqual([]);
  });
});

describe('running cells', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend: 'reference' });
  });
  const sizes = { hidden: 4, input: 3 };
  const T = 6;

  /** Our parameters in the library's names: concatenated weights and stacked gates. */
  it.each<
    [
      string,
      readonly string[],
      RecurrentConfig,
      (values: Readonly<Record<string, Float64Array>>) => Record<string, number[]>,
    ]
  >([
    [
      'the course’s GRU',
      COURSE_GRU,
      { cell: 'gru', convention: 'coursera', inputSize: 3, hiddenSize: 4 },
      (v) => ({
        Wc: [...v['W_c']!],
        Wu: [...v['W_u']!],
        Wr: [...v['W_r']!],
        bc: [...v['b_c']!],
        bu: [...v['b_u']!],
        br: [...v['b_r']!],
      }),
    ],
    [
      'the course’s LSTM',
      COURSE_LSTM,
      { cell: 'lstm', convention: 'coursera', inputSize: 3, hiddenSize: 4 },
      (v) =>
        Object.fromEntries(
          ['c', 'u', 'f', 'o'].flatMap((gate) => [
            [`W${gate}`, [...v[`W_${gate}`]!]],
            [`b${gate}`, [...v[`b_${gate}`]!]],
          ]),
        ),
    ],
    [
      'the library’s GRU',
      TORCH_GRU,
      { cell: 'gru', convention: 'pytorch', inputSize: 3, hiddenSize: 4 },
      (v) => ({
        weight_ih_l0: ['r', 'z', 'n'].flatMap((gate) => [...v[`W_{i${gate}}`]!]),
        weight_hh_l0: ['r', 'z', 'n'].flatMap((gate) => [...v[`W_{h${gate}}`]!]),
        bias_ih_l0: ['r', 'z', 'n'].flatMap((gate) => [...v[`b_{i${gate}}`]!]),
        bias_hh_l0: ['r', 'z', 'n'].flatMap((gate) => [...v[`b_{h${gate}}`]!]),
      }),
    ],
  ])('should compute %s and its gradients as rnn-core does', async (_, formulas, config, rename) => {
    const cell = compiled(formulas);
    const random = createRandom(11);
    const drawn = draw(cell, sizes, T, random);
    const net = engine.recurrent(config, { random });
    const names = rename(drawn.parameters as Record<string, Float64Array>);
    net.setParameters(
      Object.fromEntries(
        Object.entries(net.parameters).map(([name, { shape }]) => [
          name,
          { shape, data: Float64Array.from(names[name] ?? []) },
        ]),
      ),
    );
    const tensor = (shape: number[], values: ArrayLike<number>) => ({ shape, data: Float64Array.from(values) });
    const [main = '', other] = config.cell === 'lstm' ? ['a', 'c'] : cell.states;
    const trace = await net.forward(
      tensor(
        [T, 1, 3],
        drawn.inputs.flatMap(({ x }) => [...Array.from(x ?? [])]),
      ),
      {
        h0: tensor([1, 1, 4], drawn.initial[main] ?? []),
        ...(other !== undefined && { c0: tensor([1, 1, 4], drawn.initial[other] ?? []) }),
      },
    );
    const run = cell.run(drawn.parameters, drawn.inputs, drawn.initial);
    const outputs = run.states.slice(1).flatMap((state) => Array.from(state[main] ?? []));
    outputs.forEach((value, i) => expect(value).toBeCloseTo(trace.output.data[i] as number, 12));

    const weights = Float64Array.from({ length: T * 4 }, () => random() - 0.5);
    const expected = await net.backward(trace, { output: tensor([T, 1, 4], weights) });
    const found = run.backward([
      undefined,
      ...Array.from({ length: T }, (_, t) => ({ [main]: weights.slice(t * 4, t * 4 + 4) })),
    ]);
    const renamed = rename(found.parameters as Record<string, Float64Array>);
    for (const [name, { data }] of Object.entries(expected.parameters)) {
      data.forEach((value, i) => expect(renamed[name]?.[i]).toBeCloseTo(value, 12));
    }
    expected.x.data.forEach((value, i) =>
      expect(found.inputs[Math.floor(i / 3)]?.['x']?.[i % 3]).toBeCloseTo(value, 12),
    );
    expected.h0.data.forEach((value, i) => expect(found.initial[main]?.[i]).toBeCloseTo(value, 12));
    net.dispose();
  });

  it.each([
    [
      'a gate applied twice',
      ['c_t = Γ_u * c̃_t + Γ_u * c_{t-1}', 'c̃_t = tanh(W c_{t-1} + V x_t + b)', 'Γ_u = σ(A x_t + p ⊙ c_{t-1})'],
    ],
    ['relu without gates', ['s_t = relu(W s_{t-1} + U x_t + b)']],
    ['two states', ['h_t = tanh(W [h_{t-1}, g_t, x_t])', 'g_t = tanh(M g_{t-1} + N h_{t-1})']],
  ])('should differentiate equations of no known cell: %s', (_, formulas) => {
    const cell = compiled(formulas);
    const drawn = draw(cell, { hidden: 3, input: 2 }, 4, createRandom(5));
    const [state = ''] = cell.states;
    const score = (parameters: Record<string, ArrayLike<number>>): number =>
      Array.from(cell.run(parameters, drawn.inputs, drawn.initial).states.at(-1)?.[state] ?? []).reduce(
        (sum, value, i) => sum + value * (i + 1),
        0,
      );
    const run = cell.run(drawn.parameters, drawn.inputs, drawn.initial);
    const gradient = run.backward([undefined, undefined, undefined, undefined, { [state]: [1, 2, 3] }]);
    for (const [name, values] of Object.entries(gradient.parameters)) {
      values.forEach((value, i) => {
        const shifted = (by: number) =>
          score({
            ...drawn.parameters,
            [name]: Float64Array.from(drawn.parameters[name] ?? [], (x, j) => (i === j ? x + by : x)),
          });
        expect(value).toBeCloseTo((shifted(1e-6) - shifted(-1e-6)) / 2e-6, 6);
      });
    }
  });

  it('should hold clamped gates, also ones without an equation', () => {
    const cell = compiled(['h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ h̃_t', 'h̃_t = tanh(W [h_{t-1}, x_t])']);
    const drawn = draw(cell, { hidden: 3, input: 2 }, 5, createRandom(3));
    expect(() => cell.run(drawn.parameters, drawn.inputs, drawn.initial)).toThrow(TypeError);
    const kept = cell.run(drawn.parameters, drawn.inputs, drawn.initial, { z: 1 });
    expect(kept.states.at(-1)?.['h']).toEqual(kept.states[0]?.['h']);
  });

  it.each([
    ['sizes that do not fit', ['h_t = tanh(W h_{t-1}) + [h_{t-1}, x_t]']],
    ['a weight in two shapes', ['h_t = tanh(W h_{t-1} + W x_t)']],
    ['a candidate without an equation', ['c_t = Γ_u * c̃_t + (1 − Γ_u) * c_{t-1}', 'Γ_u = σ(W x_t)']],
  ])('should refuse %s', (_, formulas) => {
    expect(compileCell(only(formulas)).ok).toBe(false);
  });
});
