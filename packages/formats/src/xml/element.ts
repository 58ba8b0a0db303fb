import { legal } from '../text/chars.ts';

/** A node of the XML and HTML that this package writes and reads: an element or a text. */
export type XNode = XElement | string;

export interface XElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XNode[];
}

/** An element. Attributes that are `undefined` are left out. */
export function h(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (XNode | readonly XNode[])[]
): XElement {
  const kept: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept[key] = value;
  return { name, attributes: kept, children: children.flat() };
}

/** Whether a node is an element, and of that name where one is given. */
export function isElement(node: XNode | undefined, name?: string): node is XElement {
  return typeof node === 'object' && (name === undefined || node.name === name);
}

/** The child elements of a node, only those of `name` where one is given. */
export function elements(node: XElement, name?: string): XElement[] {
  return node.children.filter((child): child is XElement => isElement(child, name));
}

/** The first child element of that name. */
export function element(node: XElement | undefined, name: string): XElement | undefined {
  return node?.children.find((child): child is XElement => isElement(child, name));
}

/** All text below a node, without its markup. */
export function textOf(node: XNode | undefined): string {
  if (node === undefined) return '';
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Every element below a node, itself included, in the order of the file. */
export function* descendants(node: XElement): Generator<XElement> {
  yield node;
  for (const child of node.children) if (isElement(child)) yield* descendants(child);
}

/** `text` as the content of an element: `&`, `<` and `>` escaped, illegal characters replaced. `>` also guards `]]>`. */
export function escapeText(text: string): string {
  return legal(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** `text` as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** Nodes as XML. HTML readers read it too: elements that HTML knows as void are the only ones closed by `/>`. */
export function printXml(nodes: XNode | readonly XNode[]): string {
  const parts: string[] = [];
  for (const node of Array.isArray(nodes) ? (nodes as readonly XNode[]) : [nodes as XNode]) print(node, parts);
  return parts.join('');
}

const VOID = new Set(['br', 'hr', 'img']);

function print(node: XNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapeText(node));
    return;
  }
  parts.push(openTag(node));
  if (VOID.has(node.name)) return;
  for (const child of node.children) print(child, parts);
  parts.push('</', node.name, '>');
}

function openTag(node: XElement): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${node.name}${attributes.join('')}${VOID.has(node.name) ? '/' : ''}>`;
}

/** Nodes as a whole XML file, its top levels on lines of their own down to `depth`. */
export function printDocument(root: XElement, depth = 2): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, depth, '')}\n`;
}

function lines(node: XElement, depth: number, indent: string): string {
  const plain = node.children.some((child) => !isElement(child)) || node.children.length === 0;
  if (depth === 0 || plain) return indent + printXml(node);
  const inner = elements(node).map((child) => lines(child, depth - 1, `${indent}  `));
  return `${indent}${openTag(node)}\n${inner.join('\n')}\n${indent}</${node.name}>`;
}
