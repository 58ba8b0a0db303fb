import { isInOrder, type Found, type Frame, type Row, type Term } from '../../propositions/index.ts';
import type { PracticeClaim } from './claim.ts';

const ABOUT = [
  'ask',
  'kind:network',
  'kind:technique',
  'kind:problem',
  'kind:property',
  'can',
  'cause',
  'help',
  'mean',
  'by',
  'step',
  'back',
  'use',
  'and',
] as const;

/** "Clipping helps against exploding gradients". */
function clips(found: Found): PracticeClaim | null {
  const said = found.one('remedy');
  if (found.one('technique').value !== 'clip' || found.all('cell').some(({ value }) => !/rnn/u.test(value)))
    return null;
  const helps = said.denied !== true;
  if (said.value === 'exploding' || said.value === 'vanishing')
    return { kind: 'clip-helps', problem: said.value, helps };
  if (/ only$/u.test(said.value) && helps)
    return { kind: 'clip-only', problem: said.value.split(' ')[0] as 'exploding' | 'vanishing' };
  return said.value === 'both' && helps ? { kind: 'clip-both' } : null;
}

const isPlainPlace = (found: Found): boolean => found.all('cell').length <= 1;

/** "Every step uses the same weights". */
const shares =
  (same: boolean) =>
  (found: Found): PracticeClaim | null =>
    isPlainPlace(found) &&
    // "Each weight is the same", "for each unit": only the steps share them.
    found.all('each').every(({ value }) => value === 'step') &&
    (found.has('each', 'step') || found.all('technique').some(({ value }) => value === 'sharing')) &&
    found.all('technique').every(({ value }) => value === 'sharing') &&
    // "No weights differ", "no step has its own".
    !found.terms.some(({ type, negated, denied }) => type === 'not' || negated === true || denied === true)
      ? { kind: 'sharing', same }
      : null;

/** "The number of parameters does not depend on the length". */
const grows =
  (how: 'depend' | 'grow' | 'more' | 'unchanged' | 'same') =>
  (found: Found): PracticeClaim | null => {
    if (!isPlainPlace(found) || found.all('technique').some(({ value }) => value !== 'sharing')) return null;
    const said = found.one(how);
    if (how === 'unchanged' || how === 'same') return said.negated === true ? null : { kind: 'count', grows: false };
    return { kind: 'count', grows: said.denied !== true };
  };

/** "Truncated BPTT lets gradients flow over a limited number of steps", "needs less memory". */
function truncates(found: Found): PracticeClaim | null {
  if (found.one('technique').value !== 'tbptt') return null;
  const [limited, cost] = [found.all('limited')[0], found.all('cost')[0]];
  if (limited?.negated === true || cost?.negated === true) return null;
  // "Only the gradient flows over a limited number": what is restricted must be the steps.
  const only = found.terms.findIndex(({ type }) => type === 'only');
  const next = found.terms.slice(only + 1).find(({ type }) => type !== 'over' && type !== 'back');
  if (only >= 0 && next?.type !== 'limited') return null;
  if (cost !== undefined) return { kind: 'truncation', says: cost.value === 'less' ? 'cheaper' : 'dearer' };
  return { kind: 'truncation', says: limited?.value === 'limited' ? 'no-gradient-beyond' : 'gradient-beyond' };
}

/** "Under teacher forcing the next input is the true token". */
function feeds(found: Found): PracticeClaim | null {
  const how = found.one('technique').value;
  const said = found.one('truth');
  if ((how !== 'teacher' && how !== 'free') || said.negated === true) return null;
  // "The first input only": what is restricted is what stands beside it.
  const at = found.terms.findIndex(({ type }) => type === 'only');
  if (at >= 0 && ![at - 1, at + 1].some((beside) => found.terms[beside]?.type === 'truth')) return null;
  return { kind: 'teacher', forced: how === 'teacher', feeds: said.value as 'truth' | 'own' };
}

/** "Clipping by norm keeps the direction". */
const points =
  (keeps: boolean) =>
  (found: Found): PracticeClaim | null => {
    const [keep] = [...found.all('keep'), ...found.all('unchanged'), ...found.all('same'), ...found.all('different')];
    if (found.one('technique').value !== 'clip' || keep?.negated === true) return null;
    const ways = found.all('norm').map(({ value }) => value);
    if (ways.length !== 1) return null;
    return { kind: 'clip-direction', how: ways[0] === 'value' ? 'value' : 'norm', keeps };
  };

