import type { Engine } from '@keyproof/rnn-core';
import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals } from '../../experiments/tensor.ts';
import type { Finding, Lab, Truth } from '../../types.ts';
import type { FlowClaim } from './claim.ts';

const HIDDEN = 6;
const INPUTS = 3;
/** Held gates that no two expressions confuse. */
const HELD = { forget: 0.85, input: 0.6, output: 0.3 } as const;
/** Relative: products of a few hundred float32 factors. */
const SAME = 1e-3;
const MOST_STEPS = 200;

/** Follows the derivative of the cell state along the cell path alone: nothing is written, so that no gradient takes another way. */
export async function measurePath(
  claim: Extract<FlowClaim, { kind: 'scaled' | 'path-is' }>,
  lab: Lab,
): Promise<Finding> {
  const isGate = claim.kind === 'path-is';
  const [forget, steps] = isGate ? [HELD.forget, 1] : [claim.forget, claim.steps];
  if (steps < 1 || steps > MOST_STEPS || forget < 0 || forget > 1)
    return { holds: null, reason: 'no such gate, or more steps than are followed', measurements: [] };
  const said = isGate ? (claim.complement ? 1 - HELD[claim.gate] : HELD[claim.gate]) : claim.factor;
  const { factor } = await sampleFields(
    lab,
    `vanishing-exploding/cell-path/${forget}/${steps}`,
    ['factor'],
    { count: 2, tolerance: 1e-3, floor: 1e-12 },
    async (engine, random) => ({ factor: await along(engine, random, forget, steps) }),
  );
  const miss = Math.abs(factor.mean - said);
  const slack = isGate ? 0 : claim.slack;
  const isSame = miss <= Math.max(SAME * factor.mean, slack * 1.001);
  const holds: Truth = !factor.agrees ? null : isSame ? (said === 0 && forget > 0 ? null : true) : false;
  return {
    holds,
    reason: `the gradient along the cell path is multiplied by ${factor.mean.toPrecision(3)} over ${steps} ${steps === 1 ? 'step' : 'steps'}`,
    measurements: [measurement(`factor along the cell path, forget gate at ${forget}`, factor, said, 'ratio')],
  };
}

async function along(engine: Engine, random: () => number, forget: number, steps: number): Promise<number> {
  const model = engine.recurrent({ cell: 'lstm', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  try {
    const draw = (shape: readonly number[]) => normals(engine, shape, random);
    const trace = await model.forward(draw([steps, 1, INPUTS]), {
      h0: draw([1, 1, HIDDEN]),
      c0: draw([1, 1, HIDDEN]),
      gates: { forget, input: 0, output: HELD.output },
    });
    const cotangent = draw([1, 1, HIDDEN]);
    const { c0 } = await model.backward(trace, { cN: cotangent }, { parameters: false });
    return (c0?.data[0] ?? NaN) / (cotangent.data[0] ?? NaN);
  } finally {
    model.dispose();
  }
}
