import { decodeEntities } from '../text/entities.ts';

/** A formula written between delimiters. */
export interface LatexSpan {
  latex: string;
  display: boolean;
  end: number;
}

/**
 * The formula that begins at `at` (`$`, `$$`, `\(` or `\[`) and ends before `end`, or `null` where the sign is money,
 * an escaped check box (`\[x]`) or a bracket.
 */
export function latexSpan(
  source: string,
  at: number,
  end: number,
  within: (token: string, from: number) => number,
): LatexSpan | null {
  if (source[at] === '\\') {
    const display = source[at + 1] === '[';
    const close = within(display ? '\\]' : '\\)', at + 2);
    if (close === -1) return null;
    const latex = decoded(source.slice(at + 2, close));
    if (display && (latex === '' || /^x$/i.test(latex))) return null;
    if (!display && !/[\\^_=<>+*/\d]|^\S{1,3}$/.test(latex)) return null;
    return { latex, display, end: close + 2 };
  }
  const double = source[at + 1] === '$';
  if (double) {
    const close = within('$$', at + 2);
    if (close === -1 || close === at + 2) return null;
    return { latex: decoded(source.slice(at + 2, close)), display: true, end: close + 2 };
  }
  let close = within('$', at + 1);
  while (close !== -1 && source[close - 1] === '\\') close = within('$', close + 1);
  if (close === -1) return null;
  const latex = decoded(source.slice(at + 1, close));
  if (latex === '' || isMoney(latex, source[close + 1] ?? '', close + 1 < end) || isProse(latex)) return null;
  return { latex, display: false, end: close + 1 };
}

/** LaTeX that was copied out of HTML holds character references: `T_x &lt; T_y`. */
function decoded(latex: string): string {
  const text = latex.trim();
  return /&(?:lt|gt|amp|nbsp|#\d{1,5});/.test(text) ? decodeEntities(text) : text;
}

/** "$5 or $6": a number opens it and a digit follows the second sign, or words stand between. */
function isMoney(latex: string, after: string, inside: boolean): boolean {
  if (!/^\d/.test(latex) || /[\\^_{}]/.test(latex)) return false;
  return (inside && /\d/.test(after)) || /\s[A-Z]{2,}/i.test(latex);
}

/** A long run of plain words is text between two stray dollars. */
function isProse(latex: string): boolean {
  if (latex.length > 4000) return true;
  if (/[\\^_{}=]/.test(latex)) return false;
  return latex.split(/\s+/).filter((word) => /^[A-Z]{2,}[,.]?$/i.test(word)).length >= 3;
}
