import { clipByGlobalNorm, type Engine, type Parameters, type RecurrentConfig } from '@keyproof/rnn-core';
import { normal, parametersFor, tensorFor } from './tensor.ts';

/** A network and its training, with one thing made extreme. */
export interface Setup {
  readonly config: Pick<RecurrentConfig, 'cell' | 'activation'>;
  /** Time steps of a sequence. */
  readonly steps: number;
  /**
   * Growth of a state per step: the largest eigenvalue of the recurrent matrix. `overflow`: so much that the states stay finite in the
   * engine's precision and the gradient, which is their square, does not. `null`: the random start.
   */
  readonly growth: number | 'overflow' | null;
  /** Put in place of every bias: the z that an activation function sees. */
  readonly z?: number;
  readonly rate: number;
  /** Largest norm of a gradient; without it gradients are not clipped. */
  readonly clip?: number;
}

/** What was seen while training. */
export interface Course {
  /** 1 if weights and activations became NaN. */
  readonly nan: number;
  /** The first training step after which a weight was not finite; 0 if none. */
  readonly firstBadStep: number;
  /** Norm of ∂loss/∂h₀ at the first step, relative to ∂loss/∂h_T: how much of the gradient gets through. */
  readonly carried: number;
  /** Largest absolute weight at the end; infinite or NaN where training broke. */
  readonly largestWeight: number;
}

const INPUTS = 3;
const HIDDEN = 6;
const BATCH = 4;

/** Trains a network with one cause made extreme, by gradient descent on a mean squared error, and watches for NaN. */
export async function provoke(
  engine: Engine,
  setup: Setup,
  random: () => number,
  trainingSteps: number,
  checkpoint: () => void,
): Promise<Course> {
  const { steps, rate } = setup;
  const net = engine.recurrent({ ...setup.config, inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  try {
    net.setParameters(startingPoint(engine, net.parameters, growthOf(engine, setup), setup.z, random));
    const readout = Float64Array.from({ length: HIDDEN }, () => Math.abs(normal(random)) / Math.sqrt(HIDDEN));
    // Positive inputs, weights and targets: no ReLU dies and hides what happens.
    const x = tensorFor(
      engine,
      [steps, BATCH, INPUTS],
      Array.from({ length: steps * BATCH * INPUTS }, () => Math.abs(normal(random))),
    );
    const targets = Array.from({ length: BATCH }, () => 20 + normal(random));
    let firstBadStep = 0;
    let nan = 0;
    let carried = 0;
    for (let step = 1; step <= trainingSteps && nan === 0; step += 1) {
      checkpoint();
      const trace = await net.forward(x);
      const last = trace.hN.data;
      const dLast = tensorFor(engine, [1, BATCH, HIDDEN]);
      for (let row = 0; row < BATCH; row += 1) {
        let output = 0;
        for (let unit = 0; unit < HIDDEN; unit += 1)
          output += (readout[unit] as number) * (last[row * HIDDEN + unit] as number);
        for (let unit = 0; unit < HIDDEN; unit += 1) {
          dLast.data[row * HIDDEN + unit] =
            (2 / BATCH) * (output - (targets[row] as number)) * (readout[unit] as number);
        }
      }
      const gradients = await net.backward(trace, { hN: dLast });
      if (step === 1) carried = norm(gradients.h0.data) / norm(dLast.data);
      if (setup.clip !== undefined) clipByGlobalNorm(gradients.parameters, setup.clip);
      net.setParameters(descend(engine, net.parameters, gradients.parameters, rate));
      const weights = Object.values(net.parameters);
      if (firstBadStep === 0 && !weights.every(({ data }) => data.every(Number.isFinite))) firstBadStep = step;
      if (weights.some(({ data }) => data.some(Number.isNaN)) && last.some(Number.isNaN)) nan = 1;
    }
    const largest = Object.values(net.parameters).map(({ data }) => Math.max(...Array.from(data, Math.abs)));
    return { nan, firstBadStep, carried, largestWeight: Math.max(...largest) };
  } finally {
    net.dispose();
  }
}

/** The growth per step: `overflow` is the steps-th root of 0.6 of the way (in digits) to the largest number. */
function growthOf(engine: Engine, { growth, steps }: Setup): number | null {
  const digits = engine.precision === 'float32' ? 38 : 308;
  return growth === 'overflow' ? 10 ** ((0.6 * digits) / steps) : growth;
}

/** The random start with the recurrent matrix and the biases replaced, where there is something to put in their place; input weights made positive. */
function startingPoint(
  engine: Engine,
  start: Parameters,
  growth: number | null,
  z: number | undefined,
  random: () => number,
): Parameters {
  return parametersFor(
    engine,
    Object.fromEntries(
      Object.entries(start).map(([name, { shape, data }]) => {
        if (name.startsWith('weight_hh') && growth !== null)
          return [name, { shape, data: positiveMatrix(growth, random) }];
        if (name.startsWith('weight_ih') && growth !== null)
          return [name, { shape, data: Float64Array.from(data, Math.abs) }];
        if (name.startsWith('bias_ih') && z !== undefined)
          return [name, { shape, data: Float64Array.from(data, () => z) }];
        return [name, { shape, data: Float64Array.from(data) }];
      }),
    ),
  );
}

/** A random matrix of positive numbers whose rows sum to `growth`: its largest eigenvalue is `growth`, and ReLU lets it act. */
function positiveMatrix(growth: number, random: () => number): Float64Array {
  const values = new Float64Array(HIDDEN * HIDDEN);
  for (let row = 0; row < HIDDEN; row += 1) {
    const weights = Array.from({ length: HIDDEN }, () => 0.5 + random());
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    weights.forEach((weight, column) => (values[row * HIDDEN + column] = (growth * weight) / total));
  }
  return values;
}

function descend(engine: Engine, parameters: Parameters, gradients: Parameters, rate: number): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, data }]) => {
      const moved = tensorFor(engine, shape, data);
      const slope = gradients[name]!.data;
      for (let index = 0; index < data.length; index += 1)
        moved.data[index] = (data[index] as number) - rate * (slope[index] as number);
      return [name, moved];
    }),
  );
}

const norm = (values: ArrayLike<number>): number => Math.hypot(...Array.from(values));
