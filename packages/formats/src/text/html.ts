import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot, RootContent as HastContent } from 'hast';
import type { Paragraph, Root, RootContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { isElement, type XNode } from '../xml/element.ts';
import { unixLines } from './chars.ts';
import { NO_MATH_CLASS } from './formulas.ts';
import { CONTEXT_CLASS } from './markup.ts';
import { plainTree } from './markdown.ts';

/** A text that was read: what questions share, if anything, and the text itself. */
export interface ReadText {
  readonly context: readonly Root[];
  readonly tree: Root;
  /** Names of elements that no item can hold (`script`, `video`) and that were left behind. */
  readonly dropped: readonly string[];
}

export interface HtmlReader {
  /** HTML as a tree, with `\(…\)`, `\[…\]`, `$$…$$` and Canvas's equation pictures as formulas. */
  fromHtml(html: string): ReadText;
  /** XHTML that is already read, with MathML as formulas. */
  fromNodes(nodes: readonly XNode[]): ReadText;
}

const MOST_CHARACTERS = 200_000;
const MOST_LEVELS = 120;
const LEFT_BEHIND = new Set(['script', 'style', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'svg']);

/** Loads the HTML reader (parse5 and hast-util-to-mdast, through unified). */
export async function loadHtml(): Promise<HtmlReader> {
  const [{ unified }, { default: rehypeParse }, { default: rehypeRemark }] = await Promise.all([
    import('unified'),
    import('rehype-parse'),
    import('rehype-remark'),
  ]);
  const parser = unified().use(rehypeParse, { fragment: true });
  const converter = unified().use(rehypeRemark, {
    newlines: true,
    handlers: { math: (_state: unknown, node: Element) => formulaNode(node) as never },
  });
  const convert = (children: readonly HastContent[]): Root =>
    displayMath(converter.runSync({ type: 'root', children: [...children] } satisfies HastRoot) as unknown as Root);
  const split = (root: HastRoot): ReadText => {
    const dropped = withFormulas(root);
    const shared = root.children.filter((child) => child.type === 'element' && hasClass(child, CONTEXT_CLASS));
    const rest = root.children.filter((child) => !shared.includes(child));
    const context = shared.map((child) => convert('children' in child ? child.children : []));
    return { context, tree: convert(rest), dropped };
  };
  return {
    fromHtml: (html) => {
      if (html.length <= MOST_CHARACTERS && !isTangled(html)) {
        const root = parser.parse(unixLines(html));
        if (!isDeep(root)) return split(root);
      }
      return { context: [], tree: plainTree(html.replace(/<[^<>]*>/g, ' ')), dropped: ['markup'] };
    },
    fromNodes: (nodes) => split({ type: 'root', children: nodes.map(toHast) }),
  };
}

// Elements that close themselves, or that HTML closes when the next one opens.
const CLOSED = new Set([
  'area',
  'base',
  'br',
  'col',
  'dd',
  'dt',
  'hr',
  'img',
  'input',
  'li',
  'link',
  'meta',
  'option',
  'p',
  'source',
  'td',
  'th',
  'tr',
  'wbr',
]);

/**
 * Whether HTML leaves so many elements open at once that reading it would overflow the stack or take the cube of its length: a reader has to
 * reopen every `<a>` and `<b>` that nobody closed. One pass, without reading attributes.
 */
function isTangled(html: string): boolean {
  const open = new Map<string, number>();
  let total = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    const end = html.indexOf('>', at);
    if (end === -1) return false;
    const tag = /^<(\/?)([a-z][a-z\d-]{0,30})/i.exec(html.slice(at, at + 33));
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (name === '' || CLOSED.has(name)) continue;
    const count = open.get(name) ?? 0;
    const change = tag?.[1] !== '/' ? 1 : count > 0 ? -1 : 0;
    open.set(name, count + change);
    total += change;
    if (total > MOST_LEVELS) return true;
  }
  return false;
}

function isDeep(root: HastRoot): boolean {
  let level: HastNodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((node) => ('children' in node ? (node.children as HastNodes[]) : []));
  }
  return false;
}

function toHast(node: XNode): ElementContent {
  if (!isElement(node)) return { type: 'text', value: node };
  const { class: className, ...attributes } = node.attributes;
  return {
    type: 'element',
    tagName: node.name,
    properties: { ...attributes, ...(className === undefined ? {} : { className: className.split(/\s+/) }) },
    children: node.children.map(toHast),
  };
}

