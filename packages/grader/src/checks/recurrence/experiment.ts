import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Finding, Lab, Sample, Truth } from '../../types.ts';
import { isStart, type Held, type RecurrenceClaim, type Source } from './claim.ts';
import { compareCells } from './compare.ts';
import { meta } from './meta.ts';
import { FIELDS, LASTING, observe, observeLasting } from './observe.ts';
import { measureLinear } from './linear.ts';
import { measurePassed } from './passed.ts';
import { measurePeepholes } from './peepholes.ts';
import { measureStart } from './start.ts';
import { measureUpdate } from './update.ts';
import { measureGates, measureStack } from './stack.ts';

const { same, different } = meta.thresholds;
const OPTIONS = { count: meta.trial.networks, tolerance: 1e-2, floor: 1e-5 } as const;

const changed = (sample: Sample): Truth =>
  !sample.agrees ? null : sample.max <= same.value ? false : sample.min >= different.value ? true : null;

/** Runs a cell on sequences that differ in one place; nothing is decided where steps that stand alone show the past too. */
export async function experiment(claim: RecurrenceClaim, lab: Lab): Promise<Finding> {
  if (claim.kind === 'all') return allOf(claim.parts, lab);
  if (isStart(claim)) return measureStart(claim, lab);
  if (claim.kind === 'update') return measureUpdate(claim, lab);
  if (claim.kind === 'peephole') return measurePeepholes(claim, lab);
  if (claim.kind === 'passed') return measurePassed(claim, lab);
  if (claim.kind === 'linear') return measureLinear(claim, lab);
  if (claim.kind === 'lighter') return compareCells(claim, lab);
  if (claim.kind === 'lasting') return lasting(claim.state, lab);
  if (claim.kind === 'stack') return measureStack(claim, lab);
  if (claim.kind === 'gates-from') return measureGates(claim, lab);
  const facts = await once(lab, `recurrence/${claim.cell}`, () =>
    sampleFields(lab, 'recurrence', FIELDS, OPTIONS, (engine, random) => observe(engine, random, claim.cell)),
  );
  const measurements = [
    measurement('change of the last state by the first input', facts.earlier, different.value, same.unit),
    measurement('the same, each step from a state of zero (control)', facts.alone, same.value, same.unit),
    measurement('change of the last state by its own input', facts.present, different.value, same.unit),
    measurement('change of the first state by the last input', facts.later, same.value, same.unit),
    measurement('change of the last state by the order of two inputs', facts.swapped, different.value, same.unit),
    measurement('change of the next state by the one before', facts.carried, different.value, same.unit),
    measurement('change of the weights by running', facts.weights, same.value, same.unit),
    measurement('largest state on 45 steps, same weights', facts.long, null, same.unit),
  ];
  const open = (reason: string): Finding => ({ holds: null, reason, measurements });
  if (changed(facts.alone) !== false) return open('steps that stand alone show the past too');
  const [past, present, future] = [changed(facts.earlier), changed(facts.present), changed(facts.later)];
  const said = (truth: Truth, wanted: boolean, reason: string): Finding =>
    truth === null ? open('within the margin') : { holds: truth === wanted, reason, measurements };
  const moved = `${facts.earlier.mean.toPrecision(2)}`;
  switch (claim.kind) {
    case 'remembers':
      return said(past, claim.remembers, `another first input moves the last state by ${moved}`);
    case 'state-holds':
      return said(
        holding(claim.held, past, present, future, changed(facts.weights)),
        true,
        `another first input moves the last state by ${moved}, another last input the first one by ${facts.later.mean.toPrecision(2)}; the weights stay`,
      );
    case 'made-from':
      return said(
        madeFromAll(claim, { input: present, state: changed(facts.carried), past, future }),
        claim.denied !== true,
        `another input of the step moves its state by ${facts.present.mean.toPrecision(2)}, another state before it by ${facts.carried.mean.toPrecision(2)}, a later input by ${facts.later.mean.toPrecision(2)}`,
      );
    case 'ordered':
      return said(
        changed(facts.swapped),
        claim.matters,
        `two inputs that change places move the last state by ${facts.swapped.mean.toPrecision(2)}`,
      );
    case 'any-length': {
      const runs = facts.long.agrees && Number.isFinite(facts.long.max) && changed(facts.weights) === false;
      return said(runs ? true : null, claim.any, 'the same weights run 1, 5 and 45 steps');
    }
    case 'at-once': {
      const carried = changed(facts.carried);
      return said(
        carried === null ? null : !carried,
        claim.possible,
        `a step needs the state before it: another one moves its result by ${facts.carried.mean.toPrecision(2)}`,
      );
    }
  }
}

async function allOf(parts: readonly RecurrenceClaim[], lab: Lab): Promise<Finding> {
  const findings: Finding[] = [];
  for (const part of parts) findings.push(await experiment(part, lab));
  const truths = findings.map(({ holds }) => holds);
  return {
    holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
    reason: findings.map(({ reason }) => reason).join('; '),
    measurements: findings[0]?.measurements ?? [],
  };
}

/** A state that moves with the past holds it; weights that stay while the state moves are not what it holds. */
function holding(held: Held, past: Truth, present: Truth, future: Truth, weights: Truth): Truth {
  if (past === null || present === null || future === null || weights === null) return null;
  if (held === 'past') return past;
  if (held === 'present-only') return !past && present;
  return held === 'future' ? future : weights && past;
}

/** Every source that is named must move the state; where they are to be all, its input and what came before must both be named. */
function madeFromAll(
  { cell, sources, all }: Extract<RecurrenceClaim, { kind: 'made-from' }>,
  moves: Readonly<Record<Source, Truth>>,
): Truth {
  if (Object.values(moves).includes(null)) return null;
  if (sources.some((source) => moves[source] === false)) return false;
  if (!all) return true;
  const named = (...any: readonly Source[]): boolean => any.some((source) => sources.includes(source));
  const isWhole = (named('input') || !moves.input) && (named('state', 'past') || !moves.state);
  // An LSTM's state is made from its memory as well: whether that belongs to "the previous state" is a matter of words.
  return isWhole && cell === 'lstm' ? null : isWhole;
}

/** A memory that is held comes through 40 steps whatever the inputs; what a step shows is another thing, and can be shut at once. */
async function lasting(state: 'cell' | 'hidden' | 'gate', lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'recurrence/lasting', () =>
    sampleFields(lab, 'recurrence/lasting', LASTING, OPTIONS, observeLasting),
  );
  const measurements = [
    measurement('change of a held cell state over 40 steps', facts.cell, same.value, same.unit),
    measurement('change of the hidden state over them', facts.hidden, different.value, same.unit),
    measurement('least change of a gate over them', facts.gates, different.value, same.unit),
    measurement('hidden state with the output gate shut', facts.shut, same.value, same.unit),
    measurement('change of the cell state with the output gate shut', facts.cellShut, same.value, same.unit),
  ];
  const shown =
    changed(facts.cell) === false &&
    changed(facts.hidden) === true &&
    (state !== 'gate' || changed(facts.gates) === true) &&
    changed(facts.shut) === false &&
    changed(facts.cellShut) === false;
  return {
    holds: shown ? state === 'cell' : null,
    reason:
      'a held cell state comes through 40 steps unchanged, while the hidden state is what the output gate shows of it',
    measurements,
  };
}
