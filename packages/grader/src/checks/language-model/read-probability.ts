import { place, type Place, single, type Stretch } from './claim.ts';

/** `P(… | …)` found in a text: what it says, or `null` where its inside could not be read whole. */
export interface ProbabilityTerm {
  readonly start: number;
  readonly end: number;
  readonly read: { readonly targets: readonly Stretch[]; readonly conditions: readonly Stretch[] } | null;
}

/** Longer insides are no formula. */
const MAX_INSIDE = 300;

const OPENING = /(?<![\p{L}\p{N}_])(?:[PpℙΡ]|Pr|Prob)(?:_\{?\p{L}{1,8}\}?)?\s?([([{])/gu;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The probability terms of a normalised text, for sequences numbered by `step` (the letter of the current step). */
export function probabilityTerms(text: string, step: string): readonly ProbabilityTerm[] {
  const terms: ProbabilityTerm[] = [];
  let from = 0;
  for (const match of text.matchAll(OPENING)) {
    if (match.index < from) continue;
    const inside = match.index + match[0].length;
    const end = closingAt(text, inside, match[1] as string);
    const [before, after, ...more] = text.slice(inside, end).split(/[|∣￨]/u);
    const targets = readList(before ?? '', step);
    const conditions = after === undefined ? { stretches: [], letters: [] } : readList(after, step);
    const letters = new Set([...(targets?.letters ?? []), ...(conditions?.letters ?? [])]);
    const isWhole = targets !== null && conditions !== null && targets.stretches.length > 0 && more.length === 0;
    const read =
      isWhole && letters.size === 1 ? { targets: targets.stretches, conditions: conditions.stretches } : null;
    from = Math.min(end + 1, text.length);
    terms.push({ start: match.index, end: from, read });
  }
  return terms;
}

/** Where the bracket opened before `from` closes; the end of the line if it does not. */
function closingAt(text: string, from: number, open: string): number {
  const close = CLOSING[open] as string;
  let depth = 1;
  let at = from;
  for (; at < text.length && at < from + MAX_INSIDE && text[at] !== '\n'; at += 1) {
    if (text[at] === open) depth += 1;
    if (text[at] === close) depth -= 1;
    if (depth === 0) return at;
  }
  return at;
}

/** A symbol with its index: `y^{<t-1>}`, `ŷ_{t-1}`, `w_{1:t-1}`, `w_{<t}`, `x_1^{t-1}`, `yt-1`. */
const SYMBOL =
  /(?<letter>\p{L})\p{M}?\s?(?:(?<long>[_^]\{[^{}]{1,30}\}(?:[_^](?:\{[^{}]{1,12}\}|[\p{L}\p{N}]))?|[_^][\p{L}\p{N}](?:[_^](?:\{[^{}]{1,12}\}|[\p{L}\p{N}]))?|<[^<>,|]{1,12}>|\([^(),|]{1,8}\)|\[[^[\],|]{1,8}\])|(?<flat>[a-zT](?:\s?[+-]\s?\d)?(?![\p{L}\p{N}])|\d{1,3}(?![\p{L}\p{N}])))/uy;
const GAP = /\s{1,4}|[,;和]|(?:and|und|et|y)(?=\s)/uy;
/** An ellipsis (U+0085 is one that was decoded as Latin-1), or the empty place between two commas where one was lost. */
const DOTS = /\.\s?\.(?:\s?\.)*|[…⋯⋮~\u0085]|·{2,6}|,\s?(?=,)/uy;

interface List {
  readonly stretches: readonly Stretch[];
  readonly letters: readonly string[];
}

/** `y<1>, y<2>, ..., y<t-1>` as stretches, or `null` if anything in it is not read. */
function readList(text: string, step: string): List | null {
  const stretches: Stretch[] = [];
  const letters: string[] = [];
  let isOpen = false;
  let at = 0;
  const eat = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    if (eat(DOTS) !== null) {
      if (stretches.length === 0 || isOpen) return null;
      isOpen = true;
      continue;
    }
    if (eat(GAP) !== null) continue;
    const symbol = eat(SYMBOL);
    if (symbol !== null) {
      const { letter = '', long, flat } = symbol.groups ?? {};
      const stretch = long !== undefined ? readIndex(long, step) : singleOf(readPlace(flat ?? '', step));
      if (stretch === null) return null;
      letters.push(letter.normalize('NFD')[0]?.toLowerCase() ?? letter);
      const last = stretches.at(-1);
      if (isOpen && last !== undefined) stretches[stretches.length - 1] = { from: last.from, to: stretch.to };
      else stretches.push(stretch);
      isOpen = false;
      continue;
    }
    return null;
  }
  return isOpen ? null : { stretches: merged(stretches), letters };
}

/** Neighbouring stretches as one: 1, 2…t−1 is 1…t−1. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    const joins = last?.to.base === stretch.from.base && last.to.offset + 1 === stretch.from.offset;
    if (last !== undefined && joins) result[result.length - 1] = { from: last.from, to: stretch.to };
    else result.push(stretch);
  }
  return result;
}

/** The stretch that an index names: `^{<t>}` one place, `_{1:t-1}` a range, `_{<t}` all before, `_1^{t-1}` a range. */
function readIndex(index: string, step: string): Stretch | null {
  const bodies = [...index.matchAll(/[_^](?:\{([^{}]{1,30})\}|([\p{L}\p{N}]))|[<([]([^<>()[\]]{1,12})[>)\]]/gu)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  const [first = '', second] = bodies;
  if (second !== undefined) {
    const [from, to] = [readPlace(first, step), readPlace(second, step)];
    return from === null || to === null ? null : { from, to };
  }
  const isSubscript = index.startsWith('_');
  if (isSubscript && /^<[^<>]+$/.test(first)) {
    const end = readPlace(first.slice(1), step);
    return end === null ? null : { from: place('start', 1), to: { ...end, offset: end.offset - 1 } };
  }
  // Scans print `<t>` as `-t>`.
  const stripped = first.replace(/^(?:[<(]|-(?=[^>]{1,8}>$))|[>)]$/g, '');
  const range = stripped.split(/:|\.{2,3}|,\.{3},|…/);
  if (range.length === 2) {
    const [from, to] = range.map((end) => readPlace(end, step));
    return from && to ? { from, to } : null;
  }
  // A lost closing bracket: `<t` may also mean "before t".
  if (/^<[^>]*$/.test(first)) return null;
  return singleOf(readPlace(stripped, step));
}

const singleOf = (at: Place | null): Stretch | null => (at === null ? null : single(at));

/** `t-1`, `3`, `T`, `T_y`; other letters than the step's are not known. */
function readPlace(text: string, step: string): Place | null {
  const match = /^(T(?:_?[xy])?|[a-zA-Z]|\d{1,3})([+-]\d)?$/.exec(text.replace(/\s/g, ''));
  if (match === null) return null;
  const [, name = '', shift] = match;
  const offset = Number(shift ?? 0);
  if (name === step) return place('t', offset);
  if (/^\d/.test(name)) return place('start', Number(name) + offset);
  return name.startsWith('T') ? place('T', offset) : null;
}

/** The letter of the current step in some texts: the one that has a predecessor (`i-1`), else `t`. `null` if there are two. */
export function stepLetter(texts: readonly string[]): string | null {
  const found = new Set(
    // The letter alone, or after the symbol that it indexes: `t-1`, `yt-1`.
    texts.flatMap((text) =>
      [...text.matchAll(/(?<!\p{L})([a-z]{1,2})\s?-\s?1(?!\d)/gu)].map((match) => match[1]?.at(-1)),
    ),
  );
  if (found.size === 0) return 't';
  return found.size === 1 ? ([...found][0] as string) : null;
}
