import { append } from '../text/append.ts';
import { createSeeker } from '../text/seek.ts';
import { createInlineState, readInline } from './inline.ts';
import { withMarkup } from './fields.ts';
import { latexKeyAt, readLatexText } from './latex-text.ts';
import { markupLine, type Line } from './line.ts';

const MACRO =
  /\\(begin|end)\{(enumerate|itemize|tasks)\}(?:\[[^\]]{0,80}\])?|\\item(?![A-Za-z])(?:\[([^\]]{0,40})\])?/g;
/** How authors of lists set the right item off. */
const SET_OFF =
  /^\\(?:textbf|underline|hl|mathbf|emph|textcolor\{[a-z]{1,12}\}|colorbox\{[a-z]{1,12}\})\{(.{1,2000})\}$/s;
const TICKED = /checkmark|boxtimes|blacksquare|CheckedBox|XBox|bullet/;

/** An item of a list in a list, or of the list around it. */
interface Item {
  depth: number;
  label: string;
  start: number;
  end: number;
}

/** Whether a text is a LaTeX list of questions whose options are lists in it. */
export function isLatexList(source: string): boolean {
  if (!/\\begin\{(?:enumerate|itemize)\}/.test(source) || !/^\s{0,40}[\\%]/.test(source.slice(0, 80))) return false;
  const { items } = listsOf(source);
  const questions = items.filter((item) => item.depth === 1).length;
  const options = items.filter((item) => item.depth === 2).length;
  return questions >= 1 && options >= 2 * questions;
}

/** Reads each outer item as a question and the items of the list inside it as its options. */
export function readLatexLists(source: string): Line[] {
  const seek = createSeeker(source);
  const lines: Line[] = [];
  const { items, key } = listsOf(source);
  let setOff = false;
  items.forEach((item, k) => {
    if (item.depth > 2) return;
    if (item.depth === 1) setOff = isSetOff(items, k, source);
    const role = item.depth === 1 ? 'question' : 'option';
    const follow = item.depth === 1 ? 'context' : 'more';
    paragraphs(source, item.start, item.end).forEach(([from, to], i) => {
      const bold = role === 'option' ? SET_OFF.exec(source.slice(from, to)) : null;
      const a = bold ? to - 1 - (bold[1] as string).length : from;
      const { pieces } = readInline(source, a, bold ? to - 1 : to, seek, createInlineState());
      if (pieces.every((piece) => piece.text.trim() === '')) return;
      const line: Line = {
        ...markupLine(a, bold ? to - 1 : to, ''),
        kind: 'text',
        pieces,
        role: i === 0 ? role : follow,
      };
      if (role === 'option' && i === 0 && setOff) line.chosen = bold !== null || TICKED.test(item.label);
      lines.push(line);
    });
  });
  if (key !== -1) append(lines, readLatexText(source, key, source.length));
  return withMarkup(lines, source);
}

/** The items of the lists before the key, and where that begins, -1 for none. */
function listsOf(source: string): { items: Item[]; key: number } {
  const all = itemsOf(source);
  const last = all.filter((item) => item.depth === 2).at(-1);
  const key = last ? latexKeyAt(source, last.end) : -1;
  return { items: key === -1 ? all : all.filter((item) => item.start < key), key };
}

/** Whether some of the options below question `k` are set off, and not all. */
function isSetOff(items: readonly Item[], k: number, source: string): boolean {
  let some = 0;
  let all = 0;
  for (let i = k + 1; i < items.length && (items[i] as Item).depth > 1; i++) {
    const { depth, label, start, end } = items[i] as Item;
    if (depth !== 2) continue;
    all++;
    const [first] = paragraphs(source, start, end);
    if (TICKED.test(label) || (first && SET_OFF.test(source.slice(...first)))) some++;
  }
  return some > 0 && some < all;
}

function itemsOf(source: string): Item[] {
  const items: Item[] = [];
  let depth = 0;
  let open: Item | null = null;
  for (const found of source.matchAll(MACRO)) {
    if (open) open.end = found.index;
    open = null;
    const behind = found.index + found[0].length;
    if (found[1] === 'begin') depth++;
    else if (found[1] === 'end') depth = Math.max(0, depth - 1);
    else {
      open = { depth, label: found[3] ?? '', start: behind, end: source.length };
      items.push(open);
    }
  }
  return items;
}

/** The lines of a range that show something, without comments and environments. */
function paragraphs(source: string, start: number, end: number): [number, number][] {
  const out: [number, number][] = [];
  let at = start;
  for (const line of source.slice(start, end).split('\n')) {
    const text = line.trim();
    if (text !== '' && !text.startsWith('%') && !/^\\(?:begin|end|vspace|hspace|newpage)\b/.test(text))
      out.push([at + line.length - line.trimStart().length, at + line.trimEnd().length]);
    at += line.length + 1;
  }
  return out;
}
