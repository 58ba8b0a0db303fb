import { asides } from '../../frames/asides.ts';
import { hedgesIn } from '../../frames/hedges.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, isNegated, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { type Cause, CAUSES, type CauseClaim } from './claim.ts';

/** Concepts whose words a statement may use without changing what it says. */
const KNOWN = [
  'nan',
  'nonfinite',
  'fn',
  'size',
  'rate',
  'start',
  'gradient.vanishing',
  'gradient.exploding',
  'gradient',
  'problem',
  'cell',
  'model',
  'train',
  'likely',
  'time',
  'ask.which',
  'if',
];

/** Reads what each statement blames for NaN, or `null` where the item is not about that. */
export function recognise(reading: Reading): Recognition<CauseClaim> | null {
  const { stem, statements, form } = reading;
  if (!has(stem, 'nan') || isNanDenied(stem)) return null;
  // "Which problem stops learning rather than giving NaN?" has words that the cause of NaN does not need.
  if (strange(stem, ['story']).length > 0 || hedgesIn(stem, ['nan'], asides(stem.text)).length > 0) return null;
  const claims = statements.map(({ phrase }) => readCause(phrase));
  if (claims.every((claim) => 'unread' in claim)) return null;
  const assumptions =
    form === 'statement' ? ['NaN together with a cause is read as "this is what brings NaN about"'] : [];
  return { claims, assumptions };
}

/** "Rather than NaN", "without becoming NaN"; the "not" of "not a number" is none. */
function isNanDenied(stem: Phrase): boolean {
  return mentionsOf(stem, 'nan').some((mention) => isNegated(stem, mention, 24));
}

function strange(phrase: Phrase, more: readonly string[] = []): readonly string[] {
  return uncovered(phrase, [...KNOWN, ...more], asides(phrase.text)).filter(
    (word) => !/^[\p{Script=Latin}\d.]{1,2}$/u.test(word),
  );
}

function readCause(phrase: Phrase): CauseClaim | Unread {
  const rest = strange(phrase);
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  const causes = causesIn(phrase);
  const [cause] = causes;
  if (cause === undefined) return { unread: 'no cause was found' };
  if (causes.length > 1) return { unread: `several causes: ${causes.join(', ')}` };
  if (isDenied(phrase)) return { unread: 'a negated statement' };
  return { kind: 'cause', cause };
}

function isDenied(phrase: Phrase): boolean {
  const numbers = mentionsOf(phrase, 'nan');
  return mentionsOf(phrase, 'polarity.not').some(
    ({ start, end }) => !numbers.some((number) => number.start <= start && end <= number.end),
  );
}

function causesIn(phrase: Phrase): readonly Cause[] {
  const found: string[] = [];
  if (has(phrase, 'gradient.exploding', 'nonfinite.exploding')) found.push('exploding-gradient');
  if (has(phrase, 'gradient.vanishing', 'nonfinite.vanishing')) found.push('vanishing-gradient');
  if (has(phrase, 'start.zero')) found.push('weights-zero');
  const size = (['negative', 'large', 'small'] as const).find((name) => has(phrase, `size.${name}`));
  if (has(phrase, 'rate.learning')) found.push(`learning-rate-${size ?? '?'}`);
  for (const name of ['relu', 'sigmoid', 'tanh']) {
    // A bounded function needs no size: the largest z is its worst case. ReLU without a size may mean growth over the steps.
    const worst = name === 'relu' ? '?' : 'large';
    if (has(phrase, `fn.${name}`)) found.push(`${name}-${size ?? worst}`);
  }
  const isKnown = (name: string): name is Cause => (CAUSES as readonly string[]).includes(name);
  return found.every(isKnown) ? found : [];
}
