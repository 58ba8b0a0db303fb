import { remembered } from '../lexicon/remembered.ts';

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

const numbered = new Map<string, Need>();

/** {@link literalsOf}, each with its number. */
export function needsOf(source: string, partOf?: PartOf): Needs {
  return literalsOf(source, partOf).map((anyOf) => {
    const name = anyOf.join('\n');
    const need = numbered.get(name) ?? { id: numbered.size, anyOf };
    numbered.set(name, need);
    return need;
  });
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
  const branches = split(source);
  const [only] = branches;
  if (branches.length === 1) return found(only as string, partOf);
  const each = branches.map((branch) => longest(found(branch, partOf)));
  return each.some((texts) => texts.length === 0) ? [] : [each.flat()];
}

/** Whether a text holds what a pattern asks for. */
export function mayMatch(needs: readonly AnyOf[], text: string): boolean {
  return needs.every((texts) => texts.some((each) => text.includes(each)));
}

/** Forms share the parts of their vocabulary, which are long: each is looked through once. */
const ofPart = remembered(2000, (part: string) => literalsOf(part));

function longest(needs: readonly AnyOf[]): AnyOf {
  const shortest = (texts: AnyOf): number => Math.min(...texts.map((text) => text.length));
  return needs.reduce<AnyOf>(
    (best, texts) => (best.length === 0 || shortest(texts) > shortest(best) ? texts : best),
    [],
  );
}

/** The start of a group that is matched: named, plain or without a number. */
const OPENING = /\((?:\?:|\?<[\w$]+>|(?!\?))/y;

/** A part of the vocabulary in a form: `{cell}`, `{cell:other}`. */
const PLACE = /\{([A-Za-z_]\w*)(?::\w+)?\}/y;

/** The needs of one alternative, from left to right. */
function found(source: string, partOf?: PartOf): AnyOf[] {
  const needs: AnyOf[] = [];
  let run = '';
  const end = (): void => {
    if (run.trim().length > 1) needs.push([run]);
    run = '';
  };
  for (let at = 0; at < source.length;) {
    const char = source[at] as string;
    PLACE.lastIndex = at;
    const place = partOf !== undefined && char === '{' ? PLACE.exec(source) : null;
    const part = partOf?.(place?.[1] ?? '');
    if (place !== null && part !== undefined) {
      end();
      const close = at + place[0].length;
      if (!isOptional(source, close)) needs.push(...ofPart(part));
      at = afterQuantifier(source, close);
      continue;
    }
    if (char === '(') {
      end();
      const close = closing(source, at);
      OPENING.lastIndex = at;
      const inner = isOptional(source, close) ? null : OPENING.exec(source);
      if (inner !== null) needs.push(...literalsOf(source.slice(at + inner[0].length, close - 1), partOf));
      at = afterQuantifier(source, close);
      continue;
    }
    const next = unitEnd(source, at);
    const literal = literalAt(source, at);
    if (literal === null || isQuantifier(source, next)) {
      end();
      at = afterQuantifier(source, next);
      continue;
    }
    run += literal;
    at = next;
  }
  end();
  return needs;
}

/** The character that stands for itself at `at`, or `null`. */
function literalAt(source: string, at: number): string | null {
  const char = source[at] as string;
  if (char === '\\') return /[^\p{L}\p{N}]/u.test(source[at + 1] ?? '') ? (source[at + 1] as string) : null;
  return '.^$[]{}|?*+()'.includes(char) ? null : char;
}

/** Where the character, class or escape that starts at `at` ends. */
function unitEnd(source: string, at: number): number {
  if (source[at] === '\\') return /^\\[pPu]\{/.test(source.slice(at)) ? source.indexOf('}', at) + 1 : at + 2;
  if (source[at] !== '[') return at + 1;
  for (let end = at + 1; end < source.length; end += source[end] === '\\' ? 2 : 1)
    if (source[end] === ']') return end + 1;
  return source.length;
}

/** Where the group that opens at `at` ends. */
function closing(source: string, at: number): number {
  let depth = 0;
  for (let end = at; end < source.length; end = unitEnd(source, end)) {
    if (source[end] === '(') depth += 1;
    if (source[end] === ')') depth -= 1;
    if (depth === 0) return end + 1;
  }
  return source.length;
}

/** A brace that opens no count is a part of the vocabulary. */
const isQuantifier = (source: string, at: number): boolean =>
  at < source.length && ('?*+'.includes(source[at] as string) || /^\{[\d,]/.test(source.slice(at, at + 2)));

const isOptional = (source: string, at: number): boolean => /^(?:[?*]|\{0|\{,)/.test(source.slice(at, at + 2));

function afterQuantifier(source: string, at: number): number {
  if (!isQuantifier(source, at)) return at;
  return at + (/^(?:[?*+]|\{\d*(?:,\d*)?\})\??/.exec(source.slice(at))?.[0].length ?? 0);
}

/** The alternatives at the top of an expression. */
function split(source: string): string[] {
  const branches: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length;) {
    if (source[at] === '|') {
      branches.push(source.slice(start, at));
      start = at + 1;
    }
    at = source[at] === '(' ? closing(source, at) : unitEnd(source, at);
  }
  return [...branches, source.slice(start)];
}
