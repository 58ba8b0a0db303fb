import type { Engine, Tensor } from '@keyproof/rnn-core';
import { fitReadout, readoutLoss, type Example, type Readout } from '../../experiments/readout.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';

/** Which inputs a label `y<t>` depends on: `x<t>` only, also earlier ones, or later ones too. */
export type Dependence = 'current' | 'past' | 'future';

/** How many steps back and ahead the label looks. */
const REACH: Readonly<Record<Dependence, { readonly back: number; readonly ahead: number }>> = {
  current: { back: 0, ahead: 0 },
  past: { back: 3, ahead: 0 },
  future: { back: 2, ahead: 2 },
};

const STEPS = 20;
const SEQUENCES = 64;
const HIDDEN = 20;
/** Inputs are small, so that tanh is nearly linear: else the second direction would also help by another view of x<t>. */
const SCALE = 0.25;
/** Standard deviation of what no input explains, against labels of variance 1 and more: it is the floor of every loss. */
const NOISE = 0.3;

/** What networks of both kinds make of data with a given dependence. */
export interface ReachMeasurement {
  /** 1 − loss(unidirectional) / loss(net that sees `x<t>` only): what the earlier inputs are worth. */
  readonly gainFromPast: number;
  /** 1 − loss(bidirectional) / loss(unidirectional): what the later inputs are worth. */
  readonly gainFromFuture: number;
  /** Mean |∂ŷ<t>/∂x| over the three steps after t, by the mean over t and the steps before it, in the trained bidirectional net. */
  readonly futureShare: number;
}

/**
 * Draws labels with the stated dependence, fits the same readout on three random networks (memoryless, unidirectional, bidirectional) and
 * compares their losses on sequences they have not seen. The unidirectional network is the forward half of the bidirectional one, so the two
 * differ in nothing but the later inputs.
 */
export async function measureReach(
  engine: Engine,
  random: () => number,
  dependence: Dependence,
): Promise<ReachMeasurement> {
  const x = tensorFor(
    engine,
    [STEPS, SEQUENCES, 1],
    Float64Array.from({ length: STEPS * SEQUENCES }, () => SCALE * normal(random)),
  );
  const label = labels(x, dependence, random);
  const config = { cell: 'rnn', inputSize: 1, hiddenSize: HIDDEN } as const;

  // One step from a zero state: nothing but x<t> can reach the readout.
  const memoryless = engine.recurrent(config, { random });
  const now = await memoryless.forward({ shape: [1, STEPS * SEQUENCES, 1], data: x.data });
  memoryless.dispose();
  const twoWay = engine.recurrent({ ...config, bidirectional: true }, { random });
  const trace = await twoWay.forward(x);

  const nowFit = fit(now.output, HIDDEN, label);
  const oneWayFit = fit(trace.output, HIDDEN, label);
  const twoWayFit = fit(trace.output, 2 * HIDDEN, label);

  const middle = STEPS / 2;
  const cotangent = tensorFor(engine, trace.output.shape);
  for (let b = 0; b < SEQUENCES; b += 1)
    cotangent.data.set(twoWayFit.readout.weights, (middle * SEQUENCES + b) * 2 * HIDDEN);
  const dx = (await twoWay.backward(trace, { output: cotangent }, { parameters: false })).x;
  twoWay.dispose();

  return {
    gainFromPast: 1 - oneWayFit.loss / nowFit.loss,
    gainFromFuture: 1 - twoWayFit.loss / oneWayFit.loss,
    futureShare: meanSize(dx, middle + 1, middle + 3) / meanSize(dx, middle - 2, middle),
  };
}

/** `y<t> = Σ_k w_k·x<t−k> + noise` with weights of size 0.8 to 1.2 and random sign, (T, B). */
function labels(x: Tensor, dependence: Dependence, random: () => number): Float64Array {
  const { back, ahead } = REACH[dependence];
  const weight = Array.from({ length: back + ahead + 1 }, () => (random() < 0.5 ? -1 : 1) * (0.8 + 0.4 * random()));
  return Float64Array.from({ length: STEPS * SEQUENCES }, (_, index) => {
    const t = Math.floor(index / SEQUENCES);
    let sum = NOISE * normal(random);
    for (let offset = -back; offset <= ahead; offset += 1) {
      const from = t + offset;
      if (from >= 0 && from < STEPS)
        sum += (weight[offset + back] as number) * ((x.data[index + offset * SEQUENCES] as number) / SCALE);
    }
    return sum;
  });
}

/**
 * Fits a readout of the first `width` features on the even sequences and measures it on the odd ones. The ends, where the label's window is cut,
 * are left out.
 */
function fit(output: Tensor, width: number, label: Float64Array): { readout: Readout; loss: number } {
  const stride = output.shape[2] as number;
  const train: Example[] = [];
  const test: Example[] = [];
  for (let t = 3; t < STEPS - 3; t += 1)
    for (let b = 0; b < SEQUENCES; b += 1) {
      const at = t * SEQUENCES + b;
      const example = { features: output.data.subarray(at * stride, at * stride + width), label: label[at] as number };
      (b % 2 === 0 ? train : test).push(example);
    }
  const readout = fitReadout(train);
  return { readout, loss: readoutLoss(readout, test) };
}

/** Mean absolute gradient over the steps `from…to`, all sequences; (T, B, 1). */
function meanSize(dx: Tensor, from: number, to: number): number {
  const slice = dx.data.subarray(from * SEQUENCES, (to + 1) * SEQUENCES);
  return total(slice) / slice.length;
}

function total(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += Math.abs(value);
  return sum;
}
