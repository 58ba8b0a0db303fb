import { softmax } from '../../experiments/softmax.ts';
import { normal } from '../../experiments/tensor.ts';

/** The two matrices of word2vec with a softmax over the vocabulary: `p(t|c) = exp(θ_t·e_c) / Σ_j exp(θ_j·e_c)`. */
export interface Word2vec {
  /** `θ`, (V, D): one row for each target word. */
  readonly targets: readonly Float64Array[];
  /** `e`, (V, D): one row for each context word. */
  readonly contexts: readonly Float64Array[];
}

/** A random model, entries of standard deviation `scale`. */
export function drawWord2vec(vocabulary: number, size: number, random: () => number, scale = 0.1): Word2vec {
  const matrix = () =>
    Array.from({ length: vocabulary }, () => Float64Array.from({ length: size }, () => scale * normal(random)));
  return { targets: matrix(), contexts: matrix() };
}

/** Gradients of `−log p(target|context)` with respect to every `θ_j` and to `e_context`. */
export function gradients(
  model: Word2vec,
  context: number,
  target: number,
): { targets: Float64Array[]; context: Float64Array } {
  const e = model.contexts[context] as Float64Array;
  const p = softmax(model.targets.map((theta) => dot(theta, e)));
  const excess = p.map((value, word) => value - (word === target ? 1 : 0));
  const dContext = new Float64Array(e.length);
  model.targets.forEach((theta, word) => addScaled(dContext, theta, excess[word] as number));
  return { targets: excess.map((value) => e.map((entry) => entry * value)), context: dContext };
}

/** Stochastic gradient descent over the pairs, in order. */
export function train(
  model: Word2vec,
  pairs: readonly (readonly [context: number, target: number])[],
  rate: number,
): void {
  for (const [context, target] of pairs) {
    const { targets, context: dContext } = gradients(model, context, target);
    model.targets.forEach((theta, word) => addScaled(theta, targets[word] as Float64Array, -rate));
    addScaled(model.contexts[context] as Float64Array, dContext, -rate);
  }
}

/** Inner product. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

/** Cosine of the angle between two vectors. */
export function cosine(a: Float64Array, b: Float64Array): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

function addScaled(into: Float64Array, from: Float64Array, by: number): void {
  for (let index = 0; index < into.length; index += 1)
    into[index] = (into[index] as number) + by * (from[index] as number);
}