/** The LaTeX that a MathML element carries as its annotation, or its bare text where it carries none. */
function texOfMathml(math: Element): string {
  return textBelow(annotation(math) ?? math).trim();
}

function annotation(node: Element): Element | null {
  if (node.tagName === 'annotation' && /tex/i.test(String(node.properties['encoding'] ?? ''))) return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? annotation(child) : null;
    if (found !== null) return found;
  }
  return null;
}

function textBelow(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textBelow(child) : ''))
    .join('');
}

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

// `math` is an element whose neighbours keep their spaces when white space is tidied.
function formulaElement(latex: string, display: boolean): Element {
  return { type: 'element', tagName: 'math', properties: { latex, display }, children: [] };
}

/** Makes every formula of a tree a bare `math` element, and gives the names of elements that will be left behind. */
function withFormulas(node: HastRoot | Element): string[] {
  const dropped: string[] = [];
  const children: ElementContent[] = [];
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'text') children.push(...splitText(child.value));
    else if (child.type !== 'element') continue;
    else if (hasClass(child, NO_MATH_CLASS)) children.push(...child.children);
    else if (child.tagName === 'code' || child.tagName === 'pre') children.push(child);
    else if (child.tagName === 'math')
      children.push(formulaElement(texOfMathml(child), child.properties['display'] === 'block'));
    else if (child.tagName === 'sup' || child.tagName === 'sub') {
      dropped.push(...withFormulas(child));
      const tag = (slash: string): ElementContent => ({ type: 'text', value: `<${slash}${child.tagName}>` });
      children.push(tag(''), ...child.children, tag('/'));
    } else if (hasClass(child, 'equation_image')) {
      children.push(
        formulaElement(String(child.properties['dataEquationContent'] ?? child.properties['title'] ?? ''), false),
      );
    } else if (LEFT_BEHIND.has(child.tagName)) dropped.push(child.tagName);
    else {
      dropped.push(...withFormulas(child));
      children.push(child);
    }
  }
  node.children = children;
  return dropped;
}

const OPENERS: Readonly<Record<string, readonly [closer: string, display: boolean]>> = {
  '\\(': ['\\)', false],
  '\\[': ['\\]', true],
  $$: ['$$', true],
};

/** A text cut at its TeX delimiters. An opener without its closer stays text. */
function splitText(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let start = 0;
  let from = 0;
  // Searching a closer that is not there again and again would be quadratic.
  const missing = new Set<string>();
  for (;;) {
    const [opener, at] = nextOpener(text, from);
    if (opener === null) break;
    const [closer, display] = OPENERS[opener] as readonly [string, boolean];
    const end = missing.has(closer) ? -1 : text.indexOf(closer, at + 2);
    if (end === -1) {
      missing.add(closer);
      from = at + 2;
      continue;
    }
    if (at > start) parts.push({ type: 'text', value: text.slice(start, at) });
    parts.push(formulaElement(text.slice(at + 2, end), display));
    start = from = end + 2;
  }
  if (start < text.length) parts.push({ type: 'text', value: text.slice(start) });
  return parts;
}

const OPENER = /\\[([]|\$\$/g;

function nextOpener(text: string, from: number): [opener: string | null, at: number] {
  OPENER.lastIndex = from;
  const found = OPENER.exec(text);
  return found === null ? [null, -1] : [found[0], found.index];
}

function formulaNode(node: Element): InlineMath {
  const { latex, display } = node.properties;
  return { type: 'inlineMath', value: String(latex), data: { display: display === true } as never };
}

/** Makes a formula block of every paragraph that is nothing but a displayed formula. */
function displayMath<Node extends Root | RootContent>(node: Node): Node {
  if (!('children' in node)) return node;
  node.children = (node.children as RootContent[]).map((child) => {
    if (child.type === 'paragraph') return displayed(child) ?? child;
    return displayMath(child);
  }) as never;
  return node;
}

function displayed({ children }: Paragraph): RootContent | null {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'inlineMath') return null;
  return (only.data as { display?: boolean } | undefined)?.display === true
    ? { type: 'math', value: only.value, meta: null }
    : null;
}
