import type { Formula, RichText, Span } from './schema.ts';
import type { Piece } from '../read/line.ts';
import type { Locator } from '../text/source.ts';

/** The parts of a text, a list of pieces a source line, as the three views of an item. */
export function richText(parts: readonly (readonly Piece[])[], locate: Locator): RichText {
  const shown = parts.filter((pieces) => pieces.length > 0);
  const texts: string[] = [];
  const marks: string[] = [];
  const math: Formula[] = [];
  let start = Infinity;
  let end = -1;
  for (const pieces of shown) {
    texts.push(plain(pieces));
    marks.push(markdown(pieces));
    for (const piece of pieces) {
      start = Math.min(start, piece.start);
      end = Math.max(end, piece.end);
      if (piece.kind === 'math' && piece.latex !== undefined) {
        math.push({ latex: piece.latex, display: piece.display ?? false, position: locate(piece.start, piece.end) });
      }
    }
  }
  const position: Span | null = end >= 0 ? locate(start, end) : null;
  return {
    text: texts
      .filter((text) => text !== '')
      .join('\n')
      .trim(),
    markdown: marks
      .filter((text) => text !== '')
      .join('\n')
      .trim(),
    math,
    position,
  };
}

function plain(pieces: readonly Piece[]): string {
  let out = '';
  for (const piece of pieces) out += piece.text;
  return pieces[0]?.kind === 'code' ? out : out.replace(/[ \t\u00a0\u3000]+/gu, ' ').trim();
}

/** Markdown with the emphasis inside a line kept; emphasis of the whole line is layout and goes. */
function markdown(pieces: readonly Piece[]): string {
  const shown = pieces.filter((piece) => piece.text.trim() !== '');
  const whole = { bold: shown.every((piece) => piece.bold), em: shown.every((piece) => piece.em) };
  let out = '';
  let open = '';
  for (const piece of pieces) {
    const mark =
      piece.kind === 'code' && piece.text.includes('\n')
        ? ''
        : `${piece.bold && !whole.bold ? '**' : ''}${piece.em && !whole.em ? '*' : ''}`;
    const md = piece.kind === 'text' ? piece.md.replaceAll('$', '\\$') : piece.md;
    if (mark !== open) {
      out = close(out, open);
      const space = /^\s*/.exec(md)?.[0] ?? '';
      out += space + mark + md.slice(space.length);
      open = mark;
    } else out += md;
  }
  out = close(out, open);
  return pieces[0]?.kind === 'code' ? out : out.replace(/[ \t\u00a0\u3000]+/gu, ' ').trim();
}

function close(out: string, mark: string): string {
  if (mark === '') return out;
  const body = out.trimEnd();
  return body + [...mark].reverse().join('') + out.slice(body.length);
}
