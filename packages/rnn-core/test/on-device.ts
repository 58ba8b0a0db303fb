import {
  adam,
  adamW,
  createRandom,
  createSequenceModel,
  type Engine,
  exponentialDecay,
  normal,
  rmsProp,
  type SequenceBatch,
  type SequenceModelConfig,
  sgd,
  train,
  type TrainOptions,
  type TrainReport,
} from '../src/index.ts';

/** A model and how it is trained, made anew for each engine. */
export interface Training {
  readonly name: string;
  readonly config: SequenceModelConfig;
  readonly options: (config: SequenceModelConfig) => Omit<TrainOptions, 'steps'>;
}

const T = 7;
const B = 3;

/** Batches of a training, the same for every engine. */
export function batchesOf(
  { input, outputs, readout = 'each' }: SequenceModelConfig,
  kind: 'cross-entropy' | 'squared-error',
  more: (random: () => number) => Partial<SequenceBatch> = () => ({}),
): (step: number) => SequenceBatch {
  const steps = readout === 'each' ? T : 1;
  return (step) => {
    const random = createRandom(100 + step);
    const whole = (shape: readonly [number, number], below: number) => ({
      shape,
      data: Array.from({ length: shape[0] * shape[1] }, () => Math.floor(random() * below)),
    });
    return {
      inputs: 'features' in input ? normal([T, B, input.features], random) : whole([T, B], input.tokens),
      targets: kind === 'cross-entropy' ? whole([steps, B], outputs) : normal([steps, B, outputs], random),
      ...more(random),
    };
  };
}

const likelihood = { kind: 'cross-entropy' } as const;
const squares = { kind: 'squared-error' } as const;

/** Together these record every kernel of the step: each cell and convention, input, loss, readout, optimizer and clip. */
export const trainings: readonly Training[] = [
  {
    // More parameters, in all and in one matrix, than a row of a grid holds.
    name: 'tanh RNN of 66 units, SGD',
    config: { input: { features: 4 }, recurrent: { cell: 'rnn', hiddenSize: 66 }, outputs: 4 },
    options: (config) => ({
      batch: batchesOf(config, 'cross-entropy'),
      loss: likelihood,
      optimizer: sgd({ learningRate: 0.3 }),
    }),
  },
  {
    name: 'GRU, Adam, clipped by norm, weighted targets and ignored ones',
    config: { input: { features: 4 }, recurrent: { cell: 'gru', hiddenSize: 6 }, outputs: 4 },
    options: (config) => ({
      batch: batchesOf(config, 'cross-entropy', (random) => ({
        weights: { shape: [T, B], data: Array.from({ length: T * B }, () => random()) },
      })),
      loss: { ...likelihood, ignore: 2 },
      optimizer: adam({ learningRate: 0.02 }),
      clip: { norm: 0.05 },
    }),
  },
  {
    name: 'LSTM on one-hot tokens of several lengths, AMSGrad with decay, summed loss',
    config: { input: { tokens: 4 }, recurrent: { cell: 'lstm', hiddenSize: 6 }, outputs: 4 },
    options: (config) => ({
      batch: batchesOf(config, 'cross-entropy', () => ({ lengths: [T, 2, 5] })),
      loss: { ...likelihood, reduction: 'sum' },
      optimizer: adamW({ learningRate: 0.01, amsgrad: true, weightDecay: 0.1 }),
    }),
  },
  {
    name: 'course GRU on embedded tokens, Nesterov momentum with decay',
    config: {
      input: { tokens: 4, embedding: 4 },
      recurrent: { cell: 'gru', convention: 'coursera', hiddenSize: 6 },
      outputs: 4,
    },
    options: (config) => ({
      batch: batchesOf(config, 'cross-entropy'),
      loss: likelihood,
      optimizer: sgd({ learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 0.01 }),
      clip: { norm: 0.1 },
    }),
  },
  {
    name: 'two LSTM layers from given states, squared error, centred RMSProp, clipped by value',
    config: { input: { features: 4 }, recurrent: { cell: 'lstm', layers: 2, hiddenSize: 6 }, outputs: 4 },
    options: (config) => ({
      batch: batchesOf(config, 'squared-error', (random) => ({
        h0: normal([2, B, 6], random),
        c0: normal([2, B, 6], random),
      })),
      loss: squares,
      optimizer: rmsProp({ learningRate: 0.005, centered: true, momentum: 0.5 }),
      clip: { norm: 10, value: 0.02 },
    }),
  },
  {
    name: 'three relu RNN layers without biases, one output a sequence, squared error, dampened momentum',
    config: {
      input: { features: 4 },
      recurrent: { cell: 'rnn', activation: 'relu', layers: 3, hiddenSize: 6, bias: false },
      outputs: 4,
      readout: 'last',
    },
    options: (config) => ({
      batch: batchesOf(config, 'squared-error', () => ({ lengths: [3, T, 6] })),
      loss: squares,
      optimizer: sgd({ learningRate: 0.1, momentum: 0.8, dampening: 0.3 }),
    }),
  },
  {
    name: 'course LSTM with linear output on embedded tokens, one answer a sequence, RMSProp',
    config: {
      input: { tokens: 4, embedding: 4 },
      recurrent: { cell: 'lstm', convention: 'coursera', linearCellOutput: true, hiddenSize: 6 },
      outputs: 4,
      readout: 'last',
    },
    options: (config) => ({
      batch: batchesOf(config, 'cross-entropy'),
      loss: likelihood,
      optimizer: rmsProp({ learningRate: 0.01, weightDecay: 0.01 }),
    }),
  },
  {
    name: 'ONNX GRU whose reset acts before, two layers, Adam with decay, rates on a schedule',
    config: {
      input: { features: 4 },
      recurrent: { cell: 'gru', convention: 'onnx', layers: 2, hiddenSize: 6 },
      outputs: 4,
    },
    options: (config) => ({
      batch: batchesOf(config, 'cross-entropy'),
      loss: likelihood,
      optimizer: adam({ learningRate: 0.02, weightDecay: 0.1 }),
      schedule: exponentialDecay({ factor: 0.5 }),
    }),
  },
];

