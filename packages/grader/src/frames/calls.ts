/** A call as code writes it: `Bidirectional(LSTM(64, return_sequences=True))`. Nothing is run: it is read as data. */
export interface Call {
  readonly name: string;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly start: number;
  readonly end: number;
}

/** An argument: a number, a word or string, a tuple or list, or another call. */
export type Value = number | string | readonly Value[] | Call;

/** Deeper nesting is no layer of a quiz. */
const MAX_DEPTH = 8;
const NAME = /[A-Z_][\w.]{0,60}/iy;
const NUMBER = /-?\d{1,9}(?:\.\d{1,9})?/y;
const STRING = /'[^'\n]{0,60}'|"[^"\n]{0,60}"/y;

interface Reader {
  readonly text: string;
  at: number;
}

/** Whether a value is a call. */
export function isCall(value: Value | undefined): value is Call {
  return typeof value === 'object' && 'name' in value;
}

/** The outermost calls of the functions in `names` (last part of a dotted name), in order. What cannot be read to its end is skipped. */
export function readCalls(text: string, names: ReadonlySet<string>): readonly Call[] {
  const found: Call[] = [];
  const opening = /([A-Z_][\w.]{0,60})\s?\(/gi;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    if (!names.has(lastPart(match[1] as string))) continue;
    const reader: Reader = { text, at: match.index };
    const value = readValue(reader, 0);
    if (value === null || !isCall(value)) continue;
    found.push(value);
    opening.lastIndex = Math.max(reader.at, match.index + 1);
  }
  return found;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function readValue(reader: Reader, depth: number): Value | null {
  skipSpace(reader);
  if (depth > MAX_DEPTH) return null;
  const number = take(reader, NUMBER);
  if (number !== null) return Number(number);
  const string = take(reader, STRING);
  if (string !== null) return string.slice(1, -1);
  const open = reader.text[reader.at];
  if (open === '(' || open === '[') {
    const list = readList(reader, open === '(' ? ')' : ']', depth);
    return list === null ? null : list.args;
  }
  const start = reader.at;
  const name = take(reader, NAME);
  if (name === null) return null;
  if (reader.text[reader.at] === ' ' && reader.text[reader.at + 1] === '(') reader.at += 1;
  if (reader.text[reader.at] !== '(') return name;
  const list = readList(reader, ')', depth);
  return list === null ? null : { name: lastPart(name), ...list, start, end: reader.at };
}

/** Reads `(a, b, key=c)` from its opening bracket to its closing one. */
function readList(reader: Reader, close: string, depth: number): { args: Value[]; named: Map<string, Value> } | null {
  const args: Value[] = [];
  const named = new Map<string, Value>();
  reader.at += 1;
  for (let first = true; ; first = false) {
    skipSpace(reader);
    if (reader.text[reader.at] === close) {
      reader.at += 1;
      return { args, named };
    }
    if (!first) {
      if (reader.text[reader.at] !== ',') return null;
      reader.at += 1;
      skipSpace(reader);
      if (reader.text[reader.at] === close) continue;
    }
    const value = readValue(reader, depth + 1);
    if (value === null) return null;
    skipSpace(reader);
    if (typeof value === 'string' && reader.text[reader.at] === '=') {
      reader.at += 1;
      const right = readValue(reader, depth + 1);
      if (right === null) return null;
      named.set(value, right);
    } else args.push(value);
  }
}

function skipSpace(reader: Reader): void {
  while (reader.at < reader.text.length && /\s/.test(reader.text[reader.at] as string)) reader.at += 1;
}

function take(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0] ?? null;
  if (found !== null) reader.at += found.length;
  return found;
}
