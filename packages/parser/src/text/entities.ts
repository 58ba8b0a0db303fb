/** Named character references that dumps use. */
const NAMED: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  minus: '−',
  times: '×',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  laquo: '«',
  raquo: '»',
  deg: '°',
  plusmn: '±',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  equiv: '≡',
  infin: '∞',
  sum: '∑',
  prod: '∏',
  part: '∂',
  nabla: '∇',
  radic: '√',
  rarr: '→',
  larr: '←',
  harr: '↔',
  isin: '∈',
  forall: '∀',
  exist: '∃',
  check: '✓',
  cross: '✗',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwj: '',
  zwnj: '',
  shy: '',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  iquest: '¿',
  iexcl: '¡',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  ecirc: 'ê',
  ocirc: 'ô',
  plus: '+',
  lbrace: '{',
  rbrace: '}',
};

/** The character reference that begins at `at` (a `&`), or `null`. */
export function entityAt(text: string, at: number): { text: string; end: number } | null {
  const semicolon = text.slice(at, at + 12).indexOf(';') + at;
  if (semicolon < at + 2) return null;
  const name = text.slice(at + 1, semicolon);
  if (name[0] === '#') {
    const hex = name[1] === 'x' || name[1] === 'X';
    const digits = name.slice(hex ? 2 : 1);
    if (!(hex ? /^[\da-f]+$/i : /^\d+$/).test(digits)) return null;
    const code = parseInt(digits, hex ? 16 : 10);
    if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff))
      return { text: '\ufffd', end: semicolon + 1 };
    return { text: String.fromCodePoint(code), end: semicolon + 1 };
  }
  const found = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  return found === undefined ? null : { text: found, end: semicolon + 1 };
}

/** `text` with its character references replaced. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const found = text[i] === '&' ? entityAt(text, i) : null;
    if (found) {
      out += found.text;
      i = found.end - 1;
    } else out += text[i];
  }
  return out;
}
