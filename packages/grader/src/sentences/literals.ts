import { remembered } from '../lexicon/remembered.ts';
import { preparedTexts, type PreparedForm, type PreparedNeeds } from '../prepared/texts.ts';

/** Texts of which a sentence must hold at least one. */
export type AnyOf = readonly string[];

/** What a pattern asks of a text: of each of these one. Asked of many texts, and shared by many patterns, so each has a number. */
export type Needs = readonly Need[];

interface Need {
  readonly id: number;
  readonly anyOf: AnyOf;
}

/** Gives the expression that `{name}` stands for in a form. */
export type PartOf = (name: string) => string | undefined;

/** By number. */
const all: Need[] = (preparedTexts?.needs.anyOf ?? []).map((anyOf, id) => ({ id, anyOf }));
const numbered = new Map<string, Need>();

/** {@link literalsOf}, each with its number; the one that fewest texts will hold comes first. For forms that every process asks for. */
export function needsOf(source: string, partOf?: PartOf): Needs {
  const before = preparedNeeds(source, partOf);
  if (before !== null) return before;
  const uses = new Map<string, string>();
  const needs = needsAnew(source, (name) => {
    const part = partOf?.(name);
    if (part !== undefined) uses.set(name, part);
    return part;
  });
  derived.push({ source, uses, needs });
  return needs;
}

/** {@link needsOf} a form that few processes ask for. */
export function needsAnew(source: string, partOf?: PartOf): Needs {
  return literalsOf(source, partOf)
    .map((anyOf) => {
      const name = anyOf.join('\n');
      const need = numbered.get(name) ?? { id: all.length, anyOf };
      if (need.id === all.length) all.push(need);
      numbered.set(name, need);
      return need;
    })
    .sort((one, other) => shortest(other.anyOf) - shortest(one.anyOf));
}

/** What this process had to work out. */
const derived: { readonly source: string; readonly uses: ReadonlyMap<string, string>; readonly needs: Needs }[] = [];

const prepared = new Map<string, PreparedForm[]>();
for (const form of preparedTexts?.needs.forms ?? []) {
  const others = prepared.get(form[0]);
  if (others === undefined) prepared.set(form[0], [form]);
  else others.push(form);
}

/** What was worked out for the same form over the same parts. */
function preparedNeeds(source: string, partOf: PartOf | undefined): Needs | null {
  for (const [, names, parts, needs] of prepared.get(source) ?? [])
    if (names.every((name, at) => partOf?.(name) === preparedTexts?.needs.parts[parts[at] as number]))
      return needs.map((id) => all[id] as Need);
  return null;
}

/** What this process has worked out for {@link needsOf}, to be written down. */
export function textsOfNeeds(): PreparedNeeds {
  const parts = new Numbered<string>();
  const anyOf = new Numbered<AnyOf>();
  const forms = derived.map(({ source, uses, needs }): PreparedForm => [
    source,
    [...uses.keys()],
    [...uses.values()].map((part) => parts.numberOf(part)),
    needs.map((need) => anyOf.numberOf(need.anyOf)),
  ]);
  return { anyOf: anyOf.all, parts: parts.all, forms };
}

