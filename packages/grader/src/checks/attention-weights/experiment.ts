import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Finding, Lab, Measurement, Sample, Truth } from '../../types.ts';
import { gainFromAttention, moveScores, trainAttention } from './attend.ts';
import type { AttentionClaim, Range } from './claim.ts';
import { contextError, moveStates, SCORE_STATES, weightsError } from './score.ts';
import { meta } from './meta.ts';

const { sum, large, small, gain, same } = meta.thresholds;
const WEIGHTS = ['overInput', 'overOutput', 'relevant', 'swapped', 'untrained', 'least', 'most', 'between'] as const;

/** Trains attention on a copying task, moves scores, and compares with an encoder that keeps its last state only. */
export async function experiment(claim: AttentionClaim, lab: Lab): Promise<Finding> {
  if (claim.kind === 'replace') return replacing(claim.possible, lab);
  if (claim.kind === 'state') return ofState(claim.on, lab);
  if (claim.kind === 'gain') return gaining(claim.long, lab);
  if (claim.kind === 'depends') return depending(claim.on, lab);
  if (claim.kind === 'weights' || claim.kind === 'context') return formulas(claim, lab);
  const facts = await once(lab, 'attention-weights/weights', () =>
    sampleFields(
      lab,
      'attention-weights/weights',
      WEIGHTS,
      { count: 3, tolerance: 0.05, floor: 0.05 },
      (engine, random) => trainAttention(engine, random, () => lab.checkpoint()),
    ),
  );
  const rows = [
    measurement("distance from 1 of the sums over t'", facts.overInput, sum.value, sum.unit),
    measurement('distance from 1 of sums over t', facts.overOutput, sum.value, sum.unit),
    measurement("mean weight where a<t'> matters for y<t>", facts.relevant, large.value, large.unit),
    measurement("mean weight where a<t> matters for y<t'>", facts.swapped, small.value, small.unit),
    measurement(
      "mean weight where a<t'> matters for y<t>, before training (control)",
      facts.untrained,
      small.value,
      small.unit,
    ),
  ];
  if (!Object.values(facts).every(({ agrees }) => agrees))
    return undecided('the kernels and the float64 reference disagree', rows);
  if (claim.kind === 'sum') {
    if (facts.overInput.max > sum.value || facts.overOutput.min < 10 * sum.value)
      return undecided('the sums do not tell the axes apart', rows);
    // Sums over t' are 1 and no other number; over t they are of any size.
    if (claim.over === 'output' && (claim.denied === true || (typeof claim.total === 'number' && claim.total !== 1)))
      return undecided('sums over t have no one value', rows);
    const axis = claim.over === 'input' ? "t'" : 't';
    const miss = claim.over === 'input' ? facts.overInput.max : facts.overOutput.min;
    return {
      holds: (claim.over === 'input' && claim.total === 1) !== (claim.denied === true),
      reason: `the sums over ${axis} miss 1 by ${miss.toExponential(0)}`,
      measurements: rows,
    };
  }
  if (claim.kind === 'distribution') {
    if (facts.overInput.max > sum.value || facts.overOutput.min < 10 * sum.value)
      return undecided('the sums do not tell the axes apart', rows);
    return ranging('unit', facts, rows);
  }
  if (claim.kind === 'range') return ranging(claim.range, facts, rows);
  const isShown =
    facts.relevant.min >= large.value && facts.swapped.max <= small.value && facts.untrained.max <= small.value;
  if (!isShown) return undecided('training did not tell the places apart', rows);
  if (claim.kind === 'favours')
    return {
      holds: claim.what === 'relevant',
      reason: `a mean weight of ${facts.relevant.mean.toFixed(2)} on what matters; an even share is 0.17`,
      measurements: rows,
    };
  const seen = claim.swapped ? facts.swapped : facts.relevant;
  return {
    holds: !claim.swapped,
    reason: `a mean weight of ${seen.mean.toFixed(2)} there; an even share is 0.17`,
    measurements: rows,
  };
}

/** Whether the weights of trained and untrained attention take the values that are claimed; a constant is the control that must fail. */
function ranging(
  range: Range,
  facts: Readonly<Record<(typeof WEIGHTS)[number], Sample>>,
  rows: Measurement[],
): Finding {
  const { least, most, between } = facts;
  const measurements = [
    measurement('smallest weight', least, 0, large.unit),
    measurement('largest weight', most, 1, large.unit),
    measurement('share of weights between 0.01 and 0.99, before training', between, 0, 'share'),
    ...rows,
  ];
  const isUnit = least.min >= 0 && most.max <= 1 + sum.value;
  if (!isUnit || between.min <= 0 || most.min - least.max < small.value)
    return undecided('the weights are not of one kind', measurements);
  const holds = range === 'unit' || range === 'non-negative';
  return {
    holds,
    reason: `weights from ${least.min.toExponential(0)} to ${most.max.toFixed(3)}, all between 0 and 1`,
    measurements,
  };
}

