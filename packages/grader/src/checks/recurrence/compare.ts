import type { Engine } from '@keyproof/rnn-core';
import { countParameters } from '../../experiments/count-parameters.ts';
import { tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab, Measurement } from '../../types.ts';
import type { Cell, Merit, RecurrenceClaim } from './claim.ts';

/** Sizes (inputs, units) at which cells are built. */
const SIZES = [
  [2, 4],
  [5, 3],
  [6, 6],
] as const;

type Weight = Readonly<Record<Exclude<Merit, 'simple'>, number>>;

/** Builds both cells in several sizes and compares parameters, gates, and multiply-adds of a step (one for each weight that is no bias). */
export async function compareCells(claim: Extract<RecurrenceClaim, { kind: 'lighter' }>, lab: Lab): Promise<Finding> {
  const measurements: Measurement[] = [];
  const truths: boolean[] = [];
  let alike = true;
  for (const [inputs, units] of SIZES)
    for (const field of fieldsOf(claim.in)) {
      const [left, right] = [
        await weigh(lab.kernels, lab.random('recurrence/lighter'), claim.cell, inputs, units),
        await weigh(lab.kernels, lab.random('recurrence/lighter'), claim.than, inputs, units),
      ];
      const [one, other] = [
        await weigh(lab.reference, lab.random('recurrence/lighter'), claim.cell, inputs, units),
        await weigh(lab.reference, lab.random('recurrence/lighter'), claim.than, inputs, units),
      ];
      alike &&= left[field] === one[field] && right[field] === other[field];
      truths.push(claim.less ? left[field] < right[field] : left[field] > right[field]);
      if (inputs === SIZES[0][0])
        measurements.push({
          name: `${NAMES[field]} of a ${claim.cell} by those of a ${claim.than}`,
          value: left[field] / right[field],
          reference: one[field] / other[field],
          threshold: 1,
          unit: 'ratio',
          exact: true,
        });
    }
  if (!alike) return { holds: null, reason: 'kernels and float64 reference disagree', measurements };
  const all = truths.every(Boolean);
  return {
    holds: all,
    reason: `a ${claim.cell} has ${measurements.map(({ name, value }) => `${value.toPrecision(3)} of the ${name.split(' of ')[0]}`).join(', ')} of a ${claim.than}`,
    measurements,
  };
}

const NAMES = { work: 'multiply-adds a step', parameters: 'parameters', gates: 'gates' } as const;

const fieldsOf = (merits: readonly Merit[]): readonly (keyof Weight)[] => [
  ...new Set(merits.flatMap((merit): (keyof Weight)[] => (merit === 'simple' ? ['gates', 'parameters'] : [merit]))),
];

async function weigh(
  engine: Engine,
  random: () => number,
  cell: Cell,
  inputSize: number,
  hiddenSize: number,
): Promise<Weight> {
  const model = engine.recurrent({ cell, inputSize, hiddenSize, convention: 'coursera' }, { random });
  try {
    const { gates } = await model.forward(tensorFor(engine, [1, 1, inputSize], Array(inputSize).fill(1)));
    return {
      parameters: countParameters(model.parameters),
      work: Object.values(model.parameters)
        .filter(({ shape }) => shape.filter((side) => side > 1).length > 1)
        .reduce((sum, { data }) => sum + data.length, 0),
      gates: Object.keys(gates[0] ?? {}).filter((name) => name !== 'candidate').length,
    };
  } finally {
    model.dispose();
  }
}
