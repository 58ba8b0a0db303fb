import type { Phrase } from '../types.ts';

/** "Length", which says neither long nor short: `Länge` begins like `lange`, 长度 like 长. */
const NOUN = /^(?:länge(?!r)|laenge(?!r)|longueur|longitud|length|长度)/iu;

/** Whether the word at `start` names a length and does not tell that something is long. */
export const isLengthNoun = ({ text }: Phrase, start: number): boolean => NOUN.test(text.slice(start));

/** Whether a phrase tells a length by its number: "sentences of length two". */
export const tellsLength = ({ text, mentions }: Phrase): boolean =>
  mentions.some(({ concept }) => concept === 'number') &&
  /(?<!\p{L})(?:länge(?!r)|laenge(?!r)|longueur|longitud|length)|长度/iu.test(text);
