import type { Engine } from '@keyproof/rnn-core';
import { parametersFor, tensorFor } from './tensor.ts';
import { probabilities, trainWordModel, type WordModel } from './word-model.ts';
import { randomSource } from './word-source.ts';

export interface BeamOptions {
  readonly width: number;
  /** The word that ends a sentence; without it every sentence has the model's full length. */
  readonly end?: number;
  /** Stop once so many sentences have ended. Default: go on until none is open. */
  readonly enough?: number;
  /** Divide the score by (number of words)^α when sentences are compared. Default 0: compare log P itself. */
  readonly alpha?: number;
}

/** What a search found and what it cost. */
export interface BeamResult {
  readonly words: readonly number[];
  readonly logProbability: number;
  /** Sentence starts whose next words were scored: the work. */
  readonly expanded: number;
  /** Most sentence starts held at once: the memory. */
  readonly held: number;
  /** Most continuations scored at one step. */
  readonly scored: number;
  /** Time steps gone through. */
  readonly steps: number;
}

interface Start {
  readonly words: readonly number[];
  readonly logProbability: number;
  /** Row of its state in the last forward pass. */
  readonly run: number;
}

/** A language model with random weights, its head sharpened so that choices at one step matter at later ones. */
export async function randomWordModel(
  engine: Engine,
  random: () => number,
  { symbols, length, sharpness }: { readonly symbols: number; readonly length: number; readonly sharpness: number },
): Promise<WordModel> {
  const model = await trainWordModel(engine, randomSource(symbols, 1, random), random, { steps: 0, hidden: 12 });
  return { ...model, length, weight: model.weight.map((value) => value * sharpness) };
}

/** Beam search for the likeliest sentence of a model. Width 1 is greedy; a width of every start is exhaustive. */
export async function beamSearch(engine: Engine, model: WordModel, options: BeamOptions): Promise<BeamResult> {
  const { width, end, enough = Infinity, alpha = 0 } = options;
  const { symbols, hidden, length } = model;
  const net = engine.recurrent(
    { cell: 'rnn', inputSize: symbols, hiddenSize: hidden },
    { parameters: parametersFor(engine, model.cell) },
  );
  const score = ({ words, logProbability }: Pick<Start, 'words' | 'logProbability'>) =>
    logProbability / words.length ** alpha;
  try {
    let open: Start[] = [{ words: [], logProbability: 0, run: 0 }];
    let h0 = tensorFor(engine, [1, 1, hidden]);
    const finished: Start[] = [];
    let expanded = 0;
    let held = 0;
    let scored = 0;
    let steps = 0;
    while (open.length > 0 && steps < length && finished.length < enough) {
      steps += 1;
      const x = tensorFor(engine, [1, open.length, symbols]);
      open.forEach(({ words }, row) => {
        const last = words.at(-1);
        if (last !== undefined) x.data[row * symbols + last] = 1;
      });
      const { hN } = await net.forward(x, { h0 });
      const chances = probabilities(model, hN.data);
      expanded += open.length;
      const next = open.flatMap(({ words, logProbability }, row) =>
        Array.from({ length: symbols }, (_, word) => ({
          words: [...words, word],
          logProbability: logProbability + Math.log(chances[row * symbols + word] as number),
          run: row,
        })),
      );
      scored = Math.max(scored, next.length);
      const best = next.sort((a, b) => b.logProbability - a.logProbability).slice(0, width);
      const isOver = (start: Start) => start.words.at(-1) === end || steps === length;
      finished.push(...best.filter(isOver));
      open = best.filter((start) => !isOver(start));
      held = Math.max(held, best.length);
      const states = open.flatMap(({ run }) => Array.from(hN.data.subarray(run * hidden, (run + 1) * hidden)));
      h0 = tensorFor(engine, [1, open.length, hidden], states);
    }
    const found = finished.reduce((best, start) => (score(start) > score(best) ? start : best));
    return { words: found.words, logProbability: found.logProbability, expanded, held, scored, steps };
  } finally {
    net.dispose();
  }
}
