import type { Engine, Tensor } from '@keyproof/rnn-core';
import { parametersFor, tensorFor } from './tensor.ts';
import { softmax } from './softmax.ts';
import { predictAll, type WordModel } from './word-model.ts';
import { type WordSource, wordAt } from './word-source.ts';

/**
 * How the word of a step is chosen from the model's chances.
 *
 * - `draw`: at random, with those chances. `argmax`: the likeliest. `argmin`: the least likely.
 * - `uniform`: at random, whatever the chances.
 */
export type Pick = 'draw' | 'argmax' | 'argmin' | 'uniform';

/**
 * What the next step reads.
 *
 * - `chosen`: the word just chosen. `truth`: the word of a sentence of the training set.
 * - `chances`: the chances themselves. `nothing`: no word.
 */
export type Feed = 'chosen' | 'truth' | 'chances' | 'nothing';

export interface Procedure {
  readonly pick: Pick;
  readonly feed: Feed;
}

/**
 * Writes `count` sentences with the model by the given procedure and counts them: entry s is how often sentence s came.
 * `truth` is read by the feed `truth` only.
 */
export async function writeSentences(
  engine: Engine,
  model: WordModel,
  { pick, feed }: Procedure,
  { count, truth, random }: { readonly count: number; readonly truth: WordSource; readonly random: () => number },
): Promise<number[]> {
  const { symbols, length, hidden, weight, bias } = model;
  const net = engine.recurrent(
    { cell: 'rnn', inputSize: symbols, hiddenSize: hidden },
    { parameters: parametersFor(engine, model.cell) },
  );
  try {
    const lesson = Array.from({ length: count }, () => drawIndex(truth.sentences, random()));
    const written = new Array<number>(count).fill(0);
    let state: Tensor | null = null;
    let x = tensorFor(engine, [1, count, symbols]);
    for (let t = 1; t <= length; t += 1) {
      const trace = await net.forward(x, state ? { h0: state } : {});
      state = trace.hN;
      x = tensorFor(engine, [1, count, symbols]);
      for (let row = 0; row < count; row += 1) {
        const scores = Array.from({ length: symbols }, (_, word) => {
          let score = bias[word] as number;
          for (let unit = 0; unit < hidden; unit += 1) {
            score += (weight[word * hidden + unit] as number) * (trace.output.data[row * hidden + unit] as number);
          }
          return score;
        });
        const chances = softmax(scores);
        const word = choose(pick, chances, random());
        written[row] = (written[row] as number) * symbols + word;
        if (feed === 'chosen') x.data[row * symbols + word] = 1;
        if (feed === 'truth') x.data[row * symbols + wordAt(truth, lesson[row] as number, t)] = 1;
        if (feed === 'chances') x.data.set(chances, row * symbols);
      }
    }
    const counts = new Array<number>(symbols ** length).fill(0);
    for (const sentence of written) counts[sentence] = (counts[sentence] as number) + 1;
    return counts;
  } finally {
    net.dispose();
  }
}

/** The probability that the model itself gives each sentence: the product of its chances, word by word. */
export async function sentenceChances(engine: Engine, model: WordModel): Promise<number[]> {
  const { symbols, length } = model;
  const chances = await predictAll(engine, model);
  const batch = symbols ** (length - 1);
  return Array.from({ length: symbols ** length }, (_, sentence) => {
    let product = 1;
    for (let t = 1; t <= length; t += 1) {
      const row = (t - 1) * batch + Math.floor(sentence / symbols);
      product *= chances[row * symbols + wordAt(model, sentence, t)] as number;
    }
    return product;
  });
}

/** Half the sum of absolute differences between counts (made to sum to 1) and chances: 0 same, 1 nothing in common. */
export function totalVariation(counts: readonly number[], chances: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, index) => sum + Math.abs(count / total - (chances[index] as number)), 0) / 2;
}

function choose(pick: Pick, chances: readonly number[], at: number): number {
  if (pick === 'draw') return drawIndex(chances, at);
  if (pick === 'uniform') return Math.floor(at * chances.length);
  return chances.indexOf(pick === 'argmax' ? Math.max(...chances) : Math.min(...chances));
}

/** The index whose share of [0, 1) holds `at`. */
function drawIndex(chances: readonly number[], at: number): number {
  let reached = 0;
  for (let index = 0; index < chances.length; index += 1) {
    reached += chances[index] as number;
    if (at < reached) return index;
  }
  return chances.length - 1;
}
