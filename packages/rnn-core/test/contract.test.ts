import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loaded } from '../src/engine/load-gpu.ts';
import { bestKit } from '../src/engine/probe.ts';
import * as api from '../src/index.ts';
import {
  type BackendName,
  createEngine,
  createRandom,
  createSequenceModel,
  drawParameters,
  type Engine,
  frobeniusNorm,
  gradientNormByStep,
  jacobianProducts,
  matrixAt,
  normal,
  parameterShapes,
  type RecurrentConfig,
  spectralNorm,
  tensor,
  zeros,
} from '../src/index.ts';

it('exports these names and no others', () => {
  expect(Object.keys(api).sort()).toMatchInlineSnapshot(`
    [
      "RnnError",
      "adam",
      "adamW",
      "beamSearch",
      "checkGradients",
      "chooseToken",
      "clipByGlobalNorm",
      "clipByValue",
      "compiledKernels",
      "constant",
      "convertParameters",
      "cosineDecay",
      "createEncoderDecoder",
      "createEngine",
      "createLanguageModel",
      "createManyToMany",
      "createManyToOne",
      "createOneToMany",
      "createRandom",
      "createSequenceModel",
      "crossEntropy",
      "decodeStep",
      "drawParameters",
      "exponentialDecay",
      "firstNonFinite",
      "frobeniusNorm",
      "fromKerasWeights",
      "fromStateDict",
      "generate",
      "globalNorm",
      "gradientNormByStep",
      "ignoredTarget",
      "jacobianProducts",
      "logSoftmax",
      "matrixAt",
      "meanSquaredError",
      "meteredEngine",
      "normal",
      "outputDependence",
      "parameterShapes",
      "readOnnx",
      "readSafetensors",
      "rmsProp",
      "sgd",
      "spectralNorm",
      "spectralRadius",
      "stepDecay",
      "swapTimeAndBatch",
      "tensor",
      "toKerasWeights",
      "toStateDict",
      "tokenProbabilities",
      "train",
      "uniform",
      "warmUp",
      "windowsOf",
      "writeSafetensors",
      "zeros",
    ]
  `);
});

const small: RecurrentConfig = { cell: 'gru', inputSize: 3, hiddenSize: 2 };

