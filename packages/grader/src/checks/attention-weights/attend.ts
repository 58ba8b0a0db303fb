import type { Engine } from '@keyproof/rnn-core';
import { adam } from '../../experiments/adam.ts';
import { constantLoss, type Example, fitReadout, readoutLoss } from '../../experiments/readout.ts';
import { softmax } from '../../experiments/softmax.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';

/** Places of the input and steps of the output: of two lengths, so that sums over one and the other cannot both be 1. */
const PLACES = 6;
const STEPS = 4;
const TOKENS = 5;
const HIDDEN = 12;
const BATCH = 16;
/** The place that step t has to copy: a shift by two, so that no pair of step and place is its own reverse. */
const placeOf = (t: number) => (t + 2) % PLACES;

/** Sums and means of attention weights after training them to copy tokens from other places. */
export interface WeightFacts {
  /** Largest distance from 1 of a sum over the places t' and smallest one of a sum over the steps t. */
  readonly overInput: number;
  readonly overOutput: number;
  /** Mean weight where a<t'> matters for y<t>, and where a<t> matters for y<t'>. */
  readonly relevant: number;
  readonly swapped: number;
  /** The first of the two before training. */
  readonly untrained: number;
  /** Smallest and largest weight after training; share of the weights before it that are neither near 0 nor near 1. */
  readonly least: number;
  readonly most: number;
  readonly between: number;
}

/** Trains scores e<t,t'> = w_t · a<t'> on encoder states so that the attended token is the one to be copied. */
export async function trainAttention(
  engine: Engine,
  random: () => number,
  checkpoint: () => void,
): Promise<WeightFacts> {
  const tokens = Array.from({ length: PLACES * BATCH }, () => Math.floor(random() * TOKENS));
  const states = await encode(engine, tokens, random);
  const weights = Float64Array.from({ length: STEPS * HIDDEN }, () => 0.1 * normal(random));
  const start = attend(weights, states);
  const untrained = describeWeights(start);
  const all = start.flat();
  const between = all.filter((weight) => weight > 0.01 && weight < 0.99).length / all.length;
  const move = adam(0.1);
  for (let step = 0; step < 150; step += 1) {
    checkpoint();
    const alpha = attend(weights, states);
    move([weights], [slopes(alpha, states, tokens)]);
  }
  return { ...describeWeights(attend(weights, states)), untrained: untrained.relevant, between };
}

/** Encoder states (T', B, H) of tokens (T', B): each input is the token and its place. */
async function encode(engine: Engine, tokens: readonly number[], random: () => number): Promise<ArrayLike<number>> {
  const size = TOKENS + PLACES;
  const net = engine.recurrent({ cell: 'rnn', inputSize: size, hiddenSize: HIDDEN }, { random });
  try {
    const x = tensorFor(engine, [PLACES, BATCH, size]);
    tokens.forEach((token, row) => {
      x.data[row * size + token] = 1;
      x.data[row * size + TOKENS + Math.floor(row / BATCH)] = 2;
    });
    return (await net.forward(x)).output.data;
  } finally {
    net.dispose();
  }
}

/** α of each row and step: (B, T, T'). */
function attend(weights: Float64Array, states: ArrayLike<number>): readonly (readonly number[])[] {
  return Array.from({ length: BATCH * STEPS }, (_, at) => {
    const [row, t] = [Math.floor(at / STEPS), at % STEPS];
    return softmax(
      Array.from({ length: PLACES }, (_place, place) => {
        let score = 0;
        for (let unit = 0; unit < HIDDEN; unit += 1) {
          score += (weights[t * HIDDEN + unit] as number) * (states[(place * BATCH + row) * HIDDEN + unit] as number);
        }
        return score;
      }),
    );
  });
}

