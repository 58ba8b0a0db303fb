/**
 * Probabilities of one row of scores: `exp(s_i − max s) / Σ_j exp(s_j − max s)`.
 * Subtracting the largest score keeps every exponent at or below 1, so finite scores give finite probabilities.
 */
export function softmax(scores: ArrayLike<number>): number[] {
  let largest = -Infinity;
  for (let index = 0; index < scores.length; index += 1) largest = Math.max(largest, scores[index] as number);
  const exponents = Array.from(scores, (score) => Math.exp(score - largest));
  const total = exponents.reduce((sum, value) => sum + value, 0);
  return exponents.map((value) => value / total);
}
