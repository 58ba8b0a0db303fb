import { createSeeker } from '../text/seek.ts';
import { fieldLines } from './field-lines.ts';
import { markupLine, type Line } from './line.ts';
import type { Mapped } from './remap.ts';

/** Whether a text is GIFT, Moodle's plain format: braces that hold `=` or `~` answers, TRUE or FALSE, or a number. */
export function isGift(source: string): boolean {
  const head = source.slice(0, 20_000);
  let hits = 0;
  let blocks = 0;
  for (const found of head.matchAll(/(?<!\\)\{((?:[^{}\\]|\\.){0,2000})\}/gsu)) {
    // `X^{T}` and `\frac{…}` are formulas.
    if (/[\^_]$|\\[a-z]{1,20}$/iu.test(head.slice(Math.max(0, found.index - 21), found.index))) continue;
    blocks++;
    const body = found[1] as string;
    if (
      /^\s{0,200}(?:[=~#]|T(?:RUE)?\b|F(?:ALSE)?\b)/u.test(body) &&
      (/[^\\]=|^=|[^\\]~|^~|^\s?#/.test(body) || /^\s?(?:T|F|TRUE|FALSE)\s?(?:#|$)/.test(body))
    )
      hits++;
  }
  // What a program wrote names its formats; elsewhere LaTeX's braces are no answers.
  const exported = /\s::[^\n]{1,400}::\[(?:html|markdown|moodle|plain)\]/.test(` ${head}`);
  return (
    hits > 0 && hits >= blocks * 0.6 && (exported || !/\\(?:frac|begin|documentclass)\b/.test(head.slice(0, 2000)))
  );
}

/** The format that a text names before it starts. */
const FORMAT = /^\[(?:html|markdown|moodle|plain)\]/;

/** Reads GIFT into lines with roles. */
export function readGift(source: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  const mark = (to: number, reason: string): void => {
    if (to > at) lines.push(markupLine(at, to, reason));
    at = Math.max(at, to);
  };
  const push = (start: number, end: number, role: NonNullable<Line['role']>, chosen?: boolean): void => {
    let [a, b] = trimmed(source, start, end);
    const format = FORMAT.exec(source.slice(a, a + 12));
    if (format) a += format[0].length;
    [a, b] = trimmed(source, a, b);
    if (a >= b) return;
    fieldLines(unescapedText(source, a, b, format !== null), role).forEach((line, i) => {
      if (i === 0 && chosen !== undefined) line.chosen = chosen;
      mark(line.start, 'markup');
      lines.push(line);
      at = line.end;
    });
  };
  const seek = createSeeker(source);
  const gaps = blankLines(source);
  let gapAt = 0;
  let from = 0;
  while (from < source.length) {
    // A question ends at a blank line outside of its braces.
    const open = unescaped('{', from);
    const gap = blankLine(from);
    if (gap !== -1 && (open === -1 || gap < open)) {
      comment(from, gap);
      from = gap + 1;
      continue;
    }
    if (open === -1) break;
    const close = unescaped('}', open + 1);
    if (close === -1) break;
    const start = stemStart(from, open);
    const tail = blankLine(close + 1);
    const tailEnd = lineEndOf(close + 1, tail);
    push(start, open, 'question');
    answers(open + 1, close);
    if (source.slice(close + 1, tailEnd).trim() !== '') push(close + 1, tailEnd, 'context');
    from = tailEnd;
  }
  mark(source.length, 'markup');
  return lines;

  function unescaped(c: string, begin: number): number {
    let at = seek(c, begin);
    while (at > 0 && source[at - 1] === '\\') at = seek(c, at + 1);
    return at;
  }

  function blankLine(begin: number): number {
    while (gapAt < gaps.length && (gaps[gapAt] as number) < begin) gapAt++;
    return gaps[gapAt] ?? -1;
  }

  function comment(start: number, end: number): void {
    if (source.slice(start, end).trim() !== '') mark(end, 'prose');
  }

  /** Skips comments and the title `::…::`. */
  function stemStart(begin: number, open: number): number {
    let start = begin;
    for (;;) {
      while (start < open && /\s/.test(source[start] as string)) start++;
      if (source.startsWith('//', start) || source.startsWith('$CATEGORY', start)) {
        const end = source.indexOf('\n', start);
        start = end === -1 || end > open ? open : end + 1;
        mark(start, 'comment');
      } else if (source.startsWith('::', start)) {
        let end = source.indexOf('::', start + 2);
        while (end > 0 && source[end - 1] === '\\') end = source.indexOf('::', end + 1);
        if (end === -1 || end > open) break;
        start = end + 2;
      } else break;
    }
    return start;
  }

  function lineEndOf(begin: number, gap: number): number {
    const end = source.indexOf('\n', begin);
    const stop = end === -1 ? source.length : end;
    return gap === -1 ? stop : Math.min(gap, stop);
  }

  function answers(start: number, end: number): void {
    const body = source.slice(start, end);
    const truth = /^\s*(TRUE|FALSE|T|F)(?=\s*(?:#|$))/.exec(body);
    if (truth?.[1]) {
      const word = start + truth[0].length - truth[1].length;
      push(word, word + truth[1].length, 'answer');
      return;
    }
    const numeric = /^\s*#\s*([^\s#:{}~=]+)/.exec(body);
    if (numeric?.[1]) {
      const value = start + numeric[0].length - numeric[1].length;
      push(value, value + numeric[1].length, 'answer');
      return;
    }
    const marks: { at: number; right: boolean }[] = [];
    for (let i = start; i < end; i++) {
      if (source[i] === '\\') i++;
      else if (source[i] === '~' || source[i] === '=') marks.push({ at: i, right: source[i] === '=' });
    }
    const wrong = marks.some((each) => !each.right);
    marks.forEach((each, k) => {
      const stop = marks[k + 1]?.at ?? end;
      let textStart = each.at + 1;
      const weight = /^\s*%(-?[\d.]+)%/.exec(source.slice(textStart, Math.min(stop, textStart + 14)));
      if (weight) textStart += weight[0].length;
      const note = unescaped('#', textStart);
      const textEnd = note !== -1 && note < stop ? note : stop;
      const right = weight ? Number(weight[1]) > 0 : each.right;
      if (!wrong) push(textStart, textEnd, 'answer');
      else push(textStart, textEnd, 'option', right);
      if (textEnd < stop) push(textEnd + 1, stop, 'explanation');
    });
  }
}

/** The offsets of all blank lines. */
function blankLines(source: string): number[] {
  const offsets: number[] = [];
  for (const found of source.matchAll(/\n[ \t]*\r?\n/g)) offsets.push(found.index);
  return offsets;
}

function trimmed(source: string, from: number, to: number): [number, number] {
  let a = from;
  let b = to;
  while (a < b && /\s/.test(source[a] as string)) a++;
  while (b > a && /\s/.test(source[b - 1] as string)) b--;
  return [a, b];
}

/**
 * A text with GIFT's backslashes taken off, and where each of its characters came from. Programs write `\n` for a line break; by
 * hand (not `exported`) it may begin `\nabla`.
 */
function unescapedText(source: string, start: number, end: number, exported: boolean): Mapped {
  let text = '';
  const starts: number[] = [];
  for (let i = start; i < end; i++) {
    starts.push(i);
    const next = i + 1 < end ? (source[i + 1] as string) : ' ';
    if (source[i] !== '\\') text += source[i] as string;
    else if ('~=#{}:\\'.includes(next)) {
      text += next;
      i++;
    } else if (next === 'n' && (exported || !/[A-Z]/i.test(source[i + 2] ?? ''))) {
      text += '\n';
      i++;
    } else text += '\\';
  }
  starts.push(end);
  return { text, starts };
}
