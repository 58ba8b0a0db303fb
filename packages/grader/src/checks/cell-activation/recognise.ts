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

/** What people usually do is a custom, and no simulation tells it. */
const CUSTOM =
  /\b(?:usually|typically|commonly|customarily|traditionally|often|popular|normalmente|habitualmente|üblicherweise|meistens|généralement|habituellement)\b|通常|一般/iu;

/** Reads which function makes a cell's gates or candidate, or between what bounds they lie. */
export function recogniseActivation(reading: Reading): Recognition<ActivationClaim> | null {
  const { stem, statements, form } = reading;
  const cell = cellOf(stem);
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
