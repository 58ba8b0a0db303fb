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

// Attributes of KaTeX's output that MathML 2, which QTI 2.1 builds on, does not know for the element.
const HTML_ONLY = new Set([
  'style',
  'xmlns',
  'width',
  'height',
  'voffset',
  'lspace',
  'rspace',
  'minsize',
  'maxsize',
  'columnspacing',
  'rowspacing',
  'rowlines',
  'columnlines',
  'linebreak',
  'side',
]);
const WITH_SIZE: Readonly<Record<string, readonly string[]>> = {
  mspace: ['width', 'height', 'linebreak'],
  mpadded: ['width', 'height', 'voffset', 'lspace'],
  mo: ['lspace', 'rspace', 'minsize', 'maxsize'],
  mtable: ['width', 'side', 'columnspacing', 'rowspacing', 'rowlines', 'columnlines'],
};

/** A KaTeX element with what MathML 2 allows. */
function portable(math: XElement, display: boolean): XElement {
  const tidy = (node: XNode): XNode => {
    if (!isElement(node)) return node;
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(node.attributes)) {
      if (!HTML_ONLY.has(name) || WITH_SIZE[node.name]?.includes(name) === true) attributes[name] = value;
    }
    return h(node.name, attributes, node.children.map(tidy));
  };
  return h(
    'math',
    { xmlns: 'http://www.w3.org/1998/Math/MathML', ...(display ? { display: 'block' } : {}) },
    math.children.map(tidy),
  );
}
