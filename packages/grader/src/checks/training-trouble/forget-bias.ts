import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import type { Engine } from '@keyproof/rnn-core';
import type { Finding, Lab } from '../../types.ts';

const STEPS = 40;
const HIDDEN = 6;
/** How much more of the gradient must be left: three quarters a step against a half makes a millionfold in forty steps. */
const MORE = 1e3;

/** How much of the gradient reaches the first cell state of an LSTM whose forget gates start at σ(bias). */
async function carried(engine: Engine, random: () => number, bias: number): Promise<number> {
  const net = engine.recurrent({ cell: 'lstm', inputSize: 3, hiddenSize: HIDDEN }, { random });
  try {
    const trace = await net.forward(normals(engine, [STEPS, 1, 3], random), {
      gates: { forget: 1 / (1 + Math.exp(-bias)) },
    });
    const direction = tensorFor(
      engine,
      [1, 1, HIDDEN],
      Array.from({ length: HIDDEN }, () => 1),
    );
    const { c0 } = await net.backward(trace, { cN: direction }, { parameters: false });
    return Math.hypot(...Array.from(c0?.data ?? [])) / Math.sqrt(HIDDEN);
  } finally {
    net.dispose();
  }
}

/** Whether an LSTM keeps far more of its gradient where its forget gates start with a bias of 1 and not of 0. */
export async function measureForgetBias(lab: Lab): Promise<Finding> {
  const { zero, one } = await once(lab, 'training-trouble/forget-bias', () =>
    sampleFields(
      lab,
      'training-trouble/forget-bias',
      ['zero', 'one'],
      { count: 3, tolerance: 0.05, floor: 1e-9 },
      async (engine, random) => ({ zero: await carried(engine, random, 0), one: await carried(engine, random, 1) }),
    ),
  );
  const isMore = one.min > MORE * zero.max && Math.min(...one.reference) > MORE * Math.max(...zero.reference);
  return {
    holds: isMore && one.agrees ? true : null,
    reason: `${one.min.toPrecision(2)} of the gradient is left with a forget bias of 1, ${zero.max.toPrecision(2)} with 0`,
    measurements: [
      measurement('gradient left along the cell state, forget bias 1', one, null, 'ratio'),
      measurement('gradient left along the cell state, forget bias 0 (control)', zero, null, 'ratio'),
    ],
  };
}
