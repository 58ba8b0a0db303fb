import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Sample } from '../types.ts';

/** Two-sided 95 % points of Student's t for 1…10 degrees of freedom; above that the normal point is within 12 %. */
const T95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

/**
 * Sums up the values of some seeds on both engines. They agree where each pair differs by at most `tolerance` relative to the larger,
 * or where both are below `floor` (float32 has no numbers below 1e-38, the reference has).
 */
export function summarise(
  name: string,
  values: readonly number[],
  reference: readonly number[],
  tolerance: number,
  floor: number,
): Sample {
  const center = values.length > 0 ? mean([...values]) : NaN;
  return {
    name,
    values,
    reference,
    agrees: values.every((value, at) => agree(value, reference[at] ?? NaN, tolerance, floor)),
    mean: center,
    min: Math.min(...values),
    max: Math.max(...values),
    interval: intervalOf(values),
  };
}

/** The 95 % confidence interval of the mean of some values, by Student's t; infinite where there are fewer than two. */
export function intervalOf(values: readonly number[]): readonly [number, number] {
  if (values.length < 2) return [-Infinity, Infinity];
  const center = mean([...values]);
  const half = ((T95[values.length - 2] ?? 1.96) * sampleStandardDeviation([...values])) / Math.sqrt(values.length);
  return [center - half, center + half];
}

/** Whether two numbers are the same within a relative tolerance, or both below the floor. NaN agrees with NaN. */
export function agree(a: number, b: number, tolerance: number, floor: number): boolean {
  if (Object.is(a, b) || a === b) return true;
  const size = Math.max(Math.abs(a), Math.abs(b));
  return size <= floor || Math.abs(a - b) <= tolerance * size;
}
