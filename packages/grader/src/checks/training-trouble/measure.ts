import { type Engine, type Parameters, type Tensor } from '@keyproof/rnn-core';
import { normal, parametersFor, tensorFor } from '../../experiments/tensor.ts';
import type { Cause, Remedy } from './claim.ts';

/** A plain recurrent network and its training. Sizes are numbers; what is not told is as in a sound network. */
export interface Setup {
  readonly cell?: 'rnn' | 'lstm';
  readonly activation?: 'relu' | 'tanh';
  readonly steps?: number;
  /** Growth of a state per step: the largest eigenvalue of the recurrent matrix. `overflow`: so much that the gradient leaves the engine's range. */
  readonly growth?: number | 'overflow' | 'identity' | null;
  /** Put in place of every bias: the z that an activation function sees. */
  readonly z?: number;
  readonly rate?: number;
  readonly hidden?: number;
  readonly inputs?: number;
  readonly batch?: number;
  readonly bias?: boolean;
  /** The targets lie within a hundredth of what the network says at first: it is nearly trained. Default false. */
  readonly trained?: boolean;
  /** Share of the inputs that are set to 0, the others scaled up. Default 0. */
  readonly dropped?: number;
  /** Size of the inputs. */
  readonly input?: number;
  /** To each sequence come three copies of it whose inputs have moved by this much. Default none. */
  readonly copied?: number;
  /** The sequences come in another order. */
  readonly shuffled?: boolean;
  /** Updates of the training. Default six. */
  readonly updates?: number;
  /** Recurrent layers, one above the other. Default one. */
  readonly layers?: number;
}

/** ReLU on positive states whose recurrent matrix neither lets them grow nor fade. */
const SOUND = {
  cell: 'rnn',
  activation: 'relu',
  steps: 40,
  growth: 1,
  rate: 1e-7,
  hidden: 6,
  inputs: 3,
  batch: 4,
  bias: true,
  input: 1,
  dropped: 0,
  copied: 0,
  shuffled: false,
  updates: 6,
  layers: 1,
} as const satisfies Setup;

/** Each cause alone: all else is as in a sound network. The sigmoid is that of an LSTM's gates. */
export const SETUPS: Readonly<Record<Cause | 'sound' | 'overflow', readonly Setup[]>> = {
  sound: [{}],
  'small-factors': [{ growth: 0.5 }, { growth: 0.5, activation: 'tanh' }],
  'large-factors': [{ growth: 2 }],
  overflow: [{ growth: 'overflow' }],
  'tanh-large': [{ activation: 'tanh', z: 1e4 }],
  'sigmoid-large': [{ cell: 'lstm', growth: null, z: 1e4 }],
  'relu-large': [{ steps: 1, z: 1e9, rate: 0 }],
  'relu-negative': [{ z: -1e9 }],
  'rate-large': [{ rate: 1e8 }],
  'rate-small': [{ rate: 1e-12 }],
  'many-parameters': [{ hidden: 24 }],
  'units-many': [{ hidden: 24 }],
  'units-few': [{ hidden: 2 }],
  'vocabulary-size': [{ inputs: 1 }, { inputs: 24 }],
  'batch-size': [{ batch: 1 }, { batch: 16 }],
  'few-data': [{ batch: 1 }],
  'bias-terms': [{ bias: false }],
  // Trained on, though the one sequence that there is has nearly been learnt.
  overfitting: [{ batch: 1, trained: true, updates: 60 }],
};

/** A trouble as it is, and with a change made. `null`: the change does one thing here and another there. */
export const TROUBLES = {
  vanishing: { growth: 0.5, activation: 'tanh' },
  exploding: { growth: 2 },
} as const satisfies Record<string, Setup>;

/** One change against either trouble. */
function both(change: Setup): Readonly<Record<keyof typeof TROUBLES, Setup>> {
  return { vanishing: change, exploding: change };
}

