import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';
import { createEngine, createRandom, type Engine, normal, RnnError, tensor, uniform } from '../src/index.ts';

/** Things that no parameter wants, or wants only here and there. */
const garbage: readonly unknown[] = [
  undefined,
  null,
  NaN,
  -1,
  0,
  1.5,
  3n,
  'text',
  true,
  [],
  [1, 2],
  [null],
  {},
  { shape: [2], data: new Float64Array(2) },
  { shape: 'x' },
  { shape: [2, 2], data: [1, 2, 3, 4] },
  new Float32Array(3),
  () => 0,
  Symbol.iterator,
];

type Call = readonly [name: string, call: (...args: never[]) => unknown, args: readonly unknown[]];

/** Every path into the arguments: the arguments themselves, and members of plain objects and lists below them. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  // Engines, models and traces are made by this package: they are replaced as a whole.
  const whole = typeof value === 'object' && value !== null && ('dispose' in value || 'hN' in value);
  if (whole && path.length === 1) return [[...path]];
  const plain = Array.isArray(value) || (value !== null && Object.getPrototypeOf(value) === Object.prototype);
  const own = path.length > 0 ? [[...path]] : [];
  if (typeof value !== 'object' || !plain || path.length > 3) return own;
  return [...own, ...Object.entries(value as object).flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

/** A copy with another value at the path. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const inner = (value as Record<string, unknown>)[key];
  (copy as Record<string, unknown>)[key] = replaced(inner, rest, by);
  return copy;
}

describe('misuse', () => {
  let engine: Engine;
  const calls: Call[] = [];
  const random = createRandom(1);

  beforeAll(async () => {
    engine = await createEngine({ backend: 'reference' });
    const lstm = { cell: 'lstm' as const, inputSize: 2, hiddenSize: 3 };
    const stack = engine.recurrent(lstm, { random });
    const x = normal([3, 2, 2], random);
    const trace = await stack.forward(x);
    const single = await stack.forward(normal([3, 1, 2], random));
    const state = () => uniform([1, 2, 3], random);
    const gradients = await stack.backward(trace, { output: trace.output });
    const config = {
      input: { tokens: 4, embedding: 2 },
      recurrent: { cell: 'gru' as const, hiddenSize: 3 },
      outputs: 4,
    };
    const model = api.createSequenceModel(engine, config, { random });
    const batch = {
      inputs: { shape: [2, 1], data: [0, 3] },
      targets: { shape: [2, 1], data: [3, 1] },
      weights: { shape: [2, 1], data: [1, 0.5] },
      lengths: [2],
    } as const;
    const modelTrace = await model.forward(batch);
    const parameters = () => ({ a: tensor([2], [1, 2]), b: tensor([1, 2], [3, 4]) });
    const weights = { config: lstm, parameters: api.drawParameters(lstm, random) };
    const add = (name: string, call: (...args: never[]) => unknown, ...args: unknown[]) =>
      calls.push([name, call, args]);

    add('tensor', api.tensor, [2], [1, 2]);
    add('zeros', api.zeros, [2]);
    add('uniform', api.uniform, [2], random, 1);
    add('normal', api.normal, [2], random, 1);
    add('createRandom', api.createRandom, 3);
    add('createEngine', api.createEngine, { backend: 'reference' });
    add('parameterShapes', api.parameterShapes, { ...lstm, layers: 2, bidirectional: true, bias: false });
    add('drawParameters', api.drawParameters, lstm, random);
    add(
      'recurrent',
      engine.recurrent,
      { ...lstm, convention: 'onnx', peepholes: true, activation: 'tanh' },
      { random },
    );
    add('recurrent from parameters', engine.recurrent, lstm, { parameters: weights.parameters });
    add('setParameters', stack.setParameters, weights.parameters);
    add('forward', stack.forward, x, {
      h0: state(),
      c0: state(),
      lengths: [3, 1],
      gates: { forget: 1, input: [1, 0, 0.5] },
      dropout: { rate: 0.5, random },
    });
    add('backward', stack.backward, trace, { output: trace.output, hN: state(), cN: state() });
    add('stepJacobians', stack.stepJacobians, single);
    add(
      'createSequenceModel',
      api.createSequenceModel,
      engine,
      { ...config, readout: 'each', dropout: 0.1 },
      { random },
    );
    add('model.forward', model.forward, batch, { random });
    add('model.backward', model.backward, modelTrace, modelTrace.output, { hN: uniform([1, 1, 3], random) });
    add('model.loss', model.loss, batch, { kind: 'cross-entropy', reduction: 'sum', ignore: 0 });
    add('model.evaluate', model.evaluate, batch, { kind: 'cross-entropy', random });
    add('model.setParameters', model.setParameters, { ...model.parameters });
    add('model.update', model.update, () => undefined);
    add('train', api.train, model, {
      steps: 1,
      batch: () => batch,
      loss: { kind: 'cross-entropy' },
      optimizer: api.sgd({ learningRate: 0.1 }),
      schedule: api.constant(),
      clip: { norm: 1, value: 1 },
      window: 1,
      random,
      onStep: () => undefined,
      earlyStop: { patience: 1, gain: 0, every: 1 },
    });
    add('windowsOf', (...args: Parameters<typeof api.windowsOf>) => [...api.windowsOf(...args)], batch, 1);
    for (const optimizer of [api.sgd, api.adam, api.adamW, api.rmsProp]) {
      add(optimizer.name, optimizer, {
        learningRate: 0.1,
        weightDecay: 0,
        momentum: 0.5,
        beta1: 0.5,
        alpha: 0.9,
        epsilon: 1e-8,
      });
      add(`${optimizer.name}.step`, optimizer({ learningRate: 0.1 }).step, parameters(), parameters(), 0.1);
    }
    add('stepDecay', api.stepDecay, { every: 2, factor: 0.5 });
    add('exponentialDecay', api.exponentialDecay, { factor: 0.5 });
    add('cosineDecay', api.cosineDecay, { steps: 2, floor: 0 });
    add('warmUp', api.warmUp, { steps: 2, after: api.constant() });
    add('globalNorm', api.globalNorm, parameters());
    add('clipByGlobalNorm', api.clipByGlobalNorm, parameters(), 1);
    add('clipByValue', api.clipByValue, parameters(), 1);
    add('firstNonFinite', api.firstNonFinite, 1, [['a', tensor([1], [1])]]);
    add('crossEntropy', api.crossEntropy, Float64Array.of(1, 2, 3, 4), 2, [0, 1], {
      reduction: 'mean',
      weights: [1, 1],
    });
    add('meanSquaredError', api.meanSquaredError, Float64Array.of(1, 2), 1, [0, 1], {
      reduction: 'sum',
      weights: [1, 1],
    });
    add('logSoftmax', api.logSoftmax, [1, 2], 2);
    add('tokenProbabilities', api.tokenProbabilities, [1, 2], { temperature: 1, topK: 1, topP: 1, strategy: 'draw' });
    add('chooseToken', api.chooseToken, [1, 2], random, { temperature: 1 });
    add('decodeStep', api.decodeStep, model, 1, { h: uniform([1, 1, 3], random) });
    add('generate', api.generate, model, [1], { steps: 2, random, end: 0, truth: [1], temperature: 1 });
    add('beamSearch', api.beamSearch, model, [1], { steps: 2, width: 2, end: 0, lengthPenalty: 1 });
    add('jacobianProducts', api.jacobianProducts, tensor([1, 2, 2], [1, 2, 3, 4]));
    add('gradientNormByStep', api.gradientNormByStep, trace, gradients);
    add('matrixAt', api.matrixAt, tensor([1, 2, 2], [1, 2, 3, 4]), 0);
    add('spectralNorm', api.spectralNorm, tensor([2, 2], [1, 2, 3, 4]));
    add('frobeniusNorm', api.frobeniusNorm, tensor([2, 2], [1, 2, 3, 4]));
    add('writeSafetensors', api.writeSafetensors, parameters(), { by: 'test' });
    add('readSafetensors', api.readSafetensors, api.writeSafetensors(parameters()));
    add('readOnnx', api.readOnnx, new Uint8Array(3));
    add('convertParameters', api.convertParameters, weights, 'onnx');
    add('toStateDict', api.toStateDict, weights, 'rnn.');
    add('fromStateDict', api.fromStateDict, api.toStateDict(weights, 'rnn.'), { prefix: 'rnn.', activation: 'tanh' });
    const keras = api.toKerasWeights(weights);
    add('toKerasWeights', api.toKerasWeights, weights);
    add('fromKerasWeights', api.fromKerasWeights, keras, {
      bidirectional: false,
      activation: 'tanh',
      resetAfter: true,
    });
  });
  afterAll(() => engine.dispose());

  it('of any function is an RnnError with a code, never another error from inside', async () => {
    expect(calls.length).toBeGreaterThan(50);
    const escaped: string[] = [];
    for (const [name, call, args] of calls) {
      for (const path of pathsOf(args)) {
        for (const value of garbage) {
          try {
            await (call as (...all: unknown[]) => unknown)(...(replaced(args, path, value) as unknown[]));
          } catch (error) {
            if (error instanceof RnnError && /expects|found|was |can clamp/.test(error.message)) continue;
            const told = typeof value === 'object' ? JSON.stringify(value) : String(value);
            escaped.push(`${name}, ${path.join('.')} := ${told}: ${String(error)}`);
          }
        }
      }
    }
    expect(escaped).toEqual([]);
  });
});
