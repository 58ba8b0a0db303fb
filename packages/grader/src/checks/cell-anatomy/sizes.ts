import type { Engine } from '@keyproof/rnn-core';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { AnatomyClaim } from './claim.ts';

type SizeClaim = Extract<AnatomyClaim, { kind: 'state-units' | 'gate-depends' }>;

/** Builds cells of the sizes in question and counts the values of a state, or of a gate at one step. */
export async function measureSizes(claim: SizeClaim, lab: Lab): Promise<Finding> {
  if (claim.kind === 'state-units') {
    if (claim.units < 1 || claim.units > 4096) return { holds: null, reason: 'too many units', measurements: [] };
    lab.reserve(4 * claim.units * (claim.units + 3));
    const { state } = await widths(lab.kernels, lab.random('cell-anatomy/units'), claim.cell, 2, claim.units, 1);
    return {
      holds: state === claim.size,
      reason: `a ${claim.cell} of ${claim.units} units has a state of ${state} values`,
      measurements: [{ name: 'values of the state', value: state, threshold: claim.size, unit: 'values' }],
    };
  }
  const small = await widths(lab.kernels, lab.random('cell-anatomy/widths'), claim.cell, 3, 4, 2);
  const [inputs, units, steps] = { input: [6, 4, 2], hidden: [3, 8, 2], steps: [3, 4, 5] }[claim.on] as [
    number,
    number,
    number,
  ];
  const other = await widths(lab.kernels, lab.random('cell-anatomy/widths'), claim.cell, inputs, units, steps);
  return {
    holds: small.gate !== other.gate,
    reason: `a gate has ${small.gate} values at a step, and ${other.gate} with another number of ${claim.on === 'steps' ? 'steps' : `${claim.on} units`}`,
    measurements: [
      { name: 'values of a gate at one step', value: small.gate, threshold: null, unit: 'values' },
      { name: 'the same in the other network', value: other.gate, threshold: null, unit: 'values' },
    ],
  };
}

async function widths(
  engine: Engine,
  random: () => number,
  cell: 'gru' | 'lstm',
  inputSize: number,
  hiddenSize: number,
  steps: number,
): Promise<{ readonly state: number; readonly gate: number }> {
  const model = engine.recurrent({ cell, inputSize, hiddenSize }, { random });
  try {
    const x = tensorFor(
      engine,
      [steps, 1, inputSize],
      Array.from({ length: steps * inputSize }, () => normal(random)),
    );
    const { hN, cN, gates } = await model.forward(x);
    const [first] = Object.values(gates[0] ?? {});
    return { state: (cN ?? hN).data.length, gate: (first?.data.length ?? 0) / steps };
  } finally {
    model.dispose();
  }
}
