import type { GateClamps } from '@keyproof/rnn-core';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Convention, Finding, Lab, Truth } from '../../types.ts';
import type { EffectClaim, TouchClaim } from './claim.ts';

const HIDDEN = 8;
const INPUTS = 4;
/** Two states that differ by less are one; the rest of a random state differs by more than the second. */
export const ALIKE = 1e-4;
export const APART = 0.02;

const FIELDS = ['old', 'candidate', 'zero', 'sum', 'twice', 'kept', 'forgotten', 'hidden', 'old-hidden'] as const;

/** Runs one step from a random state with the gates held and compares the new state with all that it may be said to be. */
export async function measureEffect(claim: EffectClaim, lab: Lab, convention: Convention): Promise<Finding> {
  const held = JSON.stringify(claim.gates);
  const facts = await once(lab, `gate-roles/effect/${convention}/${claim.cell}/${held}`, () =>
    sampleFields(
      lab,
      `gate-roles/effect/${claim.cell}`,
      FIELDS,
      { count: 3, tolerance: 1e-2, floor: 1e-4 },
      (engine, random) => step(engine, random, claim, convention),
    ),
  );
  const sample = facts[claim.becomes];
  const rows = FIELDS.map((field) =>
    measurement(`distance of the new state from ${WORDS[field]}`, facts[field], ALIKE, '1'),
  );
  if (!sample.agrees) return { holds: null, reason: 'kernels and float64 reference disagree', measurements: rows };
  // "Unchanged" by the output gate, or from one step to the next?
  if (claim.cell === 'lstm' && claim.becomes === 'old' && Object.keys(claim.gates).join('') === 'output')
    return {
      holds: null,
      reason: 'whether it is the gate that leaves the cell state alone is not told',
      measurements: rows,
    };
  // Is an old state forgotten that is replaced by a candidate which was made from it?
  if (claim.cell === 'gru' && claim.becomes === 'forgotten' && sample.min > APART && facts.candidate.max < ALIKE)
    return { holds: null, reason: 'the old state comes in by way of the candidate', measurements: rows };
  const truth: Truth = sample.max < ALIKE ? true : sample.min > APART ? false : null;
  return {
    holds: truth === null ? null : truth !== claim.negated,
    reason: `the new state misses ${WORDS[claim.becomes]} by ${sample.max.toExponential(1)}`,
    measurements: rows,
  };
}

const WORDS: Readonly<Record<(typeof FIELDS)[number], string>> = {
  old: 'the old state',
  candidate: 'the candidate',
  zero: 'zero',
  sum: 'old state plus candidate',
  twice: 'twice the old state',
  kept: 'passing every change of the old state on',
  forgotten: 'passing no change of the old state on',
  hidden: 'the new hidden state',
  'old-hidden': 'the old hidden state',
};

type Distances = Readonly<Record<(typeof FIELDS)[number], number>>;

async function step(
  engine: Lab['kernels'],
  random: () => number,
  { cell, gates }: EffectClaim,
  convention: Convention,
): Promise<Distances> {
  const model = engine.recurrent(
    {
      cell,
      inputSize: INPUTS,
      hiddenSize: HIDDEN,
      convention: cell === 'gru' && convention === 'opposite' ? 'pytorch' : 'coursera',
    },
    { random },
  );
  try {
    const draw = (width: number, size = 0.7) =>
      tensorFor(
        engine,
        [1, 1, width],
        Array.from({ length: width }, () => size * normal(random)),
      );
    const [x, h0, c0, towards] = [draw(INPUTS, 1), draw(HIDDEN), draw(HIDDEN), draw(HIDDEN, 1)];
    const run = async (clamps: GateClamps) => {
      const trace = await model.forward(x, cell === 'lstm' ? { h0, c0, gates: clamps } : { h0, gates: clamps });
      return { trace, state: Array.from((cell === 'lstm' ? trace.cN : trace.hN)?.data ?? []) };
    };
    const { trace, state } = await run(gates);
    const writing: GateClamps =
      cell === 'lstm' ? { forget: 0, input: 1 } : { ...gates, update: convention === 'course' ? 1 : 0 };
    const { state: candidate } = await run(writing);
    const old = Array.from((cell === 'lstm' ? c0 : h0).data);
    const gradients = await model.backward(trace, cell === 'lstm' ? { cN: towards } : { hN: towards }, {
      parameters: false,
    });
    const passed = Array.from((cell === 'lstm' ? gradients.c0 : gradients.h0)?.data ?? []);
    const asked = Array.from(towards.data);
    const distance = (a: readonly number[], b: readonly number[]) =>
      Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? 0))));
    const zeros = old.map(() => 0);
    return {
      old: distance(state, old),
      candidate: distance(state, candidate),
      zero: distance(state, zeros),
      sum: distance(
        state,
        old.map((value, at) => value + (candidate[at] ?? 0)),
      ),
      twice: distance(
        state,
        old.map((value) => 2 * value),
      ),
      kept: distance(passed, asked),
      forgotten: distance(passed, zeros),
      hidden: distance(state, Array.from(trace.hN.data)),
      'old-hidden': distance(state, Array.from(h0.data)),
    };
  } finally {
    model.dispose();
  }
}

/** Opens and shuts one gate and looks whether the new cell state changes. */
export async function measureTouch(claim: TouchClaim, lab: Lab): Promise<Finding> {
  const { gate } = claim;
  const { change } = await once(lab, `gate-roles/touch/${gate}`, () =>
    sampleFields(
      lab,
      'gate-roles/touch',
      ['change'],
      { count: 3, tolerance: 1e-2, floor: 1e-5 },
      async (engine, random) => {
        const model = engine.recurrent({ cell: 'lstm', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
        try {
          const draw = (width: number) =>
            tensorFor(
              engine,
              [1, 1, width],
              Array.from({ length: width }, () => normal(random)),
            );
          const [x, h0, c0] = [draw(INPUTS), draw(HIDDEN), draw(HIDDEN)];
          const states: (readonly number[])[] = [];
          for (const value of [0, 1]) {
            const { cN } = await model.forward(x, { h0, c0, gates: { [gate]: value } });
            states.push(Array.from(cN?.data ?? []));
          }
          return {
            change: Math.max(...(states[0] ?? []).map((value, at) => Math.abs(value - (states[1]?.[at] ?? 0)))),
          };
        } finally {
          model.dispose();
        }
      },
    ),
  );
  const truth: Truth = !change.agrees ? null : change.max < ALIKE ? false : change.min > APART ? true : null;
  return {
    holds: truth === null ? null : truth !== claim.negated,
    reason: `opening the ${gate} gate changes the new cell state by ${change.min.toExponential(1)} to ${change.max.toExponential(1)}`,
    measurements: [measurement(`change of the new cell state, ${gate} gate shut and open`, change, APART, '1')],
  };
}