export const CURES: Readonly<Record<Remedy, Readonly<Record<keyof typeof TROUBLES, Setup | null>>>> = {
  identity: { vanishing: { growth: 'identity', activation: 'relu' }, exploding: { growth: 'identity' } },
  // An LSTM whose forget gates stand at σ(1) instead of at σ(0).
  'forget-bias': { vanishing: null, exploding: null },
  // A window of three steps, each a start of its own for the gradient.
  truncation: { vanishing: {}, exploding: { steps: 3 } },
  'rate-large': { vanishing: { rate: 1e-3 }, exploding: { rate: 1e-3 } },
  'rate-small': { vanishing: { rate: 1e-12 }, exploding: null },
  batch: { vanishing: { batch: 16 }, exploding: { batch: 16 } },
  units: { vanishing: { hidden: 24 }, exploding: { hidden: 24 } },
  longer: { vanishing: { steps: 80 }, exploding: { steps: 80 } },
  shorter: { vanishing: { steps: 3 }, exploding: { steps: 3 } },
  unbiased: { vanishing: { bias: false }, exploding: { bias: false } },
  'weights-small': { vanishing: { growth: 0.3 }, exploding: { growth: 0.9 } },
  'weights-large': { vanishing: null, exploding: { growth: 3 } },
  // Half of the inputs are dropped.
  dropout: { vanishing: { dropped: 0.5 }, exploding: { dropped: 0.5 } },
  // At rest, where tanh has slope one.
  tanh: { vanishing: null, exploding: { activation: 'tanh', input: 0 } },
  relu: { vanishing: null, exploding: { activation: 'relu' } },
  // What cures other ills: it changes the sequences, their number and order, or how long is trained, and no factor of the product.
  augmentation: both({ batch: 16, copied: 0.5 }),
  'early-stopping': both({ updates: 1 }),
  epochs: both({ updates: 24 }),
  'more-data': both({ batch: 16 }),
  shuffling: both({ shuffled: true }),
  vocabulary: both({ inputs: 24 }),
  // A quarter of the sequences is held out.
  folds: both({ batch: 3 }),
  layers: both({ layers: 3 }),
};

/** What was seen while training. Numbers that left the engine's range are `HUGE`. */
export interface Seen {
  /** ‖∂L/∂h₀‖ relative to ‖∂L/∂h_T‖. */
  readonly carried: number;
  /** The same for the last input: ‖∂L/∂x_T‖ relative to ‖∂L/∂h_T‖. */
  readonly recent: number;
  /** Weights and states became NaN. */
  readonly nan: number;
  /** The largest loss relative to the one before. */
  readonly jump: number;
  /** Norm of the first gradient of the parameters. */
  readonly update: number;
  readonly largestWeight: number;
}

export const FIELDS = [
  'carried',
  'recent',
  'nan',
  'jump',
  'update',
  'largestWeight',
] as const satisfies readonly (keyof Seen)[];
export const HUGE = 1e30;

/** Trains a network by gradient descent on a mean squared error of its last state, and watches. */
export async function watch(engine: Engine, told: Setup, random: () => number, checkpoint: () => void): Promise<Seen> {
  const setup: Whole = { ...SOUND, ...told };
  const { steps, rate, hidden, inputs, batch } = setup;
  const net = engine.recurrent(
    {
      cell: setup.cell,
      ...(setup.cell === 'rnn' && { activation: setup.activation }),
      inputSize: inputs,
      hiddenSize: hidden,
      bias: setup.bias,
      layers: setup.layers,
    },
    { random },
  );
  try {
    net.setParameters(start(engine, net.parameters, setup, random));
    const readout = Float64Array.from({ length: hidden }, () => Math.abs(normal(random)) / Math.sqrt(hidden));
    const x = tensorFor(engine, [steps, batch, inputs], sequences(setup, random));
    let targets: readonly number[] = Array.from({ length: batch }, () => 20 + normal(random));
    let [carried, recent, update, nan, jump, before] = [0, 0, 0, 0, 1, NaN];
    for (let step = 0; step < setup.updates && nan === 0; step += 1) {
      checkpoint();
      const trace = await net.forward(x);
      if (step === 0 && setup.trained === true)
        targets = outputsOf(trace.hN, readout)
          .slice(-batch)
          .map((output) => 1.01 * output);
      const { loss, slope } = lossOf(engine, trace.hN, readout, targets);
      if (step > 0) jump = Math.max(jump, loss < HUGE ? loss / before : HUGE);
      before = loss;
      const gradients = await net.backward(trace, { hN: slope });
      if (step === 0) {
        const whole = norm(slope.data);
        carried = norm(gradients.h0.data) / whole;
        recent = norm(gradients.x.data.slice((steps - 1) * batch * inputs)) / whole;
        update = Math.hypot(...Object.values(gradients.parameters).map(({ data }) => norm(data)));
      }
      net.setParameters(descend(engine, net.parameters, gradients.parameters, rate));
      const isNan = (values: ArrayLike<number>): boolean => Array.from(values).some(Number.isNaN);
      if (Object.values(net.parameters).some(({ data }) => isNan(data))) nan = 1;
    }
    const largest = Math.max(
      ...Object.values(net.parameters).map(({ data }) => Math.max(...Array.from(data, Math.abs))),
    );
    return {
      carried: bounded(carried),
      recent: bounded(recent),
      nan,
      jump: bounded(jump),
      update: bounded(update),
      largestWeight: bounded(largest),
    };
  } finally {
    net.dispose();
  }
}

