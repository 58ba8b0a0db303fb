import { h, type XNode } from '../xml/element.ts';

// The parser leaves raised and lowered text of a dump as it was written: `û<sup><t></sup>`.
const SCRIPT = /<(sup|sub)>((?:(?!<\/?su[bp]>).){1,80})<\/\1>/gu;

/** Plain text with its raised and lowered parts as elements. `other` makes nodes of what is between them. */
export function withScripts(value: string, other: (text: string) => readonly XNode[]): XNode[] {
  const nodes: XNode[] = [];
  let end = 0;
  for (const { 0: found, 1: name = 'sup', 2: inner = '', index } of value.matchAll(SCRIPT)) {
    nodes.push(...(index > end ? other(value.slice(end, index)) : []), h(name, {}, other(inner)));
    end = index + found.length;
  }
  return [...nodes, ...(end < value.length ? other(value.slice(end)) : [])];
}

/** Plain text without the tags of raised and lowered parts. */
export function withoutScripts(text: string): string {
  return text.replace(SCRIPT, '$2');
}
