/** Moves `parameters` (changed in place) against `gradients`; one call is one step. */
export type Optimiser = (parameters: readonly NumberArray[], gradients: readonly NumberArray[]) => void;

type NumberArray = Float32Array | Float64Array;

/**
 * Adam (Kingma and Ba, 2015) with β₁ = 0.9, β₂ = 0.999, ε = 1e-8. The arrays must come in the same order in every call.
 */
export function adam(rate: number): Optimiser {
  const means: Float64Array[] = [];
  const squares: Float64Array[] = [];
  let step = 0;
  return (parameters, gradients) => {
    step += 1;
    const rateNow = (rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
    parameters.forEach((values, which) => {
      const gradient = gradients[which] as NumberArray;
      const mean = (means[which] ??= new Float64Array(values.length));
      const square = (squares[which] ??= new Float64Array(values.length));
      for (let index = 0; index < values.length; index += 1) {
        const slope = gradient[index] as number;
        mean[index] = 0.9 * (mean[index] as number) + 0.1 * slope;
        square[index] = 0.999 * (square[index] as number) + 0.001 * slope * slope;
        values[index] =
          (values[index] as number) - (rateNow * (mean[index] as number)) / (Math.sqrt(square[index] as number) + 1e-8);
      }
    });
  };
}
