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
  /** What stands in the emphasis that is open, and its mark. */
  let inside = '';
  let open = '';
  for (const piece of pieces) {
    const mark =
      piece.kind === 'code' && piece.text.includes('\n')
        ? ''
        : `${piece.bold && !whole.bold ? '**' : ''}${piece.em && !whole.em ? '*' : ''}`;
    if (mark !== open) {
      out += wrapped(inside, open);
      inside = '';
      open = mark;
    }
    inside += piece.kind === 'text' ? literal(piece.md) : piece.md;
  }
  out += wrapped(inside, open);
  if (pieces[0]?.kind === 'code') return out;
  // A heading's own marks are layout and gone by now: what begins with "#" here is a comment, or a number.
  const line = out.replace(/[ \t\u00a0\u3000]+/gu, ' ').trim();
  return line.replace(/^#{1,6}(?= )/, '\\$&');
}

/** A word between lines, `_d_a_bb_`, that the reader took for no emphasis; Markdown would. */
const LINED_WORD = /(?<![\p{L}\p{N}_\\])_(?=_*[\p{L}\p{N}])([\p{L}\p{N}_]*)_(?![\p{L}\p{N}_])/gu;

/** Text that Markdown must not read as a formula or as emphasis. */
function literal(text: string): string {
  return text.replaceAll('$', '\\$').replace(LINED_WORD, '\\_$1\\_');
}

/** `text` between `mark`s, its outer white space kept outside of them. */
function wrapped(text: string, mark: string): string {
  const body = text.trim();
  if (mark === '' || body === '') return text;
  const from = text.length - text.trimStart().length;
  return text.slice(0, from) + mark + body + [...mark].reverse().join('') + text.slice(from + body.length);
}