/** Trainings whose batches and layers pass something on to each other. */
export const linkedTrainings: readonly Training[] = [
  {
    name: 'LSTM in windows of three steps, Adam',
    config: { input: { features: 4 }, recurrent: { cell: 'lstm', layers: 2, hiddenSize: 6 }, outputs: 4 },
    options: (config) => ({
      batch: batchesOf(config, 'cross-entropy', () => ({ lengths: [T, 5, T] })),
      loss: likelihood,
      optimizer: adam({ learningRate: 0.02 }),
      window: 3,
    }),
  },
  {
    name: 'three GRU layers with dropout between them',
    config: { input: { features: 4 }, recurrent: { cell: 'gru', layers: 3, hiddenSize: 6 }, outputs: 4, dropout: 0.4 },
    options: (config) => ({
      batch: batchesOf(config, 'cross-entropy'),
      loss: likelihood,
      optimizer: sgd({ learningRate: 0.5 }),
      random: createRandom(9),
    }),
  },
];

/** What a training leaves: its losses and norms, and every parameter after the last step. */
export interface Left {
  readonly report: TrainReport;
  readonly norms: readonly number[];
  readonly parameters: Readonly<Record<string, readonly number[]>>;
}

/** Trains on an engine. */
export async function leftBy(engine: Engine, { config, options }: Training, steps: number): Promise<Left> {
  const model = createSequenceModel(engine, config, { random: createRandom(5) });
  const norms: number[] = [];
  const report = await train(model, {
    ...options(config),
    steps,
    onStep: ({ gradientNorm }) => void norms.push(gradientNorm),
  });
  const parameters = Object.fromEntries(
    Object.entries(model.parameters).map(([name, { data }]) => [name, Array.from(data)]),
  );
  model.dispose();
  return { report, norms, parameters };
}

/** The largest difference of two lists, against 1 or the larger size. */
export const apart = (given: readonly number[], expected: readonly number[]): number =>
  expected.reduce((worst, value, i) => {
    const difference = Math.abs(given[i]! - value) / Math.max(1, Math.abs(value));
    return Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
  }, 0);

/**
 * What of two trainings differs by more than float32 explains, in words. Losses, norms and parameters agree to 4e-7 where the update
 * is linear; centred RMSProp divides by the root of a difference, which costs a digit (worst seen 3.1e-6).
 */
export function differences(given: Left, expected: Left, tolerance = 1e-5): string[] {
  const pairs = [
    ['losses', given.report.losses, expected.report.losses] as const,
    ['norms', given.norms, expected.norms] as const,
    ...Object.entries(expected.parameters).map(([name, values]) => [name, given.parameters[name]!, values] as const),
  ];
  const worst = pairs.map(([name, one, other]) => [name, apart(one, other)] as const);
  return worst.filter(([, error]) => !(error < tolerance)).map(([name, error]) => `${name}: ${error}`);
}
