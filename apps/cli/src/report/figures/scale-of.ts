import type { Dot } from './dots.ts';
import { linearScale, logScale, type Scale } from './scale.ts';

/** Beyond this ratio a linear axis hides the small numbers. */
const WIDE = 50;
/** float32 has no numbers below this. */
const SMALLEST = 1e-45;

/** One axis for some dots, their thresholds and their intervals: logarithmic where the numbers are positive and far apart. */
export function scaleOf(dots: readonly Dot[], from: number, to: number): Scale {
  const numbers = dots.flatMap(({ value, threshold, interval }) => [
    value,
    ...(threshold !== null && Number.isFinite(threshold) ? [threshold] : []),
    ...(interval?.every(Number.isFinite) ? interval : []),
  ]);
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const positive = numbers.filter((value) => value > 0);
  const least = Math.min(...positive);
  if (low >= 0 && positive.length > 1 && high / least > WIDE)
    return logScale(Math.max(SMALLEST, least), Math.max(SMALLEST, high), from, to);
  const base = Math.min(0, low);
  return linearScale(base, high > base ? high : base + 1, from, to);
}
