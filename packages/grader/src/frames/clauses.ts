/** A stretch of a text. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Ends of sentences and of main clauses: a full stop that is part of `...` or of a number ends nothing; after Chinese a comma ends a clause. */
const SENTENCE_END = /[!?;\n。！？；]|\.(?=\s|$)|(?<=\p{Script=Han}),/gu;

/** The sentences of a normalised text, split at `.`, `!`, `?`, `;` and line ends. */
export function sentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed.length > 0) {
      const from = start + raw.indexOf(trimmed);
      found.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(SENTENCE_END)) {
    const at = match.index;
    const isEllipsis = match[0] === '.' && (text[at - 1] === '.' || /^\s*,/.test(text.slice(at + 1, at + 4)));
    if (!isEllipsis) push(at + 1);
  }
  push(text.length);
  return found;
}
