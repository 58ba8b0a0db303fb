import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Node } from 'yaml';
import type { JsonValue } from './json-value.ts';

/** Reads YAML with the place of every value, or `null` where `source` is none. Aliases are left out, so nothing multiplies. */
export function readYaml(source: string): JsonValue | null {
  const values = parseAllDocuments(source, { uniqueKeys: false, logLevel: 'silent', strict: false }).flatMap(
    (document) => {
      const value = 'contents' in document && document.contents ? convert(document.contents as Node, source, 0) : null;
      return value ? [value] : [];
    },
  );
  return values.length === 0 ? null : { kind: 'array', values, start: 0, end: source.length };
}

function convert(node: Node, source: string, depth: number): JsonValue | null {
  const [start, end] = node.range ?? [0, 0];
  if (depth > 100 || isAlias(node)) return null;
  if (isSeq(node)) {
    const values = node.items.flatMap((item) => convert(item as Node, source, depth + 1) ?? []);
    return { kind: 'array', values, start, end };
  }
  if (isMap(node)) {
    const objects: { key: string; value: JsonValue }[][] = [[]];
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const made = value ? convert(value as Node, source, depth + 1) : null;
      if (!made) continue;
      // Authors forget the dash before the next item; its first key comes again.
      if (objects.at(-1)?.some((entry) => entry.key === name)) objects.push([]);
      objects.at(-1)?.push({ key: name, value: made });
    }
    const made = objects.map((entries): JsonValue => ({ kind: 'object', entries, start, end }));
    return made.length === 1 ? (made[0] as JsonValue) : { kind: 'array', values: made, start, end };
  }
  if (!isScalar(node)) return null;
  if (typeof node.value !== 'string') return { kind: 'other', text: source.slice(start, end).trim(), start, end };
  return { kind: 'string', mapped: { text: node.value, starts: align(node.value, source, start, end) }, start, end };
}

/** Where each character of a scalar stands: folding and escapes change nothing but white space and a few signs. */
function align(text: string, source: string, start: number, end: number): number[] {
  const starts: number[] = [];
  let at = start;
  for (const c of text.split('')) {
    if (/\s/.test(c)) {
      const here = at;
      while (at < end && /\s/.test(source[at] as string)) at++;
      starts.push(here);
      continue;
    }
    const found = source.indexOf(c, at);
    if (found !== -1 && found < end && found - at < 200) at = found;
    starts.push(Math.min(at, end));
    at = Math.min(at + 1, end);
  }
  starts.push(Math.min(at, end));
  return starts;
}
