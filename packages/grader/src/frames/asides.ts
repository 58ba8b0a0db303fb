/** What a stem says to the reader and not about the matter: `True/False:` in its middle, `(Choose one)`, the alternative text of a figure. */
const ASIDES =
  /\btrue\s?(?:\/|or)\s?false\b|\b(?:all|each|any|every\sone)\sof\s(?:these|those|the\sfollowing|the\soptions)(?:\s(?:statements?|options?|claims?))?\b|\ball\sthe\sfollowing\b|\balt text\b|\b(?:choose|select|pick|check|mark)\s(?:the\s)?(?:best|one|all|correct|right)\b[^.?!\n]{0,40}|对还是错|\bverdadero\s(?:\/|o)\sfalso\b|\b(?:wahr|richtig)\s?(?:\/|oder)\s?falsch\b|\bvrai\s?(?:\/|ou)\s?faux\b/giu;

/** The first line of a stem that praises or corrects: the feedback on the question before it. */
const FEEDBACK =
  /^(?:yes|no|correct|right|good|great|exactly|indeed|well done|perfect|incorrect|wrong|sí|correcto|ja|richtig|genau|oui|exact|是的|对|正确|没错)\s?[,.!:，。！][^\n]{0,400}\n/iu;

/** The ranges of a normalised text that address the reader only. */
export function asides(text: string): readonly { readonly start: number; readonly end: number }[] {
  const feedback = FEEDBACK.exec(text)?.[0].length ?? 0;
  const leading = feedback > 0 ? [{ start: 0, end: feedback }] : [];
  return [
    ...leading,
    ...[...text.matchAll(ASIDES)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ];
}
