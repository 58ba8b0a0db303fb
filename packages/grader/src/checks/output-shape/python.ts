/** Python source as data: the few forms in which quizzes write PyTorch programs. Nothing is run. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'tuple'; readonly items: readonly Node[] }
  | { readonly kind: 'attribute'; readonly of: Node; readonly name: string }
  | {
      readonly kind: 'call';
      readonly of: Node;
      readonly args: readonly Node[];
      readonly named: ReadonlyMap<string, Node>;
    }
  | { readonly kind: 'index'; readonly of: Node; readonly at: readonly Index[] };

/** `:`, or a place. */
export type Index = 'all' | Node;

/** Deeper nesting is no program of a quiz. */
const DEEPEST = 12;

interface Reader {
  readonly text: string;
  at: number;
}

/** The expression that a text is as a whole, or `null`. */
export function readExpression(text: string): Node | null {
  const reader: Reader = { text, at: 0 };
  const node = list(reader, 0);
  skip(reader);
  return reader.at === text.length ? node : null;
}

/** `a, b`: a tuple without brackets. */
function list(reader: Reader, depth: number): Node | null {
  const first = product(reader, depth);
  if (first === null) return null;
  const items = [first];
  while (taken(reader, /,/y) !== null) {
    const next = product(reader, depth);
    if (next === null) return null;
    items.push(next);
  }
  return items.length === 1 ? first : { kind: 'tuple', items };
}

/** Numbers may be multiplied: `3 * 2`. */
function product(reader: Reader, depth: number): Node | null {
  let left = atom(reader, depth);
  while (left !== null && taken(reader, /\*(?!\*)/y) !== null) {
    const right = atom(reader, depth);
    if (left.kind !== 'number' || right?.kind !== 'number') return null;
    left = { kind: 'number', value: left.value * right.value };
  }
  return left;
}

function atom(reader: Reader, depth: number): Node | null {
  if (depth > DEEPEST) return null;
  const number = taken(reader, /-?\d{1,9}(?:\.\d{1,9})?(?:e-?\d{1,3})?/iy);
  if (number !== null) return { kind: 'number', value: Number(number) };
  const string = taken(reader, /'[^'\n]{0,80}'|"[^"\n]{0,80}"/y);
  if (string !== null) return { kind: 'word', text: string.slice(1, -1) };
  const bracket = taken(reader, /[([]/y);
  if (bracket !== null) {
    const close = bracket === '(' ? /\)/y : /\]/y;
    if (taken(reader, close) !== null) return { kind: 'tuple', items: [] };
    const inner = list(reader, depth + 1);
    taken(reader, /,/y);
    return inner === null || taken(reader, close) === null ? null : behind(reader, inner, depth);
  }
  const name = taken(reader, /[A-Z_]\w{0,60}/iy);
  return name === null ? null : behind(reader, { kind: 'name', name }, depth);
}

/** `.size`, `(…)` and `[…]` behind an expression. */
function behind(reader: Reader, start: Node, depth: number): Node | null {
  let node = start;
  for (let step = 0; step < DEEPEST; step++) {
    const mark = taken(reader, /[.([]/y);
    if (mark === null) return node;
    const next =
      mark === '.' ? attribute(reader, node) : mark === '(' ? call(reader, node, depth) : index(reader, node, depth);
    if (next === null) return null;
    node = next;
  }
  return null;
}

function attribute(reader: Reader, of: Node): Node | null {
  const name = taken(reader, /[A-Z_]\w{0,60}/iy);
  return name === null ? null : { kind: 'attribute', of, name };
}

function call(reader: Reader, of: Node, depth: number): Node | null {
  const args: Node[] = [];
  const named = new Map<string, Node>();
  while (taken(reader, /\)/y) === null) {
    if ((args.length > 0 || named.size > 0) && taken(reader, /,/y) === null) return null;
    if (taken(reader, /\)/y) !== null) break;
    const key = taken(reader, /[A-Z_]\w{0,60}\s?=(?!=)/iy);
    const value = product(reader, depth + 1);
    if (value === null) return null;
    if (key === null) args.push(value);
    else named.set(key.slice(0, -1).trim(), value);
  }
  return { kind: 'call', of, args, named };
}

function index(reader: Reader, of: Node, depth: number): Node | null {
  const at: Index[] = [];
  while (taken(reader, /\]/y) === null) {
    if (at.length > 0 && taken(reader, /,/y) === null) return null;
    if (taken(reader, /:(?=\s*[,\]])/y) !== null) {
      at.push('all');
      continue;
    }
    const place = product(reader, depth + 1);
    if (place === null) return null;
    at.push(place);
  }
  return { kind: 'index', of, at };
}

function taken(reader: Reader, pattern: RegExp): string | null {
  skip(reader);
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0] ?? null;
  if (found !== null) reader.at += found.length;
  return found;
}

function skip(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at += 1;
}

/** A line of a program with its indentation. */
export interface ProgramLine {
  readonly indent: number;
  readonly text: string;
}

/** The logical lines of a program: comments gone, lines that a bracket leaves open joined. */
export function programLines(source: string): readonly ProgramLine[] {
  const lines: { indent: number; text: string; open: number }[] = [];
  for (const raw of source.split('\n')) {
    const text = raw.replace(/\s#.*$|^\s*#.*$/u, '').trimEnd();
    if (text.trim() === '') continue;
    const open = [...text].reduce((sum, char) => sum + ('([{'.includes(char) ? 1 : ')]}'.includes(char) ? -1 : 0), 0);
    const last = lines.at(-1);
    if (last !== undefined && last.open > 0) {
      last.text += ` ${text.trim()}`;
      last.open += open;
    } else lines.push({ indent: text.length - text.trimStart().length, text: text.trim(), open });
  }
  return lines;
}
