import type { Reading, Truth } from '../types.ts';
import { compositesOf, negate, withComposites } from './composite.ts';
import { lacksRival } from './other-models.ts';

/** What the simulation answers: which options are to be chosen, as far as it can tell. */
export interface Answer {
  /** Options to choose, ascending; `null` where not all needed ones could be decided. */
  readonly simulated: readonly number[] | null;
  /** Per option: whether it is to be chosen. For an item without options: whether its statement holds. */
  readonly chosen: readonly Truth[];
  /** The options found to be chosen so far, without those that another one includes ("all of the above"). */
  readonly picked: readonly number[];
  /** Why `simulated` is `null`, or what was found. */
  readonly reason: string;
}

/** Turns the truth of each statement into the options to choose. */
export function answerOf(reading: Reading, truths: readonly Truth[], exclusive: boolean, rivals = false): Answer {
  if (reading.form === 'statement') return answerStatement(reading, truths[0] ?? null);
  if (reading.form === 'value')
    return { simulated: null, chosen: truths, picked: [], reason: wordTruth(truths[0] ?? null) };
  const wanted = reading.form === 'fails' ? truths.map(negate) : truths;
  const composites = compositesOf(reading);
  const chosen = withComposites(wanted, composites);
  const subsumed = [...composites].find(([at, { kind }]) => chosen[at] === true && kind !== 'none');
  const picked = indices(chosen, true).filter((at) => subsumed === undefined || at === subsumed[0]);
  if (reading.multiple) {
    const open = indices(chosen, null);
    if (open.length > 0) return { simulated: null, chosen, picked, reason: `${list(open)} could not be decided` };
    return {
      simulated: picked,
      chosen,
      picked,
      reason: picked.length > 0 ? `${list(picked)} ${picked.length > 1 ? 'hold' : 'holds'}` : 'no option holds',
    };
  }
  const only = picked[0];
  if (picked.length > 1)
    return { simulated: null, chosen, picked, reason: `${list(picked)} hold, where one is asked for` };
  // "All of the above" that is not decided may be the one option asked for.
  const undecidedWhole =
    lacksRival(reading, truths) || [...composites].some(([at, { kind }]) => chosen[at] === null && kind !== 'none');
  if (only !== undefined && ((exclusive && !undecidedWhole) || !chosen.includes(null)))
    return {
      simulated: [only],
      chosen: rivals && !undecidedWhole ? chosen.map((truth) => truth ?? false) : chosen,
      picked,
      reason: `${list([only])} holds`,
    };
  if (only !== undefined)
    return {
      simulated: null,
      chosen,
      picked,
      reason: `${list([only])} holds, ${list(indices(chosen, null))} could not be decided`,
    };
  const open = indices(chosen, null);
  return {
    simulated: null,
    chosen,
    picked,
    reason: open.length > 0 ? `${list(open)} could not be decided` : 'no option holds',
  };
}

function answerStatement(reading: Reading, truth: Truth): Answer {
  if (truth === null)
    return { simulated: null, chosen: reading.item.options.map(() => null), picked: [], reason: wordTruth(null) };
  const { truthOption } = reading;
  if (truthOption === null) return { simulated: null, chosen: [truth], picked: [], reason: wordTruth(truth) };
  const pick = truth ? truthOption.whenTrue : truthOption.whenFalse;
  return {
    simulated: [pick],
    chosen: reading.item.options.map((_option, at) => at === pick),
    picked: [pick],
    reason: wordTruth(truth),
  };
}

function wordTruth(truth: Truth): string {
  if (truth === null) return 'the statement could not be decided';
  return truth ? 'the statement holds' : 'the statement does not hold';
}

function indices(truths: readonly Truth[], wanted: Truth): number[] {
  return truths.flatMap((truth, at) => (truth === wanted ? [at] : []));
}

/** `option 3`, `options 1 and 3`: 1-based, as people count. */
export function list(options: readonly number[]): string {
  const numbers = options.map((at) => String(at + 1));
  if (numbers.length < 2) return `option ${numbers[0] ?? '?'}`;
  return `options ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
}
