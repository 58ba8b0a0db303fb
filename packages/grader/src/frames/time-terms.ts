import { mentionsOf } from '../lexicon/index.ts';
import type { Phrase } from '../types.ts';

/** A part of a sequence as seen from step t. */
export type TimeScope = 'past' | 'current' | 'future';

/** Words or symbols that name parts of a sequence: `x^{<1>}, ..., x^{<t>}`, "the previous days". */
export interface TimeTerm {
  readonly scopes: readonly TimeScope[];
  /** A symbol or range without t, such as `x^{<1>}, ..., x^{<365>}`: it names the data and nothing as seen from t. */
  readonly naming: boolean;
  /** Said of the step itself ("before step t"), where "past" may loosely count the present in. */
  readonly exact?: boolean;
  readonly start: number;
  readonly end: number;
}

/** A symbol with a time index. `order`: −2 first step, −1 before t, 0 at t, 1 after t, 2 last step. */
interface Indexed {
  readonly order: number;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<string, readonly TimeScope[]>> = {
  'scope.current': ['current'],
  'scope.past': ['past'],
  'scope.future': ['future'],
  'scope.both': ['past', 'current', 'future'],
  'scope.others': ['past', 'future'],
};

/** The time terms of a phrase, from words and from symbols, in order. */
export function timeTerms(phrase: Phrase): readonly TimeTerm[] {
  const words = mentionsOf(phrase, 'scope').map(({ concept, start, end }) => ({
    scopes: WORDS[concept] ?? [],
    naming: false,
    start,
    end,
  }));
  const symbols = [...symbolTerms(phrase.text), ...stepTerms(phrase.text)];
  const free = words.filter((word) => !symbols.some(({ start, end }) => start < word.end && end > word.start));
  return [...free, ...symbols].sort((a, b) => a.start - b.start);
}

const STEP = String.raw`\s(?:and including\s|the\s)?(?:time\s?)?(?:steps?|positions?|days?|times?|moments?|frames?)\s\$?t(?![\p{L}\p{N}+-])`;

/** "After step t", "up to time t": parts of a sequence as seen from a step that is named t. */
const STEPS: readonly (readonly [RegExp, readonly TimeScope[]])[] = [
  [new RegExp(String.raw`(?<!\p{L})(?:after|beyond|following|later than|past)${STEP}`, 'giu'), ['future']],
  [new RegExp(String.raw`(?<!\p{L})(?:before|preceding|prior to|earlier than)${STEP}`, 'giu'), ['past']],
  [new RegExp(String.raw`(?<!\p{L})(?:up to|until|till|through)${STEP}`, 'giu'), ['past', 'current']],
];

/** A step named t at all: one cheap look before three dear ones. */
const NAMED_STEP = /[a-z]\s\$?t(?![\p{L}\p{N}+-])/iu;

function stepTerms(text: string): readonly TimeTerm[] {
  if (!NAMED_STEP.test(text)) return [];
  return STEPS.flatMap(([pattern, scopes]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      scopes,
      naming: false,
      exact: true,
      start: index,
      end: index + found.length,
    })),
  );
}

/** `x^{<1>}, ..., x^{<t>}` is one term; a symbol on its own is one too. */
function symbolTerms(text: string): readonly TimeTerm[] {
  const found = indexedSymbols(text, 'x');
  const terms: TimeTerm[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const first = found[at] as Indexed;
    const second = found[at + 1];
    const between = second === undefined ? '' : text.slice(first.end, second.start);
    const isRange =
      second !== undefined && between.length <= 12 && /\.\.|…|^\s?(?:[-aà到至]|to|through|bis|hasta)\s?$/.test(between);
    if (isRange) at += 1;
    const last = isRange ? second : first;
    terms.push({
      scopes: scopesBetween(first.order, last.order),
      naming: first.order !== 0 && Math.abs(first.order) !== 1 && last.order !== 0 && Math.abs(last.order) !== 1,
      start: first.start,
      end: last.end,
    });
  }
  return terms;
}

function scopesBetween(from: number, to: number): readonly TimeScope[] {
  const scopes: TimeScope[] = [];
  if (from < 0) scopes.push('past');
  if (from <= 0 && to >= 0) scopes.push('current');
  if (to > 0) scopes.push('future');
  return scopes;
}

const OPENERS = '^_{<([-';
const INDEX = /([tT](?:_\{?[xy]\}?)?|\d{1,4})\s?(?:([+-])\s?\d{1,3})?/y;

/**
 * Symbols of a sequence with their time index, in any bracket and after OCR: `x^{<t-1>}`, `x<t>`, `x_t`, `x(t)`, `x^{-t>}`.
 * A number other than 1, or a capital T, is the last step.
 */
export function indexedSymbols(text: string, letter: string): readonly Indexed[] {
  const found: Indexed[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (text[start]?.toLowerCase() !== letter || /[\p{Script=Latin}\p{N}\\]/u.test(text[start - 1] ?? '')) continue;
    let at = start + 1;
    while (at < text.length && at < start + 6 && (OPENERS.includes(text[at] as string) || text[at] === ' ')) at += 1;
    if (at === start + 1) continue;
    INDEX.lastIndex = at;
    const match = INDEX.exec(text);
    if (match === null) continue;
    at += match[0].trimEnd().length;
    while (/^\s?[>)\]}]/.test(text.slice(at, at + 2))) at += text[at] === ' ' ? 2 : 1;
    found.push({ order: orderOf(match[1] ?? '', match[2]), start, end: at });
    start = at - 1;
  }
  return found;
}

function orderOf(index: string, sign: string | undefined): number {
  if (index === 't') return sign === undefined ? 0 : sign === '+' ? 1 : -1;
  if (index === '1') return -2;
  return 2;
}
