import type { Engine } from '@keyproof/rnn-core';
import { defineCheck } from '../../define-check.ts';
import { once } from '../../experiments/once.ts';
import { tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import { printDimension, type DimensionClaim } from './claim.ts';
import { recogniseDimension } from './recognise.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

/** Input sizes tried: the shape of a gate must not depend on them. */
const INPUTS = [3, 11] as const;
/** Hidden units built at most; beyond, the law found at smaller sizes stands for them. */
const MOST = 128;

/** Builds the cell and reads the size of the gate in its trace; the sizes that were found, or `null` where they follow no law. */
async function measureSize(
  { cell, gate, hidden }: Pick<DimensionClaim, 'cell' | 'gate' | 'hidden'>,
  lab: Lab,
): Promise<number | null> {
  const built = Math.min(hidden, MOST);
  const sizes: number[] = [];
  for (const engine of [lab.kernels, lab.reference]) {
    for (const input of INPUTS) {
      lab.checkpoint();
      sizes.push(await gateSize(engine, { cell, gate }, input, built));
    }
  }
  // The control: a cell with one unit more must have a gate of another size.
  const control = await gateSize(lab.reference, { cell, gate }, INPUTS[0], built + 1);
  return sizes.every((size) => size === built) && control === built + 1 ? hidden : null;
}

async function judge(claim: DimensionClaim, lab: Lab): Promise<Finding> {
  const { cell, gate, hidden } = claim;
  const found = await once(lab, `gate-dimension/${cell}/${gate}/${hidden}`, () => measureSize(claim, lab));
  if (found === null) return { holds: null, reason: 'The size of the gate follows no law', measurements: [] };
  return {
    holds: claim.size === found,
    reason: `The ${gate} gate has ${found} values a step, one for each hidden unit, whatever the size of the input`,
    derived: String(found),
    measurements: [
      { name: `size of the ${gate} gate`, value: found, threshold: claim.size, unit: 'values', reference: found },
    ],
  };
}

async function gateSize(
  engine: Engine,
  { cell, gate }: Pick<DimensionClaim, 'cell' | 'gate'>,
  inputSize: number,
  hiddenSize: number,
): Promise<number> {
  const model = engine.recurrent({ cell, inputSize, hiddenSize, convention: 'coursera' }, { random: () => 0.5 });
  try {
    const trace = await model.forward(tensorFor(engine, [1, 1, inputSize]));
    return trace.gates[0]?.[gate]?.shape.at(-1) ?? NaN;
  } finally {
    model.dispose();
  }
}

/** The dimension of a gate's vector. */
export const gateDimension = defineCheck<DimensionClaim>({
  reads: { denial: PLAIN_DENIAL, condition: 'if|wenn|si' },
  meta: {
    id: 'gate-dimension',
    title: 'The dimension of a gate',
    why: 'Decides how many values a gate of a GRU or an LSTM has at each step. A learner with the wrong key thinks that gates see the vocabulary, or that one number opens the whole state.',
    source:
      'Hochreiter and Schmidhuber, Long short-term memory (1997); Cho et al. (2014): gates multiply the state element by element',
    budget: {
      milliseconds: 10_000,
      values: 1_000_000,
      operations: 1e9,
      reason:
        'Questions tried take at most 347 thousand multiply-adds, 72 thousand numbers and 0.1 s; more than 128 units are not built on webasm; the rest is room for slower backends and more networks',
    },
    trial: {
      exact: 'Sizes are whole numbers, read off a trace for two input sizes',
      control: 'A cell with one unit more must have a gate with one value more',
    },
    thresholds: {
      exact: { value: 0, unit: 'values', reason: 'Sizes are whole numbers: they are equal or they are not' },
    },
  },
  recognise: recogniseDimension,
  print: printDimension,
  experiment: judge,
});
