import { preparedTexts } from '../prepared/texts.ts';
import type { Row, Table } from './table.ts';
import { firstToken, formTokens } from './table.ts';
import type { Token } from './tokens.ts';

/** Most nodes have one or none of what a node may have: nothing is made before it is needed. */
interface Node {
  next: Map<string, Node> | null;
  /** Beginnings of words by their length, so that a word meets one look-up a length and not every beginning. */
  prefixes: Map<number, Map<string, Node>> | null;
  rows: Row[] | null;
  /** Forms whose first token leads here and whose others are not in the tree yet: few texts come by. One after the other: row, form, row, form … */
  waiting: (Row | string)[] | null;
}

const node = (): Node => ({ next: null, prefixes: null, rows: null, waiting: null });

/** A table ready for matching. */
export type Trie = Node;

/** Compiles a table once, as far as the first tokens of its forms. */
export function compile(table: Table): Trie {
  const root = node();
  const firsts = firstTokens(table);
  let at = 0;
  for (const row of table.rows)
    for (const form of row.forms) (step(root, firsts[at++] as string).waiting ??= []).push(row, form);
  return root;
}

/** Of each form of a table the first token: worked out when this package was built, or now. */
function firstTokens(table: Table): readonly string[] {
  const prepared = preparedTexts?.firstTokens[table.name];
  return prepared?.length === table.rows.reduce((sum, { forms }) => sum + forms.length, 0)
    ? prepared
    : firstTokensAnew(table);
}

/** Of each form of a table the first token. */
export function firstTokensAnew(table: Table): readonly string[] {
  return table.rows
    .flatMap(({ forms }) => forms)
    .map((form) => {
      const first = firstToken(form);
      if (first === undefined)
        throw new Error(`Expected a form with a word or symbol in table \`${table.name}\`, found \`${form}\``);
      return first;
    });
}

const step = (from: Node, token: string): Node =>
  token.endsWith('*') && token.length > 1 ? prefix(from, token.slice(0, -1)) : child(from, token);

/** Puts the rest of the forms that wait at a node into the tree. */
function grow(first: Node, waiting: NonNullable<Node['waiting']>): void {
  first.waiting = null;
  for (let each = 0; each < waiting.length; each += 2) {
    const row = waiting[each] as Row;
    let at = first;
    const tokens = formTokens(waiting[each + 1] as string);
    for (let index = 1; index < tokens.length; index += 1) at = step(at, tokens[index] as string);
    if (!(at.rows ??= []).includes(row)) at.rows.push(row);
  }
}

function child(parent: Node, token: string): Node {
  const next = (parent.next ??= new Map<string, Node>());
  let found = next.get(token);
  if (found === undefined) next.set(token, (found = node()));
  return found;
}

function prefix(parent: Node, start: string): Node {
  const prefixes = (parent.prefixes ??= new Map<number, Map<string, Node>>());
  let ofLength = prefixes.get(start.length);
  if (ofLength === undefined) prefixes.set(start.length, (ofLength = new Map()));
  let found = ofLength.get(start);
  if (found === undefined) ofLength.set(start, (found = node()));
  return found;
}

/** Tells which tables, by their place, have a form that may begin with a token. */
export type Openers = (token: Token) => readonly number[];

/** One look-up for all tables: by whole words, and by the beginnings of words, of which a token has few. */
export function openersOf(tries: readonly Trie[]): Openers {
  const whole = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, text: string, table: number): void => {
    const tables = map.get(text);
    if (tables === undefined) map.set(text, [table]);
    else tables.push(table);
  };
  for (const [table, { next, prefixes }] of tries.entries()) {
    for (const token of next?.keys() ?? []) add(whole, token, table);
    for (const nodes of prefixes?.values() ?? []) for (const start of nodes.keys()) add(beginnings, start, table);
  }
  const most = Math.max(0, ...tries.flatMap(({ prefixes }) => [...(prefixes?.keys() ?? [])]));
  return ({ kind, fold }) => {
    const tables = [...(whole.get(fold) ?? [])];
    if (kind === 'word')
      for (let length = 1; length <= Math.min(fold.length, most); length += 1)
        for (const table of beginnings.get(fold.slice(0, length)) ?? [])
          if (!tables.includes(table)) tables.push(table);
    return tables;
  };
}

interface Found {
  readonly rows: readonly Row[];
  /** The token after the form. */
  readonly to: number;
}

/**
 * The longest form that starts at token `from`, or `null`. Of two forms over the same tokens the one that spells out more letters wins
 * (`given` before `giv*`); where they spell out the same, both are meant.
 */
export function longest(trie: Trie, tokens: readonly Token[], from: number): Found | null {
  let best: (Found & { readonly spelt: number }) | null = null;
  const open: [node: Node, index: number, spelt: number][] = [[trie, from, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [at, index, spelt] = next;
    if (at.waiting !== null) grow(at, at.waiting);
    if (at.rows !== null) best = better(best, { rows: at.rows, to: index, spelt });
    const token = tokens[index];
    if (token === undefined) continue;
    const exact = at.next?.get(token.fold);
    if (exact !== undefined) open.push([exact, index + 1, spelt + token.fold.length + 1]);
    if (token.kind !== 'word' || at.prefixes === null) continue;
    for (const [length, nodes] of at.prefixes) {
      const target = nodes.get(token.fold.slice(0, length));
      if (target !== undefined) open.push([target, index + 1, spelt + length]);
    }
  }
  return best;
}

function better(
  best: (Found & { readonly spelt: number }) | null,
  next: Found & { readonly spelt: number },
): Found & { readonly spelt: number } {
  if (best === null || next.to > best.to || (next.to === best.to && next.spelt > best.spelt)) return next;
  if (next.to < best.to || next.spelt < best.spelt) return best;
  return { ...best, rows: [...new Set([...best.rows, ...next.rows])] };
}
