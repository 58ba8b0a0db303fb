import { foldLook, LATEX_NAMES, LATEX_SYMBOLS } from '../text/latex-symbols.ts';

/** A visible character of a text that may hold LaTeX, and the source it takes (the command that draws it, its braces). */
export interface Symbol {
  look: string;
  start: number;
  end: number;
  /** LaTeX, not only its result, stands here: a command, a brace, `^` or `_`. */
  tex: boolean;
}

/** Braces, scripts, accents and what has no width: they show where a character stands, not which. */
const SILENT = /[\s{}^_~\u00AF\u02C9\u02D9\u200B-\u200D\u2060-\u2064]/u;

/** The visible characters of `text`, LaTeX commands replaced by what they draw. */
export function symbolsOf(text: string): Symbol[] {
  const out: Symbol[] = [];
  let pending = -1;
  let tex = false;
  const push = (look: string, start: number, end: number): void => {
    out.push({ look: foldLook(look), start: pending === -1 ? start : pending, end, tex });
    pending = -1;
    tex = false;
  };
  let i = 0;
  while (i < text.length) {
    const c = text[i] as string;
    if (c === '\\') {
      let end = i + 1;
      while (end < text.length && end - i < 20 && /[A-Z]/i.test(text[end] as string)) end++;
      const name = text.slice(i + 1, end);
      if (pending === -1) pending = i;
      tex = true;
      const known = LATEX_SYMBOLS[name];
      if (name === '') {
        // "\{" draws a brace, "\," a space.
        i += 2;
        continue;
      }
      if (known) push(known, i, end);
      else if (LATEX_NAMES.has(name)) for (let k = 1; k <= name.length; k++) push(name[k - 1] as string, i, end);
      i = end;
      continue;
    }
    if (SILENT.test(c)) {
      if (c === '}') {
        const last = out.at(-1);
        if (last && pending === -1) last.end = i + 1;
      } else if (c === '{' || c === '^' || c === '_') {
        if (pending === -1) pending = i;
        tex = true;
      }
      i++;
      continue;
    }
    const code = text.codePointAt(i) as number;
    const size = code > 0xffff ? 2 : 1;
    push(text.slice(i, i + size), i, i + size);
    i += size;
  }
  return out;
}
