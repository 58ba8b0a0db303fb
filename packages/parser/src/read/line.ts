/** How a piece of text was set. */
export interface Style {
  bold: boolean;
  em: boolean;
  strike: boolean;
  /** Highlighted: `==…==`, `<mark>`, a coloured span. */
  marked: boolean;
}

/**
 * A run of a line that shows one thing. `text` is what a reader sees, `md` its Markdown.
 * A `verbatim` piece equals its source slice, so it can be cut anywhere; any other piece is cut only at its ends.
 */
export interface Piece extends Style {
  kind: 'text' | 'code' | 'math' | 'image' | 'tag';
  text: string;
  md: string;
  start: number;
  end: number;
  verbatim: boolean;
  /** LaTeX of a `math` piece. */
  latex?: string;
  display?: boolean;
}

/** What a line is, before anyone asks what it means. */
export type LineKind = 'text' | 'code' | 'math' | 'row' | 'rule' | 'markup' | 'summary';

/**
 * One logical line of a dump: the unit every later stage works on. A fenced block, a display formula and a table row are
 * one line each. `start`/`end` cover its markup too; positions count UTF-16 code units of the source.
 */
export interface Line {
  kind: LineKind;
  pieces: Piece[];
  start: number;
  end: number;
  /** Columns of white space before the content, tabs counted as four. */
  indent: number;
  /** Depth of `>`. */
  quote: number;
  /** The list marker, or `null`. */
  bullet: string | null;
  /** Column of the content behind the list marker. */
  inner: number;
  /** 1–6 for a heading, else 0. */
  heading: number;
  /** Blank lines before this one. */
  blanks: number;
  /** Cells of a table row. */
  cells?: Piece[][];
  /** Depth of `<details>` around the line. */
  fold: number;
  /** Set by a reader that knows from the format what the line is. */
  role?: 'question' | 'option' | 'answer' | 'explanation' | 'context' | 'more' | 'boilerplate';
  /** With `role: 'answer'`: the line goes on with the answer of the line before. */
  goesOn?: boolean;
  /** With `role: 'option'`: what the format says about it. */
  chosen?: boolean;
  /** With `chosen`: nothing in the file tells whether its numbers begin at 0 or at 1. */
  unsettled?: boolean;
  /** The range of the line's first link. */
  link?: { start: number; end: number };
  /** The line shares its row of the page with a line of another column: what lies beside it is no part of it. */
  column?: boolean;
  /** Why a `markup` line holds nothing to read. */
  reason?: string;
}

/** What a reader sees of some pieces. */
export function textOf(pieces: readonly Piece[]): string {
  let out = '';
  for (const piece of pieces) out += piece.text;
  return out;
}

/** The last of `pieces` that shows more than white space. */
export function lastShown(pieces: readonly Piece[]): Piece | undefined {
  return pieces.filter((piece) => piece.text.trim() !== '').at(-1);
}

/** Whether all that is shown is bold, italic or highlighted. */
export function isEmphasised(pieces: readonly Piece[]): boolean {
  const shown = pieces.filter((piece) => piece.text.trim() !== '' && !/^[\s.,;:!?]+$/.test(piece.text));
  return shown.length > 0 && shown.every((piece) => piece.bold || piece.marked || piece.em);
}

/** A line that shows nothing: markup, comments, rules. */
export function markupLine(start: number, end: number, reason: string, from: Partial<Line> = {}): Line {
  return {
    kind: 'markup',
    pieces: [],
    start,
    end,
    indent: 0,
    quote: 0,
    bullet: null,
    inner: 0,
    heading: 0,
    blanks: 0,
    fold: 0,
    reason,
    ...from,
  };
}