/** Values in the order in which they are first met. */
class Numbered<T> {
  readonly #numbers = new Map<T, number>();
  get all(): readonly T[] {
    return [...this.#numbers.keys()];
  }
  numberOf(value: T): number {
    const number = this.#numbers.get(value) ?? this.#numbers.size;
    this.#numbers.set(value, number);
    return number;
  }
}

/** Whether a text holds what a pattern asks for. Each need is looked for once, however many patterns share it. */
export function lookIn(text: string): (needs: Needs) => boolean {
  const seen = answers(text);
  const isThere = ({ id, anyOf }: Need): boolean => (seen[id] ??= anyOf.some((each) => text.includes(each)));
  return (needs) => needs.every(isThere);
}

/** Every check tries its forms on the same sentences. */
const answers = remembered(200, (_text: string): boolean[] => []);

/**
 * What every match of a regular expression must hold: literal runs outside optional parts, and of a group that must be there one of its
 * alternatives'. A look for a substring costs a hundredth of a first match of a pattern, and most sentences lack what most forms ask for.
 * Reads the expressions that forms are made of; where it is not sure it asks for nothing.
 */
export function literalsOf(source: string, partOf?: PartOf): readonly AnyOf[] {
  return alternatives({ source, at: 0, partOf });
}

/** Forms share the parts of their vocabulary, which are long: each is looked through once. */
const ofPart = remembered(2000, (part: string) => literalsOf(part));

/** A place in an expression; who reads a part of it moves `at` behind that part. */
interface Cursor {
  readonly source: string;
  at: number;
  readonly partOf: PartOf | undefined;
}

/** The needs of alternatives, up to the end of the group or of the expression: of several, one text of each. */
function alternatives(cursor: Cursor): readonly AnyOf[] {
  const first = sequence(cursor);
  if (cursor.source[cursor.at] !== '|') return first;
  const each = [longest(first)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1;
    each.push(longest(sequence(cursor)));
  }
  return each.some((texts) => texts.length === 0) ? [] : [each.flat()];
}

/** The needs of one alternative, from left to right. */
function sequence(cursor: Cursor): readonly AnyOf[] {
  const { source } = cursor;
  const needs: AnyOf[] = [];
  let run = '';
  for (;;) {
    const char = source[cursor.at];
    const literal = char === undefined || char === '|' || char === ')' ? null : literalAt(cursor);
    if (literal !== null) {
      run += literal;
      continue;
    }
    if (run.trim().length > 1) needs.push([run]);
    run = '';
    if (char === undefined || char === '|' || char === ')') return needs;
    needs.push(...unit(cursor));
  }
}

/** The characters that must be there at the cursor, as themselves; `null`, and the cursor stays, where there are none. */
function literalAt(cursor: Cursor): string | null {
  const { source, at } = cursor;
  const escaped = source[at] === '\\';
  const pattern = escaped ? ESCAPED : PLAIN;
  pattern.lastIndex = at;
  const found = pattern.exec(source)?.[0];
  if (found === undefined) return null;
  // What may be left out or repeated is no part of the run before it.
  const sure = isQuantifier(source, at + found.length) ? (escaped ? '' : found.slice(0, -1)) : found;
  if (sure === '') return null;
  cursor.at += sure.length;
  return escaped ? sure.slice(1) : sure;
}

/** A run read at once: thousands of characters are looked at before the first question is. */
const PLAIN = /[^\\.^$[\]{}|?*+()]+/y;
const ESCAPED = /\\[^\p{L}\p{N}]/uy;

/** The needs of a group, a part of the vocabulary or one character, with its quantifier. */
function unit(cursor: Cursor): readonly AnyOf[] {
  const { source, partOf } = cursor;
  let needs: readonly AnyOf[] = [];
  PLACE.lastIndex = cursor.at;
  const place = partOf !== undefined && source[cursor.at] === '{' ? PLACE.exec(source) : null;
  const part = place === null ? undefined : partOf?.(place[1] ?? '');
  if (place !== null && part !== undefined) {
    cursor.at += place[0].length;
    needs = ofPart(part);
  } else if (source[cursor.at] === '(') {
    OPENING.lastIndex = cursor.at;
    const opening = OPENING.exec(source);
    // Of what stands before or behind, a text need not hold anything here.
    cursor.at += opening?.[0].length ?? 3;
    const inner = alternatives(cursor);
    cursor.at += 1;
    if (opening !== null) needs = inner;
  } else cursor.at = unitEnd(source, cursor.at);
  const optional = '?*'.includes(source[cursor.at] ?? ' ') || /^\{[0,]/.test(source.slice(cursor.at, cursor.at + 2));
  if (isQuantifier(source, cursor.at)) {
    QUANTIFIER.lastIndex = cursor.at;
    cursor.at += QUANTIFIER.exec(source)?.[0].length ?? 0;
  }
  return optional ? [] : needs;
}

/** A part of the vocabulary in a form: `{cell}`, `{cell:other}`. */
const PLACE = /\{([A-Z_]\w*)(?::\w+)?\}/iy;
/** The start of a group that is matched: named, plain or without a number. */
const OPENING = /\((?:\?:|\?<[\w$]+>|(?!\?))/y;
const QUANTIFIER = /(?:[?*+]|\{\d*(?:,\d*)?\})\??/y;

/** A brace that opens no count is a part of the vocabulary. */
const isQuantifier = (source: string, at: number): boolean =>
  at < source.length && ('?*+'.includes(source[at] as string) || /^\{[\d,]/.test(source.slice(at, at + 2)));

/** Where the character, class or escape that starts at `at` ends. */
function unitEnd(source: string, at: number): number {
  if (source[at] === '\\') return /^\\[pPu]\{/.test(source.slice(at, at + 3)) ? source.indexOf('}', at) + 1 : at + 2;
  if (source[at] !== '[') return at + 1;
  for (let end = at + 1; end < source.length; end += source[end] === '\\' ? 2 : 1)
    if (source[end] === ']') return end + 1;
  return source.length;
}

const shortest = (texts: AnyOf): number => Math.min(...texts.map((text) => text.length));

function longest(needs: readonly AnyOf[]): AnyOf {
  return needs.reduce<AnyOf>(
    (best, texts) => (best.length === 0 || shortest(texts) > shortest(best) ? texts : best),
    [],
  );
}
