import { entry, matrix, size, zip, type Matrix } from './matrix.ts';
import { headLoss, type Head, type Network } from './network.ts';
import type { ParameterRole } from './quantity.ts';

/**
 * ∂(Σ ℓ_t over `steps`)/∂(a parameter) by central differences of a forward pass written out here, in float64: it shares nothing with the
 * engines but the equations.
 */
export function finiteDifference(network: Network, head: Head, role: ParameterRole, steps: readonly number[]): Matrix {
  const epsilon = 1e-5;
  const base = network.parameters[role];
  return matrix(1, base.data.length, (_, i) => {
    const at = (shift: number): number => {
      const data = Float64Array.from(base.data);
      data[i] = (data[i] as number) + shift;
      return forwardLoss(network, head, { ...network.parameters, [role]: { ...base, data } }, steps);
    };
    return (at(epsilon) - at(-epsilon)) / (2 * epsilon);
  });
}

/** Σ ℓ_t with h_t = tanh(V x_t + W h_{t−1} + b_h), o_t = U h_t + b_y. */
function forwardLoss(
  network: Network,
  head: Head,
  parameters: Network['parameters'],
  steps: readonly number[],
): number {
  const { steps: T, inputs: I, hidden: H, outputs: K } = network.sizes;
  let h = network.h[0] as Matrix;
  let loss = 0;
  for (let t = 1; t <= T; t++) {
    const x = network.x[t] as Matrix;
    const previous = h;
    h = matrix(H, 1, (i) => {
      let z = entry(parameters.stateBias, i, 0);
      for (let j = 0; j < I; j++) z += entry(parameters.input, i, j) * entry(x, j, 0);
      for (let j = 0; j < H; j++) z += entry(parameters.recurrent, i, j) * entry(previous, j, 0);
      return Math.tanh(z);
    });
    const state = h;
    if (!steps.includes(t)) continue;
    const logits = matrix(K, 1, (i) => {
      let o = entry(parameters.outputBias, i, 0);
      for (let j = 0; j < H; j++) o += entry(parameters.output, i, j) * entry(state, j, 0);
      return o;
    });
    loss += headLoss(head, logits, network.target[t] as Matrix);
  }
  return loss;
}

/** ‖a − b‖ over the larger of the two norms; 0 where both are 0. */
export function relativeError(a: Matrix, b: Matrix): number {
  const difference = size(zip(a, b, (x, y) => x - y));
  return difference === 0 ? 0 : difference / Math.max(size(a), size(b));
}
