import { RnnError } from '../errors.ts';
import { expectTensors, shown } from '../expect.ts';
import type { Parameters } from '../types.ts';

/** √Σ g² over all tensors, in float64 and without overflow on the way. NaN and infinity come through. Throws `bad-value`. */
export function globalNorm(gradients: Parameters): number {
  expectTensors('globalNorm()', 'gradients', gradients);
  let largest = 0;
  for (const { data } of Object.values(gradients)) {
    for (let i = 0; i < data.length; i++) {
      const size = Math.abs(data[i]!);
      if (size > largest) largest = size;
      else if (Number.isNaN(size)) return NaN;
    }
  }
  if (largest === 0 || largest === Infinity) return largest;
  let sum = 0;
  for (const { data } of Object.values(gradients)) {
    for (let i = 0; i < data.length; i++) {
      const part = data[i]! / largest;
      sum += part * part;
    }
  }
  return largest * Math.sqrt(sum);
}

/**
 * Multiplies all gradients in place by min(1, maxNorm / (norm + 1e-6)) and gives back the norm before.
 * The 1e-6 is PyTorch's (`clip_grad_norm_`). An infinite norm gives 0 and, where the infinity was, NaN: it is not hidden.
 * A `norm` that is known already is not computed again. Throws `bad-value` or `bad-option`.
 */
export function clipByGlobalNorm(gradients: Parameters, maxNorm: number, norm = globalNorm(gradients)): number {
  expectBound('clipByGlobalNorm()', 'maxNorm', maxNorm);
  const ratio = maxNorm / (norm + 1e-6);
  const factor = ratio > 1 ? 1 : ratio;
  for (const { data } of Object.values(gradients)) for (let i = 0; i < data.length; i++) data[i]! *= factor;
  return norm;
}

/** Limits each gradient in place to ±maxValue; NaN stays NaN. Throws `bad-value` or `bad-option`. */
export function clipByValue(gradients: Parameters, maxValue: number): void {
  expectTensors('clipByValue()', 'gradients', gradients);
  expectBound('clipByValue()', 'maxValue', maxValue);
  for (const { data } of Object.values(gradients)) {
    for (let i = 0; i < data.length; i++) {
      const value = data[i]!;
      if (value > maxValue) data[i] = maxValue;
      else if (value < -maxValue) data[i] = -maxValue;
    }
  }
}

function expectBound(operation: string, name: string, value: number): void {
  if (typeof value === 'number' && value >= 0) return;
  throw new RnnError('bad-option', `${operation} expects \`${name}\` from 0 up, got ${shown(value)}`);
}
