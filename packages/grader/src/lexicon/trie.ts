import type { Row, Table } from './table.ts';
import { formTokens } from './table.ts';
import type { Token } from './tokens.ts';

interface Node {
  readonly next: Map<string, Node>;
  readonly prefixes: [string, Node][];
  readonly rows: Row[];
}

const node = (): Node => ({ next: new Map(), prefixes: [], rows: [] });

/** A table ready for matching. */
export type Trie = Node;

/** Compiles a table once. */
export function compile(table: Table): Trie {
  const root = node();
  for (const row of table.rows) for (const form of row.forms) insert(root, formTokens(form), row, table.name, form);
  return root;
}

function insert(root: Node, tokens: readonly string[], row: Row, table: string, form: string): void {
  if (tokens.length === 0)
    throw new Error(`Expected a form with a word or symbol in table \`${table}\`, found \`${form}\``);
  let at = root;
  for (const token of tokens)
    at = token.endsWith('*') && token.length > 1 ? prefix(at, token.slice(0, -1)) : child(at, token);
  if (!at.rows.includes(row)) at.rows.push(row);
}

function child(parent: Node, token: string): Node {
  let found = parent.next.get(token);
  if (found === undefined) parent.next.set(token, (found = node()));
  return found;
}

function prefix(parent: Node, start: string): Node {
  let found = parent.prefixes.find(([text]) => text === start)?.[1];
  if (found === undefined) parent.prefixes.push([start, (found = node())]);
  return found;
}

/** The longest form that starts at token `from`: its rows and the token after it, or `null`. */
export function longest(
  trie: Trie,
  tokens: readonly Token[],
  from: number,
): { readonly rows: readonly Row[]; readonly to: number } | null {
  let best: { rows: readonly Row[]; to: number } | null = null;
  const open: [Node, number][] = [[trie, from]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [at, index] = pair;
    if (at.rows.length > 0 && (best === null || index > best.to)) best = { rows: at.rows, to: index };
    const token = tokens[index];
    if (token === undefined) continue;
    const exact = at.next.get(token.fold);
    for (const [start, target] of at.prefixes)
      if (token.kind === 'word' && token.fold.startsWith(start)) open.push([target, index + 1]);
    if (exact !== undefined) open.push([exact, index + 1]);
  }
  return best;
}
