import type { Qualifier } from '../types.ts';

const PATTERNS: Readonly<Record<Qualifier, RegExp>> = {
  reason: /\b(?:because|due to|owing to|on account of|weil|denn|porque|ya que|parce qu|puisqu)|因为|由于/iu,
  contrast: /\b(?:instead of|rather than|in place of|anstatt|statt|en lugar de|en vez de|au lieu d)|而不是|而非/iu,
  absence: /\b(?:without|in the absence of|unless|ohne|sin|sans|à moins)\b|没有|除非/iu,
  never:
    /\b(?:never|no longer|hardly|fails? to|niemals|nie|nunca|jamais|(?:falso|mentira|incorrecto|incorreto) que|(?:faux|inexact) que|(?:faux|inexact) qu['’]\p{L}+|is false that|(?:falsch|unwahr), dass)\b|从不|从未|不再/iu,
  held: /\b(?:fixed|held|clamped|frozen|set|stuck|forced|pinned)\s(?:constantly\s)?(?:at|to|on)\s\d/iu,
  'not only':
    /\bnot (?:only|just|merely|simply|solely)\b|\bnicht (?:nur|bloß|allein)\b|\bno (?:solo|sólo|solamente|únicamente)\b|\b(?:non|pas) (?:seulement|uniquement)\b|不仅|不只|不单/iu,
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
