import type { Engine } from '@keyproof/rnn-core';
import { softmax } from '../../experiments/softmax.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Role } from './claim.ts';

/** What the outputs of one network look like, over its steps. */
export interface OutputFacts {
  /** Entries of the output of one step. */
  readonly length: number;
  readonly smallest: number;
  readonly largest: number;
  /** Largest distance of an entry from the nearest whole number. */
  readonly fraction: number;
  /** The sums of the entries that lie farthest from each other. */
  readonly smallestSum: number;
  readonly largestSum: number;
  /** The smallest score before the softmax: without it entries would be negative. */
  readonly scores: number;
}

/**
 * Runs a tanh cell with a softmax head over a sequence and describes the output of step t. `sharpness` scales the head: a large
 * one drives the chances to 0 and 1, a small one makes them alike.
 */
export async function describeOutput(
  engine: Engine,
  sizes: Readonly<Record<Role, number>>,
  sharpness: readonly number[],
  random: () => number,
): Promise<OutputFacts> {
  const { vocabulary, sequence, step, hidden, embedding } = sizes;
  const net = engine.recurrent({ cell: 'rnn', inputSize: embedding, hiddenSize: hidden }, { random });
  try {
    const x = tensorFor(
      engine,
      [sequence, 1, embedding],
      Array.from({ length: sequence * embedding }, () => normal(random)),
    );
    const { output } = await net.forward(x);
    const state = output.data.slice((step - 1) * hidden, step * hidden);
    const scores = Array.from({ length: vocabulary }, () => {
      let score = 0;
      for (let unit = 0; unit < hidden; unit += 1) score += normal(random) * (state[unit] as number);
      return score;
    });
    const outputs = sharpness.map((scale) => softmax(scores.map((score) => scale * score)));
    const sums = outputs.map((values) => values.reduce((sum, value) => sum + value, 0));
    return {
      length: (outputs[0] as number[]).length,
      smallest: Math.min(...outputs.map(least)),
      largest: Math.max(...outputs.map(most)),
      fraction: Math.max(...outputs.map((values) => most(values.map((value) => Math.abs(value - Math.round(value)))))),
      smallestSum: Math.min(...sums),
      largestSum: Math.max(...sums),
      scores: least(scores),
    };
  } finally {
    net.dispose();
  }
}

const least = (values: readonly number[]): number => values.reduce((best, value) => Math.min(best, value), Infinity);
const most = (values: readonly number[]): number => values.reduce((best, value) => Math.max(best, value), -Infinity);
