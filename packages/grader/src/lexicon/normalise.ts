import { plainLatex } from './latex.ts';
import { isNamelessPicture } from './pictures.ts';
import { remembered } from './remembered.ts';

/** Longer texts are cut: a question is never longer, and reading must stay cheap. */
const MAX_LENGTH = 20_000;

export interface Normalised {
  readonly text: string;
  /** The formulas of the source as LaTeX, in order. */
  readonly formulas: readonly string[];
}

export interface NormaliseOptions {
  /** The text talks about gates: `Tu`, `Gr` and other slips of `Γ` are read as gates. Default false. */
  readonly gates?: boolean;
}

/**
 * A text in one notation: NFKC, markup removed, formulas as plain symbols (`Γ_u`, `c̃^{<t-1>}`, `≈`).
 *
 * Case is kept, because `C` and `c` differ in a formula.
 */
export function normalise(source: string, options: NormaliseOptions = {}): Normalised {
  const { text, formulas } = allButGates(source);
  return { text: tidy(gateSymbols(text, options.gates ?? false)), formulas };
}

/** An item's texts are asked for several times, with and without gates. */
const allButGates = remembered(2000, (source: string): Normalised => {
  const formulas: string[] = [];
  let text = source.slice(0, MAX_LENGTH);
  text = text.replace(
    /\$\$([^$]{1,4000})\$\$|\$([^$\n]{1,2000})\$|\\\(([^\n]{1,2000}?)\\\)|\\\[([^\]]{1,2000})\\\]/g,
    (_whole, ...groups: (string | undefined)[]) => {
      const latex = groups.slice(0, 4).find((group) => group !== undefined) ?? '';
      formulas.push(latex.trim());
      return ` ${plainLatex(latex)} `;
    },
  );
  // A formula that lost its dollar signs.
  if (/\\[a-z]{2}/i.test(text)) {
    text = text
      .split('\n')
      .map((line) => (/\\[a-z]{2}/i.test(line) ? plainLatex(line) : line))
      .join('\n');
  }
  text = unmark(text);
  text = text.replace(/[\u0080-\u009f]/g, (char) => CODE_PAGE[char] ?? ' ');
  // U+02DC is what a Windows code page makes of ≈; NFKC would take it apart.
  text = scripts(text.replace(/˜/g, '≈')).normalize('NFKC');
  text = unify(text);
  text = singleLetters(text);
  text = indices(text);
  // "s^{<t>}s^{<t>}": the LaTeX of a formula and its copy as text.
  text = text.replace(
    /((?<![\p{L}\p{N}])\p{L}(?:\p{M}|\()?[^\s<>]{0,4}\^\{<[^<>\s]{1,8}>\}\)?)\1(?![\p{L}\p{N}^_])/gu,
    '$1',
  );
  return { text, formulas };
});

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line.length > 0)
    .join('\n')
    .trim();

/** Control characters that are really Windows-1252 punctuation, in files read as Latin-1. */
const CODE_PAGE: Readonly<Record<string, string>> = {
  '\u0085': '...',
  '\u0091': "'",
  '\u0092': "'",
  '\u0093': '"',
  '\u0094': '"',
  '\u0095': '*',
  '\u0096': '-',
  '\u0097': '-',
  '\u0098': '≈',
};

