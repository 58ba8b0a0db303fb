import type { Index } from './experiment.ts';

/** A notation as written, `x^{(i)<j>}`: its letter (empty where OCR lost it) and its indices from left to right. */
export interface Notation {
  readonly base: string;
  readonly indices: readonly Index[];
  readonly start: number;
  readonly end: number;
}

/** "The j-th word of the i-th example": the names of the two indices. */
export interface Target {
  readonly position: string;
  readonly example: string;
}

/** Script marks and braces between the parts of a notation carry nothing. */
const GAP = '[\\s^_{}]{0,4}';
const GROUP = '([(<])\\s?([A-Za-z]|\\d{1,3})\\s?([)>])';
const NOTATION = new RegExp(`(?:(?<!\\p{L})(\\p{L}))?${GAP}${GROUP}${GAP}${GROUP}`, 'u');

/**
 * The first pair of bracketed indices in a normalised text. A bracket that OCR closed with the wrong mark is taken for the kind that the other
 * pair leaves; `null` where both are damaged or nothing is found.
 */
export function readNotation(text: string): Notation | null {
  const match = NOTATION.exec(text);
  if (match === null) return null;
  const [whole, base = '', open1 = '', name1 = '', close1 = '', open2 = '', name2 = '', close2 = ''] = match;
  const first = bracketOf(open1, close1) ?? otherBracket(bracketOf(open2, close2));
  const second = bracketOf(open2, close2) ?? otherBracket(bracketOf(open1, close1));
  if (first === null || second === null) return null;
  let end = match.index + whole.length;
  while (text[end] === '}') end += 1;
  return {
    base: base.toLowerCase(),
    indices: [
      { bracket: first, name: name1 },
      { bracket: second, name: name2 },
    ],
    start: match.index,
    end,
  };
}

function bracketOf(open: string, close: string): Index['bracket'] | null {
  if (open === '(' && close === ')') return 'round';
  return open === '<' && close === '>' ? 'angle' : null;
}

function otherBracket(bracket: Index['bracket'] | null): Index['bracket'] | null {
  if (bracket === null) return null;
  return bracket === 'round' ? 'angle' : 'round';
}

const POSITION =
  'word|token|element|character|output|label|note|symbol|time ?step|step|position|entry|palabra|elemento|paso|wort|element|zeichen|zeitschritt|mot|élément|pas de temps';
const EXAMPLE =
  'example|sample|instance|sentence|sequence|observation|tweet|review|comment|document|message|e-?mail|text|post|article|paragraph|utterance|headline|poem|letter|record|recording|clip|series|question|reply|song|melody|tune|line|name|ejemplo|muestra|oración|frase|secuencia|beispiel|satz|sequenz|trainingsbeispiel|trainingsdatum|exemple|échantillon|phrase|séquence';
const BEFORE = "(?:(?:training|input|de|d'|du|the) ){0,2}";
const ORDINAL_END =
  '(?:(?:\\s?-?\\s?|\\^\\{?\\(?)(?:th|st|nd|rd|[ée]sim[oa]|i?[èe]me|ste[nrs]?|te[nrsm]?)|(?:-|\\^\\{?)[te])[)}]{0,2}';

const WORD_NUMBERS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const COUNTED = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The ways in which a text tells the index of a noun: "j-th word", "third word", "word j", 第j个词. */
interface Patterns {
  readonly ordinal: RegExp;
  readonly spelled: RegExp;
  readonly after: RegExp;
  readonly counted: RegExp;
  readonly chinese: RegExp;
}

const POSITIONS = patterns(POSITION, /第\s?([A-Z]|\d{1,3})\s?个?(?:词|单词|字|元素|时间步|位置)/gi);
const EXAMPLES = patterns(EXAMPLE, /第\s?([A-Z]|\d{1,3})\s?[个条]?(?:训练)?(?:样本|示例|例子|句子|序列|数据)/gi);

function patterns(nouns: string, chinese: RegExp): Patterns {
  const letter = '(?<![\\p{L}\\p{N}])([A-Za-z]|\\d{1,3})';
  return {
    ordinal: new RegExp(`${letter}${ORDINAL_END} ${BEFORE}(?:${nouns})s?(?!\\p{L})`, 'giu'),
    spelled: new RegExp(`(?<!\\p{L})(${WORD_NUMBERS.join('|')}) ${BEFORE}(?:${nouns})s?(?!\\p{L})`, 'giu'),
    after: new RegExp(
      `(?<!\\p{L})(?:${nouns}) (?:(?:number|no\\.|nr\\.|#) ?)?([b-z]|\\d{1,3})(?![\\p{L}\\p{N}'])`,
      'giu',
    ),
    counted: new RegExp(`(?<!\\p{L})(?:${nouns}) (?:number|no\\.) (${COUNTED.join('|')})(?!\\p{L})`, 'giu'),
    chinese,
  };
}

/** Which token a text asks for, or `null`: both indices must be told, once each, with different names. */
export function readTarget(text: string): Target | null {
  const position = indexOf(text, POSITIONS);
  if (position === null) return null;
  const example = indexOf(text, EXAMPLES);
  if (example === null || position === example) return null;
  return { position, example };
}

/** The index told of a noun; `null` where none or several are told. */
function indexOf(text: string, { ordinal, spelled, after, counted, chinese }: Patterns): string | null {
  const told = [ordinal, after, chinese].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[1] as string),
  );
  const words = [...text.matchAll(spelled)].map((match) =>
    String(WORD_NUMBERS.indexOf((match[1] as string).toLowerCase()) + 1),
  );
  const numbers = [...text.matchAll(counted)].map((match) =>
    String(COUNTED.indexOf((match[1] as string).toLowerCase()) + 1),
  );
  const found = new Set([...told, ...words, ...numbers]);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
