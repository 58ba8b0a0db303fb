import { markupLine, type Line, type Piece } from './line.ts';

/** A line whose meaning its format gives, with the text between `start` and `end` as `said` reads it; `null` for blank text. */
export function fieldLine(
  source: string,
  start: number,
  end: number,
  role: NonNullable<Line['role']>,
  chosen?: boolean,
  said: (text: string) => string = (text) => text,
): Line | null {
  let a = start;
  let b = end;
  while (a < b && /\s/.test(source[a] as string)) a++;
  while (b > a && /\s/.test(source[b - 1] as string)) b--;
  if (a >= b) return null;
  const text = said(source.slice(a, b));
  const piece: Piece = {
    kind: 'text',
    text,
    md: text,
    start: a,
    end: b,
    verbatim: true,
    bold: false,
    em: false,
    strike: false,
    marked: false,
  };
  return { ...markupLine(a, b, ''), kind: 'text', pieces: [piece], role, ...(chosen === undefined ? {} : { chosen }) };
}

/** `lines` in source order, with what lies between them as markup. Lines that overlap an earlier one are left out. */
export function withMarkup(lines: readonly Line[], source: string): Line[] {
  const out: Line[] = [];
  let at = 0;
  for (const line of [...lines].sort((x, y) => x.start - y.start)) {
    if (line.start < at) continue;
    if (line.start > at) out.push(markupLine(at, line.start, 'markup'));
    out.push(line);
    at = line.end;
  }
  if (at < source.length) out.push(markupLine(at, source.length, 'markup'));
  return out;
}
