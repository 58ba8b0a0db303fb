import type { Element } from 'hast';
import { className } from './html-marks.ts';
import { latexSpan, type LatexSpan } from './inline-math.ts';

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

/**
 * The formula between the delimiters that a script of the page sets: `$…$`, `\\(…\\)`. A dollar sign is money in most pages: what stands between
 * two must look like a formula.
 */
export function texAt(source: string, at: number, end: number): LatexSpan | null {
  const span = latexSpan(source, at, end, (token, from) => {
    const found = source.indexOf(token, from);
    return found === -1 || found + token.length > end || source.slice(from, found).includes('\n\n') ? -1 : found;
  });
  if (span === null || source[at] !== '$' || span.display) return span;
  if (/[\\^_{}]/.test(span.latex)) return span;
  const isTight = !/\s/.test(source[at + 1] ?? ' ') && !/\s/.test(source[span.end - 2] ?? ' ');
  return isTight && /^-?\d[\d.,]*$|^[^\d\s]\S{0,12}$|^\S{1,6}\s?[=<>≈]/u.test(span.latex) ? span : null;
}