/** Removes HTML and Markdown; `<t>` and `<i>` stay where they index a symbol. */
function unmark(text: string): string {
  return text
    .replace(/<sup>([^<]{0,40})<\/sup>/gi, '^{$1}')
    .replace(/<sub>([^<]{0,40})<\/sub>/gi, '_{$1}')
    .replace(
      /<\/?(?:strong|em|span|div|br|code|pre|font|img|h[1-6]|li|ul|ol|td|tr|table|kbd|mark|del|sup|sub)\b[^<>]{0,300}>/gi,
      ' ',
    )
    .replace(/<([bipsu])>([^<>]{2,200})<\/\1>/gi, '$2')
    .replace(
      /&(lt|gt|amp|nbsp|quot);/g,
      (_whole, name: string) => ({ lt: '<', gt: '>', amp: '&', nbsp: ' ' })[name] ?? '"',
    )
    .replace(/<img\b[^<>]{0,1500}>/gi, ' ')
    .replace(/(!?)\[([^\]]{0,300})\]\([^)\s]{0,1500}\)/g, (_whole, mark: string, name: string) =>
      mark === '!' && isNamelessPicture(name) ? ' ' : name,
    )
    .replace(/\*\*|__(?=\p{L})|(?<=\p{L})__|`/gu, '')
    .replace(/\*(\p{L}[\p{L} ]{0,60})\*/gu, '$1')
    .replace(/\\([_*<>[\]()#&])/g, '$1');
}

const SUPERSCRIPTS = 'ᵗⁱʲⁿˢʳᵏ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';
const SUPER_PLAIN = 'tijnsrk0123456789+-()';
const SUBSCRIPTS = 'ᵤᵣᵢⱼₒₜₓₕₙₖₛₐ₀₁₂₃₄₅₆₇₈₉₊₋';
const SUB_PLAIN = 'urijotxhnksa0123456789+-';

/** Raised and lowered characters as `^{…}` and `_{…}`, which NFKC would flatten. */
function scripts(text: string): string {
  const swap = (run: string, from: string, to: string) =>
    [...run].map((char) => to[[...from].indexOf(char)] ?? char).join('');
  return text
    .replace(/[ᵗⁱʲⁿˢʳᵏ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾]+/g, (run) => `^{${swap(run, SUPERSCRIPTS, SUPER_PLAIN)}}`)
    .replace(/[ᵤᵣᵢⱼₒₜₓₕₙₖₛₐ₀₁₂₃₄₅₆₇₈₉₊₋]+/g, (run) => `_{${swap(run, SUBSCRIPTS, SUB_PLAIN)}}`);
}

/** One character for each idea: quotes, dashes, brackets, products, relations. */
function unify(text: string): string {
  return (
    text
      .replace(/[‘’ʼ`´′]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[‐‑‒–—―−﹣]/g, '-')
      .replace(/[⟨〈‹❬＜]/g, '<')
      .replace(/[⟩〉›❭＞]/g, '>')
      .replace(/[∘⊙×∗⋅·⊗✕•]/g, '*')
      .replace(/[≃≅∼～≒]/g, '≈')
      .replace(/(?<=(?<!\p{L})[ch](?:_t)?)~(?!~)/gu, '\u0303')
      .replace(/~(?=\s?[01](?![\d.]))/g, '≈')
      .replace(/~=|=~|≈\s*=/g, '≈')
      .replace(/:=/g, '=')
      .replace(/<=|⩽/g, '≤')
      // "α<t,t'>=1" closes an index before its sign.
      .replace(/(?<!<\s?[A-Z0-9]'?(?:\s?[,+-]\s?[A-Z0-9]'?){0,2}\s?)>=|⩾/gi, '≥')
      .replace(/->|[⟶⇒➔]/g, '→')
      .replace(/[。．]/g, '.')
      .replace(/[，、]/g, ',')
      .replace(/？/g, '?')
      .replace(/[\u00a0\u200b\ufeff]/g, ' ')
      // `h_prev`, `hprev`, `c_tilde`: names of states in code.
      .replace(
        /(?<![\p{L}\p{N}_])([hcsa])(?:_(prev|old|last|new|cand|tilde|hat)|(prev))(?![\p{L}\p{N}_])/giu,
        (_whole, state: string, first?: string, second?: string) =>
          `${state}_{${(first ?? second ?? '').toLowerCase()}}`,
      )
  );
}