/** Moves each state that a statement may name and sees whether e<t,t'> moves. */
async function depending(on: readonly string[], lab: Lab): Promise<Finding> {
  const moved = await once(lab, 'attention-weights/depends', () =>
    sampleFields(
      lab,
      'attention-weights/depends',
      [...SCORE_STATES],
      { count: 3, tolerance: 0.05 },
      (_engine, random) => Promise.resolve(moveStates(random)),
    ),
  );
  const rows = SCORE_STATES.map((state) =>
    measurement(`change of e<t,t'> when ${state} changes`, moved[state], 0, '1'),
  );
  const seen = SCORE_STATES.filter((state) => moved[state].min > 0);
  const others = SCORE_STATES.filter((state) => moved[state].max === 0);
  if (seen.length + others.length < SCORE_STATES.length)
    return undecided('some states move it on some networks only', rows);
  const holds = seen.length === on.length && seen.every((state) => on.includes(state));
  return { holds, reason: `it changes with ${seen.join(' and ')} and with nothing else`, measurements: rows };
}

/** Compares what a formula gives with the weights, or the context, of a softmax over the places. */
async function formulas(
  claim: Extract<AttentionClaim, { readonly kind: 'weights' | 'context' }>,
  lab: Lab,
): Promise<Finding> {
  const name = claim.kind === 'weights' ? `${claim.over}/${claim.under}` : claim.by;
  const { error } = await once(lab, `attention-weights/formula/${name}`, () =>
    sampleFields(lab, 'attention-weights/formula', ['error'], { count: 3 }, (_engine, random) =>
      Promise.resolve({
        error: claim.kind === 'weights' ? weightsError(claim, random) : contextError(claim.by, random),
      }),
    ),
  );
  const rows = [measurement('largest difference', error, same.value, '1')];
  if (error.max <= same.value) return { holds: true, reason: 'it is what attention computes', measurements: rows };
  if (error.min < sum.value) return undecided('the difference is too small', rows);
  return { holds: false, reason: `it differs by ${error.min.toFixed(2)} and more`, measurements: rows };
}

/** How far s<t> and the state before it move with e<t,t'>. */
const orderOf = (lab: Lab) =>
  once(lab, 'attention-weights/order', () =>
    sampleFields(
      lab,
      'attention-weights/order',
      ['current', 'previous'],
      { count: 3, tolerance: 0.01 },
      (engine, random) => moveScores(engine, random),
    ),
  );

/** Whether s<t> moves with the scores, through the weights, and a state with what comes after it. */
async function ofState(on: Extract<AttentionClaim, { readonly kind: 'state' }>['on'], lab: Lab): Promise<Finding> {
  const { current, previous } = await orderOf(lab);
  const rows = [
    measurement("change of s<t> when e<t,t'> changes, and α<t,t'> with it", current, 0, '1'),
    measurement('change of a state when what comes after it changes (control)', previous, 0, '1'),
  ];
  if (!current.agrees || current.min < 1e-4 || previous.max > 0)
    return undecided('the order of computation was not shown', rows);
  return {
    holds: on === "α<t,t'>" || on === "e<t,t'>",
    reason: "s<t> changes with e<t,t'>, through α<t,t'> and the context, and no state changes with a later one",
    measurements: rows,
  };
}

async function replacing(possible: boolean, lab: Lab): Promise<Finding> {
  const { current, previous } = await orderOf(lab);
  const rows = [
    measurement("change of s<t> when e<t,t'> changes", current, 0, '1'),
    measurement("change of s<t−1> when e<t,t'> changes (control)", previous, 0, '1'),
  ];
  if (!current.agrees || current.min < 1e-4 || previous.max > 0)
    return undecided('the order of computation was not shown', rows);
  return {
    holds: !possible,
    reason: "s<t> depends on e<t,t'>, so it is not there yet when e<t,t'> is computed; s<t−1> is",
    measurements: rows,
  };
}

async function gaining(long: boolean, lab: Lab): Promise<Finding> {
  const { few, many } = await once(lab, 'attention-weights/gain', () =>
    sampleFields(
      lab,
      'attention-weights/gain',
      ['few', 'many'],
      { count: 3, tolerance: 0.05, floor: 0.1 },
      async (engine, random) => ({
        few: await gainFromAttention(engine, random, 3),
        many: await gainFromAttention(engine, random, 20),
      }),
    ),
  );
  const rows = [
    measurement('loss saved by attention, 3 steps', few, null, gain.unit),
    measurement('loss saved by attention, 20 steps', many, null, gain.unit),
    { name: 'difference of the two', value: many.mean - few.mean, threshold: gain.value, unit: gain.unit },
  ];
  const isShown = few.agrees && many.agrees && many.min - few.max >= gain.value;
  if (!isShown) return undecided('the gains are too near to each other', rows);
  return {
    holds: long,
    reason: `attention saves ${many.mean.toFixed(2)} of the loss over 20 steps, ${few.mean.toFixed(2)} over 3`,
    measurements: rows,
  };
}

const undecided = (reason: string, measurements: readonly Measurement[]): Finding => ({
  holds: null as Truth,
  reason,
  measurements,
});
