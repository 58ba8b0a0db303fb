/** The containers that a physical line begins with. */
export interface Containers {
  /** Where the line starts, after its white space. */
  start: number;
  indent: number;
  quote: number;
  bullet: string | null;
  /** Column of the content behind the bullet. */
  inner: number;
  heading: number;
  /** Where the content starts. */
  content: number;
}

/** The end of the line that starts at `from`: the place of its break, or `to`. */
export function nextLine(source: string, from: number, to: number): number {
  // A lone CR ends a line too (old Mac files).
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return to;
}

const BULLETS = new Set([
  '-',
  '*',
  '+',
  '•',
  '‣',
  '◦',
  '▪',
  '·',
  '–',
  '—',
  '∙',
  '',
  '➢',
  '➤',
  '►',
  '\uf0a7',
  '\uf0d8',
  '\uf076',
  '❖',
]);

/** Reads indentation, `>`, a list marker and `#` off the front of a line. */
export function containers(source: string, from: number, end: number): Containers {
  let i = from;
  let column = 0;
  const skipSpace = (): void => {
    for (; i < end; i++) {
      const c = source[i];
      if (c === '\t') column += 4 - (column % 4);
      else if (
        c === ' ' ||
        c === '\u00a0' ||
        c === '\u3000' ||
        c === '\f' ||
        c === '\v' ||
        c === '\ufeff' ||
        c === '\u200b'
      )
        column++;
      else break;
    }
  };
  skipSpace();
  const start = i;
  let quote = 0;
  while (i < end && source[i] === '>' && quote < 20) {
    quote++;
    i++;
    column = 0;
    skipSpace();
  }
  const indent = column;
  let bullet: string | null = null;
  const c = source[i] ?? '';
  // "o<tab>text", "§<tab>text": bullets of a word processor.
  if ((c === 'o' || c === '§') && source[i + 1] === '\t') {
    bullet = c;
    i++;
    column++;
    skipSpace();
  } else if (BULLETS.has(c)) {
    const after = source[i + 1] ?? '';
    // "*B. text" is a starred answer and "-5" a number: a marker is followed by space, unless it is a glyph of its own.
    const glyph = !'-*+–—·'.includes(c);
    // "-x(i)<j>" is an option whose author forgot the space.
    const tight = c === '-' && /\p{L}/u.test(after) && end - i > 3;
    if (i + 1 >= end || /\s/.test(after) || (glyph && after !== c) || tight) {
      bullet = c;
      i++;
      column++;
      skipSpace();
    }
  }
  let heading = 0;
  if (source[i] === '#') {
    let run = 0;
    while (i + run < end && source[i + run] === '#' && run < 7) run++;
    // "      # a comment": code that lost its fence.
    const comment = run === 1 && bullet === null && indent >= 4;
    if (run <= 6 && !comment && (i + run >= end || /\s/.test(source[i + run] as string))) {
      heading = run;
      i += run;
      skipSpace();
    }
  }
  return { start, indent, quote, bullet, inner: bullet === null ? indent : column, heading, content: i };
}

/** The fence of a code block that the content opens. */
export function fenceAt(source: string, at: number, end: number): { mark: string; info: string } | null {
  const c = source[at];
  if (c !== '`' && c !== '~') return null;
  let run = 0;
  while (at + run < end && source[at + run] === c) run++;
  if (run < 3 || run > 40) return null;
  const info = source.slice(at + run, end).trim();
  if (c === '`' && info.includes('`')) return null;
  return { mark: c.repeat(run), info };
}

/** `---`, `***`, `___`, `* * *`, `=====`: a line that only divides. */
export function isRule(source: string, at: number, end: number): boolean {
  const c = source[at] ?? '';
  if (!'-*_=~—–─━═#+.'.includes(c)) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    if (source[i] === c) count++;
    else if (source[i] !== ' ' && source[i] !== '\t') return false;
  }
  return count >= 3;
}

/** A setext underline: three or more, so that a lone `-` under a line stays a bullet. */
export function isUnderline(source: string, at: number, end: number): boolean {
  const c = source[at];
  return (c === '-' || c === '=') && source[at + 1] === c && source[at + 2] === c && isRule(source, at, end);
}

const LABELLED =
  /^(?:\(?[A-H][).:\]]\s|(?!(?:question|q|chapter|part|section|quiz|exercise|problem|unit|week)\b)\p{L}[\p{L} ]{2,24}[:：]\s?\S)/iu;

/** Whether a line is a sentence, an option or a labelled answer: dashes below it divide questions, and make no heading of it. */
export function isBody(text: string): boolean {
  const line = text.trim().slice(0, 2000);
  return /[.;,。；，]$/u.test(line) || LABELLED.test(line);
}

/** `| --- | :-: |`. */
export function isDelimiterRow(source: string, at: number, end: number): boolean {
  let dashes = 0;
  for (let i = at; i < end; i++) {
    const c = source[i] as string;
    if (c === '-') dashes++;
    else if (!'|: \t'.includes(c)) return false;
  }
  return dashes > 0;
}

/** A row without outer pipes counts only above a delimiter row. */
export function isTableStart(source: string, end: number, next: number, to: number): boolean {
  if (next >= to || !source.slice(Math.max(0, end - 400), end).includes('|')) return false;
  const after = nextLine(source, next, to);
  return after - next < 400 && source.slice(next, after).includes('|') && isDelimiterRow(source, next, after);
}

export function skipBreak(source: string, end: number, to: number): number {
  if (end >= to) return to;
  return source[end] === '\r' && source[end + 1] === '\n' && end + 1 < to ? end + 2 : end + 1;
}
