import type { Element } from 'hast';
import { className } from './html-marks.ts';

/** The LaTeX of KaTeX, MathJax and MathML output, so that a formula is read once and not as its three copies. */
export function formulaOf(node: Element): string | null {
  const classes = className(node);
  if (node.tagName !== 'math' && !/\b(?:katex|mathjax|mwe-math-element|MathJax_Preview|math-tex)\b/i.test(classes))
    return null;
  const found = annotation(node);
  return found === null || found.trim() === '' ? null : found.trim();
}

function annotation(node: Element): string | null {
  if (node.tagName === 'annotation' && String(node.properties['encoding'] ?? '').includes('tex')) {
    return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  }
  if (node.tagName === 'math' && typeof node.properties['alttext'] === 'string') return node.properties['alttext'];
  for (const child of node.children) {
    const found = child.type === 'element' ? annotation(child) : null;
    if (found !== null) return found;
  }
  return null;
}
