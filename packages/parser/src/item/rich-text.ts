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
    text: joined(texts).trim(),
    markdown: joined(marks).trim(),
    math,
    position,
  };
}

/** What stands before a hyphen that belongs to the word: "short-" above "term". */
const COMPOUND =
  /(?:^|[\s(])(?:cross|data|end|feed|fine|first|full|half|high|left|long|low|many|multi|non|one|real|right|second|self|short|state|step|three|time|two|well|word)-$/i;

/** `lines` below each other; a word that was broken at the end of a line is whole again. */
function joined(lines: readonly string[]): string {
  const out: string[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const above = out.at(-1);
    if (above !== undefined && /\p{Ll}{2}-$/u.test(above.slice(-3)) && /^\p{Ll}{2}/u.test(line.slice(0, 4)))
      out[out.length - 1] = (COMPOUND.test(above.slice(-12)) ? above : above.slice(0, -1)) + line;
    else out.push(line);
  }
  return out.join('\n');
}

/** The letters that a ligature stands for. */
function unligated(text: string): string {
  return text.replaceAll(/[\ufb00-\ufb06]/g, (mark) => mark.normalize('NFKC'));
}

function plain(pieces: readonly Piece[]): string {
  let out = '';
  for (const piece of pieces) out += piece.text;
  return pieces[0]?.kind === 'code' ? out : unligated(out.replace(/[ \t\u00a0\u3000]+/gu, ' ').trim());
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
  const line = unligated(out.replace(/[ \t\u00a0\u3000]+/gu, ' ').trim());
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
