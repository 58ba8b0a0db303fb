import { asides } from '../../frames/asides.ts';
import { amountsToSomething, hedgesIn } from '../../frames/hedges.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { place, single, type EstimateClaim, type Stretch } from './claim.ts';
import { probabilityTerms, stepLetter } from './read-probability.ts';
import { readProse } from './read-prose.ts';

/** Concepts whose words a statement may use without changing what it says. */
const KNOWN = ['lm', 'time', 'word', 'sequence', 'output', 'cell', 'model', 'train', 'ask.which'];

/** Reads what each statement says is estimated, or `null` where the item is not about one step of a language model. */
export function recognise(reading: Reading): Recognition<EstimateClaim> | null {
  const phrases = [reading.stem, ...reading.statements.map(({ phrase }) => phrase)];
  if (phrases.some((phrase) => has(phrase, 'lm.other'))) return null;
  if (!has(reading.stem, 'lm.model', 'cell.rnn', 'cell.lstm', 'cell.gru')) return null;
  if (!has(reading.stem, 'time.step', 'lm.step', 'lm.next')) return null;
  if (reading.form !== 'statement' && isStrange(reading.stem)) return null;
  const step = stepLetter(phrases.map(({ text }) => text));
  const numbered = numberedStep(reading.stem.text);
  const claims = reading.statements.map(({ phrase }) => readStatement(phrase, step ?? 't', numbered));
  const isAbout = claims.some((claim) => !('unread' in claim));
  return isAbout ? { claims, ...(numbered !== null && { readsNumbers: true }) } : null;
}

/** A stem about something else, or about a model that is not whole, has words that this question does not need. */
function isStrange(stem: Phrase): boolean {
  const rest = uncovered(
    stem,
    [...KNOWN, 'story', 'input', 'number', 'sample.filler', 'polarity.not'],
    asides(stem.text),
  );
  return amountsToSomething(rest) || hedgesIn(stem, ['lm'], asides(stem.text)).length > 0;
}

function readStatement(phrase: Phrase, step: string, numbered: number | null): EstimateClaim | Unread {
  const terms = probabilityTerms(phrase.text, step);
  const rest = uncovered(phrase, KNOWN, [...terms, ...asides(phrase.text)]).filter(
    (word) => word !== step && word.length > 1,
  );
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  const hedges = hedgesIn(phrase, ['lm'], terms);
  if (hedges.length > 0) return { unread: `limited by: ${hedges.join(', ')}` };
  if (mentionsOf(phrase, 'polarity.not').some((mention) => !isInside(mention, terms)))
    return { unread: 'a negated statement' };
  const read = terms.length > 0 ? agreed(terms.map((term) => term.read)) : readProse(phrase);
  if (read === null) return { unread: 'no probability of words given words found' };
  const claim: EstimateClaim = atStep({ kind: 'estimate', ...read }, numbered);
  if (hasNumberedStep(claim)) return { unread: 'it speaks of a numbered step' };
  return isShifted(claim) ? { unread: 'it numbers the words from another start' } : claim;
}

function isInside(
  { start, end }: { readonly start: number; readonly end: number },
  terms: readonly { start: number; end: number }[],
): boolean {
  return terms.some((term) => term.start <= start && end <= term.end);
}

/** The one thing that all terms say: a formula is often printed twice. */
function agreed<T>(reads: readonly (T | null)[]): T | null {
  const kinds = new Set(reads.map((read) => JSON.stringify(read)));
  return kinds.size === 1 ? (reads[0] ?? null) : null;
}

/** P(y<t+1> | y<1>…y<t>) is the same statement where step t reads word t; which numbering an item means is not told. */
function isShifted({ targets }: EstimateClaim): boolean {
  return targets.some(({ from, to }) =>
    [from, to].some(({ base, offset }) => (base === 't' && offset > 0) || (base === 'T' && offset > 0)),
  );
}

/** "At its 5th step", "at time step 3": the one step that a stem names by its number. */
function numberedStep(text: string): number | null {
  const found = [
    ...text.matchAll(
      /\b(?:at|in|of|for)\s(?:the\s|its\s)?(?:(?:time\s)?step\s(?:t\s?=\s?)?(\d)|(\d)(?:th|rd|nd)\s(?:time\s)?step)\b/giu,
    ),
  ].map((match) => Number(match[1] ?? match[2]));
  const [only, ...more] = found;
  return only === undefined || more.length > 0 || only < 3 ? null : only;
}

/** What is said of numbered words at a numbered step, as said of any step; as it stands where a word is none of those beside the step. */
function atStep(claim: EstimateClaim, numbered: number | null): EstimateClaim {
  if (numbered === null || !hasNumberedStep(claim)) return claim;
  const moved = (stretches: readonly Stretch[]): readonly Stretch[] | null => {
    if (stretches.length === 0) return [];
    const words = new Set<number>();
    for (const { from, to } of stretches) {
      if (from.base !== 'start' || to.base !== 'start') return null;
      for (let at = from.offset; at <= to.offset; at += 1) words.add(at);
    }
    const all = [...words].sort((a, b) => a - b);
    const [first = 0] = all;
    const last = all.at(-1) ?? 0;
    if (last - first + 1 !== all.length) return null;
    // Words 1 to n−1, 1 to n, n alone or n−1 alone.
    const end = last === numbered ? place('t') : last === numbered - 1 ? place('t', -1) : null;
    if (end === null) return null;
    if (first === last) return [single(end)];
    return first === 1 ? [{ from: place('start', 1), to: end }] : null;
  };
  const [targets, conditions] = [moved(claim.targets), moved(claim.conditions)];
  return targets === null || conditions === null ? claim : { ...claim, targets, conditions };
}

/** P(y<6> | y<1>…y<5>) at the 6th step: a number may stand for t, or for a fixed place. */
function hasNumberedStep({ targets, conditions }: EstimateClaim): boolean {
  return [...targets, ...conditions].some(({ from, to }) =>
    [from, to].some(({ base, offset }) => base === 'start' && offset > 1),
  );
}
