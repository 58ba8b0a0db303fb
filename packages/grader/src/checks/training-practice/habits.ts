import type { Engine, Recurrent, Tensor } from '@keyproof/rnn-core';
import { normal, tensorFor } from '../../experiments/tensor.ts';

const WORDS = 5;
const STEPS = 10;
const HIDDEN = 8;

/** Shares of the steps whose input changes where the output layer, or the true sentence, is another one. */
export interface FeedingFacts {
  readonly forcedByOutput: number;
  readonly freeByOutput: number;
  readonly forcedByTruth: number;
  readonly freeByTruth: number;
}

/** Runs one network with the true words as its inputs and with its own, under two output layers and two true sentences. */
export async function compareFeeding(engine: Engine, random: () => number): Promise<FeedingFacts> {
  const layer = Array.from({ length: WORDS * HIDDEN }, () => normal(random));
  // The other layer has the scores of the words moved round by one: whatever was the likeliest word, another one is. A second drawn layer may
  // agree with the first on every word.
  const layers = [layer, [...layer.slice(HIDDEN), ...layer.slice(0, HIDDEN)]];
  const sentence = Array.from({ length: STEPS }, () => Math.floor(random() * WORDS));
  const sentences = [sentence, sentence.map((word) => (word + 1) % WORDS)];
  return withNet(engine, random, WORDS, async (net) => {
    const inputs = (forced: boolean, layer: number, truth: number) =>
      wordsRead(engine, net, layers[layer] ?? [], forced ? (sentences[truth] ?? []) : null);
    const changed = async (forced: boolean, what: 'output' | 'truth') => {
      const first = await inputs(forced, 0, 0);
      const second = await inputs(forced, what === 'output' ? 1 : 0, what === 'truth' ? 1 : 0);
      return first.filter((word, step) => word !== second[step]).length / STEPS;
    };
    return {
      forcedByOutput: await changed(true, 'output'),
      freeByOutput: await changed(false, 'output'),
      forcedByTruth: await changed(true, 'truth'),
      freeByTruth: await changed(false, 'truth'),
    };
  });
}

/** The words that the network reads after its first step: those of a sentence, or its own likeliest ones. */
async function wordsRead(
  engine: Engine,
  net: Recurrent,
  layer: readonly number[],
  truth: readonly number[] | null,
): Promise<readonly number[]> {
  const read: number[] = [];
  let h0 = tensorFor(engine, [1, 1, HIDDEN]);
  let word = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const { hN }: { readonly hN: Tensor } = await net.forward(oneHot(engine, word), { h0 });
    h0 = hN;
    const scores = Array.from({ length: WORDS }, (_, row) =>
      Array.from(hN.data).reduce((sum, value, column) => sum + value * (layer[row * HIDDEN + column] ?? 0), 0),
    );
    word = truth?.[step] ?? scores.indexOf(Math.max(...scores));
    read.push(word);
  }
  return read;
}

function oneHot(engine: Engine, word: number): Tensor {
  return tensorFor(
    engine,
    [1, 1, WORDS],
    Array.from({ length: WORDS }, (_, index) => (index === word ? 1 : 0)),
  );
}

/** Largest change of a sequence's outputs where the sequence before it was another one. */
export interface StartFacts {
  readonly reset: number;
  readonly carried: number;
}

/** Runs a sequence after two different ones, from a state of zeros and from the state that they left. */
export async function compareStarts(engine: Engine, random: () => number): Promise<StartFacts> {
  const draw = () =>
    tensorFor(
      engine,
      [3, 1, WORDS],
      Array.from({ length: 3 * WORDS }, () => normal(random)),
    );
  const [first, other, next] = [draw(), draw(), draw()];
  return withNet(engine, random, WORDS, async (net) => {
    const after = async (before: Tensor, carry: boolean) => {
      const { hN } = await net.forward(before);
      return (await net.forward(next, carry ? { h0: hN } : {})).output.data;
    };
    const change = async (carry: boolean) => {
      const [one, two] = [await after(first, carry), await after(other, carry)];
      return Math.max(...Array.from(one, (value, index) => Math.abs(value - (two[index] as number))));
    };
    return { reset: await change(false), carried: await change(true) };
  });
}

async function withNet<T>(
  engine: Engine,
  random: () => number,
  inputSize: number,
  use: (net: Recurrent) => Promise<T>,
): Promise<T> {
  const net = engine.recurrent({ cell: 'rnn', inputSize, hiddenSize: HIDDEN }, { random });
  try {
    return await use(net);
  } finally {
    net.dispose();
  }
}
