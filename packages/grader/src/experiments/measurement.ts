import type { Measurement, Sample } from '../types.ts';

/** A sample as the number of a report: its mean on the kernels and on the reference, with its interval. */
export function measurement(name: string, sample: Sample, threshold: number | null, unit: string): Measurement {
  const reference = sample.reference.reduce((sum, value) => sum + value, 0) / sample.reference.length;
  return { name, value: sample.mean, threshold, unit, reference, interval: sample.interval };
}
