import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { entityAt } from '../text/entities.ts';
import { latexOfAddress } from '../tidy/image-formula.ts';
import { formulaOf, texAt } from './html-formula.ts';
import { className, clickVerdict, isChrome, isNumberBox, isOptionBox, listLabel } from './html-marks.ts';
import { markupLine, type Line, type Piece, type Style } from './line.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre section select summary table tbody thead tfoot tr ul br'.split(
    ' ',
  ),
);
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'title',
  'iframe',
  'button',
  'nav',
  'footer',
  'object',
  'video',
  'audio',
  'canvas',
]);
const RIGHT =
  /(?:^|[\s_-])(?:correct|right-?answer|is-?correct|answer-?correct|correct-?answer|right|true-?answer|success)(?:$|[\s_-])/i;
const WRONG = /(?:^|[\s_-])(?:incorrect|wrong|is-?wrong|not-?correct|danger)(?:$|[\s_-])/i;

/** What surrounds the text that is being read. */
interface Around extends Style {
  heading: number;
  list: number;
  quote: number;
  fold: number;
  summary: boolean;
  pre: boolean;
  chosen: boolean | undefined;
  /** Inside `class="explanation"`. */
  explains: boolean;
}

/**
 * Reads a page into lines, each with its place in the source. Lists, headings, tables, check boxes, radio buttons and formulas
 * keep their meaning; scripts, styles, navigation and buttons are left out.
 */
