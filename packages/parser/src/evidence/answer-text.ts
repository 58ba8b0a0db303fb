import { latinChoices, letterValue, lookAlikeValue } from '../text/alphabets.ts';
import { asciiForms } from '../text/digits.ts';
import { fold, sameOption, similarity } from '../text/normalise.ts';
import { trimOf } from '../text/trim.ts';
import { truthOf } from '../text/words.ts';

/** What the text of an answer points to. */
export interface Pointed {
  options: number[];
  /** By letter or number, by the text of an option, or by both. */
  by: 'label' | 'text' | 'both';
  /** Label and text point to different options. */
  conflict: boolean;
}

const CIRCLED = /^[\u2460-\u24ff]/u;
const QUOTES = '"\'“”`*_';
const JOIN =
  /^[\s,;&/+、，|.]*(?:(?:and|or|y|und|et|in|ve|og|och|en|és|[e和及或и]|as well as)(?=[\s(]))?[\s,;&/+、，(]*/iu;

/** Finds the options that `text` names by letter ("B", "A, C", "BD", "(c) text") or by what they say. */
export function pointedBy(
  written: string,
  labels: readonly (string | null)[],
  options: readonly string[],
): Pointed | null {
  const text = asciiForms(written);
  if (labels.some((label) => label !== null && CIRCLED.test(label)))
    return pointedBy(
      text.replace(CIRCLED, (mark) => mark.normalize('NFKC')),
      labels.map((label) => label?.normalize('NFKC') ?? null),
      options,
    );
  const foreign = labels.some((label) => label !== null && /^\p{L}$/u.test(label) && !/^[A-Z]$/i.test(label));
  if (foreign) return pointedBy(latinChoices(trimOf(text, QUOTES)), labels.map(latinLabel), options);
  const clean = trimOf(text.replace(/[\s\ufe0f\p{Extended_Pictographic}✓]{1,20}$/u, ''), QUOTES);
  if (clean === '') return null;
  const counted = byCounted(clean, labels);
  if (counted) return { options: counted, by: 'label', conflict: false };
  const exact = exactly(written, options) ?? exactly(clean, options);
  // An option that says just this word for word, unless the word is a label ("2" of "1. …", "2. …").
  if (exact !== null && !labels.some((label) => label !== null && label.toUpperCase() === clean.toUpperCase()))
    return { options: [exact], by: 'text', conflict: false };
  const found = byLabel(clean, labels, options);
  const labelled = found && found.options.length > 0 ? found : null;
  const rest = labelled ? clean.slice(labelled.length).replace(/^[\s).:\-–—,]+/u, '') : clean;
  const textual = byText(labelled && rest !== '' ? rest : clean, options);
  if (labelled) {
    if (labelled.options.length === 1 && textual && textual.length === 1 && rest.length > 3) {
      const same = textual[0] === labelled.options[0];
      // Letters of a shuffled list no longer fit: the words say which option was meant.
      return { options: same ? labelled.options : textual, by: same ? 'both' : 'text', conflict: !same };
    }
    return { options: labelled.options, by: 'label', conflict: false };
  }
  return textual ? { options: textual, by: 'text', conflict: false } : null;
}

/** "A2", "A1, A3" where that is how the options are labelled. */
function byCounted(text: string, labels: readonly (string | null)[]): number[] | null {
  if (!labels.every((label) => label !== null && /^[A-Z]\d{1,2}$/.test(label))) return null;
  const found = text.split(/[\s,;&]+/).map((name) => labels.indexOf(name.toUpperCase()));
  return found.includes(-1) ? null : [...new Set(found)].sort((a, b) => a - b);
}

/** "V, F, F" for three statements: which of `count` are said to be true, or `null` where the text is no such row. */
export function judgedEach(text: string, count: number): number[] | null {
  const words = asciiForms(text)
    .split(/[\s,;/|–—-]+/u)
    .filter(Boolean);
  // Of six options and more, "F" is one.
  if (count < 2 || words.length !== count || (count > 5 && words.every((word) => /^f$/i.test(word)))) return null;
  const truths = words.map((word) => (/^v$/i.test(word) ? true : truthOf(word)));
  return truths.includes(null) ? null : truths.flatMap((truth, i) => (truth === true ? [i] : []));
}

/** A label of another script as the Latin letter in its place; a look-alike among Latin labels is that Latin letter. */
function latinLabel(label: string | null, k: number): string | null {
  if (label === null || !/^\p{L}$/u.test(label)) return label;
  const value = lookAlikeValue(label) === k ? k : letterValue(label);
  return value === -1 ? null : String.fromCharCode(65 + value);
}

function byLabel(
  text: string,
  labels: readonly (string | null)[],
  options: readonly string[],
): { options: number[]; length: number } | null {
  const roman = /^[([]?([ivx]{1,4})[)\].]?(?=$|[\s,;:.])/i.exec(text);
  if (roman?.[1] && labels.some((label) => label !== null && label.length > 1)) {
    const found = [labels.findIndex((label) => label?.toLowerCase() === roman[1]?.toLowerCase())];
    return settle(found, options.length, roman[0].length);
  }
  const lettered =
    labels.every((label) => label === null) || labels.some((label) => label !== null && /^[A-Z]$/i.test(label));
  const index = (letter: string): number => {
    const at = labels.findIndex((label) => label?.toUpperCase() === letter.toUpperCase());
    return at !== -1
      ? at
      : labels.every((label) => label === null) || !labels.some((label) => label !== null && /^[A-Z]$/i.test(label))
        ? letter.toUpperCase().charCodeAt(0) - 65
        : -1;
  };
  if (lettered || labels.every((label) => label !== null && /^\d+$/.test(label))) {
    const run = /^[([]?([A-H]{1,8})[)\].]*(?=$|[\s,;:.)–—-])/.exec(text);
    if (
      run?.[1] &&
      new Set(run[1]).size === run[1].length &&
      (run[1].length === 1 || [...run[1]].every((letter) => index(letter) < options.length))
    ) {
      const word = run[1].length > 1 && [...run[1]].some((letter, i) => i > 0 && letter < (run[1] as string)[i - 1]!);
      const article =
        run[1] === 'A' &&
        /^A [a-z]/.test(text) &&
        !/^A (?:and|or|y|und|et|because|is|since)\b/.test(text) &&
        !/^A (?:in|ve|og|och|en|és) [B-H]\b/.test(text);
      if (!word && !article) {
        const found = [...run[1]].map(index);
        let length = run[0].length;
        if (run[1].length === 1) length = more(text, length, found, index);
        return settle(found, options.length, length);
      }
    }
    const small =
      /^[([]?([a-h])(?:[)\].:]+(?=$|[\s,;])|(?=\s[-–—]\s|\s\([^()\s]{2})|(?=$|,|\s?(?:and|or|y|und|et|[eи&;+])\s|\s(?:in|ve|og|och|en|és)\s[b-h](?!\p{L})))/u.exec(
        text,
      );
    if (small?.[1]) {
      const found = [index(small[1])];
      return settle(found, options.length, more(text, small[0].length, found, index));
    }
    const option =
      /^(?:option|choice|letter|opción|alternative|alternativa|选项)\s?[([]?([A-H])[)\]]?(?=$|[\s,.:;)])/iu.exec(text);
    if (option?.[1]) {
      const found = [index(option[1])];
      return settle(found, options.length, more(text, option[0].length, found, index));
    }
  }
  const digits =
    /^[([]?(?:option |choice |#)?(\d{1,2})[)\].]*((?:\s?(?:[,&y]|and|und|et)\s?\d{1,2})*)(?=$|\s?[-–—:.)]|\s\(|\s*$)/i.exec(
      text,
    );
  if (digits?.[1]) {
    const values = [digits[1], ...(digits[2] ?? '').split(/\D+/).filter(Boolean)];
    const exact = values.map((value) => options.findIndex((option) => fold(option) === value));
    if (exact.every((at) => at === -1)) {
      const numeric = labels.some((label) => label !== null && /^\d+$/.test(label));
      const found = values.map((value) =>
        numeric ? labels.indexOf(value) : labels.every((label) => label === null) ? Number(value) - 1 : -1,
      );
      return settle(found, options.length, digits[0].length);
    }
  }
  return null;
}

/** Reads further letters: ", C", " and D", and " C D" where nothing follows. */
function more(text: string, from: number, found: number[], index: (letter: string) => number): number {
  const rest = text.slice(from);
  // "A C D" and no word more: letters alone need nothing between them.
  if (rest.length < 40 && /^(?:\s{1,3}[A-H]){1,7}[\s.]*$/.test(rest)) {
    for (const letter of rest.match(/[A-H]/g) ?? []) found.push(index(letter));
    return text.length;
  }
  let at = from;
  for (let step = 0; step < 10; step++) {
    const join = JOIN.exec(text.slice(at, at + 20));
    if (!join || join[0].trim() === '') break;
    const next = /^(?:option\s|choice\s)?([A-H])(?=$|[\s,;.:)&\]/])[)\].]?/i.exec(
      text.slice(at + join[0].length, at + join[0].length + 12),
    );
    if (!next?.[1]) break;
    found.push(index(next[1]));
    at += join[0].length + next[0].length;
  }
  return at;
}