describe.each<BackendName>(['reference', 'webasm', 'cpu'])('the contract on %s', (backend) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend });
  });
  afterAll(() => engine.dispose());

  const stackOf = (over: Partial<RecurrentConfig> = {}) =>
    engine.recurrent({ ...small, ...over }, { random: createRandom(4) });
  const x = normal([4, 2, 3], createRandom(5));

  it('names the operation, the expected and the given shape in every refusal', async () => {
    const stack = stackOf();
    const refusals: [Promise<unknown>, string, RegExp][] = [
      [stack.forward(zeros([4, 2, 5])), 'bad-shape', /forward\(\).*`x`.*I = 3.*\(4, 2, 5\)/],
      [stack.forward(x, { h0: zeros([1, 2, 3]) }), 'bad-shape', /`h0`.*\(1, 2, 2\).*\(1, 2, 3\)/],
      [stack.forward(x, { c0: zeros([1, 2, 2]) }), 'bad-option', /`c0`.*`lstm`.*`gru`/],
      [stack.forward(x, { lengths: [4] }), 'bad-lengths', /expects 2 `lengths`.+got 1/],
      [stack.forward(x, { lengths: [4, 5] }), 'bad-lengths', /0…4.*got 5/],
      [stack.forward(x, { gates: { forget: 1 } }), 'bad-option', /`reset`.*`update`.*got `forget`/],
      [stack.forward(x, { gates: { reset: [1, 2, 3] } }), 'bad-shape', /`gates.reset`.+got 3/],
      [stack.forward({ shape: [1, 1, 3], data: [1, 2, 3] as never }), 'bad-value', /Float32Array or Float64Array/],
      [stack.forward(tensor([1, 1, 3], [1, NaN, 3])), 'not-a-number', /`x`.*index 1/],
      [stack.forward(x, { h0: tensor([1, 2, 2], [0, 0, NaN, 0]) }), 'not-a-number', /`h0`.*index 2/],
      [
        stackOf()
          .forward(x)
          .then((trace) => stack.backward(trace, {})),
        'foreign-trace',
        /this stack/,
      ],
      [
        stack.forward(x).then((trace) => stack.backward(trace, { output: zeros([1]) })),
        'bad-shape',
        /cotangents.output/,
      ],
      [stack.forward(x).then((trace) => stack.stepJacobians(trace)), 'bad-shape', /B = 1.*B = 2/],
    ];
    for (const [promise, code, words] of refusals) {
      await expect(promise).rejects.toMatchObject({ name: 'RnnError', code, message: expect.stringMatching(words) });
    }
    const parameters = drawParameters(small, createRandom(1));
    const { weight_hh_l0: gone, ...rest } = parameters;
    expect(() => engine.recurrent(small, { parameters: rest })).toThrow(/`weight_hh_l0` of shape \(6, 2\), got none/);
    expect(() => engine.recurrent(small, { parameters: { ...parameters, extra: gone! } })).toThrow(/got `extra`/);
    expect(() => stackOf({ cell: 'tree' as never })).toThrow(/`rnn`, `gru`, `lstm`.*`tree`/);
    expect(() => stackOf({ hiddenSize: 0 })).toThrow(/`hiddenSize`.*got 0/);
    expect(() => stackOf({ peepholes: true })).toThrow(/`peepholes` only with an `lstm` under `onnx`/);
  });

  it('keeps padding out: of values, of final states and of gradients', async () => {
    const stack = stackOf({ bidirectional: true });
    const short = await stack.forward(tensor([1, 2, 3], x.data.slice(0, 6)));
    const long = await stack.forward(
      tensor(
        [4, 2, 3],
        x.data.map((value, i) => (i < 6 ? value : NaN)),
      ),
      { lengths: [1, 1] },
    );
    expect(long.hN.data).toEqual(short.hN.data);
    expect(Array.from(long.output.data.subarray(8))).toEqual(Array.from({ length: 24 }, () => 0));
    const ones = (T: number) => tensor([T, 2, 4], new Float64Array(T * 8).fill(1));
    const [a, b] = [await stack.backward(short, { output: ones(1) }), await stack.backward(long, { output: ones(4) })];
    for (const [name, value] of Object.entries(a.parameters)) {
      value.data.forEach((each, i) => expect(b.parameters[name]!.data[i]).toBeCloseTo(each, 6));
    }
    expect(Array.from(b.x.data.subarray(6)).every((value) => value === 0)).toBe(true);
  });

  it('holds clamped gates where they are told to be, one value or one per unit', async () => {
    const stack = stackOf({ convention: 'coursera' });
    const h0 = tensor([1, 2, 2], [0.5, -0.25, 0.125, 1]);
    const kept = await stack.forward(x, { h0, gates: { update: 0 } });
    expect(Array.from(kept.hN.data)).toEqual(Array.from(h0.data));
    const mixed = await stack.forward(x, { h0, gates: { update: [0, 1] } });
    const last = mixed.gates[0]!.candidate!.data.subarray(3 * 4);
    expect(Array.from(mixed.hN.data)).toEqual([0.5, last[1], 0.125, last[3]]);
  });

  it('runs a trace with the weights it was made with, even when they were replaced since', async () => {
    const stack = stackOf();
    const trace = await stack.forward(x);
    const before = await stack.backward(trace, { output: trace.output });
    stack.setParameters(drawParameters(small, createRandom(99)));
    const after = await stack.backward(trace, { output: trace.output });
    expect(after.x.data).toEqual(before.x.data);
    expect((await stack.forward(x)).hN.data).not.toEqual(trace.hN.data);
  });

  it('gives back the parameters it was given, by name', () => {
    for (const convention of ['coursera', 'pytorch', 'onnx', 'keras'] as const) {
      for (const cell of ['rnn', 'gru', 'lstm'] as const) {
        const config = { ...small, cell, convention, layers: 2, bidirectional: true };
        const parameters = drawParameters(config, () => 0.75);
        Object.values(parameters).forEach(({ data }, k) =>
          data.forEach((_, i) => (data[i] = Math.fround((k + i / 64) / 8))),
        );
        const given = engine.recurrent(config, { parameters }).parameters;
        expect(Object.keys(given)).toEqual(Object.keys(parameterShapes(config)));
        for (const [name, { shape, data }] of Object.entries(parameters)) {
          expect(given[name]!.shape).toEqual(shape);
          expect(Array.from(given[name]!.data)).toEqual(Array.from(data));
        }
      }
    }
  });

  it('does not hide NaN: a relu of NaN is NaN, and an overflow shows', async () => {
    const one = (value: number) => tensor([1, 1], [value]);
    const stack = engine.recurrent(
      { cell: 'rnn', activation: 'relu', inputSize: 1, hiddenSize: 1, bias: false },
      { parameters: { weight_ih_l0: one(NaN), weight_hh_l0: one(0) } },
    );
    expect((await stack.forward(zeros([1, 1, 1]))).hN.data[0]).toBeNaN();
  });

  it('refuses to use what was disposed', async () => {
    const stack = stackOf();
    stack.dispose();
    stack.dispose();
    await expect(stack.forward(x)).rejects.toMatchObject({
      code: 'disposed',
      message: expect.stringContaining('forward()'),
    });
    const other = await createEngine({ backend });
    const [orphan, model] = [
      other.recurrent(small, { random: createRandom(1) }),
      createSequenceModel(
        other,
        { input: { features: 3 }, recurrent: { cell: 'rnn', hiddenSize: 2 }, outputs: 1 },
        { random: createRandom(1) },
      ),
    ];
    other.dispose();
    await expect(orphan.forward(x)).rejects.toMatchObject({ code: 'disposed' });
    await expect(model.forward({ inputs: x })).rejects.toMatchObject({ code: 'disposed' });
    expect(() => other.recurrent(small, { random: createRandom(1) })).toThrow(/disposed/);
  });
});