/**
 * `beam width BB`, `find yyy`, `the tt-th word`: a letter that a rendered page shows and its source repeats. Roman numerals are left, and texts on
 * paths of characters, in which doubled letters are what is asked about.
 */
function singleLetters(text: string): string {
  if (text.length < 24 || /\bCTC\b|collaps|\bblanks?\b|折叠|空白/iu.test(text)) return text;
  return text.replace(
    /(?<=^|[\s(=,])([a-hj-uyzA-HJ-UYZ]|x(?=x{1,2}(?![a-z])))\1{1,2}(?=$|[\s),?;:=]|\.\B|-th\b|th\b)/gmu,
    (whole, letter: string) => (/^(?:CC|AA|PP|mm|SS|nn|NN)$/.test(whole) ? whole : letter),
  );
}

/** `x^< t-1 >`, `x<t-1>`, `x^{<t-1>}` and `x_{<t-1>}` as `x^{<t-1>}`; scripts of one letter lose their braces. */
function indices(text: string): string {
  return text
    .replace(/(?<=(?<!\p{L})\p{L})\s?\/(?=<[\p{L}\d+-]{1,6}>)/gu, '')
    .replace(
      /([\p{L}\p{M}\])}])\s?[\^_]?\s?\{?\s?<\s?([A-Za-z0-9](?:\s?[+-]\s?[A-Za-z0-9]{1,4})?)\s?>(?:\s?\})?/gu,
      (_whole, base: string, index: string) =>
        base === ')' || base === '}'
          ? `${base}<${index.replace(/\s/g, '')}>`
          : `${base}^{<${index.replace(/\s/g, '')}>}`,
    )
    .replace(/([_^])\{\s?([\p{L}\p{N}])\s?\}/gu, '$1$2')
    .replace(
      /([_^])\{\s?([^{}\s][^{}]{0,40})\}/g,
      (_whole, mark: string, body: string) => `${mark}{${body.replace(/\s/g, '')}}`,
    );
}

/** What a subscript of Γ stands for, OCR slips included (`v`, `M`, `tr`, `μ` are all a misread `u`). */
const SUBSCRIPT_GATES: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  u: 'u',
  U: 'u',
  v: 'u',
  M: 'u',
  μ: 'u',
  tr: 'u',
  ii: 'u',
  update: 'u',
  Update: 'u',
  upd: 'u',
  r: 'r',
  R: 'r',
  reset: 'r',
  relevance: 'r',
  rel: 'r',
  f: 'f',
  F: 'f',
  forget: 'f',
  o: 'o',
  O: 'o',
  '0': 'o',
  output: 'o',
  i: 'i',
  input: 'i',
});

/** Every spelling of a gate's symbol as `Γ_u`, `Γ_r`, `Γ_f`, `Γ_o`, `Γ_i`. */
function gateSymbols(text: string, gates: boolean): string {
  const named = (whole: string, subscript: string) => {
    const letter = SUBSCRIPT_GATES[subscript];
    return letter === undefined ? whole : ` Γ_${letter}`;
  };
  let out = text
    .replace(/\\?\b[Gg]amma[ _]?\{?(update|reset|relevance|forget|output|input|[urfoivM])\}?(?![\p{L}\p{N}])/gu, named)
    .replace(
      /[Γ𝚪𝛤][ _]{0,2}\{?(update|Update|upd|reset|relevance|rel|forget|output|input|tr|ii|[uUvMμrRfFoOi0])\}?(?:\^\{?<[^<>]{1,8}>\}?)?(?![\p{L}\p{N}])/gu,
      named,
    )
    .replace(/\b[Gg]ate[ _]([urfo])(?![\p{L}\p{N}'])/gu, named);
  if (gates)
    out = out
      .replace(/(?<![\p{L}\p{N}_^])[TGIF]_?([ur])(?![\p{L}\p{N}_])/gu, named)
      .replace(/\b[rl]u(?=\s?[=≈])/g, ' Γ_u');
  return out;
}
