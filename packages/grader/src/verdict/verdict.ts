import type { Convention, OptionVerdict, Outcome, Reading, Truth, Verdict } from '../types.ts';
import { judgeOptions, judgeText, type Judgement } from './against-key.ts';
import { answerOf, list, type Answer } from './answer.ts';
import { compositesOf, printComposite } from './composite.ts';
import { chooseConvention } from './convention.ts';
import { sayWhyNot, whyNotSimulated } from './why-not.ts';

/** What was measured of an item: one row per statement, under each convention where the answer may turn on it. */
export interface Measured {
  readonly check: string;
  readonly byConvention: Readonly<Record<Convention, readonly OptionVerdict[]>> | null;
  /** Where no convention matters. */
  readonly options: readonly OptionVerdict[];
  readonly exclusive: boolean;
  /** One option that holds rules out the others. */
  readonly rivals: boolean;
  readonly assumptions: readonly string[];
  /** The answer found for a short-answer item without a key. */
  readonly derived?: string;
  /** Whether what a text key adds to its yes or no holds; not there where it adds nothing that was read. */
  readonly added?: Truth;
  /** What it adds is the reason for its yes or no, and was read as that. */
  readonly explained?: boolean;
}

/** The key as it is judged: the dump's, or what a thread accepted where the dump tells none. */
export function keyOf({ item }: Reading): { readonly options: readonly number[]; readonly text: string | null } | null {
  if (item.key !== null) return { options: item.key.options, text: item.key.text ?? null };
  const accepted = item.claims.find((claim) => claim.accepted && claim.options.length > 0);
  return accepted === undefined ? null : { options: accepted.options, text: null };
}

/** The verdict for an item that no check takes up. */
export function notSimulated(reading: Reading, reproduce: Verdict['reproduce']): Verdict {
  const why = whyNotSimulated(reading);
  const key = keyOf(reading)?.options ?? null;
  return {
    outcome: 'not-simulated',
    check: null,
    convention: null,
    key,
    simulated: null,
    options: [],
    assumptions: [],
    reason: sayWhyNot(why),
    notSimulated: why,
    reproduce,
  };
}

/** Combines what was measured into the verdict on the key. */
export function verdictOf(reading: Reading, measured: Measured, reproduce: Verdict['reproduce']): Verdict {
  const { byConvention } = measured;
  if (byConvention === null) return finish(reading, measured, measured.options, null, reproduce);
  const sides = {
    course: side(reading, measured, byConvention.course),
    opposite: side(reading, measured, byConvention.opposite),
  };
  const chosen = chooseConvention(reading.conventions);
  if (sameAnswer(sides.course, sides.opposite)) {
    return finish(reading, measured, byConvention[chosen.convention ?? 'course'], chosen.convention, reproduce);
  }
  const shown = {
    course: { simulated: sides.course.answer.simulated, options: byConvention.course },
    opposite: { simulated: sides.opposite.answer.simulated, options: byConvention.opposite },
  };
  if (chosen.convention !== null) {
    const verdict = finish(reading, measured, byConvention[chosen.convention], chosen.convention, reproduce);
    return {
      ...verdict,
      reason: `${verdict.reason} (${chosen.reason})`,
      byConvention: shown,
      evidence: reading.conventions,
    };
  }
  const base = finish(reading, measured, byConvention.course, null, reproduce);
  const words = (['course', 'opposite'] as const).map(
    (convention) => `${convention}: ${sides[convention].judgement?.reason ?? sides[convention].answer.reason}`,
  );
  return {
    ...base,
    // A key that fails under either convention is wrong whichever one was meant.
    outcome: bothRefute(sides) ? 'refuted' : 'convention-dependent',
    simulated: null,
    reason: `${words.join('; ')}; ${chosen.reason}`,
    byConvention: shown,
    evidence: reading.conventions,
    ...(base.speakers && { speakers: speakersUnderBoth(reading, sides.course.answer, sides.opposite.answer) }),
  };
}

function bothRefute({ course, opposite }: Readonly<Record<Convention, Side>>): boolean {
  return course.judgement?.holds === false && opposite.judgement?.holds === false;
}

interface Side {
  readonly answer: Answer;
  readonly judgement: Judgement | null;
}

function side(reading: Reading, measured: Measured, options: readonly OptionVerdict[]): Side {
  const answer = answerOf(reading, withoutTwins(reading, options), measured.exclusive, measured.rivals);
  return { answer, judgement: judge(reading, answer, measured, options) };
}

/**
 * The truths of the options, where one is asked for and a copy has made others say the same: the one that the key takes stands for all of them.
 */