describe('an engine', () => {
  it('that is chosen by itself says what the probes of the others found', async () => {
    const module = {
      GPU: class {
        constructor({ mode }: { mode: string }) {
          throw new Error(`no ${mode} today`);
        }
      },
    };
    const failure = bestKit(loaded(module as never), {});
    await expect(failure).rejects.toThrow(/no webasm today.*no cpu today.*no webgl2 today.*no webgpu today/);
    await expect(failure).rejects.toMatchObject({ code: 'backend-unavailable' });
  });

  it('that is chosen by itself is one that works here, and says which', async () => {
    const engine = await createEngine();
    expect(engine).toMatchObject({ backend: 'webasm', precision: 'float32' });
    expect(engine.considered.map(({ backend, taken }) => [backend, taken])).toEqual([
      ['webasm', true],
      ['cpu', false],
      ['webgl2', false],
      ['headlessgl', false],
      ['webgpu', false],
    ]);
    expect(engine.considered[4]!.reason).toMatch(/not tried: `webasm` works/);
    engine.dispose();
  });

  it('is refused by name, and where it cannot run', async () => {
    await expect(createEngine({ backend: 'abacus' as never })).rejects.toMatchObject({
      code: 'unknown-backend',
      message: expect.stringMatching(/`webasm`.*`abacus`/),
    });
    await expect(createEngine({ backend: 'webgl2' })).rejects.toMatchObject({
      code: 'backend-unavailable',
      message: expect.stringContaining('webgl2'),
    });
  });
});

describe('the probes', () => {
  it('measure matrices', () => {
    const matrix = tensor([2, 2], [3, 0, 4, 5]);
    expect(spectralNorm(matrix)).toBeCloseTo(Math.sqrt(45), 13);
    expect(frobeniusNorm(matrix)).toBeCloseTo(Math.sqrt(50), 13);
    expect(spectralNorm(tensor([1, 3], [1, 2, 2]))).toBeCloseTo(3, 14);
    expect(spectralNorm(zeros([3, 3]))).toBe(0);
    expect(spectralNorm(tensor([1, 1], [NaN]))).toBeNaN();
    expect(() => spectralNorm(zeros([2, 2, 2]))).toThrow(/expects a matrix/);
  });

  it('multiply step Jacobians back to the identity', () => {
    const products = jacobianProducts(tensor([2, 2, 2], [1, 2, 3, 4, 0, 1, 1, 0]));
    expect(Array.from(matrixAt(products, 2).data)).toEqual([1, 0, 0, 1]);
    expect(Array.from(matrixAt(products, 1).data)).toEqual([0, 1, 1, 0]);
    expect(Array.from(matrixAt(products, 0).data)).toEqual([3, 4, 1, 2]);
    expect(() => matrixAt(products, 3)).toThrow(/n > 3/);
  });

  it('show a gradient shrinking towards the start', async () => {
    const engine = await createEngine({ backend: 'reference' });
    const stack = engine.recurrent(
      { cell: 'rnn', inputSize: 1, hiddenSize: 1, bias: false },
      {
        parameters: { weight_ih_l0: tensor([1, 1], [0]), weight_hh_l0: tensor([1, 1], [0.5]) },
      },
    );
    const trace = await stack.forward(zeros([3, 1, 1]));
    const [norms] = gradientNormByStep(trace, await stack.backward(trace, { hN: tensor([1, 1, 1], [1]) }));
    expect(Array.from(norms!)).toEqual([0.125, 0.25, 0.5, 1]);
  });
});
