import type { Finding, Lab } from '../../types.ts';
import type { AlikeClaim, CollapseClaim, CtcClaim, RuleClaim, RuleName } from './claim.ts';
import { collapse, textProbability } from './ctc.ts';
import { meta } from './meta.ts';

/** Runs the recursion of CTC on the paths that a claim is about. */
export function experiment(claim: CtcClaim, lab: Lab): Promise<Finding> {
  switch (claim.kind) {
    case 'collapse':
      return collapses(claim, lab);
    case 'rule':
      return Promise.resolve(follows(claim));
    case 'alike':
      return Promise.resolve(alike(claim));
  }
}

/**
 * Gives a network's output that is certain of the path to the CTC forward recursion and asks for the probability of the text. The rule
 * of collapsing, worked out by itself, must agree; another text is the control: the one with its blanks removed first, where it differs.
 */
async function collapses({ path, blank, text }: CollapseClaim, lab: Lab): Promise<Finding> {
  const frames = [...path];
  lab.reserve((2 * [...text].length + 1) * 2);
  lab.checkpoint();
  const certain = (t: number, character: string) => (frames[t] === character ? 1 : 0);
  const probability = textProbability(text, blank, frames.length, certain);
  const collapsed = collapse(path, blank);
  const naive = collapse(frames.filter((character) => character !== blank).join(''), blank);
  // Where that is the same text, one without its last character, or with one that the path does not give.
  const other = naive !== collapsed ? naive : collapsed === '' ? '·' : [...collapsed].slice(0, -1).join('');
  const control = textProbability(other, blank, frames.length, certain);
  const measurements = [
    {
      name: 'probability of the text',
      value: probability,
      threshold: meta.thresholds.certain.value,
      unit: 'probability',
    },
    {
      name: 'probability of another text (control)',
      value: control,
      threshold: 0,
      unit: 'probability',
    },
  ];
  const holds = probability >= meta.thresholds.certain.value;
  if (holds !== (collapsed === text) || control > 0) {
    return { holds: null, reason: 'the recursion and the rule disagree', measurements };
  }
  return { holds, reason: `the path collapses to ${collapsed || 'the empty text'}`, measurements };
}

const BLANK = '_';
/** All paths of up to five frames over two letters and the blank. */
const PATHS: readonly string[] = Array.from({ length: 5 }, (_, frames) => frames + 1).flatMap((frames) =>
  Array.from({ length: 3 ** frames }, (_, number) =>
    [...number.toString(3).padStart(frames, '0')].map((digit) => `ab${BLANK}`[Number(digit)] as string).join(''),
  ),
);

/** The probability that a network that is certain of a path gives to a text. */
function certainty(path: string, text: string, blank: string): number {
  const frames = [...path];
  return textProbability(text, blank, frames.length, (t, character) => (frames[t] === character ? 1 : 0));
}

const merged = (path: string): string => [...path].filter((character, at, all) => character !== all[at - 1]).join('');
const dropped = (path: string): string => path.replaceAll(BLANK, '');

/** What each rule makes of a path; `null`: the rule is not about what becomes of it. */
const READINGS: Readonly<Partial<Record<RuleName, (path: string) => string | null>>> = {
  'repeats first': (path) => dropped(merged(path)),
  'blanks first': (path) => merged(dropped(path)),
  // Paths without blanks show what becomes of repeats, paths without repeats what becomes of blanks.
  'merges repeats': (path) => (path.includes(BLANK) ? null : merged(path)),
  'keeps repeats': (path) => (path.includes(BLANK) ? null : path),
  'drops blanks': (path) => (merged(path) === path ? dropped(path) : null),
  'keeps blanks': (path) => (merged(path) === path ? path : null),
};

/** Whether the recursion gives all its probability to what a rule says, on every path; the rule of the other order is the control that must fail. */
function follows({ rule }: RuleClaim): Finding {
  const { certain } = meta.thresholds;
  const missesOf = (read: (path: string) => string | null): number =>
    PATHS.filter((path) => {
      const text = read(path);
      return text !== null && certainty(path, text, BLANK) < certain.value;
    }).length;
  const control = missesOf((path) => merged(dropped(path)));
  const control_ = {
    name: 'paths that removing blanks first gets wrong (control)',
    value: control,
    threshold: 0,
    unit: 'paths',
  };
  if (control === 0 || missesOf((path) => collapse(path, BLANK)) > 0)
    return { holds: null, reason: 'the recursion and the rule disagree', measurements: [control_] };
  const read = READINGS[rule];
  if (read !== undefined) {
    const misses = missesOf(read);
    return {
      holds: misses === 0,
      reason: `the recursion differs on ${misses} of ${PATHS.length} paths`,
      measurements: [{ name: 'paths that the rule gets wrong', value: misses, threshold: 0, unit: 'paths' }, control_],
    };
  }
  const doubles = PATHS.filter((path) => certainty(path, 'aa', BLANK) >= certain.value);
  const bare = doubles.filter((path) => !/a_+a/u.test(path)).length;
  return {
    holds: (bare === 0) === (rule === 'doubles need a blank'),
    reason: `${doubles.length} paths stand for "aa", ${bare} of them without a blank between the two`,
    measurements: [
      { name: 'paths that stand for a doubled letter', value: doubles.length, threshold: null, unit: 'paths' },
      { name: 'of these, without a blank between', value: bare, threshold: 0, unit: 'paths' },
      control_,
    ],
  };
}

/** Whether two paths stand for one text, by the recursion. */
function alike({ paths: [a, b], blank, alike: said }: AlikeClaim): Finding {
  const { certain } = meta.thresholds;
  const [left, right] = [collapse(a, blank), collapse(b, blank)];
  const crossed = certainty(a, right, blank);
  const measurements = [
    {
      name: 'probability of the second text on the first path',
      value: crossed,
      threshold: certain.value,
      unit: 'probability',
    },
  ];
  const sure = certainty(a, left, blank) >= certain.value && certainty(b, right, blank) >= certain.value;
  if (!sure || crossed >= certain.value !== (left === right))
    return { holds: null, reason: 'the recursion and the rule disagree', measurements };
  return {
    holds: (left === right) === said,
    reason: `${a} collapses to ${left || 'the empty text'}, ${b} to ${right || 'the empty text'}`,
    measurements,
  };
}