function withoutTwins(reading: Reading, options: readonly OptionVerdict[]): readonly Truth[] {
  const truths = options.map(({ holds }) => holds);
  const key = keyOf(reading)?.options ?? [];
  const [only] = key;
  if (
    reading.form !== 'holds' ||
    reading.multiple ||
    compositesOf(reading).size > 0 ||
    key.length !== 1 ||
    only === undefined ||
    truths[only] !== true
  )
    return truths;
  const text = (at: number) => reading.item.options[at]?.text.replace(/\s/gu, '') ?? '';
  const isTwin = (at: number) => at !== only && text(at) === text(only) && options[at]?.claim === options[only]?.claim;
  return truths.map((truth, at) => (truth === true && isTwin(at) ? false : truth));
}

function sameAnswer(a: Side, b: Side): boolean {
  const same = (x: readonly Truth[], y: readonly Truth[]) => x.every((truth, at) => truth === y[at]);
  return same(a.answer.chosen, b.answer.chosen) && a.judgement?.holds === b.judgement?.holds;
}

function judge(
  reading: Reading,
  answer: Answer,
  { added, explained }: Measured,
  options: readonly OptionVerdict[],
): Judgement | null {
  const key = keyOf(reading);
  if (key === null) return null;
  if (key.options.length === 0 && key.text !== null) return judgeText(reading, answer, key.text, added, explained);
  const judgement = judgeOptions(reading, answer, key.options);
  if (judgement.holds === false && hasTwoUsages(answer, key.options, options))
    return {
      holds: null,
      reason: `key ${list(key.options)}: ${options[key.options[0] ?? 0]?.reason ?? answer.reason}`,
    };
  // What was perhaps read amiss is no wrong key of the dump's.
  if (judgement.holds !== false || !isCountedUnsure(reading)) return judgement;
  return { holds: null, reason: `${judgement.reason}; but the dump leaves open which option its key means` };
}

/** A keyed option that may be right in another usage of its words. */
function hasTwoUsages(answer: Answer, key: readonly number[], options: readonly OptionVerdict[]): boolean {
  const [only, second] = key;
  if (only === undefined || second !== undefined || (answer.chosen[only] ?? null) !== null) return false;
  return options[only]?.code === 'two-usages';
}

/** A number in a field that may count from 0 or from 1: the parser gives it less weight, and nothing else speaks for the option. */
function isCountedUnsure({ item }: Reading): boolean {
  const evidence = item.key?.evidence ?? [];
  return evidence.length > 0 && evidence.every(({ kind, weight }) => kind === 'field' && weight < 0.6);
}

function finish(
  reading: Reading,
  measured: Measured,
  options: readonly OptionVerdict[],
  convention: Convention | null,
  reproduce: Verdict['reproduce'],
): Verdict {
  const { answer, judgement } = side(reading, measured, options);
  const speakers = reading.item.claims.map((claim) => ({
    speaker: claim.speaker,
    options: claim.options,
    holds: judgeOptions(reading, answer, claim.options).holds,
    accepted: claim.accepted,
  }));
  const derived = derivedText(reading, answer, measured);
  const composites = compositesOf(reading);
  const shown = options.map((option, at) => {
    const composite = composites.get(at);
    if (composite === undefined) return option;
    const holds = answer.chosen[at] ?? null;
    return { claim: printComposite(composite), holds, reason: 'follows from the other options', measurements: [] };
  });
  return {
    outcome: outcomeOf(judgement),
    check: measured.check,
    convention,
    key: keyOf(reading)?.options ?? null,
    simulated: answer.simulated,
    ...(derived !== null && { simulatedText: derived }),
    options: shown,
    assumptions: measured.assumptions,
    reason: judgement?.reason ?? withoutKey(answer, derived),
    ...(speakers.length > 0 && { speakers }),
    reproduce,
  };
}

function outcomeOf(judgement: Judgement | null): Outcome {
  if (judgement === null || judgement.holds === null) return 'undecided';
  return judgement.holds ? 'confirmed' : 'refuted';
}

function derivedText(reading: Reading, answer: Answer, measured: Measured): string | null {
  if (reading.item.options.length > 0) return null;
  const truth = answer.chosen[0] ?? null;
  if (reading.form === 'statement') return truth === null ? null : truth ? 'True' : 'False';
  return measured.derived ?? null;
}

/** Nothing can be confirmed where the dump tells no key; the answer is derived and said. */
function withoutKey(answer: Answer, derived: string | null): string {
  if (answer.simulated !== null && answer.simulated.length > 0)
    return `no key in the dump; by simulation: ${list(answer.simulated)}`;
  return `no key in the dump; ${derived === null ? answer.reason : `by simulation: ${derived}`}`;
}

function speakersUnderBoth(reading: Reading, course: Answer, opposite: Answer): NonNullable<Verdict['speakers']> {
  return reading.item.claims.map((claim) => {
    const [one, other] = [course, opposite].map((answer) => judgeOptions(reading, answer, claim.options).holds);
    return {
      speaker: claim.speaker,
      options: claim.options,
      holds: one === other ? (one ?? null) : null,
      accepted: claim.accepted,
    };
  });
}
