import type { Line, Piece } from './line.ts';
import { readMarkdown } from './markdown.ts';
import { remapLines } from './remap.ts';

/** A Markdown text that is built out of parts of another text and of what stands for the rest of it. */
export interface Rewriting {
  /** Goes on with the source from `from` to `to`. */
  keep: (from: number, to: number) => void;
  /** Goes on with `text`, which stands for the source at `at`. */
  put: (text: string, at: number) => void;
  /** The lines of what was built, each with its place in the source; `end` is where that ends. */
  lines: (end: number) => Line[];
}

/** Rewrites `source`, which has a format of its own, as Markdown. */
export function rewrite(source: string): Rewriting {
  const parts: string[] = [];
  const starts: number[] = [];
  return {
    keep: (from, to) => {
      if (to <= from) return;
      parts.push(source.slice(from, to));
      for (let i = from; i < to; i++) starts.push(i);
    },
    put: (text, at) => {
      if (text === '') return;
      parts.push(text);
      for (let i = 0; i < text.length; i++) starts.push(at);
    },
    lines: (end) => {
      starts.push(end);
      const text = parts.join('');
      const lines = readMarkdown(text);
      for (const line of lines) {
        line.pieces = line.pieces.flatMap(pure);
        if (line.cells) line.cells = line.cells.map((cell) => cell.flatMap(pure));
      }
      return remapLines(lines, { text, starts });
    },
  };

  /** The parts of a piece that the source has word for word, and those between them. */
  function pure(piece: Piece): Piece[] {
    if (!piece.verbatim) return [piece];
    const kept = (i: number): boolean => source[starts[i] as number] === piece.text[i - piece.start];
    const out: Piece[] = [];
    for (let i = piece.start; i < piece.end;) {
      const from = i++;
      const verbatim = kept(from);
      while (i < piece.end && kept(i) === verbatim && (!verbatim || starts[i] === (starts[i - 1] as number) + 1)) i++;
      const text = piece.text.slice(from - piece.start, i - piece.start);
      out.push({ ...piece, text, md: text, start: from, end: i, verbatim });
    }
    return out;
  }
}
