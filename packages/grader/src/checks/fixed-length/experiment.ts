import type { Engine } from '@keyproof/rnn-core';
import { countParameters } from '../../experiments/count-parameters.ts';
import { constantLoss, fitReadout, readoutLoss, type Example } from '../../experiments/readout.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';

/** Every sequence has this length: the task of the question. */
export const FIXED_STEPS = 6;
const SEQUENCES = 400;
const HIDDEN = 16;

/** What an RNN makes of a task whose inputs all have one length. */
export interface FixedLengthMeasurement {
  /** loss(RNN) / loss(best constant) on unseen sequences: below 1 the RNN is of use. */
  readonly lossRatio: number;
  /** The same with the labels dealt out at random: nothing can be learned, so it must stay near 1. */
  readonly shuffledRatio: number;
}

/** Labels that depend on the order of a fixed number of inputs, `y = Σ_t w_t·x<t> + noise`, read from the last state of a random RNN. */
export async function measureFixedLength(engine: Engine, random: () => number): Promise<FixedLengthMeasurement> {
  const x = Float64Array.from({ length: FIXED_STEPS * SEQUENCES }, () => normal(random));
  const weight = Array.from({ length: FIXED_STEPS }, () => (random() < 0.5 ? -1 : 1) * (0.6 + 0.6 * random()));
  const label = Array.from({ length: SEQUENCES }, (_, b) =>
    weight.reduce((sum, w, t) => sum + w * (x[t * SEQUENCES + b] as number), 0.3 * normal(random)),
  );
  const net = engine.recurrent({ cell: 'rnn', inputSize: 1, hiddenSize: HIDDEN }, { random });
  const { hN } = await net.forward(tensorFor(engine, [FIXED_STEPS, SEQUENCES, 1], x));
  net.dispose();
  const examples = (labels: readonly number[]): Example[] =>
    labels.map((value, b) => ({ features: hN.data.subarray(b * HIDDEN, (b + 1) * HIDDEN), label: value }));
  return { lossRatio: ratio(examples(label)), shuffledRatio: ratio(examples(shuffled(label, random))) };
}

/** Numbers in a network built for sequences of `steps`: the same network is then run on them, which would fail if it held weights by step. */
export async function parametersForLength(engine: Engine, random: () => number, steps: number): Promise<number> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: 3, hiddenSize: 5 }, { random });
  const { output } = await net.forward(
    tensorFor(
      engine,
      [steps, 1, 3],
      Array.from({ length: steps * 3 }, () => normal(random)),
    ),
  );
  const count = countParameters(net.parameters);
  net.dispose();
  return output.shape[0] === steps ? count : Number.NaN;
}

function ratio(examples: readonly Example[]): number {
  const train = examples.filter((_, index) => index % 2 === 0);
  const test = examples.filter((_, index) => index % 2 === 1);
  return readoutLoss(fitReadout(train), test) / constantLoss(train, test);
}

function shuffled(values: readonly number[], random: () => number): number[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as number, result[last] as number];
  }
  return result;
}
