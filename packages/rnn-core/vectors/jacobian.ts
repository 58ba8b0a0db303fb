import {
  type Engine,
  frobeniusNorm,
  jacobianProducts,
  matrixAt,
  spectralNorm,
  type Tensor,
  tensor,
} from '../src/index.ts';
import type { Findings } from './compare.ts';
import { toleranceOf, type VectorFile } from './file.ts';
import { cellOf } from './sequence.ts';

/** kind "jacobian": states, step Jacobians, their products and norms. */
export async function runJacobian(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const {
    op,
    input,
    hidden: H,
    bias,
  } = file.config as unknown as { op: string; input: number; hidden: number; bias?: boolean };
  const tolerance = toleranceOf(file, engine.precision);
  const stack = engine.recurrent(
    { ...cellOf(op), inputSize: input, hiddenSize: H, bias: bias ?? true },
    { parameters: file.params },
  );
  const { x, s0 } = file.inputs as Record<string, Tensor>;
  const state = (from: number) => tensor([1, 1, H], s0!.data.subarray(from, from + H));
  const trace = await stack.forward(x!, { h0: state(0), ...(op === 'lstm' ? { c0: state(H) } : {}) });
  const expected = (file.expected as { outputs: Record<string, Tensor> }).outputs;
  const steps = await stack.stepJacobians(trace);
  const products = jacobianProducts(steps);
  const T = x!.shape[0]!;
  const { h, c } = trace.states[0]!;
  const states: number[] = [];
  for (let t = 0; t <= T; t++) {
    states.push(...h.data.subarray(t * H, (t + 1) * H));
    if (c) states.push(...c.data.subarray(t * H, (t + 1) * H));
  }
  const norms = (norm: (matrix: Tensor) => number) =>
    Array.from({ length: T + 1 }, (_, k) => norm(matrixAt(products, k)));
  const given: Record<string, Tensor> = {
    states: tensor([T + 1, states.length / (T + 1)], states),
    J_step: steps,
    J_T_k: products,
    spectral_norm: tensor([T + 1], norms(spectralNorm)),
    frobenius_norm: tensor([T + 1], norms(frobeniusNorm)),
  };
  for (const [name, value] of Object.entries(expected)) found.tensor(name, given[name], value, tolerance);
  stack.dispose();
}
