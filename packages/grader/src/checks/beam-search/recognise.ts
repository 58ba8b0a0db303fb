import { asides } from '../../frames/asides.ts';
import { amountsToSomething, hedgesIn } from '../../frames/hedges.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, isNegated, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { Change, Quantity, WidthClaim } from './claim.ts';

const KNOWN = [
  'beam',
  'effect',
  'decode',
  'time',
  'word',
  'sequence',
  'input',
  'output',
  'model',
  'cell',
  'number',
  'lm',
  'truth',
  'ask',
  'if',
  'likely',
];

/** Reads what each statement says of the width of a beam search, or `null` where the item is not about it. */
export function recognise(reading: Reading): Recognition<WidthClaim> | null {
  const { stem, statements, form } = reading;
  if (!has(stem, 'beam.search') || has(stem, 'norm.length')) return null;
  if (form !== 'statement' && isStrange(stem)) return null;
  const asked = form === 'statement' ? null : directionOf(stem);
  const claims = statements.map(({ phrase }) => readEffect(phrase, asked));
  return claims.some((claim) => !('unread' in claim)) ? { claims } : null;
}

/** A question of what is given up, wanted or needed has words that "what happens" does not need. */
function isStrange(stem: Phrase): boolean {
  return (
    amountsToSomething(uncovered(stem, [...KNOWN, 'story'], [...chanceTerms(stem.text), ...asides(stem.text)])) ||
    has(stem, 'effect') ||
    hedgesIn(stem, ['beam', 'effect'], asides(stem.text)).length > 0
  );
}

/** Whether a phrase speaks of a wider beam (`true`) or a narrower one. */
function directionOf(phrase: Phrase): boolean | null {
  const [wider, narrower] = [has(phrase, 'beam.wider'), has(phrase, 'beam.narrower')];
  return wider === narrower ? null : wider;
}

function readEffect(phrase: Phrase, asked: boolean | null): WidthClaim | Unread {
  const terms = chanceTerms(phrase.text);
  const rest = uncovered(phrase, KNOWN, [...terms, ...asides(phrase.text)]).filter((word) => word.length > 1);
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  const hedges = hedgesIn(phrase, ['effect']);
  if (hedges.length > 0) return { unread: `limited by: ${hedges.join(', ')}` };
  const effects = mentionsOf(phrase, 'effect');
  const kinds = new Set(effects.map(({ concept }) => concept));
  const [concept] = kinds;
  if (concept === undefined || kinds.size > 1)
    return { unread: kinds.size > 1 ? 'several effects' : 'no effect was found' };
  if (effects.some((effect) => isNegated(phrase, effect))) return { unread: 'a negated statement' };
  const wider = asked ?? directionOf(phrase);
  if (wider === null) return { unread: 'a wider or a narrower beam?' };
  const [, quantity, change] = concept.split('.') as [string, Quantity, Change];
  return { kind: 'width', wider, quantity, change };
}

/** `P(y|x)`: what a better sentence has more of. */
function chanceTerms(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/P\s?\([^()]{1,40}\)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
