import type { Nodes } from 'mdast';
import type { Text } from '../item/question.ts';
import { delimited } from './formulas.ts';
import { legal } from './chars.ts';
import { isMath, visit } from './markdown.ts';
import { withoutScripts } from './scripts.ts';

/** How a plain text says a formula. */
export type FormulaText = (latex: string, display: boolean) => string;

/** A text without markup: formulas between TeX delimiters (or as `formula` says), pictures as `[alt] (address)`, list items with their mark. */
export function toPlain(text: Text, formula: FormulaText = delimited): string {
  const parts: string[] = [];
  write(text.tree, parts, formula);
  return legal(withoutScripts(parts.join('')))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const ENDS = new Set(['paragraph', 'heading', 'code', 'math', 'tableRow']);

function write(node: Nodes, parts: string[], formula: FormulaText): void {
  if (isMath(node)) parts.push(formula(node.value, node.type === 'math'));
  else if (node.type === 'image') parts.push(`[${node.alt ?? ''}] (${node.url})`);
  else if (node.type === 'break') parts.push('\n');
  else if ('value' in node) parts.push(node.value);
  if (node.type === 'list') {
    node.children.forEach((item, place) => {
      parts.push(node.ordered === true ? `${String((node.start ?? 1) + place)}. ` : '- ');
      write(item, parts, formula);
    });
  } else if ('children' in node) for (const child of node.children) write(child, parts, formula);
  if (node.type === 'link') parts.push(` (${node.url})`);
  else if (node.type === 'tableCell') parts.push('\t');
  else if (ENDS.has(node.type)) parts.push('\n');
}

/** The addresses of all pictures of a text. */
export function picturesOf(text: Text): string[] {
  const urls: string[] = [];
  visit(text.tree, (node) => {
    if (node.type === 'image') urls.push(node.url);
  });
  return urls;
}
