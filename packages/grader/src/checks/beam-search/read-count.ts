import { hedgesIn } from '../../frames/hedges.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Unread } from '../../types.ts';
import type { CountClaim } from './claim.ts';
import { KNOWN } from './read-width.ts';
import { EFFECTS } from './effects.ts';

type Asked = Pick<CountClaim, 'what' | 'width' | 'vocabulary'>;

const WIDTH = [
  /\b(?:beam(?: width| size)?|beam search|width|size|B|k|Strahlbreite|ancho(?: del haz)?|largeur(?: du faisceau)?)\s?(?:\(?B\)?\s)?(?:of|is|=|:|von|de|keeps B =|with B =)?\s?(\d{1,4})(?![\d.,]*\d|\s?(?:words|tokens))/iu,
  /束宽\s?度?\s?(?:B\s?)?[为是=]\s?(\d{1,4})/u,
];
const VOCABULARY = [
  /\b(?:vocabulary|dictionary|vocabulario|Vokabular|vocabulaire)(?: size)?(?: of| has| with| contains| is| de| mit| von|:| =)?(?: size)?(?: of)?\s?(\d{1,3}(?:[,. ']\d{3})+|\d{1,6})(?!\d)/iu,
  /(\d{1,3}(?:[,. ']\d{3})+|\d{1,6})\s?-?(?:words?|tokens?|palabras|Wörtern?|mots|个词|个单词)/iu,
  /词汇表(?:大小)?[为有是]\s?(\d{1,3}(?:,\d{3})+|\d{1,6})/u,
];

/** What a stem asks to be counted, with the width and the vocabulary it tells; `null` where it asks for something else. */
export function countAsked(stem: Phrase): Asked | null {
  if (!has(stem, 'search.how-many')) return null;
  const width = first(WIDTH, stem.text);
  const vocabulary = first(VOCABULARY, stem.text);
  if (width === null || vocabulary === null) return null;
  const rest = uncovered(stem, [...KNOWN, 'story', 'size', 'ordinal']).filter((word) => word.length > 2);
  if (
    rest.length > 0 ||
    /\b(?:total|altogether|(?:per|each|every|one) (?:beam|hypothesis|candidate)|over \w+ steps|after (?:two|three|four|five|\d+) steps|first step|whole|entire|all steps|not|less|fewer|more than|ratio|times as)\b/iu.test(
      stem.text,
    )
  )
    return null;
  const asks = stem.text.search(/how many|what number|cuánt[ao]s|wie viele|combien|多少|几个/iu);
  const before = stem.text.slice(0, asks);
  const sentence = stem.text.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(', ')) + 1);
  const verb = /\b(?:keep|kept|scor|evaluat|consider|retain|expand)/iu;
  const question = verb.test(stem.text.slice(asks)) ? stem.text.slice(asks) : sentence;
  const scored =
    /\b(?:candidate|continuation|possibilit|evaluat|scor|consider|expan|extension|candidat|fortsetz|bewert|évalu)|候选|评估/iu.test(
      question,
    );
  const kept =
    /\b(?:kept|keep|retain|remain|surviv|stored|track|carried|conserv|mantien|behalt|behält|gard)|保留/iu.test(
      question,
    );
  if (scored === kept) return null;
  return { what: scored ? 'scored' : 'kept', width, vocabulary };
}

function first(patterns: readonly RegExp[], text: string): number | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return Number(found.replace(/[,. ']/g, ''));
  }
  return null;
}

/** An option that is one number. */
export function readCount(phrase: Phrase, asked: Asked): CountClaim | Unread {
  const numbers = mentionsOf(phrase, 'number');
  const [only] = numbers;
  const rest = uncovered(phrase, ['number', 'around', 'search']);
  if (
    numbers.length !== 1 ||
    only === undefined ||
    rest.length > 0 ||
    /[+*/^-]|about|around|least|most/i.test(phrase.text)
  )
    return { unread: 'not one number' };
  return { kind: 'count', ...asked, value: Number(only.value) };
}

/** Words enough for a beam to have something to drop; how many starts are kept does not depend on it. */
const ANY_VOCABULARY = 60;

const KEEPS =
  /\b(?:keep|retain|track|store|remember|hold|maintain|consider|mantien|conserv|behält|behalten|gard|conserve)\p{L}{0,3}(?:\strack\sof)?\s(?:only\s|just\s)?(?:the\s|las?\s|los\s|die\s|les\s)?(?<count>\d{1,3}|B|k|one|two|three|four|five|ten)\s(?:(?:most|top|best|highest|likely|probable|likeliest|scoring|partial|candidate|current|más|mejores|probables|besten|wahrscheinlichsten|meilleures?|plus)\s){0,4}(?:sentences?|hypothes[ei]s|candidates?|sequences?|translations?|prefixes|words?|options|possibilities|frases|oraciones|hipótesis|Sätze|Teilsätze|Hypothesen|phrases|hypothèses)/iu;
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 };

/** "Beam search with B = 3 keeps the 3 most probable partial sentences at each step." */
export function readKept(phrase: Phrase): CountClaim | null {
  const match = KEEPS.exec(phrase.text);
  const told = match?.groups?.['count']?.toLowerCase();
  if (match === null || told === undefined || has(phrase, ...EFFECTS, 'polarity.not', 'search.always')) return null;
  const rest =
    phrase.text.slice(0, match.index) + ' '.repeat(match[0].length) + phrase.text.slice(match.index + match[0].length);
  const width =
    first(WIDTH, rest) ??
    (/\bbeam (?:width|size)\b|\bB\b|\bk\b/.test(rest) && told.length === 1 && /[bk]/.test(told) ? 7 : null);
  if (
    width === null ||
    hedgesIn(phrase, ['number'], [{ start: match.index, end: match.index + match[0].length }]).length > 0
  )
    return null;
  const value = /^[bk]$/.test(told) ? width : (NUMBERS[told] ?? Number(told));
  return { kind: 'count', what: 'kept', width, vocabulary: first(VOCABULARY, rest) ?? ANY_VOCABULARY, value };
}
