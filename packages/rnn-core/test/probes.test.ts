import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BackendName,
  checkGradients,
  createEngine,
  createRandom,
  type Engine,
  normal,
  outputDependence,
  spectralNorm,
  spectralRadius,
  tensor,
  uniform,
} from '../src/index.ts';

describe('spectralRadius', () => {
  it('is the largest |eigenvalue|, of complex pairs and of matrices that are far from normal too', () => {
    expect(spectralRadius(tensor([2, 2], [3, 0, 0, -5]))).toBeCloseTo(5, 12);
    const [cosine, sine] = [Math.cos(1), Math.sin(1)];
    expect(spectralRadius(tensor([2, 2], [2 * cosine, -2 * sine, 2 * sine, 2 * cosine]))).toBeCloseTo(2, 12);
    expect(spectralRadius(tensor([2, 2], [0.5, 1e6, 0, 0.25]))).toBeCloseTo(0.5, 9);
    expect(spectralRadius(tensor([2, 2], [0, 1, 0, 0]))).toBe(0);
    expect(spectralRadius(tensor([1, 1], [-7]))).toBeCloseTo(7, 12);
    expect(spectralRadius(tensor([2, 2], [1e200, 0, 0, 1e-200])) / 1e200).toBeCloseTo(1, 12);
    expect(spectralRadius(tensor([1, 1], [NaN]))).toBeNaN();
    expect(() => spectralRadius(tensor([1, 2], [1, 2]))).toThrow(/square.*\(1, 2\)/);
  });

  it('does not change with the basis, scales with the matrix, and is at most the spectral norm', () => {
    const matrix = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer(),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(matrix, ([n, seed, factor]) => {
        const A = normal([n, n], createRandom(seed));
        const rho = spectralRadius(A);
        expect(rho).toBeLessThanOrEqual(spectralNorm(A) * (1 + 1e-12));
        expect(
          spectralRadius(
            tensor(
              [n, n],
              A.data.map((value) => factor * value),
            ),
          ) / rho,
        ).toBeCloseTo(factor / 1, 8 - Math.ceil(Math.log10(factor + 1)));
        const turned = Float64Array.from({ length: n * n }, (_, i) => A.data[(i % n) * n + Math.floor(i / n)]!);
        expect(spectralRadius(tensor([n, n], turned)) / rho).toBeCloseTo(1, 8);
      }),
    );
  });
});

describe.each<BackendName>(['reference', 'webasm', 'cpu'])('outputDependence on %s', (backend) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend });
  });
  afterAll(() => engine.dispose());

  it('shows that an output depends on the inputs before it, and in two directions on all', async () => {
    const x = normal([5, 2, 3], createRandom(1));
    const one = engine.recurrent({ cell: 'lstm', inputSize: 3, hiddenSize: 4 }, { random: createRandom(2) });
    const before = await outputDependence(one, await one.forward(x), { step: 2, sequence: 1 });
    expect([...before.inputs].map((value) => value > 0)).toEqual([true, true, true, false, false]);
    expect(before.h0).toBeGreaterThan(0);
    expect(before.c0).toBeGreaterThan(0);
    const both = engine.recurrent(
      { cell: 'gru', inputSize: 3, hiddenSize: 4, bidirectional: true },
      { random: createRandom(2) },
    );
    const trace = await both.forward(x, { lengths: [5, 4] });
    const all = await outputDependence(both, trace, { step: 1, sequence: 1 });
    expect([...all.inputs].map((value) => value > 0)).toEqual([true, true, true, true, false]);
    expect(all).not.toHaveProperty('c0');
    const forwards = await outputDependence(both, trace, { step: 1, unit: 0 });
    expect([...forwards.inputs].map((value) => value > 0)).toEqual([true, true, false, false, false]);
  });

  it('measures what a difference quotient measures', async () => {
    const stack = engine.recurrent(
      { cell: 'rnn', inputSize: 1, hiddenSize: 1, bias: false },
      {
        parameters: { weight_ih_l0: tensor([1, 1], [0.5]), weight_hh_l0: tensor([1, 1], [0.5]) },
      },
    );
    const trace = await stack.forward(tensor([3, 1, 1], [0, 0, 0]));
    const { inputs, h0 } = await outputDependence(stack, trace, { step: 2 });
    expect([...inputs]).toEqual([0.125, 0.25, 0.5]);
    expect(h0).toBe(0.125);
    await expect(outputDependence(stack, trace, { step: 3 })).rejects.toThrow(/`step` below 3, got 3/);
  });
});

describe('checkGradients', () => {
  const at = { a: uniform([3], createRandom(1)), b: uniform([2, 2], createRandom(2)) };
  const loss = ({ a, b }: typeof at) =>
    Array.from(a.data).reduce((sum, value) => sum + value ** 3, 0) + b.data[0]! * b.data[3]!;
  const gradients = {
    a: tensor(
      [3],
      at.a.data.map((value) => 3 * value ** 2),
    ),
    b: tensor([2, 2], [at.b.data[3]!, 0, 0, at.b.data[0]!]),
  };

  it('lets right gradients pass, and names the tensor and the element that are wrong', async () => {
    const options = { loss: loss as never, at, gradients };
    expect((await checkGradients(options)).error).toBeLessThan(1e-8);
    const wrong = { ...gradients, b: tensor([2, 2], [at.b.data[3]!, 0, 1, at.b.data[0]!]) };
    const { error, tensors } = await checkGradients({ ...options, gradients: wrong });
    expect(error).toBeGreaterThan(0.1);
    expect(tensors[0]!.name).toBe('b');
    expect(tensors[0]!.elements.find(({ analytic, numeric }) => Math.abs(analytic - numeric) > 0.5)!.index).toBe(2);
    const broken = await checkGradients({ ...options, gradients: { a: tensor([3], [NaN, 0, 0]) } });
    expect(broken.error).toBeNaN();
  });
});
