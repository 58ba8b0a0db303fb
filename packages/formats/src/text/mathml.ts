import { h, isElement, type XElement, type XNode } from '../xml/element.ts';
import { readXml } from '../xml/read.ts';

/** Renders LaTeX as a MathML element that keeps the LaTeX as its annotation, or gives `null` where it is no valid LaTeX. */
export type MathmlRenderer = (latex: string, display: boolean) => XElement | null;

/** Loads KaTeX and gives its MathML renderer. The same formula gives the same element. */
export async function loadMathml(): Promise<MathmlRenderer> {
  const { default: katex } = await import('katex');
  const cache = new Map<string, XElement | null>();
  return (latex, display) => {
    const key = `${String(display)} ${latex}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const made = render(latex, display, (tex, displayMode) =>
      katex.renderToString(tex, {
        displayMode,
        output: 'mathml',
        strict: 'ignore',
        trust: false,
        maxExpand: 1000,
        maxSize: 50,
      }),
    );
    cache.set(key, made);
    return made;
  };
}

function render(latex: string, display: boolean, katex: (latex: string, display: boolean) => string): XElement | null {
  try {
    const markup = katex(latex, display);
    const math = readXml(markup).children.find((child) => isElement(child, 'math'));
    return isElement(math) ? portable(math, display) : null;
  } catch {
    return null;
  }
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';

// Attributes that MathML 2, which QTI 2.1 builds on, knows for some elements only. Those not listed here may stand anywhere.
const ONLY_ON: Readonly<Record<string, readonly string[]>> = {
  style: [],
  xmlns: [],
  voffset: [],
  mathbackground: ['mi', 'mn', 'mo', 'mtext', 'mstyle'],
  width: ['mspace', 'mpadded', 'mtable'],
  height: ['mspace', 'mpadded'],
  depth: ['mspace', 'mpadded'],
  lspace: ['mpadded', 'mo'],
  rspace: ['mo'],
  minsize: ['mo'],
  maxsize: ['mo'],
  linebreak: ['mspace'],
  side: ['mtable'],
  columnspacing: ['mtable'],
  rowspacing: ['mtable'],
  rowlines: ['mtable'],
  columnlines: ['mtable'],
};

const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

/** A KaTeX element with what MathML 2 allows. */
function portable(math: XElement, display: boolean): XElement {
  return h('math', { xmlns: MATHML, ...(display ? { display: 'block' } : {}) }, math.children.map(tidy));
}

function tidy(node: XNode): XNode {
  if (!isElement(node)) return node;
  const children = node.children.map(tidy);
  // A symbol holds text only: KaTeX puts whole formulas into it for \boxed and the like.
  if (TOKENS.has(node.name) && children.some((child) => isElement(child))) return h('mrow', {}, children);
  if (node.name === 'mtr' && children.length === 0) return h('mtr', {}, h('mtd'));
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    if (ONLY_ON[name]?.includes(node.name) ?? true) attributes[name] = value;
  }
  if (node.name === 'menclose') return enclose((attributes['notation'] ?? 'box').split(' '), children);
  return h(node.name, attributes, children);
}

/** One `menclose` for each notation: MathML 2 takes no lists. */
function enclose([notation, ...rest]: readonly string[], children: readonly XNode[]): XElement {
  return h('menclose', { notation }, rest.length === 0 ? children : enclose(rest, children));
}
