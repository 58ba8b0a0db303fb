import type { Engine } from '@keyproof/rnn-core';
import { parametersFor, tensorFor } from './tensor.ts';
import { predictAll, probabilities, type WordModel } from './word-model.ts';
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
 * `truth` is read by the feed `truth` only. Sentences that were fed the same words share one run of the network.
 */
export async function writeSentences(
  engine: Engine,
  model: WordModel,
  { pick, feed }: Procedure,
  { count, truth, random }: { readonly count: number; readonly truth: WordSource; readonly random: () => number },
): Promise<number[]> {
  const { symbols, length, hidden } = model;
  const net = engine.recurrent(
    { cell: 'rnn', inputSize: symbols, hiddenSize: hidden },
    { parameters: parametersFor(engine, model.cell) },
  );
  try {
    const isTaught = feed === 'truth';
    // Drawn in any case: the numbers after them must not turn on what is fed.
    const lesson = Array.from({ length: count }, () => {
      const at = random();
      return isTaught ? drawIndex(truth.sentences, at) : 0;
    });
    const written = new Array<number>(count).fill(0);
    const runOf = new Array<number>(count).fill(0);
    let x = tensorFor(engine, [1, 1, symbols]);
    let h0 = tensorFor(engine, [1, 1, hidden]);
    for (let t = 1; t <= length; t += 1) {
      const { hN } = await net.forward(x, { h0 });
      const chances = probabilities(model, hN.data);
      // Sentences of one run that are fed the same word stay together: `next` has a place for each run and word.
      const next = new Int32Array((chances.length / symbols) * (symbols + 1)).fill(-1);
      const runs: { readonly run: number; readonly input: readonly number[] }[] = [];
      for (let row = 0; row < count; row += 1) {
        const run = runOf[row] as number;
        const from = run * symbols;
        const word = choose(pick, chances, from, symbols, random());
        written[row] = (written[row] as number) * symbols + word;
        const fed = feed === 'chosen' ? word : isTaught ? wordAt(truth, lesson[row] as number, t) : symbols;
        const place = run * (symbols + 1) + fed;
        if (next[place] === -1) {
          next[place] = runs.length;
          runs.push({ run, input: inputFor(feed, fed, chances.subarray(from, from + symbols)) });
        }
        runOf[row] = next[place] as number;
      }
      x = tensorFor(
        engine,
        [1, runs.length, symbols],
        runs.flatMap(({ input }) => input),
      );
      const states = runs.flatMap(({ run }) => Array.from(hN.data.subarray(run * hidden, (run + 1) * hidden)));
      h0 = tensorFor(engine, [1, runs.length, hidden], states);
    }
    const counts = new Array<number>(symbols ** length).fill(0);
    for (const sentence of written) counts[sentence] = (counts[sentence] as number) + 1;
    return counts;
  } finally {
    net.dispose();
  }
}

/** What the next step reads, V numbers; a word beyond the last one is no word. */
function inputFor(feed: Feed, word: number, chances: Float64Array): readonly number[] {
  return feed === 'chances' ? [...chances] : Array.from(chances, (_chance, index) => (index === word ? 1 : 0));
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

/** The word chosen from the `symbols` chances that begin at `from`. */
function choose(pick: Pick, chances: Float64Array, from: number, symbols: number, at: number): number {
  if (pick === 'draw') return drawIndex(chances, at, from, symbols);
  if (pick === 'uniform') return Math.floor(at * symbols);
  let best = 0;
  for (let word = 1; word < symbols; word += 1) {
    const [one, other] = [chances[from + word] as number, chances[from + best] as number];
    if (pick === 'argmax' ? one > other : one < other) best = word;
  }
  return best;
}

/** The index whose share of [0, 1) holds `at`, counted from `from` on. */
function drawIndex(chances: ArrayLike<number>, at: number, from = 0, count = chances.length): number {
  let reached = 0;
  for (let index = 0; index < count; index += 1) {
    reached += chances[from + index] as number;
    if (at < reached) return index;
  }
  return count - 1;
}
