import { RnnError } from '../errors.ts';
import { expectFunction, expectNumber, expectNumbers, expectSizes } from '../expect.ts';
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
  expectSizes('tensor()', 'a shape', shape);
  expectNumbers('tensor()', 'data', data);
  if (sizeOf(shape) !== data.length) {
    throw new RnnError(
      'bad-shape',
      `tensor() expects ${sizeOf(shape)} values for shape (${shape.join(', ')}), got ${data.length}`,
    );
  }
  const typed = data instanceof Float32Array || data instanceof Float64Array;
  if (typed) return { shape: [...shape], data };
  return { shape: [...shape], data: Float64Array.from(data) };
}

/** A float64 tensor of zeros. Throws `bad-shape`. */
export function zeros(shape: readonly number[]): Tensor {
  expectSizes('zeros()', 'a shape', shape);
  return tensor(shape, new Float64Array(sizeOf(shape)));
}

/** A tensor whose every value is drawn uniformly from [−scale, scale) with `random` (values in [0, 1)). Throws `bad-shape` or `bad-option`. */
export function uniform(shape: readonly number[], random: () => number, scale = 1): Tensor {
  expectDraw('uniform()', shape, random, scale);
  return tensor(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, () => (2 * random() - 1) * scale),
  );
}

/** A tensor of normal deviates with mean 0 and the given standard deviation (Box–Muller, so two draws a value). Throws `bad-shape` or `bad-option`. */
export function normal(shape: readonly number[], random: () => number, deviation = 1): Tensor {
  expectDraw('normal()', shape, random, deviation);
  const draw = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return tensor(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, () => draw() * deviation),
  );
}

function expectDraw(operation: string, shape: readonly number[], random: () => number, width: number): void {
  expectSizes(operation, 'a shape', shape);
  expectFunction(operation, 'random', random);
  expectNumber(operation, 'the width of the draw', width);
}
