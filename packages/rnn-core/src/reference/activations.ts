/** σ(x) = 1/(1 + e^−x), written so that neither end overflows and small values keep their digits. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** dσ/dx from y = σ(x): y(1 − y). */
export const sigmoidSlope = (y: number): number => y * (1 - y);

/** dtanh/dx from y = tanh(x): 1 − y². */
export const tanhSlope = (y: number): number => 1 - y * y;

/** max(0, x); NaN stays NaN. */
export const relu = (x: number): number => (x <= 0 ? 0 : x);

/** drelu/dx from y = relu(x): 0 where y = 0 (so relu'(0) = 0), else 1. */
export const reluSlope = (y: number): number => (y <= 0 ? 0 : 1);

/** log σ(x) = min(x, 0) − log(1 + e^−|x|). */
export const logSigmoid = (x: number): number => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));

/** dlog σ/dx = σ(−x). */
export const logSigmoidSlope = (x: number): number => sigmoid(-x);
