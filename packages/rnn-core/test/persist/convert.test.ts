import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  convertParameters,
  createEngine,
  createRandom,
  drawParameters,
  fromKerasWeights,
  fromStateDict,
  normal,
  readSafetensors,
  type RecurrentConfig,
  toKerasWeights,
  toStateDict,
  type Weights,
  writeSafetensors,
} from '@keyproof/rnn-core';

const weightsOf = (config: RecurrentConfig, seed = 1): Weights => ({
  config,
  parameters: drawParameters(config, createRandom(seed)),
});

/** What a network makes of the same inputs. */
async function outputOf({ config, parameters }: Weights): Promise<number[]> {
  const engine = await createEngine({ backend: 'reference' });
  const { output } = await engine
    .recurrent(config, { parameters })
    .forward(normal([4, 2, config.inputSize], createRandom(7)));
  engine.dispose();
  return [...output.data];
}

const configs = fc.record({
  cell: fc.constantFrom('rnn' as const, 'gru' as const, 'lstm' as const),
  inputSize: fc.integer({ min: 1, max: 5 }),
  hiddenSize: fc.integer({ min: 1, max: 5 }),
  layers: fc.integer({ min: 1, max: 3 }),
  bidirectional: fc.boolean(),
  bias: fc.boolean(),
});

describe('PyTorch state dicts', () => {
  test('a network survives its state dict, with cell and sizes read from names and shapes', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const weights = weightsOf({ ...config, convention: 'pytorch' });
        const dict = toStateDict(weights, 'encoder.rnn.');
        const read = fromStateDict(
          { ...dict, 'head.weight': { shape: [1], data: new Float32Array(1) } },
          { prefix: 'encoder.rnn.' },
        );
        expect(read.config).toMatchObject(config);
        expect(read.parameters).toEqual(weights.parameters);
      }),
      { numRuns: 40 },
    );
  });

  test('survives the way through a file', () => {
    const weights = weightsOf({ cell: 'lstm', inputSize: 3, hiddenSize: 4, bidirectional: true });
    const { tensors } = readSafetensors(writeSafetensors(toStateDict(weights)));
    expect(fromStateDict(tensors).parameters).toEqual(weights.parameters);
  });

  test('says what is missing', () => {
    expect(() => fromStateDict({ other: { shape: [1], data: new Float32Array(1) } })).toThrow(
      /weight_ih_l0.*got `other`/,
    );
    const { weight_ih_l0: input, ...rest } = weightsOf({ cell: 'gru', inputSize: 2, hiddenSize: 2 }).parameters;
    expect(() => fromStateDict({ ...rest, weight_ih_l0: { shape: [5, 2], data: new Float64Array(10) } })).toThrow(
      /1, 3 or 4/,
    );
    expect(() =>
      fromStateDict({ weight_ih_l0: input!, weight_hh_l0: rest['weight_hh_l0']!, bias_ih_l0: rest['bias_ih_l0']! }),
    ).toThrow(expect.objectContaining({ code: 'missing-parameter' }));
  });
});

describe('conventions', () => {
  const simple = { inputSize: 3, hiddenSize: 4 };
  test.each([
    ['a simple RNN', { cell: 'rnn', ...simple }, ['coursera', 'onnx', 'keras']],
    ['an LSTM', { cell: 'lstm', ...simple }, ['coursera', 'onnx', 'keras']],
    ['an LSTM of two layers and directions', { cell: 'lstm', ...simple, layers: 2, bidirectional: true }, ['onnx']],
    ['a GRU that resets after the product', { cell: 'gru', ...simple }, ['onnx', 'keras']],
    ['a GRU of the course', { cell: 'gru', ...simple, convention: 'coursera' }, ['onnx', 'keras']],
  ] as const)(
    '%s computes the same under another convention, and after the way back',
    async (_what, config, others) => {
      const weights = weightsOf(config);
      const before = await outputOf(weights);
      for (const convention of others) {
        const converted = convertParameters(weights, convention);
        const after = await outputOf(converted);
        after.forEach((value, i) => expect(value).toBeCloseTo(before[i]!, 12));
        const back = await outputOf(convertParameters(converted, weights.config.convention ?? 'pytorch'));
        back.forEach((value, i) => expect(value).toBeCloseTo(before[i]!, 12));
      }
    },
  );

  test('a GRU whose reset gate acts elsewhere is refused, not bent', () => {
    const course = weightsOf({ cell: 'gru', ...simple, convention: 'coursera' });
    expect(() => convertParameters(course, 'pytorch')).toThrow(expect.objectContaining({ code: 'cannot-convert' }));
    expect(() => convertParameters(weightsOf({ cell: 'gru', ...simple }), 'coursera')).toThrow(
      /reset gate acts in another place/,
    );
  });

  test('peepholes and a linear cell output are refused where a convention has none', () => {
    const peepholes = weightsOf({ cell: 'lstm', ...simple, convention: 'onnx', peepholes: true });
    expect(() => convertParameters(peepholes, 'pytorch')).toThrow(/peepholes/);
    const linear = weightsOf({ cell: 'lstm', ...simple, convention: 'coursera', linearCellOutput: true });
    expect(() => convertParameters(linear, 'keras')).toThrow(/linearCellOutput/);
  });
});

describe('Keras weights', () => {
  test.each([
    ['SimpleRNN', { cell: 'rnn' }, 3],
    ['LSTM', { cell: 'lstm' }, 3],
    ['GRU', { cell: 'gru' }, 3],
    ['GRU without reset_after', { cell: 'gru', linearBeforeReset: false }, 3],
    ['Bidirectional LSTM', { cell: 'lstm', bidirectional: true }, 6],
    ['LSTM without bias', { cell: 'lstm', bias: false }, 2],
  ] as const)('%s gives get_weights() and takes it back', (_what, config, count) => {
    const weights = weightsOf({ ...config, convention: 'keras', inputSize: 3, hiddenSize: 4 });
    const arrays = toKerasWeights(weights);
    expect(arrays).toHaveLength(count);
    const read = fromKerasWeights(arrays, { bidirectional: count === 6 });
    expect(read.parameters).toEqual(weights.parameters);
    expect(read.config).toMatchObject(config);
  });

  test('refuses arrays that are no recurrent layer', () => {
    expect(() => fromKerasWeights([{ shape: [3, 5], data: new Float32Array(15) }])).toThrow(
      expect.objectContaining({ code: 'bad-shape' }),
    );
  });
});
