/** Points of a curve that is drawn while it grows. */
const MOST = 600;

/** A long series as at most 600 points, each the mean of its stretch; steps are counted from 1. */
export function thin(values: readonly number[]): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const stride = Math.max(1, Math.ceil(values.length / MOST));
  const x: number[] = [];
  const y: number[] = [];
  for (let at = 0; at < values.length; at += stride) {
    const part = values.slice(at, at + stride);
    x.push(at + part.length);
    y.push(part.reduce((sum, value) => sum + value, 0) / part.length);
  }
  return { x, y };
}
