import { append } from '../text/append.ts';
import { createSeeker } from '../text/seek.ts';
import { admonitionAt, calloutAt, hidden, type Admonition } from './admonitions.ts';
import { createInlineState, readInline, type Inline } from './inline.ts';
import {
  containers,
  fenceAt,
  isDelimiterRow,
  isRule,
  isTableStart,
  isUnderline,
  nextLine,
  skipBreak,
  isBody,
  type Containers,
} from './markdown-lines.ts';
import { markupLine, textOf, type Line, type Piece } from './line.ts';
import { splitRow } from './table.ts';
import { BLOCK_TAGS, type Tag } from './tag.ts';

const HIDDEN_ANSWER = /^<!--\s{0,4}((?:correct |right )?(?:answers?|ans|key|solution)\s?[:=].{1,160})$/isu;
/** A box or a letter before a block of code: "- [x] ```py". */
const FENCE_LABEL = /^(?:\[[ x]\]|\(?[A-H][).])[ \t]{1,4}(?=```|~~~)/i;

/**
 * Reads Markdown, and plain text, which is Markdown with little in it, in the *dump dialect*: what CommonMark turns into
 * something else by indentation or a lone dash (indented code, setext headings under text, HTML blocks, lazy lines) stays
 * the line that its author saw. One pass, linear in the length.
 */
export function readMarkdown(source: string, from = 0, to: number = source.length): Line[] {
  const lines: Line[] = [];
  for (const batch of markdownLines(source, from, to)) append(lines, batch);
  return lines;
}

/** So many lines are given at a time. */
const BATCH = 5000;

/** The lines of {@link readMarkdown}, some thousand at a time, so that those of a long dump need not be in memory together. */
export function* markdownLines(
  source: string,
  from = 0,
  to: number = source.length,
): Generator<Line[], void, undefined> {
  let lines: Line[] = [];
  const seek = createSeeker(source, to);
  const state = createInlineState();
  let blanks = 0;
  let fold = 0;
  /** The line above is a row: rows without outer pipes go on. */
  let table = false;
  let pendingBullet: { bullet: string; indent: number; inner: number; start: number } | null = null;
  let at = from;
  const unclosed = new Set<string>();
  /** Columns at which boxes opened that indentation ends. */
  const boxes: number[] = [];

  if (from === 0 && /^---[ \t]*\r?\n/.test(source.slice(0, 40))) {
    const close = /\n---[ \t]*(?:\r?\n|$)/.exec(source.slice(0, 4000));
    if (
      close &&
      /^[A-Z_-]+:/im.test(source.slice(3, close.index)) &&
      !/\b(?:question|options|answer)s?:/i.test(source.slice(3, close.index))
    ) {
      at = close.index + close[0].length;
      lines.push(markupLine(0, at, 'front-matter'));
    }
  }

  while (at < to) {
    if (lines.length > BATCH) {
      // The last line may still become a heading.
      const last = lines.pop() as Line;
      yield lines;
      lines = [last];
    }
    const end = nextLine(source, at, to);
    const next = skipBreak(source, end, to);
    const head = containers(source, at, end);
    if (head.content >= end) {
      if (head.bullet !== null) {
        pendingBullet = { bullet: head.bullet, indent: head.indent, inner: head.inner, start: at };
        lines.push(markupLine(head.start, end, 'bullet', { blanks }));
        blanks = 0;
      } else if (head.quote > 0) {
        lines.push(markupLine(head.start, end, 'quote', { blanks, quote: head.quote }));
        blanks = 1;
        resetEmphasis();
      } else {
        blanks++;
        resetEmphasis();
      }
      at = next;
      continue;
    }

    const label = FENCE_LABEL.exec(source.slice(head.content, Math.min(end, head.content + 10)))?.[0].length ?? 0;
    if (label > 0 && fenceAt(source, head.content + label, end)) {
      pushText(head, head.content + label);
      const inner = head.bullet === null ? head.indent + 2 : head.inner;
      Object.assign(head, { start: head.content + label, content: head.content + label, bullet: null, indent: inner });
    }
    const fence = fenceAt(source, head.content, end);
    if (fence) {
      const stop = unclosed.has(fence.mark) ? -1 : readFence(head, fence, next);
      if (stop === -1) {
        // A fence that nothing closes would swallow the rest of the dump.
        unclosed.add(fence.mark);
        lines.push(markupLine(head.start, end, 'fence', { blanks }));
      }
      at = stop === -1 ? next : stop;
      continue;
    }
    if (source.startsWith('<!--', head.content)) {
      const close = seek('-->', head.content);
      const stop = close === -1 ? end : close + 3;
      const told = HIDDEN_ANSWER.exec(source.slice(head.content, Math.min(stop, head.content + 200)));
      if (told && close !== -1)
        pushPart(head, head.content + told[0].length - (told[1] as string).length, close, stop, {});
      else lines.push(markupLine(head.start, stop, 'comment', { blanks }));
      at = stop >= end ? skipBreak(source, Math.max(stop, end), to) : stop;
      if (stop > end) at = skipBreak(source, stop, to);
      continue;
    }
    const veil = hidden(source.slice(head.content, Math.min(end, head.content + 600)));
    if (veil?.kind === 'line' && head.content + 600 > end) {
      fold++;
      const until = Math.min(end, head.content + veil.to);
      pushText({ ...head, content: head.content + veil.from }, until);
      fold--;
      at = next;
      continue;
    }
    if (veil && veil.kind !== 'line') {
      fold = Math.max(0, fold + (veil.kind === 'open' ? 1 : -1));
      lines.push(markupLine(head.start, end, 'markup', { blanks, fold }));
      blanks = 1;
      at = next;
      continue;
    }
    while (boxes.length > 0 && head.indent <= (boxes.at(-1) as number)) {
      boxes.pop();
      fold = Math.max(0, fold - 1);
    }
    const box = admonitionAt(source.slice(head.content, Math.min(end, head.content + 400)));
    if (box) {
      pushBox(head, end, box);
      at = next;
      continue;
    }
    const callout = head.quote > 0 ? calloutAt(source.slice(head.content, Math.min(end, head.content + 200))) : null;
    if (callout) {
      const title = head.content + callout.length;
      if (title >= end)
        lines.push(markupLine(head.start, end, 'markup', { blanks: Math.max(1, blanks), quote: head.quote }));
      else if (callout.hiding) pushPart(head, title, end, end, { kind: 'summary' });
      else pushText({ ...head, content: title }, end);
      if (title >= end) blanks = 1;
      at = next;
      continue;
    }
    if (source.startsWith('$$', head.content) || source.startsWith('\\[', head.content)) {
      const stop = readDisplay(head, end);
      if (stop !== -1) {
        at = skipBreak(source, stop, to);
        continue;
      }
    }
    if (head.bullet === null && head.heading === 0) {
      const previous = lines.at(-1);
      if (
        previous &&
        blanks === 0 &&
        previous.kind === 'text' &&
        previous.bullet === null &&
        isUnderline(source, head.content, end) &&
        !(source[head.content] === '-' && isBody(textOf(previous.pieces)))
      ) {
        if (previous.heading === 0) previous.heading = source[head.content] === '=' ? 1 : 2;
        lines.push(markupLine(head.start, end, 'rule'));
        at = next;
        continue;
      }
      if (isRule(source, head.content, end)) {
        lines.push({ ...markupLine(head.start, end, 'rule', { blanks, quote: head.quote }), kind: 'rule' });
        blanks = 0;
        resetEmphasis();
        at = next;
        continue;
      }
    }
    const inTable =
      table && blanks === 0 && source.slice(head.content, Math.min(end, head.content + 4000)).includes('|');
    if (source[head.content] === '|' || inTable || isTableStart(source, end, next, to)) {
      table = true;
      if (isDelimiterRow(source, head.content, end)) lines.push(markupLine(head.start, end, 'table'));
      else pushRow(head, end);
      blanks = 0;
      at = next;
      continue;
    }
    table = false;
    pushText(head, end);
    at = next;
  }
  yield lines;

  function resetEmphasis(): void {
    Object.assign(state, createInlineState());
  }

  function base(head: Containers): Omit<Line, 'kind' | 'pieces' | 'start' | 'end'> {
    return {
      indent: head.indent,
      quote: head.quote,
      bullet: head.bullet,
      inner: head.inner,
      heading: head.heading,
      blanks,
      fold,
    };
  }

  function pushText(head: Containers, end: number): void {
    if (head.bullet !== null || head.heading > 0) resetEmphasis();
    const inline = readInline(source, head.content, end, seek, state);
    const from = base(head);
    if (pendingBullet && head.bullet === null && blanks === 0) {
      from.bullet = pendingBullet.bullet;
      from.indent = pendingBullet.indent;
      from.inner = pendingBullet.inner;
    }
    pendingBullet = null;
    const parts = splitAtTags(inline, head.start, end);
    let l = 0;
    for (const part of parts) {
      // Field by field: millions of short lines take twice the time with a spread.
      const line: Line = {
        kind: 'text',
        pieces: part.pieces,
        start: part.start,
        end: part.end,
        indent: from.indent,
        quote: from.quote,
        bullet: from.bullet,
        inner: from.inner,
        heading: from.heading,
        blanks: from.blanks,
        fold,
      };
      while (l < inline.links.length && (inline.links[l]?.start ?? 0) < part.start) l++;
      const link = inline.links[l];
      if (link && link.end <= part.end) line.link = link;
      applyTags(line, part.tags);
      if (textOf(line.pieces).trim() === '' && !line.pieces.some((piece) => piece.kind === 'image')) {
        lines.push(markupLine(line.start, line.end, 'markup', { blanks: line.blanks, fold }));
        if (part.tags.length > 0)
          from.blanks = Math.max(from.blanks, part.tags.some(({ tag }) => tag.name !== 'br') ? 1 : 0);
        continue;
      }
      lines.push(line);
      from.blanks = 0;
      if (from.bullet !== null) from.indent = from.inner;
      from.bullet = null;
      from.heading = 0;
    }
    const last = lines.at(-1);
    const open =
      parts.at(-1)?.tags.some(({ tag }) => tag.name !== 'br') ||
      (inline.tags.length > 0 && inline.tags.every(({ tag }) => tag.name !== 'br'));
    blanks = last?.kind === 'markup' && last.reason === 'markup' && open ? Math.max(1, last.blanks) : 0;
  }

  function applyTags(line: Line, tags: { tag: Tag }[]): void {
    for (const { tag } of tags) {
      if (tag.name === 'details') fold = Math.max(0, fold + (tag.closing ? -1 : 1));
      else if (tag.closing) continue;
      else if (tag.name === 'li') {
        line.bullet ??= '•';
        line.inner = line.indent + 2;
      } else if (/^h[1-6]$/.test(tag.name)) line.heading = Number(tag.name[1]);
      else if (tag.name === 'summary') line.kind = 'summary';
      if (tag.name === 'p' || tag.name === 'div') line.blanks = Math.max(line.blanks, 1);
    }
    line.fold = fold;
  }

  function pushBox(head: Containers, end: number, box: Admonition): void {
    resetEmphasis();
    fold = Math.max(0, fold + (box.kind === 'open' ? 1 : -1));
    if (box.kind === 'open' && !box.fenced) boxes.push(head.indent);
    if (box.kind === 'open' && box.title)
      pushPart(head, head.content + box.title.from, head.content + box.title.to, end, { kind: 'summary' });
    else if (box.kind === 'open' && box.asks)
      pushPart(head, head.content + box.asks.from, head.content + box.asks.to, end, { heading: 6 });
    else lines.push(markupLine(head.start, end, 'markup', { blanks, fold }));
    blanks = box.kind === 'close' ? 1 : 0;
  }

  /** A part of a line: the title of a box that can be opened, what a comment hides, the name of a box of questions. */
  function pushPart(head: Containers, from: number, to: number, end: number, as: Partial<Line>): void {
    const { pieces } = readInline(source, from, to, seek, createInlineState());
    lines.push({ ...base(head), kind: 'text', pieces, start: head.start, end, ...as });
    blanks = 0;
  }

  function pushRow(head: Containers, end: number): void {
    const cells: Piece[][] = [];
    const pieces: Piece[] = [];
    for (const [start, stop] of splitRow(source, head.content, end)) {
      const cell = readInline(source, start, stop, seek, createInlineState()).pieces;
      const last = pieces.at(-1);
      if (last && cell[0]) pieces.push(between(last.end, cell[0].start));
      cells.push(cell);
      append(pieces, cell);
    }
    lines.push({ ...base(head), kind: 'row', pieces, cells, start: head.start, end });
  }

  function readFence(head: Containers, fence: { mark: string; info: string }, next: number): number {
    let stop = -1;
    let bodyEnd = to;
    let line = next;
    while (line < to) {
      const lineEnd = nextLine(source, line, to);
      const inner = source.slice(line, Math.min(lineEnd, line + 200)).replace(/^[\s>]{0,100}/, '');
      if (
        inner.startsWith(fence.mark) &&
        inner
          .slice(fence.mark.length)
          .replaceAll(fence.mark[0] as string, '')
          .trim() === ''
      ) {
        bodyEnd = line;
        stop = lineEnd;
        break;
      }
      line = skipBreak(source, lineEnd, to);
    }
    if (stop === -1) return -1;
    const body = source.slice(Math.min(next, bodyEnd), bodyEnd).trimEnd();
    const piece: Piece = {
      kind: 'code',
      text: body,
      md: `${fence.mark}${fence.info}\n${body}\n${fence.mark}`,
      start: head.content,
      end: stop,
      verbatim: false,
      bold: false,
      em: false,
      strike: false,
      marked: false,
    };
    lines.push({ ...base(head), kind: 'code', pieces: [piece], start: head.start, end: stop });
    blanks = 0;
    return skipBreak(source, stop, to);
  }

  /** A display formula that stands alone, on one line or several. Returns where it ends, or -1. */
  function readDisplay(head: Containers, end: number): number {
    const dollars = source[head.content] === '$';
    if (!dollars && /^\\\[[ x]?\\?\]/i.test(source.slice(head.content, head.content + 6))) return -1;
    const token = dollars ? '$$' : '\\]';
    const close = seek(token, head.content + 2);
    if (close === -1 || close - head.content > 20_000) return -1;
    const latex = source.slice(head.content + 2, close).trim();
    if (latex === '' || /\n[ \t]*\r?\n/.test(latex)) return -1;
    const stop = close + 2;
    const lineEnd = nextLine(source, stop, to);
    if (source.slice(stop, lineEnd).trim() !== '' || (stop < end && end !== lineEnd)) return -1;
    const piece: Piece = {
      kind: 'math',
      text: latex,
      md: `$$${latex}$$`,
      latex,
      display: true,
      start: head.content,
      end: stop,
      verbatim: false,
      bold: false,
      em: false,
      strike: false,
      marked: false,
    };
    lines.push({ ...base(head), kind: 'math', pieces: [piece], start: head.start, end: lineEnd });
    blanks = 0;
    return lineEnd;
  }
}

/** What a reader sees between two cells. */
function between(start: number, end: number): Piece {
  const style = { bold: false, em: false, strike: false, marked: false };
  return { kind: 'text', text: ' | ', md: ' | ', start, end, verbatim: false, ...style };
}

interface Part {
  start: number;
  end: number;
  pieces: Piece[];
  tags: { tag: Tag }[];
}

/** Cuts a line where a block tag begins a new one. */
function splitAtTags(inline: Inline, start: number, end: number): Part[] {
  const parts: Part[] = [{ start, end, pieces: [], tags: [] }];
  let t = 0;
  const cut = (at: number): void => {
    const last = parts.at(-1) as Part;
    if (last.pieces.length === 0) return;
    last.end = at;
    parts.push({ start: at, end, pieces: [], tags: [] });
  };
  const tagsUpTo = (at: number): void => {
    for (; t < inline.tags.length; t++) {
      const entry = inline.tags[t];
      if (!entry || entry.at >= at) return;
      if (!BLOCK_TAGS.has(entry.tag.name) && entry.tag.name !== 'td' && entry.tag.name !== 'th') continue;
      // A closing tag ends its own line, an opening one begins the next.
      if (entry.tag.closing || entry.tag.name === 'br') {
        (parts.at(-1) as Part).tags.push(entry);
        cut(entry.tag.end);
      } else {
        cut(entry.at);
        (parts.at(-1) as Part).tags.push(entry);
      }
    }
  };
  for (const piece of inline.pieces) {
    tagsUpTo(piece.start);
    (parts.at(-1) as Part).pieces.push(piece);
  }
  tagsUpTo(Infinity);
  return parts;
}
