import type { Mapped } from './remap.ts';

/** A JSON value with its place in the source. */
export type JsonValue =
  | { kind: 'object'; entries: { key: string; value: JsonValue }[]; start: number; end: number }
  | { kind: 'array'; values: JsonValue[]; start: number; end: number }
  | { kind: 'string'; mapped: Mapped; start: number; end: number }
  | { kind: 'other'; text: string; start: number; end: number };

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '/': '/', '\\': '\\', '"': '"' };
const DEEPEST = 200;

/** Reads JSON, or JSON lines as an array, with the place of every value, or `null` where `source` is none. Linear; never deeper than 200 levels. */
export function readJson(source: string): JsonValue | null {
  let i = 0;
  const skip = (): void => {
    while (i < source.length && ' \t\r\n\ufeff'.includes(source[i] as string)) i++;
  };
  const string = (): JsonValue | null => {
    const start = i++;
    let text = '';
    const starts: number[] = [];
    while (i < source.length) {
      const c = source[i] as string;
      if (c === '"') {
        starts.push(i);
        i++;
        return { kind: 'string', mapped: { text, starts }, start, end: i };
      }
      if (c === '\n') return null;
      if (c === '\\') {
        const next = source[i + 1] ?? '';
        const code = next === 'u' ? /^[\da-f]{4}/i.exec(source.slice(i + 2, i + 6)) : null;
        const out = code ? String.fromCharCode(parseInt(code[0], 16)) : ESCAPES[next];
        if (out === undefined) return null;
        starts.push(i);
        text += out;
        i += code ? 6 : 2;
        continue;
      }
      starts.push(i);
      text += c;
      i++;
    }
    return null;
  };
  const value = (depth: number): JsonValue | null => {
    skip();
    const start = i;
    const c = source[i];
    if (depth > DEEPEST || c === undefined) return null;
    if (c === '"') return string();
    if (c === '[') {
      i++;
      const values: JsonValue[] = [];
      for (skip(); source[i] !== ']'; skip()) {
        const next = value(depth + 1);
        if (!next) return null;
        values.push(next);
        skip();
        if (source[i] === ',') i++;
        else if (source[i] !== ']') return null;
      }
      i++;
      return { kind: 'array', values, start, end: i };
    }
    if (c === '{') {
      i++;
      const entries: { key: string; value: JsonValue }[] = [];
      for (skip(); source[i] !== '}'; skip()) {
        const key = source[i] === '"' ? string() : null;
        if (key?.kind !== 'string') return null;
        skip();
        if (source[i] !== ':') return null;
        i++;
        const next = value(depth + 1);
        if (!next) return null;
        entries.push({ key: key.mapped.text, value: next });
        skip();
        if (source[i] === ',') i++;
        else if (source[i] !== '}') return null;
      }
      i++;
      return { kind: 'object', entries, start, end: i };
    }
    const word = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/i.exec(source.slice(i, i + 40));
    if (!word) return null;
    i += word[0].length;
    return { kind: 'other', text: word[0], start, end: i };
  };
  const root = value(0);
  skip();
  if (root?.kind !== 'object' || i >= source.length) return root && i >= source.length ? root : null;
  // One object a line, with nothing between them.
  const values = [root];
  while (i < source.length) {
    const next = source[i] === '{' ? value(1) : null;
    if (next?.kind !== 'object') return null;
    values.push(next);
    skip();
  }
  return { kind: 'array', values, start: root.start, end: i };
}

/** The value of a key of an object, its name compared without case and separators. */
export function get(object: JsonValue, ...names: string[]): JsonValue | undefined {
  if (object.kind !== 'object') return undefined;
  for (const name of names) {
    const found = object.entries.find((entry) => entry.key.toLowerCase().replace(/[\s_-]/g, '') === name);
    if (found) return found.value;
  }
  return undefined;
}
