import { namesKey } from '../text/key-heading.ts';
import { withMarkup } from './fields.ts';
import type { Line } from './line.ts';
import { rewrite } from './rewrite.ts';

/** Macros of LaTeX prose that mean something to a reader of keys; an argument has no braces in it. */
const MACRO =
  /\\(?:(section|subsection|subsubsection|paragraph|chapter)\*?\{|(textbf|textsc|emph|textit|underline|textrm|text|mathrm|mbox|ensuremath)\{|(begin|end)\{(\w{1,20})\*?\}(?:\[[^\]]{0,60}\])?(\{[^{}]{0,80}\})?|(item)(?![A-Za-z])(?:\[[^\]]{0,40}\])?|(\\)(?:\*|\[[^\]]{0,20}\])?|(quad|qquad|hfill|hspace\*?\{[^}]{0,20}\}|[,;: ]|enspace|tab)|(["'`^~]\{?[a-zA-Z]\}?)|(par|newline|smallskip|medskip|bigskip|vfill|vspace\*?\{[^}]{0,20}\}|newpage|clearpage|pagebreak)(?![A-Za-z])|cline\{[^}]{0,20}\}|[A-Za-z]{1,24}\*?)|[{}~&]|(?<!\\)%[^\n]{0,2000}/g;
/** Formulas, whose macros are theirs. */
const MATH =
  /(?<!\\)\$\$[^$]{1,4000}\$\$|(?<!\\)\$[^$\n]{1,1000}\$|\\\((?:[^\\]|\\(?!\))){0,1000}\\\)|(?<!\\)\\\[(?:[^\\]|\\(?!\])){0,4000}\\\]/g;
const ROWS = new Set(['tabular', 'tabularx', 'array', 'longtable']);

/**
 * Reads LaTeX prose between `start` and `end`: headings, bold text, tables and numbered lists keep their meaning, other macros are
 * left out and what they enclose stays.
 */
export function readLatexText(source: string, start: number, end: number): Line[] {
  const out = rewrite(source);
  /** What closes the braces that are open. */
  const closing: string[] = [];
  /** Numbers of the lists that are open; `null` for a list with none. */
  const lists: (number | null)[] = [];
  let rows = 0;
  /** A row of a table has not begun yet. */
  let fresh = true;
  let at = start;
  const formulas = [...source.slice(start, end).matchAll(MATH)];
  let formula = 0;
  for (const found of source.slice(start, end).matchAll(MACRO)) {
    const from = start + found.index;
    const behind = from + found[0].length;
    while (formula < formulas.length && endOf(formulas[formula] as RegExpExecArray) <= found.index) formula++;
    if ((formulas[formula]?.index ?? Infinity) <= found.index || from < at) continue;
    keep(at, from);
    at = behind;
    const [token, section, style, edge, environment, , item, row, space, accent, paragraph] = found;
    if (section) {
      out.put('\n\n## ', from);
      closing.push('\n\n');
    } else if (accent) out.put(accented(token, /[a-z]/i.exec(accent)?.[0] ?? ''), from);
    else if (style === 'textbf') {
      out.put('**', from);
      closing.push('**');
    } else if (style || token === '{') closing.push('');
    else if (token === '}') out.put(closing.pop() ?? '', from);
    else if (edge && ROWS.has(environment as string)) {
      rows = Math.max(0, rows + (edge === 'begin' ? 1 : -1));
      out.put(edge === 'end' && !fresh ? ' |\n\n' : '\n\n', from);
      fresh = true;
    } else if (edge === 'begin' && /^(?:enumerate|itemize)$/.test(environment as string))
      lists.push(environment === 'enumerate' ? 0 : null);
    else if (edge) {
      if (edge === 'end' && /^(?:enumerate|itemize)$/.test(environment as string)) lists.pop();
      out.put('\n\n', from);
    } else if (item) {
      const last = lists.at(-1);
      if (typeof last === 'number') lists[lists.length - 1] = last + 1;
      out.put(typeof last === 'number' ? `\n${last + 1}. ` : '\n- ', from);
      // "\\item[(b)]" brings its own label.
      const label = /\[(\(?[a-h]\)?[.)]?)\]$/i.exec(token);
      if (label?.[1]) {
        out.keep(behind - 1 - label[1].length, behind - 1);
        out.put(' ', behind - 1);
      }
    } else if (row) out.put(rows > 0 ? ' |\n| ' : '\n', from);
    else if (token === '&') out.put(' | ', from);
    else if (token === '~' || space) out.put(' ', from);
    else if (paragraph) out.put('\n\n', from);
  }
  keep(at, end);
  return out.lines(end);

  function endOf(found: RegExpExecArray): number {
    return found.index + found[0].length;
  }

  function keep(from: number, to: number): void {
    if (rows === 0) return out.keep(from, to);
    // A row may be written on several lines.
    for (let i = from; i < to; i++) {
      if (/\s/.test(source[i] as string)) out.put(' ', i);
      else {
        if (fresh) out.put('| ', i);
        fresh = false;
        out.keep(i, i + 1);
      }
    }
  }
}

/** Whether a text is a LaTeX document, whatever its questions are set in. */
export function isLatexDocument(source: string): boolean {
  return (
    /^\s{0,40}(?:%[^\n]{0,400}\n\s{0,40}){0,20}\\documentclass\b/.test(source) && source.includes('\\begin{document}')
  );
}

/** Reads a LaTeX document without its preamble. */
export function readLatexDocument(source: string): Line[] {
  const open = '\\begin{document}';
  const start = source.indexOf(open) + open.length;
  const stop = source.indexOf('\\end{document}', start);
  return withMarkup(readLatexText(source, start, stop === -1 ? source.length : stop), source);
}

/** What may head a key: a section, bold words, or the words before a colon. */
const HEADING =
  /\\(?:section|subsection|subsubsection|paragraph|chapter|textbf|textsc|underline|emph)\*?\{([^{}\n]{3,60})\}|(?<=[}\s])(\p{L}[\p{L} /]{2,40})(?=\s?[:：])/gu;
const ACCENT = /\\["'`^~]\{?([a-z])\}?/gi;

/** Where the key of a quiz begins behind `from`, at its heading; -1 where nothing names one. */
export function latexKeyAt(source: string, from: number): number {
  for (const found of source.slice(from).matchAll(HEADING)) {
    const name = (found[1] ?? found[2] ?? '').replaceAll(ACCENT, (written, letter: string) =>
      accented(written, letter),
    );
    if (namesKey(name.replace(/[:：]\s*$/u, ''))) return from + found.index;
  }
  return -1;
}

const MARKS: Record<string, string> = { '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303' };

function accented(written: string, letter: string): string {
  return `${letter}${MARKS[written[1] as string] ?? ''}`.normalize('NFC');
}
