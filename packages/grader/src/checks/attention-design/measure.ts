import type { Engine } from '@keyproof/rnn-core';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import { softmax } from '../../experiments/softmax.ts';
import { scaledDotProduct } from '../attention-formula/attention.ts';
import { relativeError } from '../gradient-formula/finite-difference.ts';
import { matrix, product, zip, type Matrix } from '../gradient-formula/matrix.ts';

const WORDS = 7;
const WIDTH = 8;

/** How far outputs move when the words change places, after putting them back: of self-attention, with positions, and of a recurrent network. */
export interface OrderEffect {
  readonly plain: number;
  /** The same, not put back. */
  readonly stayed: number;
  readonly positioned: number;
  readonly recurrent: number;
}

/** Runs one layer of self-attention on words in two orders; the recurrent network is the control that must see the order. */
export async function orderEffect(engine: Engine, random: () => number): Promise<OrderEffect> {
  const draw = (rows: number, columns: number): Matrix => matrix(rows, columns, () => normal(random));
  const [x, positions] = [draw(WORDS, WIDTH), draw(WORDS, WIDTH)];
  const [Wq, Wk, Wv] = [draw(WIDTH, WIDTH), draw(WIDTH, WIDTH), draw(WIDTH, WIDTH)];
  const attend = (words: Matrix): Matrix =>
    scaledDotProduct({ Q: product(words, Wq), K: product(words, Wk), V: product(words, Wv) });
  // Word i moves to place i + 1: an order without fixed points.
  const moved = (rows: Matrix): Matrix =>
    matrix(WORDS, rows.columns, (i, j) => rows.data[((i + WORDS - 1) % WORDS) * rows.columns + j] as number);
  const add = (a: Matrix, b: Matrix): Matrix => zip(a, b, (p, q) => p + q);

  const net = engine.recurrent({ cell: 'rnn', inputSize: WIDTH, hiddenSize: WIDTH }, { random });
  const recur = async (words: Matrix): Promise<Matrix> => {
    const { output } = await net.forward(tensorFor(engine, [WORDS, 1, WIDTH], words.data));
    return matrix(WORDS, WIDTH, (i, j) => output.data[i * WIDTH + j] as number);
  };
  try {
    return {
      plain: relativeError(attend(moved(x)), moved(attend(x))),
      stayed: relativeError(attend(moved(x)), attend(x)),
      positioned: relativeError(attend(add(moved(x), positions)), moved(attend(add(x, positions)))),
      recurrent: relativeError(await recur(moved(x)), moved(await recur(x))),
    };
  } finally {
    net.dispose();
  }
}

/** The largest weight and the size of the softmax Jacobian, with and without the scale, for vectors of d_k normal entries. */
export interface ScaleEffect {
  readonly peak: number;
  readonly scaledPeak: number;
  readonly gradient: number;
  readonly scaledGradient: number;
}

export function scaleEffect(width: number, random: () => number): ScaleEffect {
  const queries = 64;
  const keys = 16;
  const sums = { peak: 0, scaledPeak: 0, gradient: 0, scaledGradient: 0 };
  const vector = (): number[] => Array.from({ length: width }, () => normal(random));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
  for (let i = 0; i < queries; i++) {
    const query = vector();
    const scores = Array.from({ length: keys }, () => dot(query, vector()));
    const [raw, scaled] = [softmax(scores), softmax(scores.map((score) => score / Math.sqrt(width)))];
    sums.peak += Math.max(...raw) / queries;
    sums.scaledPeak += Math.max(...scaled) / queries;
    sums.gradient += jacobianSize(raw) / queries;
    sums.scaledGradient += jacobianSize(scaled) / queries;
  }
  return sums;
}

/** Frobenius norm of diag(p) − p pᵀ. */
function jacobianSize(p: readonly number[]): number {
  let sum = 0;
  for (const [i, a] of p.entries()) for (const [j, b] of p.entries()) sum += ((i === j ? a : 0) - a * b) ** 2;
  return Math.sqrt(sum);
}

/** Multiplications and stored numbers of the scores of n queries and m keys, counted. */
export function scoreCost(
  n: number,
  m: number,
  width: number,
  scaled: boolean,
): { readonly operations: number; readonly values: number } {
  let operations = 0;
  let values = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      operations += width + (scaled ? 1 : 0);
      values += 1;
    }
  return { operations, values };
}

/** Sample variances of q · k and of q · k / √d_k for independent entries of variance 1. */
export function varianceOfScores(
  width: number,
  random: () => number,
): { readonly raw: number; readonly scaled: number } {
  const vector = (): number[] => Array.from({ length: width }, () => normal(random));
  const products = Array.from({ length: 1024 }, () => {
    const [a, b] = [vector(), vector()];
    return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
  });
  const mean = products.reduce((sum, value) => sum + value, 0) / products.length;
  const raw = products.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (products.length - 1);
  return { raw, scaled: raw / width };
}

/** How far outputs move when one token in the middle changes: those before it and after it under a causal mask, and those before it without. */
export function maskEffect(random: () => number): {
  readonly later: number;
  readonly earlier: number;
  readonly unmasked: number;
} {
  // Projections that leave queries and keys the size of the words: no word is so far ahead that a later one sees nothing else.
  const draw = (rows: number, size = 1): Matrix => matrix(rows, WIDTH, () => size * normal(random));
  const even = 1 / Math.sqrt(WIDTH);
  const [x, Wq, Wk, Wv] = [draw(WORDS), draw(WIDTH, even), draw(WIDTH, even), draw(WIDTH)];
  const place = Math.floor(WORDS / 2);
  const attend = (words: Matrix, masked: boolean): number[][] => {
    const [Q, K, V] = [product(words, Wq), product(words, Wk), product(words, Wv)];
    return Array.from({ length: WORDS }, (_, t) => {
      const seen = masked ? t + 1 : WORDS;
      const weights = softmax(
        Array.from({ length: seen }, (_key, j) => {
          let dot = 0;
          for (let e = 0; e < WIDTH; e++) dot += (Q.data[t * WIDTH + e] as number) * (K.data[j * WIDTH + e] as number);
          return dot / WIDTH;
        }),
      );
      return Array.from({ length: WIDTH }, (_unit, e) =>
        weights.reduce((sum, weight, j) => sum + weight * (V.data[j * WIDTH + e] as number), 0),
      );
    });
  };
  const other = matrix(WORDS, WIDTH, (i, j) => (x.data[i * WIDTH + j] as number) + (i === place ? 1 : 0));
  const moved = (masked: boolean, from: number, to: number): number => {
    const [before, after] = [attend(x, masked).slice(from, to).flat(), attend(other, masked).slice(from, to).flat()];
    return Math.max(...before.map((value, i) => Math.abs(value - (after[i] as number))));
  };
  return { later: moved(true, 0, place), earlier: moved(true, place + 1, WORDS), unmasked: moved(false, 0, place) };
}

/** Parameters, operations and numbers held by the three projections of n tokens of a width, counted; positions are added entry by entry. */
export function positionCost(
  n: number,
  width: number,
  positions: boolean,
): { readonly parameters: number; readonly operations: number; readonly memory: number } {
  let operations = 0;
  let memory = 0;
  const added = positions ? n * width : 0;
  for (let projection = 0; projection < 3; projection++)
    for (let token = 0; token < n; token++)
      for (let out = 0; out < width; out++) {
        operations += width;
        memory += 1;
      }
  // Learned positions are parameters; computed ones are none. The fewest are counted.
  return { parameters: 3 * width * width, operations: operations + added, memory: memory + added };
}
