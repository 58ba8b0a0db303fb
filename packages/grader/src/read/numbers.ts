import type { Phrase } from '../types.ts';

/** What carries digits and states no quantity: an index, a place beside t, a complement, a mark, the number of a chapter. */
const NO_QUANTITIES: readonly RegExp[] = [
  // The number of a question, of a list's entry or of a picture, at the start of a line.
  /^[ \t]{0,4}[([]?\d{1,3} ?(?:[.、):：\]](?=\s|$|\p{Script=Han})|$|(?= (?![个层步维条门])(?:\p{Script=Han}|\p{Lu}\p{Ll})))/gmu,
  /[([（]\d[)\]）](?=\s?\p{L})/gu,
  // The inner braces of `h_{t_{10}}` go first.
  /[_^]\{[^{}]{0,60}\}/gu,
  /[_^]\{[^{}]{0,60}\}/gu,
  /[_^]\(?[-−]?[\p{L}\p{N}]{1,9}\)?/gu,
  /<[^<>]{1,16}>/gu,
  /(?<![\p{L}\d])\p{L}\p{M}?\s?[-−+]\s?\d{1,4}(?![\d.,])/gu,
  /(?<![\d.,])1\s?[-−]\s?(?=\p{L})/gu,
  /(?<![\d.])\d{1,3}(?:\.\d{1,2})?\s?(?:points?|marks?|pts?|credits?)(?!\p{L})/giu,
  /(?<!\d)\d{1,2}\s?(?:to|-|–)\s?\d{1,3}[\s-](?:stars?|star ratings?|point scale)(?!\p{L})/giu,
  /(?<![\d.])\d{1,3}[\s-](?:stars?|star ratings?|point scale)(?!\p{L})/giu,
  /(?<!\p{L})(?:ratings?|scores?|scale|stars?|grades?)\s?(?:of\s|from\s|between\s)?\(?\d{1,3}\s?(?:to|-|–|and)\s?\d{1,3}\)?/giu,
  /(?<!\p{L})(?:choose|select|pick|check|mark|tick|name)\s(?:the\s|any\s|exactly\s)?\d{1,2}(?!\d)/giu,
  /(?<!\p{L})(?:week|lecture|chapter|section|module|lesson|image|img|picture|photo|screenshot|diagram|graph|plot|figure|fig\.|table|question|exercise|problem|page|slide|equations?|eq\.|variant|version|model|network|task|option|case|person|student|scheme)\s\(?\d{1,4}(?:\.\d{1,4}){0,3}\)?/giu,
];

const NUMERAL = /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)*(?:e[-+]?\d+)?/giu;

/** The quantities that a text states in digits, but for 0 and 1, which stand for shut and open, none and all in most statements. */
export function quantitiesIn(phrase: Phrase): readonly number[] {
  if (!/\d/.test(phrase.text)) return [];
  const text = NO_QUANTITIES.reduce((left, pattern) => left.replace(pattern, ' § '), phrase.text.normalize('NFC'));
  return [...text.matchAll(NUMERAL)]
    .map(([numeral]) => valueOf(numeral))
    .filter((value) => value !== 0 && value !== 1 && !Number.isNaN(value));
}

/** `10,000` is ten thousand; `0,5` is a half. */
function valueOf(numeral: string): number {
  return Number(
    /^\d{1,3}(?:,\d{3})+(?![\d,])/u.test(numeral) ? numeral.replaceAll(',', '') : numeral.replace(',', '.'),
  );
}

/** The numbers that a printed claim shows. */
export function numbersShown(printed: string): ReadonlySet<number> {
  return new Set([...printed.matchAll(/(?<![\d.])\d+(?:\.\d+)?(?:e[-+]?\d+)?/giu)].map(([numeral]) => Number(numeral)));
}