/** "The gradients of the steps are summed". */
const sums = (found: Found): PracticeClaim | null =>
  found.all('each').some(({ value }) => value === 'step') &&
  found.all('each').every(({ value }) => value === 'step') &&
  isOfGradients(found.terms) &&
  found.one('combine').negated !== true
    ? { kind: 'sum', how: found.one('combine').value as 'added' | 'averaged' }
    : null;

/** The gradients are summed, not the parameters: what stands before the verb or after the noun. */
function isOfGradients(terms: readonly Term[]): boolean {
  const nouns = terms.filter(({ type }) => type === 'gradient' || type === 'parameters' || type === 'combine');
  const types = nouns.map(({ type }) => type);
  const at = types.indexOf('combine');
  const [before, after] = [types.slice(0, at), types.slice(at + 1)];
  return before.length === 0 ? after[0] === 'gradient' : before.includes('gradient');
}

const SHARED = [...ABOUT, 'cell', 'each', 'technique', 'have'] as const;
const LENGTH = [...ABOUT, 'cell', 'technique', 'when', 'keep', 'each', 'part', 'have', 'length', 'become'] as const;
const FED = [...ABOUT, 'feed', 'input', 'when', 'each', 'old-word', 'must', 'only', 'have', 'old'] as const;

const ROWS: readonly Row<PracticeClaim>[] = [
  { has: ['technique', 'remedy'], may: [...ABOUT, 'cell'], make: clips },
  { has: ['parameters', 'same'], may: SHARED, make: shares(true) },
  { has: ['parameters', 'different'], may: SHARED, make: shares(false) },
  { has: ['parameters', 'separate'], may: SHARED, make: shares(false) },
  { has: ['parameters', 'length', 'depend'], may: LENGTH, make: grows('depend') },
  { has: ['parameters', 'length', 'grow'], may: LENGTH, make: grows('grow') },
  { has: ['parameters', 'length', 'unchanged'], may: LENGTH, make: grows('unchanged') },
  { has: ['parameters', 'length', 'same'], may: LENGTH, make: grows('same') },
  {
    has: ['technique', 'limited'],
    may: [...ABOUT, 'gradient', 'pass', 'only', 'control', 'bound', 'far', 'over'],
    make: truncates,
  },
  { has: ['gradient', 'combine'], may: [...ABOUT, 'parameters', 'each', 'cell', 'same'], make: sums },
  { has: ['technique', 'cost'], may: [...ABOUT, 'than', 'must'], make: truncates },
  { has: ['technique', 'truth'], may: FED, make: feeds },
  { has: ['technique', 'direction', 'keep'], may: [...ABOUT, 'norm', 'gradient'], make: points(true) },
  { has: ['technique', 'direction', 'unchanged'], may: [...ABOUT, 'norm', 'gradient', 'expose'], make: points(true) },
  { has: ['technique', 'direction', 'different'], may: [...ABOUT, 'norm', 'gradient'], make: points(false) },
];

/** What is said of practices of training, however it is worded. */
export const practicePropositions = (): readonly Row<PracticeClaim>[] => ROWS;

/** "Exploding gradients mitigate clipping", "clipping keeps the direction of the state", "the parameters are summed with the gradients". */
export function isTurnedPractice(frame: Frame): boolean {
  const has = (...types: readonly string[]) => frame.some(({ type }) => types.includes(type));
  const clips = frame.some(({ type, value }) => type === 'technique' && value === 'clip');
  return (
    isInOrder(frame, ['problem', 'solve', 'technique']) ||
    (clips && has('remedy') && (has('input') || frame.some(({ value }) => value === 'states'))) ||
    (clips && has('direction') && has('hidden', 'state', 'parameters')) ||
    (has('gradient') && has('parameters') && has('combine') && !isOfGradients(frame))
  );
}

/** A problem that is said to solve something; the weights do change from one training step to the next; a state is carried over, a gradient is not; "the first input only". */
export const STRANGE: RegExp =
  /\b(?:first|last|second)\s\w+\sonly\b|\bonly\s(?:(?:the|for|at|in)\s){0,2}(?:first|last|second)\b|\bkeeps? the same (?:weights|parameters)\b.{1,20}\btraining\b|\bhidden states? (?:flow|pass)|\binstead of what\b|\bteacher forcing replaces?\b|\bsacrific|\b(?:truth|token|word|target) of the (?:next|following|subsequent) (?:time )?step\b|\bdo(?:es)? (?:the )?(?:vanishing|exploding) gradients?(?: problem)? (?:solve|cure|mitigate|fix|prevent)/iu;
