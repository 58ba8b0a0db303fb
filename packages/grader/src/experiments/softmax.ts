/**
 * Probabilities of one row of scores: `exp(s_i − max s) / Σ_j exp(s_j − max s)`.
 * Subtracting the largest score keeps every exponent at or below 1, so finite scores give finite probabilities.
 */
export function softmax(scores: ArrayLike<number>): number[] {
  let largest = -Infinity;
  for (let index = 0; index < scores.length; index += 1) largest = Math.max(largest, scores[index] as number);
  const chances = new Array<number>(scores.length).fill(0);
  let total = 0;
  for (let index = 0; index < scores.length; index += 1)
    total += chances[index] = Math.exp((scores[index] as number) - largest);
  for (let index = 0; index < chances.length; index += 1) chances[index] = (chances[index] as number) / total;
  return chances;
}

/** The same for `length` scores from `start`, in their place. */
export function softmaxInPlace(scores: Float64Array, start: number, length: number): void {
  let largest = -Infinity;
  for (let index = start; index < start + length; index += 1) largest = Math.max(largest, scores[index] as number);
  let total = 0;
  for (let index = start; index < start + length; index += 1)
    total += scores[index] = Math.exp((scores[index] as number) - largest);
  for (let index = start; index < start + length; index += 1) scores[index] = (scores[index] as number) / total;
}
