import { expectShape, RnnError } from '../errors.ts';
import { expectObject, expectTensor } from '../expect.ts';
import { type Floats, sizeOf } from '../tensor/tensor.ts';
import type { Parameters } from '../types.ts';

/** A model's names, each with its shape. */
export type Shapes = Readonly<Record<string, readonly number[]>>;

/** The shapes of tensors by name. */
export const shapesOf = (parameters: Parameters): Shapes =>
  Object.fromEntries(Object.entries(parameters).map(([name, { shape }]) => [name, shape]));

/** Copies in the engine's precision. Throws `missing-parameter`, `unknown-parameter`, `bad-shape` or `bad-value`. */
export function copyParameters(shapes: Shapes, given: Parameters, make: (length: number) => Floats): Parameters {
  expectObject('the model', 'parameters', given);
  for (const name of Object.keys(given)) {
    if (!shapes[name]) {
      throw new RnnError('unknown-parameter', `the model expects ${Object.keys(shapes).join(', ')}, got \`${name}\``);
    }
  }
  const copied = Object.entries(shapes).map(([name, shape]) => {
    const tensor = given[name];
    if (!tensor) {
      const wanted = `\`${name}\` of shape (${shape.join(', ')})`;
      throw new RnnError('missing-parameter', `the model expects ${wanted}, got none`);
    }
    expectTensor('the model', name, tensor);
    expectShape('the model', name, 'as this configuration has it', shape, tensor.shape);
    const data = make(sizeOf(shape));
    data.set(tensor.data);
    return [name, { shape, data }] as const;
  });
  return Object.fromEntries(copied);
}

/** The parameters whose names start with the prefix, without it. */
export function partOf(parameters: Parameters, prefix: string): Parameters {
  const own = Object.entries(parameters).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** The same parameters, each with the prefix in front of its name. */
export const withPrefix = (parameters: Parameters, prefix: string): Parameters =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [prefix + name, value]));
