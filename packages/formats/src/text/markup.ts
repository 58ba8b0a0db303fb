import type { List, Nodes, Root, Table } from 'mdast';
import { h, type XNode } from '../xml/element.ts';
import { legal } from './chars.ts';
import { isMath } from './markdown.ts';
import { withScripts } from './scripts.ts';

/** How a kind of file says formulas, literal TeX delimiters and pictures. */
export interface Markup {
  /** A formula. */
  math(latex: string, display: boolean): XNode;
  /** Plain text in running prose. */
  text(value: string): readonly XNode[];
  /** Told of each picture, whose file stays where it is. */
  image?(url: string): void;
}

/** Class of the block that holds what questions share, so that it can be told from the stem when read back. */
export const CONTEXT_CLASS = 'keyproof-context';

/** The blocks of a tree as XHTML. */
export function blocks(tree: Root, markup: Markup): XNode[] {
  return tree.children.flatMap((child) => toXml(child, markup));
}

/** A tree as XHTML for a place that takes inline content where it can: a lone paragraph loses its `<p>`. */
export function compact(tree: Root, markup: Markup): XNode[] {
  const [first] = tree.children;
  if (tree.children.length === 1 && first?.type === 'paragraph') return children(first, markup);
  return blocks(tree, markup);
}

function children(node: { readonly children: readonly Nodes[] }, markup: Markup): XNode[] {
  return node.children.flatMap((child) => toXml(child, markup));
}

function toXml(node: Nodes, markup: Markup): readonly XNode[] {
  if (isMath(node)) {
    const formula = markup.math(node.value, node.type === 'math');
    return [node.type === 'math' ? h('p', {}, formula) : formula];
  }
  switch (node.type) {
    case 'text':
      return withScripts(node.value, (text) => markup.text(text));
    case 'paragraph':
      return [h('p', {}, children(node, markup))];
    case 'heading':
      return [h(`h${String(node.depth)}`, {}, children(node, markup))];
    case 'emphasis':
      return [h('em', {}, children(node, markup))];
    case 'strong':
      return [h('strong', {}, children(node, markup))];
    case 'inlineCode':
      return [h('code', {}, node.value)];
    case 'code':
      return [h('pre', {}, h('code', { class: languageClass(node.lang) }, `${node.value}\n`))];
    case 'blockquote':
      return [h('blockquote', {}, node.children.length === 0 ? h('p') : children(node, markup))];
    case 'list':
      return [list(node, markup)];
    case 'table':
      return [table(node, markup)];
    case 'link':
      return [h('a', { href: url(node.url), title: node.title ?? undefined }, children(node, markup))];
    case 'image':
      markup.image?.(node.url);
      return [h('img', { src: url(node.url), alt: node.alt ?? '', title: node.title ?? undefined })];
    case 'break':
      return [h('br')];
    case 'thematicBreak':
      return [h('hr')];
    default:
      // What this Markdown dialect does not make; its text is kept.
      if ('value' in node) return markup.text(node.value);
      return 'children' in node ? children(node, markup) : [];
  }
}

function list(node: List, markup: Markup): XNode {
  const items = node.children.map((item) => {
    const [only] = item.children;
    const tight = !(node.spread ?? false) && item.children.length === 1 && only?.type === 'paragraph';
    return h('li', {}, tight ? children(only, markup) : children(item, markup));
  });
  const start = node.ordered === true && (node.start ?? 1) !== 1 ? String(node.start) : undefined;
  return h(node.ordered === true ? 'ol' : 'ul', { start }, items);
}

function table(node: Table, markup: Markup): XNode {
  const [head, ...body] = node.children.map((row, index) =>
    h(
      'tr',
      {},
      row.children.map((cell) => h(index === 0 ? 'th' : 'td', {}, children(cell, markup))),
    ),
  );
  // QTI asks for a body with at least one row.
  const rows = body.length > 0 ? body : [h('tr', {}, h('td'))];
  return h('table', {}, head === undefined ? [] : h('thead', {}, head), h('tbody', {}, rows));
}

function languageClass(language: string | null | undefined): string | undefined {
  const name = /^[\w+#.-]{1,40}$/.exec(language ?? '')?.[0];
  return name === undefined ? undefined : `language-${name}`;
}

const SAFE_SCHEME = /^(?:https?|mailto|ftp):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** A link target that may go into a file: percent-encoded, and `#` where its scheme could run something. */
function url(target: string): string {
  const address = legal(target).trim().replace(/\s/g, '%20');
  if (ANY_SCHEME.test(address) && !SAFE_SCHEME.test(address) && !/^data:image\/(?:png|gif|jpeg|webp);/i.test(address))
    return '#';
  return address
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/["<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}
