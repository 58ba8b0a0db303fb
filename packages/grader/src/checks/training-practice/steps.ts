import { type Engine, globalNorm, type Parameters, type Recurrent, type Tensor } from '@keyproof/rnn-core';
import { normal, numbersOf, tensorFor } from '../../experiments/tensor.ts';

const STEPS = 12;
const WINDOW = 4;
const INPUTS = 3;
const HIDDEN = 6;

/** Truncated against full back-propagation of a loss at the last step. */
export interface TruncationFacts {
  /** Norm of the gradient on inputs before the window, full and truncated, and inside it. */
  readonly beyondFull: number;
  readonly beyondTruncated: number;
  readonly insideTruncated: number;
  /** Numbers that a backward pass has to keep. */
  readonly keptFull: number;
  readonly keptTruncated: number;
}

/** Runs one sequence whole and in windows that pass the state on but no gradient. */
export async function compareTruncation(engine: Engine, random: () => number): Promise<TruncationFacts> {
  return withNet(engine, random, async (net) => {
    const x = inputs(engine, random, STEPS);
    const dLast = tensorFor(
      engine,
      [1, 1, HIDDEN],
      Array.from({ length: HIDDEN }, () => normal(random)),
    );
    const whole = await net.forward(x);
    const full = await net.backward(whole, { hN: dLast });
    const cut = (STEPS - WINDOW) * INPUTS;
    const first = await net.forward(tensorFor(engine, [STEPS - WINDOW, 1, INPUTS], x.data.slice(0, cut)));
    const last = await net.forward(tensorFor(engine, [WINDOW, 1, INPUTS], x.data.slice(cut)), { h0: first.hN });
    const truncated = await net.backward(last, { hN: dLast });
    return {
      beyondFull: norm(full.x.data.slice(0, cut)),
      // The first windows are not run backward: nothing reaches their inputs.
      beyondTruncated: Math.abs(norm(truncated.x.data) - norm(full.x.data.slice(cut))),
      insideTruncated: norm(truncated.x.data),
      keptFull: whole.output.data.length,
      keptTruncated: last.output.data.length,
    };
  });
}

/** The gradient of a loss over all steps against four ways to combine the gradients of the steps: relative distances. */
export interface SumFacts {
  readonly added: number;
  readonly subtracted: number;
  readonly averaged: number;
  readonly multiplied: number;
}

/** Back-propagates a loss over all steps at once and each step's own loss alone. */
export async function compareSums(engine: Engine, random: () => number): Promise<SumFacts> {
  return withNet(engine, random, async (net) => {
    const trace = await net.forward(inputs(engine, random, STEPS));
    const slopes = Array.from({ length: STEPS * HIDDEN }, () => normal(random));
    const gradientOf = async (keep: (t: number) => boolean): Promise<Parameters> => {
      const kept = slopes.map((slope, index) => (keep(Math.floor(index / HIDDEN)) ? slope : 0));
      return (await net.backward(trace, { output: tensorFor(engine, [STEPS, 1, HIDDEN], kept) })).parameters;
    };
    const total = numbersOf(await gradientOf(() => true));
    const parts: number[][] = [];
    for (let t = 0; t < STEPS; t += 1) parts.push(numbersOf(await gradientOf((step) => step === t)));
    const combine = (join: (sum: number, part: number) => number) =>
      parts.reduce((sum, part) => sum.map((value, index) => join(value, part[index] as number)));
    const added = combine((sum, part) => sum + part);
    return {
      added: distance(added, total),
      subtracted: distance(
        combine((sum, part) => sum - part),
        total,
      ),
      averaged: distance(
        added.map((value) => value / STEPS),
        total,
      ),
      multiplied: distance(
        combine((sum, part) => sum * part),
        total,
      ),
    };
  });
}

/** One set of parameters over sequences of two lengths. */
export interface SharingFacts {
  readonly countShort: number;
  readonly countLong: number;
  /** Largest difference of a state where step 1 and a later step read the same input from the same state. */
  readonly difference: number;
}

/** Runs the same network over short and long sequences, and a later step from the start of the first. */
export async function compareSteps(engine: Engine, random: () => number): Promise<SharingFacts> {
  return withNet(engine, random, async (net) => {
    const count = () => Object.values(net.parameters).reduce((sum, { data }) => sum + data.length, 0);
    const x = inputs(engine, random, STEPS);
    const long = await net.forward(x);
    const countLong = count();
    const one = x.data.slice((STEPS - 1) * INPUTS);
    const before = long.output.data.slice((STEPS - 2) * HIDDEN, (STEPS - 1) * HIDDEN);
    const first = await net.forward(tensorFor(engine, [1, 1, INPUTS], one), {
      h0: tensorFor(engine, [1, 1, HIDDEN], before),
    });
    const difference = Math.max(
      ...Array.from(first.output.data, (value, index) =>
        Math.abs(value - (long.output.data[(STEPS - 1) * HIDDEN + index] as number)),
      ),
    );
    return { countShort: count(), countLong, difference };
  });
}

/** Norms of ∂h_T/∂h₀ · v over few and many steps, for small and large recurrent weights. */
export interface LengthFacts {
  readonly smallFew: number;
  readonly smallMany: number;
  readonly largeFew: number;
  readonly largeMany: number;
}

/** Back-propagates through 2 and through 60 steps. ReLU over positive states lets the recurrent weights act alone. */
export async function compareLengths(engine: Engine, random: () => number): Promise<LengthFacts> {
  const carried = async (growth: number, steps: number): Promise<number> => {
    const net = engine.recurrent(
      { cell: 'rnn', activation: 'relu', inputSize: INPUTS, hiddenSize: HIDDEN, bias: false },
      { random },
    );
    try {
      const parameters = Object.fromEntries(
        Object.entries(net.parameters).map(([name, { shape, data }]) => [
          name,
          tensorFor(
            engine,
            shape,
            name.startsWith('weight_hh') ? Array.from(data, () => growth / HIDDEN) : Array.from(data, Math.abs),
          ),
        ]),
      );
      net.setParameters(parameters);
      const x = tensorFor(
        engine,
        [steps, 1, INPUTS],
        Array.from({ length: steps * INPUTS }, () => random()),
      );
      const trace = await net.forward(x);
      const dLast = tensorFor(
        engine,
        [1, 1, HIDDEN],
        Array.from({ length: HIDDEN }, () => 1),
      );
      const { h0 } = await net.backward(trace, { hN: dLast }, { parameters: false });
      return norm(h0.data) / norm(dLast.data);
    } finally {
      net.dispose();
    }
  };
  return {
    smallFew: await carried(0.5, 2),
    smallMany: await carried(0.5, 60),
    largeFew: await carried(1.8, 2),
    largeMany: await carried(1.8, 60),
  };
}

async function withNet<T>(engine: Engine, random: () => number, use: (net: Recurrent) => Promise<T>): Promise<T> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  try {
    return await use(net);
  } finally {
    net.dispose();
  }
}

const inputs = (engine: Engine, random: () => number, steps: number): Tensor =>
  tensorFor(
    engine,
    [steps, 1, INPUTS],
    Array.from({ length: steps * INPUTS }, () => normal(random)),
  );

const norm = (values: ArrayLike<number>): number =>
  globalNorm({ values: { shape: [values.length], data: Float64Array.from(values) } });

const distance = (a: readonly number[], b: readonly number[]): number =>
  norm(a.map((value, index) => value - (b[index] as number))) / norm(b);
