import { softmax } from '../../experiments/softmax.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Lab } from '../../types.ts';
import { scaledDotProduct } from '../attention-formula/attention.ts';
import { matrix, product, transpose, type Matrix } from '../gradient-formula/matrix.ts';
import type { Example } from './claim.ts';

/** Rows and columns that are built; larger ones are cut, since each size of a result is a size of what goes in. */
const MOST = 4096;

/** Carries an example out and gives what it comes to: a number, or the sides of a shape. */
export async function compute(example: Example, lab: Lab): Promise<readonly number[]> {
  switch (example.op) {
    case 'softmax': {
      const weights = softmax(example.scores);
      if (example.at === 'sum') return [weights.reduce((sum, weight) => sum + weight, 0)];
      return example.at === 'all' ? weights : [weights[example.at] ?? NaN];
    }
    case 'chance':
      // As a model does: the logarithms are added.
      return [Math.exp(example.chances.reduce((sum, chance) => sum + Math.log(chance), 0))];
    case 'attention-entries': {
      const weights = weightsOf(example.queries, example.keys, lab);
      return [weights.reduce((sum, row) => sum + row.length, 0)];
    }
    case 'attention-shape': {
      const random = lab.random('worked-example/attention');
      const draw = ([rows, columns]: readonly [number, number]): Matrix => matrix(rows, columns, () => normal(random));
      const [Q, K] = [draw(example.q), draw(example.k)];
      if (example.of === 'scores' || example.v === null) {
        const scores = product(Q, transpose(K));
        return [scores.rows, scores.columns];
      }
      const output = scaledDotProduct({ Q, K, V: draw(example.v) });
      return [output.rows, output.columns];
    }
    case 'head-width': {
      // Entries of a vector dealt out to the heads in turn: every head has as many.
      const counts = new Array<number>(example.heads).fill(0);
      for (let entry = 0; entry < example.model; entry += 1)
        counts[entry % example.heads] = (counts[entry % example.heads] ?? 0) + 1;
      return new Set(counts).size === 1 ? [counts[0] ?? NaN] : [NaN];
    }
    case 'scale': {
      // The score of two vectors of ones is d_k before it is scaled.
      const ones = (): Matrix => matrix(1, example.width, () => 1);
      const raw = product(ones(), transpose(ones())).data[0] ?? NaN;
      return [raw / Math.sqrt(raw)];
    }
    case 'one-hot': {
      const vector = (word: number) => Array.from({ length: example.words }, (_, at) => (at === word ? 1 : 0));
      const [a, b] = [vector(0), vector(1)];
      const dot = (p: readonly number[], q: readonly number[]) =>
        p.reduce((sum, value, at) => sum + value * (q[at] ?? 0), 0);
      if (example.of === 'length') return [a.length];
      if (example.of === 'dot') return [dot(a, b)];
      if (example.of === 'cosine') return [dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))];
      return [Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)))];
    }
    case 'table':
    case 'vector': {
      const row = new Float64Array(example.size);
      return [example.op === 'vector' ? row.length : Array.from({ length: example.words }).length * row.length];
    }
    case 'looked-up': {
      const count = example.shape.reduce((all, side) => all * side, 1);
      const found = Array.from({ length: Math.min(count, MOST) }, () => new Float64Array(example.size));
      return [...example.shape, found[0]?.length ?? NaN];
    }
    case 'beam': {
      let scored = 0;
      for (let start = 0; start < example.width; start += 1)
        for (let word = 0; word < example.words; word += 1) scored += 1;
      return [scored];
    }
    case 'linear-chain': {
      const run = (first: number) => {
        let state = first;
        for (let step = 0; step < example.steps; step += 1) state = example.weight * state + 0.25;
        return state;
      };
      // The map is linear: a difference of one is the derivative.
      return [run(1) - run(0)];
    }
    case 'run': {
      const { weight, input, bias, squash } = example;
      const f = { linear: (z: number) => z, relu: (z: number) => Math.max(0, z), tanh: Math.tanh, sigmoid }[squash];
      return [example.inputs.reduce((state, x) => f(weight * state + input * x + bias), example.start)];
    }
    case 'slope': {
      const f = example.of === 'tanh' ? Math.tanh : sigmoid;
      const step = 1e-4;
      const slopes = Array.from({ length: 2001 }, (_, at) => {
        const z = (at - 1000) / 100;
        return (f(z + step) - f(z - step)) / (2 * step);
      });
      return [Math.max(...slopes)];
    }
    case 'outputs': {
      const rows = Array.from({ length: example.steps }, () => softmax(new Float64Array(example.classes)));
      return [rows.length, rows[0]?.length ?? NaN];
    }
    case 'joined':
      return [new Array<number>(example.state).fill(0).concat(new Array<number>(example.input).fill(0)).length];
    case 'batch-state': {
      // Built small: rows follow the sequences, and columns the units.
      const shape = await stateOf(lab, example.cell, 3, 5);
      return shape[0] === 3 && shape[1] === 5 ? [example.batch, example.units] : [NaN, NaN];
    }
    case 'distribution': {
      const { entries } = example;
      const sum = entries.reduce((all, entry) => all + entry, 0);
      // No score is so low that its weight is 0, and a sum near 1 may be rounded.
      if (entries.some((entry) => entry === 0) || (Math.abs(sum - 1) > 1e-9 && Math.abs(sum - 1) < 0.03)) return [NaN];
      if (entries.some((entry) => entry < 0)) return [1];
      // Whatever its scores are, a softmax that gives these weights has their logarithms for scores, but for a constant.
      const weights = softmax(entries.map((entry) => Math.log(entry)));
      return [Math.max(...entries.map((entry, at) => Math.abs(entry - (weights[at] ?? NaN))))];
    }
    case 'attention-growth': {
      const scores = (length: number) => weightsOf(length, length, lab).reduce((sum, row) => sum + row.length, 0);
      return [Math.log2(scores(64) / scores(32))];
    }
    case 'negatives':
      return [[1, ...new Array<number>(example.k).fill(0)].length];
    case 'factors': {
      // Each factor of 2 on the way back doubles what is left.
      let left = 1;
      for (let step = 0; step < example.steps; step += 1) left *= 2;
      return [Math.log2(left)];
    }
    case 'both-ways':
      return [example.units * (example.merge === 'sum' ? 1 : await waysOf(lab))];
    case 'context': {
      const width = example.states * (example.both ? await waysOf(lab) : 1);
      const [weights = []] = weightsOf(1, 5, lab);
      const states = weights.map(() => new Float64Array(width).fill(1));
      const context = Array.from({ length: states[0]?.length ?? 0 }, (_, at) =>
        weights.reduce((sum, weight, place) => sum + weight * (states[place]?.[at] ?? NaN), 0),
      );
      return [context.some(Number.isNaN) ? NaN : context.length];
    }
    case 'picked': {
      const oneHot = Array.from({ length: example.columns }, (_, at) => (at === 1 ? 1 : 0));
      const product = Array.from({ length: example.rows }, (_, row) =>
        oneHot.reduce<number>((sum, entry) => sum + entry * (row + 1), 0),
      );
      return [product.length];
    }
    case 'temperature': {
      const scores = [1, 3];
      const [a = NaN, b = NaN] = softmax(
        scores.map((score) => (example.how === 'divided' ? score / example.by : score * example.by)),
      );
      // At a temperature T the logarithms of two chances are as far apart as their scores, divided by T.
      return [2 / (Math.log(b) - Math.log(a))];
    }
  }
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** How many outputs a two-way layer gives for each unit of one direction, read off a small one. */
async function waysOf(lab: Lab): Promise<number> {
  const config = { cell: 'lstm', inputSize: 2, hiddenSize: 3, bidirectional: true } as const;
  const model = lab.reference.recurrent(config, { random: () => 0.5 });
  try {
    const { output } = await model.forward(tensorFor(lab.reference, [4, 1, 2]));
    return (output.shape.at(-1) ?? NaN) / 3;
  } finally {
    model.dispose();
  }
}

/** Rows and columns of the last state of a layer of so many units on a batch of so many sequences. */
async function stateOf(
  lab: Lab,
  cell: 'rnn' | 'gru' | 'lstm',
  batch: number,
  units: number,
): Promise<readonly number[]> {
  const model = lab.reference.recurrent({ cell, inputSize: 2, hiddenSize: units }, { random: () => 0.5 });
  try {
    const { hN } = await model.forward(tensorFor(lab.reference, [4, batch, 2]));
    return hN.shape.slice(-2);
  } finally {
    model.dispose();
  }
}

function weightsOf(queries: number, keys: number, lab: Lab): number[][] {
  const random = lab.random('worked-example/weights');
  return Array.from({ length: queries }, () => softmax(Array.from({ length: keys }, () => normal(random))));
}