export function readHtml(source: string): Line[] {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(source) as Root;
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let bullet: string | null = null;
  let bulletDepth = 0;
  let blanks = 0;
  /** A number was read that the next block goes on with. */
  let numbered = false;
  let cells: Piece[][] | null = null;
  let lineStyle: Partial<Around> = {};

  const around: Around = {
    bold: false,
    em: false,
    strike: false,
    marked: false,
    heading: 0,
    list: 0,
    quote: 0,
    fold: 0,
    summary: false,
    pre: false,
    chosen: undefined,
    explains: false,
  };
  for (const node of tree.children) walk(node, around);
  flush();
  return fill(lines, source);

  function flush(): void {
    const shown = pieces.some((piece) => piece.text.trim() !== '' || piece.kind === 'image');
    const first = pieces[0];
    const last = pieces.at(-1);
    if (shown && first && last && !cells) {
      const line: Line = {
        ...markupLine(first.start, last.end, ''),
        kind: lineStyle.summary
          ? 'summary'
          : lineStyle.pre
            ? 'code'
            : last.display && pieces.length === 1
              ? 'math'
              : 'text',
        pieces,
        indent: Math.max(0, bulletDepth - 1) * 4,
        inner: bulletDepth * 4,
        bullet,
        quote: lineStyle.quote ?? 0,
        heading: lineStyle.heading ?? 0,
        fold: lineStyle.fold ?? 0,
        blanks,
      };
      if (lineStyle.chosen !== undefined) line.chosen = lineStyle.chosen;
      if (lineStyle.explains && line.kind === 'text') line.role = 'explanation';
      lines.push(line);
      bullet = null;
      blanks = 0;
    }
    if (!cells) pieces = [];
  }

  function push(piece: Partial<Piece> & Pick<Piece, 'kind' | 'text' | 'start' | 'end'>, style: Around): void {
    if (pieces.length === 0) lineStyle = { ...style };
    else if (style.chosen !== undefined) lineStyle.chosen = style.chosen;
    pieces.push({
      md: piece.text,
      verbatim: false,
      bold: style.bold,
      em: style.em,
      strike: style.strike,
      marked: style.marked,
      ...piece,
    });
  }

  function walk(node: RootContent | ElementContent, style: Around): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) {
      if (node.type === 'element') for (const child of node.children) walk(child, style);
      return;
    }
    if (node.type === 'text') {
      // Text that misplaced tags cut through is one node over all of them.
      if (source.slice(start, end).includes('<') && !node.value.includes('<')) outside(start, end, style);
      else text(start, end, style);
    } else if (node.type === 'element') element(node, start, end, style);
  }

  /** The text between the tags of a range. */
  function outside(start: number, end: number, style: Around): void {
    let from = start;
    while (from < end) {
      const open = source.indexOf('<', from);
      const stop = open === -1 || open > end ? end : open;
      text(from, stop, style);
      const close = stop < end ? source.indexOf('>', stop) : -1;
      from = close === -1 || close >= end ? end : close + 1;
    }
  }

  function text(start: number, end: number, style: Around): void {
    let from = start;
    const verbatim = (to: number): void => {
      if (to > from) push({ kind: 'text', text: source.slice(from, to), start: from, end: to, verbatim: true }, style);
    };
    for (let i = start; i < end; i++) {
      const c = source[i] as string;
      const found = c === '&' ? entityAt(source, i) : null;
      if (found) {
        verbatim(i);
        push({ kind: 'text', text: found.text, start: i, end: found.end }, style);
        i = found.end - 1;
        from = found.end;
      } else if (!style.pre && (c === '$' || (c === '\\' && /[([]/.test(source[i + 1] ?? '')))) {
        const span = texAt(source, i, end);
        if (span === null) continue;
        verbatim(i);
        const { latex, display } = span;
        push({ kind: 'math', text: latex, md: `$${latex}$`, latex, display, start: i, end: span.end }, style);
        i = span.end - 1;
        from = span.end;
      } else if (c === '\n' || c === '\r' || c === '\t') {
        if (style.pre) continue;
        let stop = i;
        while (stop < end && /\s/.test(source[stop] as string)) stop++;
        verbatim(i);
        if (pieces.length > 0) push({ kind: 'text', text: ' ', start: i, end: stop }, style);
        i = stop - 1;
        from = stop;
      }
    }
    verbatim(end);
  }

  function element(node: Element, start: number, end: number, outer: Around): void {
    const name = node.tagName;
    const box = (name === 'button' || BLOCKS.has(name)) && isOptionBox(node);
    if (SKIPPED.has(name) && !box) {
      flush();
      lines.push(
        markupLine(start, end, name === 'nav' || name === 'footer' || name === 'button' ? 'navigation' : 'script'),
      );
      return;
    }
    if (isChrome(node)) {
      flush();
      lines.push(markupLine(start, end, 'points'));
      return;
    }
    const style = styleOf(node, outer);
    const formula = formulaOf(node);
    if (formula !== null) {
      const display = /display/.test(className(node)) || node.properties['display'] === 'block';
      push({ kind: 'math', text: formula, md: `$${formula}$`, latex: formula, display, start, end }, style);
      return;
    }
    if (name === 'img') return image(node, start, end, style);
    if (name === 'input') {
      const type = String(node.properties['type'] ?? '').toLowerCase();
      if (type === 'radio' || type === 'checkbox') {
        const on =
          node.properties['checked'] === true ||
          node.properties['checked'] === 'checked' ||
          isTrue(node.properties['dataCorrect']);
        // Buttons that follow each other with nothing but their labels between them.
        if (pieces.some((piece) => piece.text === '☑' || piece.text === '☐')) flush();
        push({ kind: 'text', text: on ? '☑' : '☐', md: '', start, end }, style);
      }
      return;
    }
    if (box && name !== 'label') return optionBox(node, style);
    if (isNumberBox(node)) {
      flush();
      for (const child of node.children) walk(child, style);
      push({ kind: 'text', text: '. ', md: '. ', start: end, end }, style);
      numbered = true;
      return;
    }
    if (name === 'sup' || name === 'sub') {
      push({ kind: 'tag', text: '', md: `<${name}>`, start, end: start }, style);
      for (const child of node.children) walk(child, style);
      push({ kind: 'tag', text: '', md: `</${name}>`, start: end, end }, style);
      return;
    }
    if (name === 'tr') return row(node, start, end, style);
    if (!BLOCKS.has(name)) {
      for (const child of node.children) walk(child, style);
      return;
    }
    // A label around or behind its button belongs to it; a box before it stays with it.
    const inline = name === 'label' && pieces.every((piece) => piece.md === '' || piece.text.trim() === '');
    if (numbered && name !== 'hr') numbered = false;
    else if (!inline) flush();
    if (name === 'hr') {
      lines.push({ ...markupLine(start, end, 'rule'), kind: 'rule' });
      return;
    }
    if (name === 'li' || name === 'dd') {
      bullet = '•';
      bulletDepth = style.list;
    } else if (name !== 'label' && name !== 'br') {
      bulletDepth = style.list;
      if (bullet === null || style.list === 0) blanks = 1;
    }
    if (name === 'ol') return orderedList(node, style, outer);
    for (const child of node.children) walk(child, style);
    if (name !== 'label') flush();
    if (name === 'ul' || name === 'ol') bulletDepth = outer.list;
  }

  function orderedList(node: Element, style: Around, outer: Around): void {
    let place = 0;
    for (const child of node.children) {
      const label = child.type === 'element' && child.tagName === 'li' ? listLabel(node, place++) : null;
      const at = child.position?.start.offset;
      if (label !== null && at !== undefined) item(child as Element, label, at, style);
      else walk(child, style);
    }
    flush();
    bulletDepth = outer.list;
  }

  /** An item of an ordered list whose label counts. */
  function item(node: Element, label: string, at: number, outer: Around): void {
    flush();
    bulletDepth = outer.list;
    const style = styleOf(node, outer);
    push({ kind: 'text', text: label, md: label, start: at, end: at }, style);
    numbered = true;
    for (const child of node.children) {
      if (numbered && child.type === 'text' && child.value.trim() !== '') numbered = false;
      walk(child, style);
    }
    numbered = false;
    flush();
  }

  /** One option with its letter and text, whatever boxes they stand in. */
  function optionBox(node: Element, outer: Around): void {
    flush();
    const verdict = clickVerdict(node);
    const style = outer.chosen === undefined && verdict !== undefined ? { ...outer, chosen: verdict } : outer;
    bullet = '•';
    bulletDepth = style.list + 1;
    const inside = (parent: Element): void => {
      for (const child of parent.children) {
        if (child.type === 'element' && BLOCKS.has(child.tagName) && child.tagName !== 'br') {
          const start = child.position?.start.offset;
          if (pieces.length > 0 && start !== undefined)
            push({ kind: 'text', text: ' ', md: ' ', start, end: start }, style);
          inside(child);
        } else walk(child, style);
      }
    };
    inside(node);
    flush();
  }

  function image(node: Element, start: number, end: number, style: Around): void {
    const address = String(node.properties['src'] ?? '');
    const alt = String(node.properties['alt'] ?? node.properties['title'] ?? '');
    const latex = latexOfAddress(address) ?? (/\\[A-Z]|[_^]\{/i.test(alt) ? alt : null);
    if (latex !== null) push({ kind: 'math', text: latex, md: `$${latex}$`, latex, display: false, start, end }, style);
    else push({ kind: 'image', text: '', md: `![${alt}](${address})`, start, end }, style);
  }

  function row(node: Element, start: number, end: number, style: Around): void {
    flush();
    const made: Piece[][] = [];
    for (const cell of node.children) {
      if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      cells = [];
      pieces = [];
      for (const child of cell.children) walk(child, style);
      made.push(pieces);
      pieces = [];
    }
    cells = null;
    const line = layoutRow(made);
    if (line) {
      pieces = line;
      flush();
    } else if (made.some((cell) => cell.length > 0)) {
      lines.push({
        ...markupLine(start, end, ''),
        kind: 'row',
        pieces: made.flat(),
        cells: made,
        blanks: 0,
        fold: style.fold,
      });
    }
  }
}

/** A row that only lays a line out: one cell, or a number, letter, box or nothing before the one that holds the text. */
function layoutRow(cells: readonly Piece[][]): Piece[] | null {
  const shown = cells.filter((cell) => cell.some((piece) => piece.text.trim() !== '' || piece.kind === 'image'));
  const [first, second] = shown;
  if (!first) return null;
  if (shown.length === 1) return cells.length === 1 || shown[0] !== cells[0] ? first : null;
  const label = first
    .map((piece) => piece.text)
    .join('')
    .trim();
  const last = first.at(-1);
  if (shown.length !== 2 || !second?.[0] || !last || !/^(?:\(?(?:\d{1,3}|[A-H])[.)]|[☑☐])$/i.test(label)) return null;
  const gap = { kind: 'text', text: ' ', md: ' ', start: last.end, end: last.end, verbatim: false } as const;
  return [...first, { ...gap, bold: false, em: false, strike: false, marked: false }, ...second];
}

function styleOf(node: Element, outer: Around): Around {
  const name = node.tagName;
  const style = { ...outer };
  if (name === 'b' || name === 'strong') style.bold = true;
  if (name === 'i' || name === 'em') style.em = true;
  if (name === 's' || name === 'del' || name === 'strike') style.strike = true;
  if (name === 'mark' || name === 'u') style.marked = true;
  if (/^h[1-6]$/.test(name)) style.heading = Number(name[1]);
  if (name === 'ul' || name === 'ol' || name === 'dl') style.list++;
  if (name === 'blockquote') style.quote++;
  if (name === 'details') style.fold++;
  if (name === 'summary') style.summary = true;
  if (name === 'pre') style.pre = true;
  if (/(?:^|[\s_-])(?:explanation|rationale|solution-text)(?=$|\s)/i.test(className(node))) style.explains = true;
  const css = String(node.properties['style'] ?? '');
  if (
    /(?:color|background)[^:;]{0,8}:\s?(?:green|lime|yellow|#0[89a-f]0|#00[89a-f][\da-f]00|rgb\(0,\s?1\d\d)/i.test(css)
  )
    style.marked = true;
  const classes = `${className(node)} ${String(node.properties['id'] ?? '')}`;
  if (
    isTrue(node.properties['dataCorrect']) ||
    isTrue(node.properties['dataAnswer']) ||
    isTrue(node.properties['dataIsCorrect'])
  )
    style.chosen = true;
  else if (node.properties['dataCorrect'] === 'false') style.chosen = false;
  else if (
    name === 'li' ||
    name === 'div' ||
    name === 'label' ||
    name === 'p' ||
    name === 'span' ||
    name === 'option'
  ) {
    // "question incorrect" tells how the learner did.
    if (/\bquestion\b/i.test(classes)) return style;
    if (WRONG.test(classes)) style.chosen = false;
    else if (RIGHT.test(classes)) style.chosen = true;
  }
  if (name === 'option' && node.properties['selected'] !== undefined && node.properties['selected'] !== null)
    style.chosen = true;
  return style;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 'yes' || value === '';
}

/** Puts the markup between the lines into lines of its own. */
function fill(lines: readonly Line[], source: string): Line[] {
  const out: Line[] = [];
  let at = 0;
  for (const line of [...lines].sort((a, b) => a.start - b.start)) {
    if (line.start < at) {
      if (line.end <= at) continue;
      line.start = at;
    }
    if (line.start > at && source.slice(at, line.start).trim() !== '') out.push(markupLine(at, line.start, 'markup'));
    out.push(line);
    at = line.end;
  }
  if (at < source.length) out.push(markupLine(at, source.length, 'markup'));
  return out;
}
