import type { Engine, Parameters, Tensor } from '@keyproof/rnn-core';

/** A tensor of the engine's own precision with the given values, row-major; zeros where none are given. */
export function tensorFor(engine: Engine, shape: readonly number[], values?: ArrayLike<number>): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  const data = engine.precision === 'float32' ? new Float32Array(size) : new Float64Array(size);
  if (values) data.set(values);
  return { shape, data };
}

/** The same parameters in the engine's own precision, so that a network trained on one engine runs on another. */
export function parametersFor(engine: Engine, parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, data }]) => [name, tensorFor(engine, shape, data)]),
  );
}

/** All numbers of some parameters, one after the other. */
export const numbersOf = (parameters: Parameters): number[] =>
  Object.values(parameters).flatMap(({ data }) => Array.from(data));

/** A tensor of independent numbers from the normal distribution with mean 0 and standard deviation `size`. */
export function normals(engine: Engine, shape: readonly number[], random: () => number, size = 1): Tensor {
  const length = shape.reduce((product, side) => product * side, 1);
  return tensorFor(
    engine,
    shape,
    Array.from({ length }, () => size * normal(random)),
  );
}

/** A number from the standard normal distribution (Box and Muller), from a generator of numbers in [0, 1). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
