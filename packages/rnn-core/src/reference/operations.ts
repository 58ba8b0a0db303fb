import type { ActivationName, Operations } from '../engine/operations.ts';
import { logSigmoid, logSigmoidSlope, relu, reluSlope, sigmoid, sigmoidSlope, tanhSlope } from './activations.ts';
import { dense, denseBackward } from './dense.ts';

/** Value at x, and slope from x and the value. */
const activations: Readonly<
  Record<ActivationName, readonly [(x: number) => number, (x: number, y: number) => number]>
> = {
  sigmoid: [sigmoid, (_x, y) => sigmoidSlope(y)],
  tanh: [Math.tanh, (_x, y) => tanhSlope(y)],
  relu: [relu, (_x, y) => reluSlope(y)],
  logSigmoid: [logSigmoid, logSigmoidSlope],
};

/** The model operations in float64. */
export const referenceOperations: Omit<Operations, 'check'> = {
  make: (length) => new Float64Array(length),
  dense,
  classify: () => null,
  denseBackward,
  activate(name, x) {
    const [value, slope] = activations[name];
    const y = Float64Array.from(x, value);
    return { value: y, slope: Float64Array.from(x, (each, i) => slope(each, y[i]!)) };
  },
};
