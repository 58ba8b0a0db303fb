import { RnnError } from '../errors.ts';
import { expectObject, expectTensor } from '../expect.ts';
import type { Gradients, Tensor, Trace } from '../types.ts';
import { frobeniusNorm } from './matrix.ts';

/**
 * ∂s_T/∂s_k for k = 0…T as (T+1, S, S), from the step Jacobians (T, S, S): J_T · … · J_{k+1}; entry k = T is the identity.
 * Float64, whatever the input's precision. Throws `bad-shape`.
 */
export function jacobianProducts(steps: Tensor): Tensor {
  expectTensor('jacobianProducts()', 'steps', steps);
  const [T, S, columns] = steps.shape;
  if (steps.shape.length !== 3 || T === undefined || S === undefined || S !== columns) {
    throw new RnnError(
      'bad-shape',
      `jacobianProducts() expects step Jacobians (T, S, S), got (${steps.shape.join(', ')})`,
    );
  }
  const products = new Float64Array((T + 1) * S * S);
  for (let i = 0; i < S; i++) products[T * S * S + i * S + i] = 1;
  for (let k = T - 1; k >= 0; k--) {
    const [from, into] = [(k + 1) * S * S, k * S * S];
    for (let i = 0; i < S; i++) {
      for (let m = 0; m < S; m++) {
        const left = products[from + i * S + m]!;
        for (let j = 0; j < S; j++) products[into + i * S + j]! += left * steps.data[k * S * S + m * S + j]!;
      }
    }
  }
  return { shape: [T + 1, S, S], data: products };
}

/**
 * ‖d loss / d h_t‖ over batch and units, for t = 0…T (row 0 is the initial state), one list by layer·D + direction, in that
 * direction's own order of time. Throws `bad-shape` or `bad-value`.
 */
export function gradientNormByStep(trace: Trace, gradients: Gradients): readonly Float64Array[] {
  for (const [name, given] of Object.entries({ trace, gradients })) {
    expectObject('gradientNormByStep()', name, given);
    if (!Array.isArray(given.states)) {
      throw new RnnError('bad-value', `gradientNormByStep() expects \`${name}.states\` to be a list, got none`);
    }
  }
  for (const [index, value] of gradients.states.entries()) {
    expectTensor('gradientNormByStep()', `gradients.states[${index}]`, value);
  }
  if (trace.states.length !== gradients.states.length) {
    throw new RnnError(
      'bad-shape',
      `gradientNormByStep() expects gradients of the same stack: ${trace.states.length} directions, got ${gradients.states.length}`,
    );
  }
  return gradients.states.map(({ shape, data }) => {
    const [rows = 0, B = 0, H = 0] = shape;
    return Float64Array.from({ length: rows }, (_, t) =>
      frobeniusNorm({ shape: [B, H], data: data.subarray(t * B * H, (t + 1) * B * H) }),
    );
  });
}
