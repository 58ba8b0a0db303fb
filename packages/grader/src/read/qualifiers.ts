import type { Mention, Phrase, Qualifier, Understood } from '../types.ts';

const PATTERNS: Readonly<Partial<Record<Qualifier, RegExp>>> = {
  reason: /\b(?:because|due to|owing to|on account of|weil|denn|porque|ya que|parce qu|puisqu)|因为|由于/iu,
  contrast: /\b(?:instead of|rather than|in place of|anstatt|statt|en lugar de|en vez de|au lieu d)|而不是|而非/iu,
  absence: /\b(?:without|in the absence of|unless|ohne|sin|sans|à moins)\b|没有|除非/iu,
  inversion: /(?:^|[.:;!?,]\s)(?:were|had|should)\s(?:it|there|they|he|she|the|its|all|an?)\b[^?]*$/iu,
  never:
    /\b(?:never|no longer|hardly|fails? to|niemals|nie|nunca|jamais|(?:falso|mentira|incorrecto|incorreto) que|(?:faux|inexact) que|(?:faux|inexact) qu['’]\p{L}+|is false that|(?:falsch|unwahr), dass|(?:not|hardly|scarcely|never) (?:the case|so|true|correct|right) that|is it so that)\b|从不|从未|不再/iu,
  // "N'atténue que": discontinuous, so that no table holds it.
  restriction: /\bn(?:e\s|['’])\p{L}{1,20}\s(?:\p{L}{1,20}\s)?qu(?:e\s|['’])/iu,
  held: /\b(?:fixed|held|clamped|frozen|set|stuck|forced|pinned)\s(?:constantly\s)?(?:at|to|on)\s\d/iu,
  'not only':
    /\bnot (?:only|just|merely|simply|solely)\b|\bnicht (?:nur|bloß|allein)\b|\bno (?:solo|sólo|solamente|únicamente)\b|\b(?:non|pas) (?:seulement|uniquement)\b|不仅|不只|不单/iu,
  'no subject': /^\W*(?:no|not an?|not one) \p{L}/iu,
  'negative question': /^\W*(?:is|are|do|does|can|could|would|should|was|were|has|have)n(?:'|’)t\b/iu,
};

/** The qualifiers that a statement holds, with the words that show them. */
export function qualifiersIn(text: string): ReadonlyMap<Qualifier, string> {
  const found = new Map<Qualifier, string>();
  for (const [name, pattern] of Object.entries(PATTERNS) as [Qualifier, RegExp][]) {
    const match = pattern.exec(text);
    if (match !== null) found.set(name, match[0]);
  }
  return found;
}

const PREFIX = 'qualifier.';
/** Concepts that say no more than the qualifier does. */
const SMALL = /^(?:qualifier|polarity|because|truth|compare|glue|ask)(?:\.|$)/u;

/** The qualifiers of a phrase that are none of those understood, and no part of a longer phrase that stands for something of its own. */
export function qualifiersLeft(
  { text, mentions, words }: Phrase,
  understood: readonly Understood[],
): readonly Mention[] {
  return mentions.filter(
    (found) =>
      found.concept.startsWith(PREFIX) &&
      // "Closer to each other than …" compares.
      !(found.surface.toLowerCase() === 'other than' && /\beach\s$/iu.test(text.slice(0, found.start))) &&
      !understood.some((each) => isUnderstood(found, each)) &&
      !mentions.some(
        ({ concept, start, end }) =>
          start <= found.start &&
          end >= found.end &&
          !SMALL.test(concept) &&
          // "Provided that" says no more than "provided".
          words.some(
            (word) => word.start >= start && word.end <= end && (word.end <= found.start || word.start >= found.end),
          ),
      ),
  );
}

function isUnderstood({ concept, surface }: Mention, understood: Understood): boolean {
  const words = understood[concept.slice(PREFIX.length) as Qualifier];
  if (words === undefined || words === true) return words === true;
  const own = surface.toLowerCase();
  return words.split('|').some((word) => (word.endsWith('*') ? own.startsWith(word.slice(0, -1)) : own === word));
}

/** Plain negations, for checks that read them by the lexicon's `polarity`. Roundabout ones ("far from", "by no means") are none of them. */
export const PLAIN_DENIAL =
  "not|n't|cannot|no|none|nothing|neither|nor|without|lack*|fail*|instead of|rather than|nicht|nie|kein*|ohne|weder|nunca|jamás|ningun*|não|sem|pas|jamais|aucun*|sans|ni|不|没|没有|未|无|非|并非";

/** What readers understand that leave no word over: the qualifiers which are phrases of their tables, or stand in their forms. */
export const WHOLLY_READ: Understood = {
  denial: `${PLAIN_DENIAL}|never|avoid*|unable|absence|niemals`,
  restriction:
    'only|solely|merely|exclusively|alone|apart from|solo|sólo|solamente|nur|seulement|uniquement|somente|apenas|仅|只有|只',
  concession: 'although|regardless',
  degree: 'doubl*|half|halv*|twice|tripl*|partly|partially|least|fewest|sometimes|rarely|hardly',
  quantity: true,
  comparison: true,
  change: 'any more|anymore|until|once|no longer|ya no|nicht mehr|不再',
  hearsay: 'according|supposed',
  condition: 'if|si|wenn|unless|如果|若',
  'second clause': 'while|whereas',
  opposition: 'backwards|otherwise|reverse|unlike',
  untruth: 'false|mistake|mistakes|rule out|ruled out|wrong',
};

/** An answer that only bounds a number: "less than 64", "one more than 5". */
const BOUND =
  /^(?:(?:one|two|\d{1,4}) )?(?:less|more|fewer|greater|larger|smaller|at most|at least|up to|below|above|under|over|anything but)\s(?:than\s)?\d[\d.,]{0,20}$/iu;
/** An answer that is denied as a whole. */
const DENIED = /^\W*(?:not|never)\s(?!all\b|every\b|enough\b|possible\b|sure\b)|\bnot at all\W*$/iu;

/** An answer that says for what reason something is not so: of the reason that is asked for, nothing. */
const NO_REASON = /^\W*not (?:because|since|due to|owing to)\b/iu;

/** How an answer turns as a whole, in its words; `null` where it does not, or its check reads that. `isWhole`: every word of it was read. */
export function turnsAnswer(text: string, isWhole: boolean, understood: Understood = {}): string | null {
  const bound = understood.comparison === undefined ? BOUND.exec(text) : null;
  const reason = NO_REASON.exec(text)?.[0].trim();
  return bound?.[0] ?? reason ?? (isWhole ? null : (DENIED.exec(text)?.[0].trim() ?? null));
}
