import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { has, leftover, mentionsOf } from '../../lexicon/index.ts';
import type { ActivationClaim, Cell, Place, Squash } from './claim.ts';

const KNOWN = [
  'squash',
  'gate',
  'gate-word',
  'cell',
  'number',
  'ask',
  'glue',
  'truth',
  'model',
  'state',
  'candidate',
  'relation',
  'unit',
  'function',
];

/** How often or how gladly people take a function is a custom, and no simulation tells it; what is "typically used" is what the standard cell has. */
export const CUSTOM = /\b(?:often|popular|sometimes|increasingly|habituellement|häufig|a menudo|souvent)\b|常/iu;

/** "Why is the sigmoid used for the gates of an LSTM?", with nothing that it is set beside. */
const WHY =
  /^(?:why\b|what is the (?:main |primary )?(?:reason|purpose)\b|(?:the )?sigmoid[^?]{1,60}\bbecause\b).{5,140}$/isu;
const BESIDE = /\b(?:instead|rather|than|not|tanh|relu|softmax|candidate|hidden|output layer|and)\b|n't\b/iu;
/** What says that values from 0 to 1 switch or scale something: how a range is put to use. */
const PUT_TO_USE =
  /^(?:"|'|outputs?|produc\w+|squash\w*|maps?|values?|numbers?|ranges?|between|act\w*|serv\w*|work\w*|as|like|an?|the|switch\w*|filter\w*|valves?|control\w*|how|much|many|what|information|passe?s?|passing|flow\w*|through|let\w*|allow\w*|which|that|can|be|is|are|it|its|interpreted|treated|used|soft|of|to|in|out|open\w*|clos\w*|block\w*|fractions?|proportions?|percentages?|degrees?|keep|forget|retain\w*|remember|gat\w+|sigmoid|function|and|or|element|each)$/iu;

/** "It puts out values between 0 and 1, which act as switches": the range of the gates, as the reason for their function. */
function readReason(phrase: Phrase, cell: Cell): ActivationClaim | Unread {
  const text = phrase.text;
  const unread = { unread: `${text.slice(0, 100)} (not a range)` };
  const [range, low, high] =
    /(?:between|from|in)? ?(?:the (?:range|interval) (?:of )?)?[[(]?(?<![\d.])(-?\d)\s?(?:and|to|,|–)\s?(\d)(?![\d.%])[\])]?/iu.exec(
      text,
    ) ?? [];
  if (range === undefined || has(phrase, 'polarity.not')) return unread;
  const rest = text.replace(range, ' ').match(/[\p{L}\d]+/gu) ?? [];
  if (rest.some((word) => !PUT_TO_USE.test(word)) || !(Number(low) < Number(high))) return unread;
  return { kind: 'cell-activation', cell, of: 'gates', is: { low: Number(low), high: Number(high) } };
}

/** Reads which function makes a cell's gates or candidate, or between what bounds they lie. */
export function recogniseActivation(reading: Reading): Recognition<ActivationClaim> | null {
  const { stem, statements, form } = reading;
  const cell = cellOf(stem);
  const asksWhy =
    form === 'holds' &&
    cell !== null &&
    WHY.test(stem.text.trim()) &&
    has(stem, 'squash.sigmoid') &&
    placeOf(stem) === 'gates' &&
    !BESIDE.test(stem.text);
  if (asksWhy) {
    const claims = statements.map(({ phrase }) => readReason(phrase, cell));
    return claims.some((claim) => !('unread' in claim)) ? { claims } : null;
  }
  const squashes = statements.filter(({ phrase }) => has(phrase, ...SQUASHES)).length;
  const ranged = asksRange(stem);
  if (
    cell === null ||
    (squashes === 0 && !ranged) ||
    leftover(stem, KNOWN).length > 0 ||
    has(stem, 'gradient', 'polarity.not') ||
    CUSTOM.test(stem.text)
  )
    return null;
  const claims = statements.map(({ phrase }): ActivationClaim | Unread => {
    const unread = (why: string): Unread => ({ unread: `${phrase.text.slice(0, 100)} (${why})` });
    const left = leftover(phrase, KNOWN);
    if (left.length > 0 || has(phrase, 'polarity.not')) return unread(`not understood: ${left.slice(0, 4).join(', ')}`);
    const of = placeOf(phrase) ?? (form === 'statement' ? null : placeOf(stem));
    if (of === null) return unread('gates, candidate or output?');
    const is = squashIn(phrase) ?? (ranged ? rangeIn(phrase) : null);
    if (is === null) return unread('no function or range understood');
    // Pages differ on whether the memory is squashed before it is shown.
    if (of === 'output' && 'squash' in is && (is.squash === 'tanh' || is.squash === 'linear'))
      return unread('cells differ in this');
    return { kind: 'cell-activation', cell, of, is };
  });
  return claims.some((claim) => !('unread' in claim)) ? { claims } : null;
}

const SQUASHES = ['squash.sigmoid', 'squash.tanh', 'squash.relu', 'squash.softmax', 'squash.linear'];

function cellOf(stem: Phrase): Cell | null {
  const [gru, lstm] = [has(stem, 'cell.gru'), has(stem, 'cell.lstm')];
  if (gru !== lstm) return gru ? 'gru' : 'lstm';
  if (gru) return null;
  if (has(stem, 'gate.forget', 'gate.input', 'gate.output')) return 'lstm';
  return has(stem, 'gate.update', 'gate.reset') ? 'gru' : null;
}

function asksRange(stem: Phrase): boolean {
  return /\b(?:range|between|interval|lies?|values?|bounded|entre|zwischen|wertebereich|plage)\b|范围|之间|取值/i.test(
    stem.text,
  );
}

/** The one place that a text names; a named gate is a gate, whatever it outputs. */
function placeOf(phrase: Phrase): Place | null {
  const named = mentionsOf(phrase, 'gate').length > 0;
  const places = new Set<Place>();
  if (named || has(phrase, 'squash.place-gate')) places.add('gates');
  if (has(phrase, 'squash.place-candidate') || has(phrase, 'candidate')) places.add('candidate');
  if (has(phrase, 'squash.place-output') && !named) places.add('output');
  const [only] = places;
  return places.size === 1 && only !== undefined ? only : null;
}

function squashIn(phrase: Phrase): { readonly squash: Squash } | null {
  const found = new Set(
    mentionsOf(phrase, ...SQUASHES).map(({ concept }) => concept.slice('squash.'.length) as Squash),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? { squash: only } : null;
}

/** "between 0 and 1", "[-1, 1]", "0 to infinity". */
function rangeIn(phrase: Phrase): { readonly low: number; readonly high: number } | null {
  const bounds = mentionsOf(phrase, 'number', 'squash.infinity').map((mention) => {
    const sign = /-\s?$/.test(phrase.text.slice(0, mention.start)) ? -1 : 1;
    return sign * (mention.concept === 'number' ? Number(mention.value) : Infinity);
  });
  const [low, high] = bounds;
  if (bounds.length !== 2 || low === undefined || high === undefined || !(low < high)) return null;
  return /\b(?:or|either|oder|ou|o)\b|或/i.test(phrase.text) ? null : { low, high };
}
