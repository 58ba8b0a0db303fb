/** Steps of the table in a doubling. */
const fine = 32;

/** Where the table ends: float32 keeps full precision down to here. */
const lowest = -80;

/** 2^(−n/32). */
const powers = Float64Array.from({ length: 2 - Math.floor((lowest / Math.LN2) * fine) }, (_, n) => 2 ** (-n / fine));

const [perStep, step] = [fine / Math.LN2, Math.LN2 / fine];

/**
 * e^x for x ≤ 0 with a relative error below 1e-9, which float32 does not see: x = r − n ln 2 / 32 with |r| ≤ ln 2 / 64, 2^(−n/32) from a
 * table and e^r by its Taylor series up to r³. −∞ gives 0, NaN gives NaN.
 */
export function quickExp(x: number): number {
  if (x < lowest) return Math.exp(x);
  const n = (0.5 - x * perStep) | 0;
  const r = x + n * step;
  return (1 + r + r * r * (0.5 + r * (1 / 6))) * powers[n]!;
}
