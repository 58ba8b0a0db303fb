import type { Found, Row } from '../../propositions/index.ts';
import { place, single, type EstimateClaim, type Stretch } from './claim.ts';

const ABOUT = [
  'ask',
  'lm',
  'dist',
  'prob',
  'vocab',
  'premise',
  'mean',
  'kind:network',
  'each',
  'must',
  'can',
  'only',
  'by',
  'when',
  'step',
] as const;

const FIRST = place('start', 1);
const EARLIER: Stretch = { from: FIRST, to: place('t', -1) };
const CONDITIONS: Readonly<Record<string, readonly Stretch[]>> = {
  prefix: [EARLIER],
  near: [single(place('t', -1))],
  early: [{ from: FIRST, to: place('t', -2) }],
  later: [{ from: place('t', 1), to: place('T') }],
  all: [{ from: FIRST, to: place('T') }],
  none: [],
};

const estimate = (targets: readonly Stretch[], conditions: readonly Stretch[]): EstimateClaim => ({
  kind: 'estimate',
  targets,
  conditions,
});

/** "The probability of each word given those read so far", "the distribution is conditioned on the previous word". */
function conditional(found: Found): EstimateClaim | null {
  const conditions = CONDITIONS[found.one('cond').value];
  return conditions === undefined ? null : estimate([single(place('t'))], conditions);
}

/** "The probability of the last word given those before it". */
function ofLast(found: Found): EstimateClaim | null {
  return found.one('cond').value === 'early'
    ? estimate([single(place('t', -1))], CONDITIONS['early'] as readonly Stretch[])
    : null;
}

/** "The (joint) probability of the words read so far". */
const ofPrefix = (): EstimateClaim => estimate([EARLIER], []);
const ofSentence = (found: Found): EstimateClaim =>
  estimate([{ from: FIRST, to: place(found.one('sentence').value === 'upto' ? 't' : 'T') }], []);

const ROWS: readonly Row<EstimateClaim>[] = [
  { has: ['next-word', 'cond'], may: ABOUT, make: conditional },
  { has: ['dist', 'cond'], may: ABOUT, make: conditional },
  { has: ['cond', 'ask'], may: ABOUT, make: conditional },
  { has: ['near-word', 'cond'], may: ABOUT, make: ofLast },
  { has: ['prob', 'prefix'], may: ABOUT, make: ofPrefix },
  { has: ['joint', 'prefix'], may: ABOUT, make: ofPrefix },
  { has: ['prob', 'sentence'], may: ABOUT, make: ofSentence },
  { has: ['joint', 'sentence'], may: ABOUT, make: ofSentence },
];

/** What a language model is said to estimate at a step, however it is worded. */
export const estimatePropositions = (): readonly Row<EstimateClaim>[] => ROWS;
