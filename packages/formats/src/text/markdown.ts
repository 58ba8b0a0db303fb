import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type InlineMath, type Math, mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import { math } from 'micromark-extension-math';
import type { RichText } from '@keyproof/parser';
import { unixLines } from './chars.ts';
import { withoutScripts } from './scripts.ts';

// The parser's dialect: HTML is text (`<t>`, `<script>`), shown and never run; a lone `-` under a line is no heading and four spaces are no
// code. A definition would make its line vanish.
const AS_TEXT = { disable: { null: ['htmlFlow', 'htmlText', 'definition', 'setextUnderline', 'codeIndented'] } };

// Longer or deeper than this is no quiz text any more, and Markdown readers take the square of the length for some input.
const MOST_CHARACTERS = 100_000;
const MOST_LEVELS = 60;

/**
 * The tree of an item's text. Its `markdown` decides; `text` stands in where that is empty.
 * `flat` says that the Markdown was too long or too deep to read and stands in the tree as plain text.
 */
export function treeOf(rich: { readonly markdown: string; readonly text: string }): { tree: Root; flat: boolean } {
  if (rich.markdown.trim() === '') return { tree: plainTree(rich.text), flat: false };
  const tree = parseMarkdown(rich.markdown);
  return tree === null ? { tree: plainTree(rich.markdown), flat: true } : { tree, flat: false };
}

/** Markdown as a tree, with `$…$` as formulas and with HTML as text; `null` where it is too long or too deep. */
export function parseMarkdown(markdown: string): Root | null {
  if (markdown.length > MOST_CHARACTERS) return null;
  try {
    const tree = fromMarkdown(withoutLazyLines(unixLines(markdown)), {
      extensions: [AS_TEXT, gfmTable(), math()],
      mdastExtensions: [gfmTableFromMarkdown(), mathFromMarkdown()],
    });
    return isDeep(tree) ? null : tree;
  } catch (error) {
    // micromark calls itself for every level of a quote: thousands of `>` overflow the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Puts a blank line between a list item and an unindented line after it. An item's Markdown has the lines of the dump: such a line is a
 * paragraph of its own there, and CommonMark would draw it into the list and go on counting.
 */
function withoutLazyLines(markdown: string): string {
  let fence = '';
  let inItem = false;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,}|\${2,})/.exec(line)?.[1] ?? '';
      if (fence === '' ? mark !== '' : line.trim().startsWith(fence)) {
        fence = fence === '' ? mark : '';
        inItem = false;
        return line;
      }
      const lazy = fence === '' && inItem && /^[^\s>]/.test(line) && !LIST_ITEM.test(line);
      inItem = LIST_ITEM.test(line) || (inItem && /^\s/.test(line));
      return lazy ? `\n${line}` : line;
    })
    .join('\n');
}

const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

function isDeep(tree: Root): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/** A text without any markup as a tree: blank lines divide paragraphs, line ends stay. */
export function plainTree(text: string): Root {
  const paragraphs = unixLines(text)
    .split(/\n[\t ]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

/** The three views of a tree, as the parser makes them for an item. Positions are `null`: the tree was not read from a dump. */
export function richText(tree: Root): RichText {
  const formulas: RichText['math'] = [];
  visit(tree, (node) => {
    if (isMath(node)) formulas.push({ latex: node.value, display: node.type === 'math', position: null });
  });
  return { text: plainText(tree), markdown: printMarkdown(tree), math: formulas, position: null };
}

/** A tree as Markdown, in the one style that all formats of this package share. */
export function printMarkdown(tree: Root): string {
  const markdown = toMarkdown(tree, {
    extensions: [gfmTableToMarkdown(), mathToMarkdown()],
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '-',
  });
  return markdown.trimEnd();
}

const LINES = new Set(['paragraph', 'heading', 'code', 'math', 'thematicBreak', 'tableRow']);

/** A tree as plain text, as the parser makes it: formulas as their LaTeX, no pictures, one line for each block, numbers kept. */
export function plainText(tree: Nodes): string {
  const parts: string[] = [];
  write(tree, parts, '');
  return withoutScripts(parts.join('')).trim();
}

function write(node: Nodes, parts: string[], mark: string): void {
  parts.push(mark);
  if (node.type === 'break') parts.push('\n');
  else if ('value' in node) parts.push(node.value);
  else if (node.type === 'list') {
    node.children.forEach((item, place) => {
      write(item, parts, node.ordered === true ? `${String((node.start ?? 1) + place)}. ` : '');
    });
  } else if (node.type === 'paragraph') {
    // A line that was only a picture leaves no line behind.
    const inner: string[] = [];
    for (const child of node.children) write(child, inner, '');
    parts.push(inner.join('').replace(/\n{2,}/g, '\n'));
  } else if ('children' in node) for (const child of node.children) write(child, parts, '');
  if (node.type === 'tableCell') parts.push('\t');
  else if (LINES.has(node.type) && !(parts.at(-1) ?? '').endsWith('\n')) parts.push('\n');
}

/** Whether a node is a formula, in a line or on its own. */
export function isMath(node: Nodes): node is InlineMath | Math {
  return node.type === 'inlineMath' || node.type === 'math';
}

/** Calls `see` for every node of a tree, parents first. */
export function visit(
  node: Nodes,
  see: (node: Nodes, parent: Parents | null) => void,
  parent: Parents | null = null,
): void {
  see(node, parent);
  if ('children' in node) for (const child of node.children) visit(child, see, node);
}

/** The inline content of a tree that is one paragraph, or `null` where it has blocks. */
export function onlyParagraph(tree: Root): readonly PhrasingContent[] | null {
  if (tree.children.length === 0) return [];
  const [first, ...rest] = tree.children as [RootContent, ...RootContent[]];
  return rest.length === 0 && first.type === 'paragraph' ? first.children : null;
}