/** Positive inputs: with positive weights and targets no ReLU dies and hides what happens. */
function sequences(
  { steps, batch, inputs, input, dropped, copied, shuffled }: Whole,
  random: () => number,
): Float64Array {
  const values = Float64Array.from({ length: steps * batch * inputs }, () => {
    const value = input * Math.abs(normal(random));
    if (dropped === 0) return value;
    return random() < dropped ? 0 : value / (1 - dropped);
  });
  if (copied === 0 && !shuffled) return values;
  const order = Array.from({ length: batch }, (_, row) => row);
  if (shuffled) for (let row = batch - 1; row > 0; row -= 1) swap(order, row, Math.floor(random() * (row + 1)));
  const at = (step: number, row: number): number => (step * batch + row) * inputs;
  return values.map((_, index) => {
    const [step, row, place] = [Math.floor(index / inputs / batch), Math.floor(index / inputs) % batch, index % inputs];
    const from = order[copied === 0 ? row : row % (batch / 4)] as number;
    const value = values[at(step, from) + place] as number;
    return copied === 0 || from === row ? value : Math.abs(value + copied * normal(random));
  });
}

function swap(values: number[], one: number, other: number): void {
  [values[one], values[other]] = [values[other] as number, values[one] as number];
}

const bounded = (value: number): number => (value < HUGE ? value : HUGE);

const outputsOf = ({ data }: Tensor, readout: ArrayLike<number>): readonly number[] =>
  Array.from({ length: data.length / readout.length }, (_, row) =>
    Array.from(readout).reduce((sum, weight, unit) => sum + weight * (data[row * readout.length + unit] as number), 0),
  );

function lossOf(engine: Engine, { shape, data }: Tensor, readout: ArrayLike<number>, targets: readonly number[]) {
  const slope = tensorFor(engine, shape);
  const units = readout.length;
  let loss = 0;
  // Of several layers the last one is read.
  const below = data.length / units - targets.length;
  outputsOf({ shape, data }, readout).forEach((output, row) => {
    if (row < below) return;
    const miss = output - (targets[row - below] as number);
    loss += miss ** 2 / targets.length;
    for (let unit = 0; unit < units; unit += 1)
      slope.data[row * units + unit] = (2 / targets.length) * miss * (readout[unit] as number);
  });
  return { loss, slope };
}

type Whole = Setup & Required<Omit<Setup, 'z' | 'growth' | 'trained'>>;

/** The random start with the recurrent matrix and the biases replaced, where there is something to put in their place; input weights made positive. */
function start(engine: Engine, parameters: Parameters, setup: Whole, random: () => number): Parameters {
  const digits = engine.precision === 'float32' ? 38 : 308;
  const told = setup.growth ?? null;
  const growth = told === 'overflow' ? 10 ** ((0.6 * digits) / setup.steps) : told === 'identity' ? 1 : told;
  const values = ([name, { data }]: [string, Tensor]): ArrayLike<number> => {
    if (name.startsWith('weight_hh') && told === 'identity') return identity(setup.hidden);
    if (name.startsWith('weight_hh') && growth !== null) return positiveMatrix(growth, setup.hidden, random);
    if (name.startsWith('weight_ih') && growth !== null) return Float64Array.from(data, Math.abs);
    if (name.startsWith('bias') && growth !== null && setup.z === undefined) return new Float64Array(data.length);
    return name.startsWith('bias_ih') && setup.z !== undefined
      ? Float64Array.from(data, () => setup.z as number)
      : data;
  };
  return parametersFor(
    engine,
    Object.fromEntries(
      Object.entries(parameters).map((entry) => [
        entry[0],
        { shape: entry[1].shape, data: Float64Array.from(values(entry)) },
      ]),
    ),
  );
}

/** A random matrix of positive numbers whose rows sum to `growth`: its largest eigenvalue is `growth`, and ReLU lets it act. */
function positiveMatrix(growth: number, size: number, random: () => number): Float64Array {
  const values = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    const weights = Array.from({ length: size }, () => 0.5 + random());
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    weights.forEach((weight, column) => (values[row * size + column] = (growth * weight) / total));
  }
  return values;
}

const identity = (size: number): Float64Array =>
  Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));

function descend(engine: Engine, parameters: Parameters, gradients: Parameters, rate: number): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, data }]) => {
      const slope = gradients[name]?.data ?? [];
      return [
        name,
        tensorFor(
          engine,
          shape,
          Array.from(data, (value, index) => value - rate * (slope[index] as number)),
        ),
      ];
    }),
  );
}

const norm = (values: ArrayLike<number>): number => Math.hypot(...Array.from(values));
