import { RnnError } from '../errors.ts';
import type { Tensor } from '../types.ts';

/** Either precision; an engine keeps to one of them. */
export type Floats = Float32Array | Float64Array;

/** Number of elements of a shape. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/**
 * A tensor over `data` (row-major). Typed arrays are taken as they are, other lists are copied to float64.
 * Throws `bad-shape` where the number of elements does not fit the shape.
 */
export function tensor(shape: readonly number[], data: ArrayLike<number>): Tensor {
  if (shape.some((size) => !Number.isInteger(size) || size < 0)) {
    throw new RnnError('bad-shape', `tensor() expects a shape of non-negative integers, got (${shape.join(', ')})`);
  }
  if (sizeOf(shape) !== data.length) {
    throw new RnnError(
      'bad-shape',
      `tensor() expects ${sizeOf(shape)} values for shape (${shape.join(', ')}), got ${data.length}`,
    );
  }
  const typed = data instanceof Float32Array || data instanceof Float64Array;
  return { shape: [...shape], data: typed ? data : Float64Array.from(data) };
}

/** A float64 tensor of zeros. */
export const zeros = (shape: readonly number[]): Tensor => tensor(shape, new Float64Array(sizeOf(shape)));

/** A tensor whose every value is drawn uniformly from [−scale, scale) with `random` (values in [0, 1)). */
export function uniform(shape: readonly number[], random: () => number, scale = 1): Tensor {
  return tensor(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, () => (2 * random() - 1) * scale),
  );
}

/** A tensor of normal deviates with mean 0 and the given standard deviation (Box–Muller, so two draws a value). */
export function normal(shape: readonly number[], random: () => number, deviation = 1): Tensor {
  const draw = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return tensor(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, () => draw() * deviation),
  );
}
