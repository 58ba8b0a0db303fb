import type { Engine } from '@keyproof/rnn-core';
import { fitReadout, type Example, type Readout } from '../../experiments/readout.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';

const WORDS = 60;
const SIZE = 4;
const STEPS = 3;
const HIDDEN = 32;
/** Sentences whose sentiment is weaker than this say nothing clear and are not drawn. */
const CLEAR = 1;

/** Word vectors: their first entry is the word's sentiment, the others are its other meanings. */
type Vectors = readonly (readonly number[])[];

function drawVectors(random: () => number): Vectors {
  return Array.from({ length: WORDS }, () => Array.from({ length: SIZE }, () => normal(random)));
}

/** Vectors as a text of `words` words would teach them: the longer the text, the smaller the error. */
function learned(truth: Vectors, words: number, random: () => number): Vectors {
  const error = Math.min(3, 10 / Math.sqrt(words));
  return truth.map((vector) => vector.map((entry) => entry + error * normal(random)));
}

const oneHot: Vectors = Array.from({ length: WORDS }, (_, word) =>
  Array.from({ length: WORDS }, (_entry, at) => (at === word ? 1 : 0)),
);

/** A sentence of words below `limit` (or from it on), with the sign of its summed sentiment as label. */
interface Sentence {
  readonly words: readonly number[];
  readonly label: number;
}

function drawSentences(truth: Vectors, count: number, from: number, to: number, random: () => number): Sentence[] {
  const sentences: Sentence[] = [];
  while (sentences.length < count) {
    const words = Array.from({ length: STEPS }, () => from + Math.floor((to - from) * random()));
    const sentiment = words.reduce((sum, word) => sum + ((truth[word] as readonly number[])[0] as number), 0);
    if (Math.abs(sentiment) > CLEAR) sentences.push({ words, label: Math.sign(sentiment) });
  }
  return sentences;
}

/** Share of right labels on sentences of words that the training sentences never used. */
export interface UnseenWords {
  /** With vectors learned from a large text. */
  readonly pretrained: number;
  /** The control, with one-hot vectors: an unseen word tells nothing. */
  readonly oneHot: number;
}

/** Fits a readout of a random RNN on few sentences of half of the words, and tests it on the other half. */
export async function measureUnseenWords(engine: Engine, random: () => number): Promise<UnseenWords> {
  const truth = drawVectors(random);
  const train = drawSentences(truth, 200, 0, WORDS / 2, random);
  const test = drawSentences(truth, 200, WORDS / 2, WORDS, random);
  const run = async (vectors: Vectors): Promise<number> => {
    const width = (vectors[0] as readonly number[]).length;
    const sentences = [...train, ...test];
    const net = engine.recurrent({ cell: 'rnn', inputSize: width, hiddenSize: HIDDEN }, { random });
    const x = tensorFor(engine, [STEPS, sentences.length, width]);
    sentences.forEach(({ words }, b) => {
      words.forEach((word, t) =>
        x.data.set(
          (vectors[word] as readonly number[]).map((entry) => entry / 4),
          (t * sentences.length + b) * width,
        ),
      );
    });
    const { hN } = await net.forward(x);
    net.dispose();
    const examples = sentences.map(({ label }, b): Example => ({
      features: hN.data.subarray(b * HIDDEN, (b + 1) * HIDDEN),
      label,
    }));
    return accuracy(fitReadout(examples.slice(0, train.length), 1e-4), examples.slice(train.length));
  };
  return { pretrained: await run(learned(truth, 100_000, random)), oneHot: await run(oneHot) };
}

/** What vectors from a text of `textWords` words add to the accuracy on a task with `taskWords` labelled words, against one-hot vectors. */
export function transferGain(textWords: number, taskWords: number, random: () => number): number {
  const truth = drawVectors(random);
  const train = drawSentences(truth, Math.max(4, Math.round(taskWords / STEPS)), 0, WORDS, random);
  const test = drawSentences(truth, 400, 0, WORDS, random);
  const score = (vectors: Vectors) => {
    const bag = ({ words, label }: Sentence): Example => ({
      features: (vectors[0] as readonly number[]).map((_, at) =>
        words.reduce((sum, word) => sum + ((vectors[word] as readonly number[])[at] as number), 0),
      ),
      label,
    });
    return accuracy(fitReadout(train.map(bag), 1e-2), test.map(bag));
  };
  return score(learned(truth, textWords, random)) - score(oneHot);
}

function accuracy(readout: Readout, examples: readonly Example[]): number {
  const right = examples.filter(({ features, label }) => {
    let value = readout.bias;
    for (let at = 0; at < readout.weights.length; at += 1)
      value += (readout.weights[at] as number) * (features[at] ?? 0);
    return value > 0 === label > 0;
  });
  return right.length / examples.length;
}
