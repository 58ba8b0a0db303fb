import type { Engine, Parameters, Tensor, Trace } from '@keyproof/rnn-core';
import { adam } from './adam.ts';
import { softmaxInPlace } from './softmax.ts';
import { normal, parametersFor, tensorFor } from './tensor.ts';
import { type WordSource, wordAt } from './word-source.ts';

/** A recurrent language model: a tanh cell and a softmax head. At step t it reads word t−1 (nothing at t = 1). */
export interface WordModel {
  readonly symbols: number;
  readonly length: number;
  readonly hidden: number;
  readonly cell: Parameters;
  /** (V, H), row-major. */
  readonly weight: Float64Array;
  /** (V). */
  readonly bias: Float64Array;
}

export interface TrainingOptions {
  /** Default 12. */
  readonly hidden?: number;
  /** Most Adam steps; 0 leaves the random start. Default 600. */
  readonly steps?: number;
  /** Training ends early when the loss is this close to the entropy of the language, in nats. Default 0.002. */
  readonly goal?: number;
  /** Default 0.05. */
  readonly rate?: number;
  /** Called before each step; may throw to stop. */
  readonly checkpoint?: () => void;
}

/**
 * Trains a language model on a source by the exact expected cross-entropy: every possible sentence is in the batch,
 * weighted with its probability, so no sampling noise is left in the result.
 */
export async function trainWordModel(
  engine: Engine,
  source: WordSource,
  random: () => number,
  { hidden = 12, steps = 600, goal = 0.002, rate = 0.05, checkpoint = () => {} }: TrainingOptions = {},
): Promise<WordModel> {
  const { symbols, length } = source;
  const net = engine.recurrent({ cell: 'rnn', inputSize: symbols, hiddenSize: hidden }, { random });
  try {
    const weight = Float64Array.from({ length: symbols * hidden }, () => normal(random) / Math.sqrt(hidden));
    const bias = new Float64Array(symbols);
    const cell = Object.fromEntries(
      Object.entries(net.parameters).map(([name, { shape, data }]) => [name, { shape, data: Float64Array.from(data) }]),
    );
    const model = { symbols, length, hidden, cell, weight, bias };
    const x = allInputs(engine, model);
    const names = Object.keys(cell);
    const move = adam(rate);
    const targets = targetsOf(source);
    for (let step = 0; step < steps; step += 1) {
      checkpoint();
      net.setParameters(parametersFor(engine, cell));
      const trace = await net.forward(x);
      const chances = probabilities(model, trace.output.data);
      if (excessLoss(targets, chances) < goal) break;
      const slopes = lossSlopes(targets, symbols, chances);
      const { dOutput, dWeight, dBias } = headBackward(engine, model, trace, slopes);
      const { parameters } = await net.backward(trace, { output: dOutput });
      move(
        [...names.map((name) => (cell[name] as Tensor).data), weight, bias],
        [...names.map((name) => (parameters[name] as Tensor).data), dWeight, dBias],
      );
    }
    return model;
  } finally {
    net.dispose();
  }
}

/** The model's chances on every sentence start of `length − 1` words: (T, B, V) with B = symbols^(length − 1). */
export async function predictAll(engine: Engine, model: WordModel): Promise<Float64Array> {
  return withNet(engine, model, async (net) => {
    const { output } = await net.forward(allInputs(engine, model));
    return probabilities(model, output.data);
  });
}

/**
 * How much the chances at step `t` move with each word of the sentence: the norm of the gradient with respect to the
 * input that carries word 1…length−1, largest over all sentence starts. 0 means that the output cannot depend on it.
 */
export async function influenceOfWords(engine: Engine, model: WordModel, t: number): Promise<number[]> {
  return withNet(engine, model, async (net) => {
    const { symbols, hidden, length } = model;
    const x = allInputs(engine, model);
    const trace = await net.forward(x);
    const chances = probabilities(model, trace.output.data);
    const batch = symbols ** (length - 1);
    const cotangent = tensorFor(engine, [length, batch, hidden]);
    for (let b = 0; b < batch; b += 1) {
      const row = ((t - 1) * batch + b) * symbols;
      const first = chances[row] as number;
      for (let word = 0; word < symbols; word += 1) {
        const slope = first * ((word === 0 ? 1 : 0) - (chances[row + word] as number));
        for (let unit = 0; unit < hidden; unit += 1) {
          const index = ((t - 1) * batch + b) * hidden + unit;
          cotangent.data[index] =
            (cotangent.data[index] as number) + slope * (model.weight[word * hidden + unit] as number);
        }
      }
    }
    const gradients = await net.backward(trace, { output: cotangent }, { parameters: false });
    // Word k is the input of step k + 1.
    return Array.from({ length: length - 1 }, (_, k) => {
      let largest = 0;
      for (let b = 0; b < batch; b += 1) {
        const start = ((k + 1) * batch + b) * symbols;
        largest = Math.max(largest, Math.hypot(...gradients.x.data.subarray(start, start + symbols)));
      }
      return largest;
    });
  });
}

