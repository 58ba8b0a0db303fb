import { legal } from './chars.ts';
import { h, type XNode } from '../xml/element.ts';
import type { Markup } from './markup.ts';
import type { MathmlRenderer } from './mathml.ts';

/** Class that MathJax leaves alone: it guards `\(`, `\[` and `$$` that are not formulas. */
export const NO_MATH_CLASS = 'tex2jax_ignore';

const DELIMITER = /\\[()[\]]|\$\$/g;

/** A formula between the delimiters that MathJax and the LMSs know: `\(…\)` in a line, `\[…\]` on its own. */
export function delimited(latex: string, display: boolean): string {
  return display ? `\\[${latex}\\]` : `\\(${latex}\\)`;
}

/** Markup for places where MathJax reads the page: Moodle, Anki. */
export function texMarkup(image?: (url: string) => void): Markup {
  return {
    math: delimited,
    text: guarded,
    ...(image === undefined ? {} : { image }),
  };
}

/** Markup for QTI 2 and 3, which carry formulas as MathML. `missing` is told of a formula that KaTeX cannot read. */
export function mathmlMarkup(
  renderer: MathmlRenderer,
  missing: (latex: string) => void,
  image: (url: string) => void,
): Markup {
  return {
    math: (latex, display) => {
      const math = renderer(latex, display);
      if (math !== null) return math;
      missing(latex);
      return h('span', { class: 'math' }, delimited(latex, display));
    },
    text: guarded,
    image,
  };
}

/** Markup for Canvas, which shows a formula as a picture that it draws itself from the LaTeX in the address. */
export function canvasMarkup(image: (url: string) => void): Markup {
  return {
    math: (latex, display) =>
      h('img', {
        class: 'equation_image',
        // Canvas decodes the address twice.
        src: `/equation_images/${encodeURIComponent(encodeURIComponent(legal(latex)))}${display ? '?display=1' : ''}`,
        alt: `LaTeX: ${latex}`,
        title: latex,
        'data-equation-content': latex,
      }),
    text: guarded,
    image,
  };
}

function guarded(value: string): readonly XNode[] {
  const nodes: XNode[] = [];
  let end = 0;
  for (const { 0: found, index } of value.matchAll(DELIMITER)) {
    nodes.push(value.slice(end, index), h('span', { class: NO_MATH_CLASS }, found));
    end = index + found.length;
  }
  return [...nodes, value.slice(end)].filter((node) => node !== '');
}