/** d loss / d weights for the loss −log(weight on places that hold the token to be copied). */
function slopes(
  alpha: readonly (readonly number[])[],
  states: ArrayLike<number>,
  tokens: readonly number[],
): Float64Array {
  const result = new Float64Array(STEPS * HIDDEN);
  alpha.forEach((weights, at) => {
    const [row, t] = [Math.floor(at / STEPS), at % STEPS];
    const wanted = tokens[placeOf(t) * BATCH + row];
    const isRight = weights.map((_weight, place) => tokens[place * BATCH + row] === wanted);
    const chance = weights.reduce((sum, weight, place) => sum + (isRight[place] ? weight : 0), 0);
    weights.forEach((weight, place) => {
      const slope = (weight - (isRight[place] ? weight / chance : 0)) / alpha.length;
      for (let unit = 0; unit < HIDDEN; unit += 1) {
        const to = t * HIDDEN + unit;
        result[to] = (result[to] as number) + slope * (states[(place * BATCH + row) * HIDDEN + unit] as number);
      }
    });
  });
  return result;
}

function describeWeights(alpha: readonly (readonly number[])[]): Omit<WeightFacts, 'untrained' | 'between'> {
  const mean = (pick: (t: number) => number) =>
    alpha.reduce((sum, weights, at) => sum + (weights[pick(at % STEPS)] as number), 0) / alpha.length;
  const overInput = alpha.map((weights) => Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1));
  const overOutput = Array.from({ length: PLACES }, (_, place) => {
    const total = alpha.slice(0, STEPS).reduce((sum, weights) => sum + (weights[place] as number), 0);
    return Math.abs(total - 1);
  });
  return {
    least: Math.min(...alpha.flat()),
    most: Math.max(...alpha.flat()),
    overInput: Math.max(...overInput),
    overOutput: Math.max(...overOutput),
    relevant: mean(placeOf),
    swapped: mean((t) => (t - 2 + PLACES) % PLACES),
  };
}

/** How far the decoder's states move when the scores of step t do. */
export async function moveScores(
  engine: Engine,
  random: () => number,
): Promise<{ readonly current: number; readonly previous: number }> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: HIDDEN, hiddenSize: HIDDEN }, { random });
  try {
    const memory = Array.from({ length: PLACES * HIDDEN }, () => normal(random));
    const scores = Array.from({ length: 2 }, () => Array.from({ length: PLACES }, () => normal(random)));
    const decode = async (change: number) => {
      const contexts = scores.flatMap((row, t) => {
        const alpha = softmax(row.map((score, place) => score + (t === 1 && place === 0 ? change : 0)));
        return Array.from({ length: HIDDEN }, (_, unit) =>
          alpha.reduce((sum, weight, place) => sum + weight * (memory[place * HIDDEN + unit] as number), 0),
        );
      });
      return Array.from((await net.forward(tensorFor(engine, [2, 1, HIDDEN], contexts))).output.data);
    };
    const [before, after] = [await decode(0), await decode(0.5)];
    const moved = before.map((value, index) => Math.abs(value - (after[index] as number)));
    return { previous: Math.max(...moved.slice(0, HIDDEN)), current: Math.max(...moved.slice(HIDDEN)) };
  } finally {
    net.dispose();
  }
}

/** The loss, as a share of the best constant's, that reading the attended state saves over reading the last state only. */
export async function gainFromAttention(engine: Engine, random: () => number, steps: number): Promise<number> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: TOKENS, hiddenSize: HIDDEN }, { random });
  try {
    const count = 240;
    const tokens = Array.from({ length: steps * count }, () => Math.floor(random() * TOKENS));
    const x = tensorFor(engine, [steps, count, TOKENS]);
    tokens.forEach((token, row) => (x.data[row * TOKENS + token] = 1));
    const { output } = await net.forward(x);
    const stateAt = (step: number, row: number) =>
      output.data.subarray((step * count + row) * HIDDEN, (step * count + row + 1) * HIDDEN);
    const lossOf = (place: number, readFrom: number) => {
      const examples = Array.from({ length: count }, (_, row): Example => ({
        features: stateAt(readFrom, row),
        label: tokens[place * count + row] === 0 ? 1 : 0,
      }));
      const [train, test] = [examples.slice(0, count / 2), examples.slice(count / 2)];
      return readoutLoss(fitReadout(train, 1e-3), test) / constantLoss(train, test);
    };
    const places = [0, Math.floor((steps - 1) / 2), steps - 1];
    return places.reduce((sum, place) => sum + lossOf(place, steps - 1) - lossOf(place, place), 0) / places.length;
  } finally {
    net.dispose();
  }
}