/** Runs `use` with the model's cell on the engine, and frees the cell. */
async function withNet<T>(
  engine: Engine,
  model: WordModel,
  use: (net: ReturnType<Engine['recurrent']>) => Promise<T>,
): Promise<T> {
  const net = engine.recurrent(
    { cell: 'rnn', inputSize: model.symbols, hiddenSize: model.hidden },
    { parameters: parametersFor(engine, model.cell) },
  );
  try {
    return await use(net);
  } finally {
    net.dispose();
  }
}

/** Every sentence start as one-hot inputs, (T, B, V); the input of step 1 is zero: no word came before. */
function allInputs(engine: Engine, { symbols, length }: Pick<WordModel, 'symbols' | 'length'>): Tensor {
  const batch = symbols ** (length - 1);
  const x = tensorFor(engine, [length, batch, symbols]);
  for (let t = 2; t <= length; t += 1) {
    for (let b = 0; b < batch; b += 1) {
      x.data[((t - 1) * batch + b) * symbols + wordAt({ symbols, length: length - 1 }, b, t - 1)] = 1;
    }
  }
  return x;
}

/** The chances that states (…, H) give each word, softmax of `W h + b`: (…, V). */
export function probabilities({ symbols, hidden, weight, bias }: WordModel, states: ArrayLike<number>): Float64Array {
  const rows = states.length / hidden;
  const result = new Float64Array(rows * symbols);
  for (let row = 0; row < rows; row += 1) {
    for (let word = 0; word < symbols; word += 1) {
      let score = bias[word] as number;
      for (let unit = 0; unit < hidden; unit += 1) {
        score += (weight[word * hidden + unit] as number) * (states[row * hidden + unit] as number);
      }
      result[row * symbols + word] = score;
    }
    softmaxInPlace(result, row * symbols, symbols);
  }
  return result;
}

/** What a model is to learn of a source, written down once. */
interface Targets {
  /** Probability of each sentence start of `length − 1` words. */
  readonly starts: Float64Array;
  /** Probability of that start together with each word at each step, (T, B, V). */
  readonly truth: Float64Array;
  /** Entropy of a sentence, in nats. */
  readonly entropy: number;
}

function targetsOf({ symbols, length, sentences }: WordSource): Targets {
  const batch = symbols ** (length - 1);
  const starts = new Float64Array(batch);
  const truth = new Float64Array(length * batch * symbols);
  let entropy = 0;
  sentences.forEach((mass, sentence) => {
    const start = Math.floor(sentence / symbols);
    starts[start] = (starts[start] as number) + mass;
    entropy -= mass * Math.log(mass);
    for (let t = 1; t <= length; t += 1) {
      const at = ((t - 1) * batch + start) * symbols + wordAt({ symbols, length }, sentence, t);
      truth[at] = (truth[at] as number) + mass;
    }
  });
  return { starts, truth, entropy };
}

/** Cross-entropy of the chances on the language less its entropy, summed over a sentence: 0 only for the language itself. */
function excessLoss({ truth, entropy }: Targets, chances: Float64Array): number {
  let loss = -entropy;
  for (let at = 0; at < truth.length; at += 1) {
    const mass = truth[at] as number;
    if (mass > 0) loss -= mass * Math.log(chances[at] as number);
  }
  return loss;
}

/** d loss / d scores, (T, B, V): chance minus truth, times the probability of the sentence start. */
function lossSlopes({ starts, truth }: Targets, symbols: number, chances: Float64Array): Float64Array {
  return chances.map((chance, at) => {
    const mass = starts[Math.floor(at / symbols) % starts.length] as number;
    return mass * chance - (truth[at] as number);
  });
}

/** Gradients of the head: with respect to the cell's outputs (T, B, H), the weight (V, H) and the bias (V). */
function headBackward(engine: Engine, { symbols, hidden, weight }: WordModel, { output }: Trace, slopes: Float64Array) {
  const rows = output.data.length / hidden;
  const dOutput = tensorFor(engine, output.shape);
  const dWeight = new Float64Array(symbols * hidden);
  const dBias = new Float64Array(symbols);
  for (let row = 0; row < rows; row += 1) {
    for (let word = 0; word < symbols; word += 1) {
      const slope = slopes[row * symbols + word] as number;
      dBias[word] = (dBias[word] as number) + slope;
      for (let unit = 0; unit < hidden; unit += 1) {
        const at = row * hidden + unit;
        const to = word * hidden + unit;
        dWeight[to] = (dWeight[to] as number) + slope * (output.data[at] as number);
        dOutput.data[at] = (dOutput.data[at] as number) + slope * (weight[to] as number);
      }
    }
  }
  return { dOutput, dWeight, dBias };
}