function settle(found: readonly number[], count: number, length: number): { options: number[]; length: number } | null {
  const options = [...new Set(found)].sort((a, b) => a - b);
  return options.every((i) => i >= 0 && i < count) ? { options, length } : { options: [], length };
}

/** The index of the option that says exactly `text`, or `null`. */
function exactly(text: string, options: readonly string[]): number | null {
  const at = sameOption(text, options);
  return at === -1 ? null : at;
}

/** The one option that says what `text` says, word for word or nearly so. */
function byText(text: string, options: readonly string[]): number[] | null {
  const folded = fold(text);
  if (folded === '') return null;
  const exact = sameOption(text, options);
  if (exact !== -1) return [exact];
  // Alike but for signs, and none written like it: the key could mean any of them.
  if (options.some((option) => fold(option) === folded)) return null;
  const several = severalOf(folded, options);
  if (several) return several;
  // "git add. It copies …": the sentence in front is the option, the rest explains it.
  const sentence =
    /^.{2,200}?(?=[.;:–—](?:\s|$)|,\s(?:as|because|since|so|which|weil|da|denn|porque|ya que|car|parce)\s)/u.exec(
      text.slice(0, 220),
    )?.[0] ?? '';
  const stated =
    fold(sentence) === '' ? [] : options.flatMap((option, i) => (fold(option) === fold(sentence) ? [i] : []));
  if (stated.length === 1) return stated;
  const truth = truthOf(text.split(/[.,;:(–—-]/)[0] ?? '');
  if (truth !== null) {
    const same = options.flatMap((option, i) => (truthOf(option) === truth ? [i] : []));
    if (same.length === 1) return same;
  }
  const scored = options.map((option, i) => ({ i, score: similarity(option, text) })).sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best && best.score >= 0.85 && best.score - (scored[1]?.score ?? 0) > 0.04) return [best.i];
  if (folded.length >= 12) {
    const within = options.flatMap((option, i) =>
      fold(option).length >= 8 && (folded.startsWith(fold(option)) || fold(option).startsWith(folded)) ? [i] : [],
    );
    if (within.length === 1) return within;
  }
  return null;
}

const AND = /^(?:and|und|et|[yeи和及])/u;

/** The options whose texts, one behind the other, are all of `folded` ("Sun, wind and rain"): two or more, or `null`. */
function severalOf(folded: string, options: readonly string[]): number[] | null {
  const texts = options.map(fold);
  const longest = texts.map((_, i) => i).sort((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0));
  const found: number[] = [];
  let rest = folded;
  const next = (): number => longest.find((i) => (texts[i]?.length ?? 0) >= 3 && rest.startsWith(texts[i] ?? '')) ?? -1;
  while (rest !== '' && found.length <= options.length) {
    let at = next();
    if (at === -1 && found.length > 0) {
      rest = rest.replace(AND, '');
      at = next();
    }
    if (at === -1 || found.includes(at)) return null;
    found.push(at);
    rest = rest.slice(texts[at]?.length);
  }
  return found.length > 1 && rest === '' ? found.sort((a, b) => a - b) : null;
}
