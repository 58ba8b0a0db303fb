import type { Mention, Phrase } from '../../types.ts';
import { mentionsOf, tokenise } from '../../lexicon/index.ts';
import type { SizeName } from './claim.ts';

const NOUNS: readonly (readonly [string, SizeName])[] = [
  ['vocabulary', 'vocabulary'],
  ['embedding', 'embedding'],
  ['size.activation', 'hidden'],
  ['role.state', 'hidden'],
  ['input', 'embedding'],
  ['time.step', 'steps'],
  ['sequence', 'steps'],
];

/** Words that may stand between a number and what it counts. */
const BETWEEN = new Set(
  (
    'of the a an hold holds keep keeps store stores contain contains consist consists comprise comprises size sized is are has have dimension dimensional dim long with to equal unique distinct different word token hidden vector state for each lstm gru rnn layer ' +
    'de la el tamano taille grosse dimensionale dimensionalen einer eine der mit 维 度 数 大 小 为 是 的 个 有'
  ).split(' '),
);

function joins(text: string): boolean {
  // "The activation a<t> has 256 entries": its symbol says nothing of a size.
  return tokenise(text.replace(/\b[ahc]_?\^?\{?<?t>?\}?(?![\p{L}\p{N}])/gu, ' ')).every(({ kind, fold }) =>
    kind === 'mark' ? /[-,(:=]/.test(fold) : BETWEEN.has(fold.toLowerCase()),
  );
}

/**
 * The sizes that a text gives: a number belongs to the noun that follows it ("100-dimensional activations"), else to the one before it
 * ("a hidden state of size 64"). A size given twice with different numbers is left out.
 */
export function readSizes(phrase: Phrase): ReadonlyMap<SizeName, number> {
  const nouns = NOUNS.flatMap(([concept, name]) => mentionsOf(phrase, concept).map((mention) => ({ mention, name })));
  const found = new Map<SizeName, number>();
  const disputed = new Set<SizeName>();
  for (const number of mentionsOf(phrase, 'number')) {
    const name = ownerOf(phrase, number, nouns);
    const value = Number(number.value);
    if (name === null || !Number.isInteger(value) || value < 1) continue;
    if (found.has(name) && found.get(name) !== value) disputed.add(name);
    found.set(name, value);
  }
  for (const name of disputed) found.delete(name);
  return found;
}

function ownerOf(
  phrase: Phrase,
  number: Mention,
  nouns: readonly { readonly mention: Mention; readonly name: SizeName }[],
): SizeName | null {
  const after = nouns
    .filter(
      ({ mention }) =>
        mention.start >= number.end &&
        mention.start - number.end <= 40 &&
        joins(phrase.text.slice(number.end, mention.start)),
    )
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)[0];
  const isGlued =
    after !== undefined &&
    /^[\s-]*(?:维|dim|unit|hidden|neuron|$)/i.test(phrase.text.slice(number.end, after.mention.start));
  const before = nouns
    .filter(
      ({ mention }) =>
        mention.end <= number.start &&
        number.start - mention.end <= 40 &&
        joins(phrase.text.slice(mention.end, number.start)),
    )
    .sort((a, b) => b.mention.end - a.mention.end || a.mention.start - b.mention.start)[0];
  if (after !== undefined && (isGlued || before === undefined)) return after.name;
  return before?.name ?? after?.name ?? null;
}
