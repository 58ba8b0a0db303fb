import type { Line, Piece } from './line.ts';

/** Text that was decoded from a part of the source, and where each of its characters came from. */
export interface Mapped {
  text: string;
  /** `starts[i]` is the source offset of character `i`; one more entry marks the end. */
  starts: number[];
}

/** Moves `lines`, read from `mapped.text`, to the source. A piece stays verbatim only where nothing was decoded in it. */
export function remapLines(lines: readonly Line[], mapped: Mapped): Line[] {
  const place = (at: number): number => mapped.starts[Math.min(at, mapped.starts.length - 1)] ?? 0;
  const range = (start: number, end: number): { start: number; end: number } => ({
    start: place(start),
    end: Math.max(place(start), place(end)),
  });
  const move = (piece: Piece): Piece => {
    const moved = range(piece.start, piece.end);
    return { ...piece, ...moved, verbatim: piece.verbatim && moved.end - moved.start === piece.text.length };
  };
  return lines.map((line) => ({
    ...line,
    ...range(line.start, line.end),
    pieces: line.pieces.map(move),
    ...(line.cells ? { cells: line.cells.map((cell) => cell.map(move)) } : {}),
    ...(line.link ? { link: range(line.link.start, line.link.end) } : {}),
  }));
}
