/** Formulas nested deeper than this are cut: no quiz needs more, and a hostile one must not exhaust the stack. */
const MAX_DEPTH = 64;

const NAMES: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  Gamma: 'Γ',
  Delta: 'Δ',
  Sigma: 'Σ',
  Theta: 'Θ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  Lambda: 'Λ',
  Pi: 'Π',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  sigma: 'σ',
  phi: 'φ',
  varphi: 'φ',
  psi: 'ψ',
  omega: 'ω',
  eta: 'η',
  tau: 'τ',
  rho: 'ρ',
  pi: 'π',
  ell: 'ℓ',
  partial: '∂',
  nabla: '∇',
  approx: '≈',
  simeq: '≈',
  sim: '≈',
  thickapprox: '≈',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  equiv: '=',
  in: '∈',
  lt: '<',
  gt: '>',
  ll: '≪',
  gg: '≫',
  to: '→',
  rightarrow: '→',
  Rightarrow: '→',
  longrightarrow: '→',
  mapsto: '→',
  cdot: '*',
  times: '*',
  odot: '*',
  circ: '*',
  ast: '*',
  star: '*',
  otimes: '*',
  bullet: '*',
  infty: '∞',
  langle: '<',
  rangle: '>',
  mid: '|',
  vert: '|',
  lvert: '|',
  rvert: '|',
  Vert: '‖',
  lVert: '‖',
  rVert: '‖',
  '|': '‖',
  ldots: '...',
  dots: '...',
  cdots: '...',
  sum: '∑',
  prod: '∏',
  sqrt: '√',
  prime: "'",
  pm: '±',
  colon: ':',
  '{': '(',
  '}': ')',
  _: '_',
  '%': '%',
  '&': '&',
  '#': '#',
  $: '$',
  lbrack: '[',
  rbrack: ']',
});

/** Commands whose argument stands as it is: fonts, boxes, spacing groups. */
const TRANSPARENT = new Set(
  (
    'mathrm mathbf mathit mathsf mathcal mathbb mathtt mathnormal text textbf textit textrm textsf textnormal mbox hbox ' +
    'boldsymbol bm operatorname rm bf it sf tt cal left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle ' +
    'limits nolimits quad qquad hspace vspace phantom underline overline'
  ).split(' '),
);

/** What OCR makes of a printed radio button or check box. */
const MARKS = new Set(
  'bigcirc bigcap bigcup square checkmark boxtimes Box circledcirc igcirc igcap bigodot ocircle'.split(' '),
);

const ACCENTS: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  dot: '\u0307',
  vec: '',
});

/**
 * A LaTeX formula as one line of plain symbols: `\frac{a}{b}` is `(a)/(b)`, `\hat{y}` is `ŷ`, `\Gamma_{\rm u}` is `Γ_u`.
 * Reading only: nothing is evaluated, and what is not known stays as its name.
 */
export function plainLatex(latex: string): string {
  const reader = { at: 0, source: latex };
  let out = '';
  // A stray closing brace ends a group early; go on after it.
  while (reader.at < latex.length) {
    out += readGroup(reader, 0);
    reader.at += 1;
  }
  return out.replace(/ {2,}/g, ' ').trim();
}

interface Reader {
  at: number;
  readonly source: string;
}

/** Reads up to an unmatched `}` or the end, leaving the cursor on it. */
function readGroup(reader: Reader, depth: number): string {
  const { source } = reader;
  let out = '';
  while (reader.at < source.length && source[reader.at] !== '}') {
    const char = source[reader.at] as string;
    if (char === '\\') out += readCommand(reader, depth);
    else if (char === '{') out += readArgument(reader, depth);
    else if (char === '_' || char === '^') {
      reader.at += 1;
      const script = readArgument(reader, depth).replace(/\s/g, '');
      if (script.length > 0) out = `${out.trimEnd()}${char}${script.length === 1 ? script : `{${script}}`}`;
    } else {
      out += char === '~' || char === '&' ? ' ' : char;
      reader.at += 1;
    }
  }
  return out;
}

/** Reads one argument: a group in braces, a command, or a character. */
function readArgument(reader: Reader, depth: number): string {
  const { source } = reader;
  while (source[reader.at] === ' ') reader.at += 1;
  const char = source[reader.at];
  if (char === undefined || char === '}') return '';
  if (char === '\\') return readCommand(reader, depth);
  reader.at += 1;
  if (char !== '{') return char;
  if (depth >= MAX_DEPTH) return skipGroup(reader);
  const body = readGroup(reader, depth + 1);
  reader.at += 1;
  return body;
}

function skipGroup(reader: Reader): string {
  for (let open = 1; reader.at < reader.source.length && open > 0; reader.at += 1) {
    if (reader.source[reader.at] === '{') open += 1;
    if (reader.source[reader.at] === '}') open -= 1;
  }
  return '';
}

function readCommand(reader: Reader, depth: number): string {
  const { source } = reader;
  reader.at += 1;
  const start = reader.at;
  while (/[A-Z]/i.test(source[reader.at] ?? '')) reader.at += 1;
  if (reader.at === start) {
    reader.at += 1;
    const char = source[start] ?? '';
    return NAMES[char] ?? (/[,;:! \\]/.test(char) ? ' ' : char);
  }
  const name = source.slice(start, reader.at);
  if (depth >= MAX_DEPTH) return ' ';
  if (name === 'frac' || name === 'dfrac' || name === 'tfrac') {
    const top = readArgument(reader, depth + 1);
    return `(${top})/(${readArgument(reader, depth + 1)})`;
  }
  if (name in ACCENTS) return readArgument(reader, depth + 1).trim() + (ACCENTS[name] ?? '');
  if (name === 'begin' || name === 'end') return readArgument(reader, depth + 1) && ' ';
  if (MARKS.has(name)) return ' ';
  if (TRANSPARENT.has(name)) return name.startsWith('q') ? ' ' : '';
  return NAMES[name] ?? ` ${name} `;
}
