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
    const lesson = Array.from({ length: count }, () => drawIndex(truth.sentences, random()));
    const written = new Array<number>(count).fill(0);
    let runOf = new Array<number>(count).fill(0);
    let x = tensorFor(engine, [1, 1, symbols]);
    let h0 = tensorFor(engine, [1, 1, hidden]);
    for (let t = 1; t <= length; t += 1) {
      const { hN } = await net.forward(x, { h0 });
      const chances = probabilities(model, hN.data);
      const fed = new Map<
        string,
        { readonly run: number; readonly input: readonly number[]; readonly index: number }
      >();
      runOf = runOf.map((run, row) => {
        const row0 = run * symbols;
        const ofRun = Array.from(chances.subarray(row0, row0 + symbols));
        const word = choose(pick, ofRun, random());
        written[row] = (written[row] as number) * symbols + word;
        const lessonWord = wordAt(truth, lesson[row] as number, t);
        const key = `${run}/${{ chosen: word, truth: lessonWord, chances: '', nothing: '' }[feed]}`;
        const next = fed.get(key) ?? { run, input: inputFor(feed, word, lessonWord, ofRun), index: fed.size };
        fed.set(key, next);
        return next.index;
      });
      const runs = [...fed.values()];
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

/** What the next step reads, V numbers. */
function inputFor(feed: Feed, word: number, lessonWord: number, chances: readonly number[]): readonly number[] {
  if (feed === 'chances') return chances;
  const fed = { chosen: word, truth: lessonWord, nothing: -1 }[feed];
  return chances.map((_chance, index) => (index === fed ? 1 : 0));
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
