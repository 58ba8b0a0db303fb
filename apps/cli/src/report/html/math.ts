import katex from 'katex';
import { type Markup, html, trusted } from './markup.ts';

/** Text in Markdown with `$…$` formulas, as markup: formulas as MathML, everything else escaped as it stands. */
export function mathMarkup(markdown: string): Markup {
  return html`${split(markdown).map(({ text, latex, display }) => (latex === null ? text : formula(latex, display, text)))}`;
}

interface Piece {
  readonly text: string;
  readonly latex: string | null;
  readonly display: boolean;
}

function split(markdown: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of markdown.matchAll(/\$\$([^$]+)\$\$|\$([^$\n]+)\$/g)) {
    if (match.index > from) pieces.push(plain(markdown.slice(from, match.index)));
    pieces.push({ text: match[0], latex: (match[1] ?? match[2]) as string, display: match[1] !== undefined });
    from = match.index + match[0].length;
  }
  if (from < markdown.length) pieces.push(plain(markdown.slice(from)));
  return pieces;
}

function plain(text: string): Piece {
  return { text: text.replace(/\\([\\`*_{}[\]()#+.!<>|~-])/g, '$1'), latex: null, display: false };
}

/** `^{<t>}`: the course's brackets, which TeX sets as relations. */
const STEP = /\^\{ *<([^<>{}]{1,20})> *\}/g;

/** KaTeX escapes what it prints; `trust: false` leaves no way to a link, a class or a style of the dump's own. */
function formula(latex: string, displayMode: boolean, source: string): Markup {
  if (latex.length > 5000) return html`<code>${source}</code>`;
  try {
    const options = {
      displayMode,
      output: 'mathml',
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxExpand: 200,
      maxSize: 10,
    } as const;
    return trusted(katex.renderToString(latex.replace(STEP, '^{\\langle $1\\rangle}'), options));
  } catch {
    return html`<code>${source}</code>`;
  }
}
