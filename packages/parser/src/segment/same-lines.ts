import { textOf } from '../read/line.ts';
import type { Part } from './draft.ts';

const fold = (part: Part): string =>
  textOf(part.pieces)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two lines say the same. */
export function same(a: Part, b: Part): boolean {
  const x = fold(a);
  return x !== '' && x === fold(b);
}

/** "They float. , They swim." of "They float." and "They swim.": two or more of `lines`, one behind the other. */
export function isMadeOf(part: Part, lines: readonly Part[]): boolean {
  const texts = lines.map(fold).filter((text) => text.length >= 3);
  let rest = fold(part);
  let count = 0;
  for (; rest !== '' && count <= lines.length; count++) {
    const found = texts.find((text) => rest.startsWith(text));
    if (found === undefined) return false;
    rest = rest.slice(found.length);
  }
  return rest === '' && count > 1;
}
