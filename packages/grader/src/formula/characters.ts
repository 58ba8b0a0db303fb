import type { Accent, RelationOperator } from './ast.ts';

/** LaTeX letters by command. */
// prettier-ignore
export const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'θ',
    iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ',
    chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Phi: 'Φ',
    Psi: 'Ψ', Omega: 'Ω', ell: 'ℓ', infty: '∞', top: '⊤',
  }),
);

/** Functions by the name they are called with; the value is the one name used in the tree. */
// prettier-ignore
export const FUNCTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tanh: 'tanh', softmax: 'softmax', Softmax: 'softmax', sigmoid: 'σ', Sigmoid: 'σ', sigm: 'σ', logistic: 'σ', relu: 'relu', ReLU: 'relu', RELU: 'relu',
    exp: 'exp', log: 'log', ln: 'log', max: 'max', min: 'min', argmax: 'argmax', diag: 'diag', sin: 'sin', cos: 'cos', det: 'det', concat: 'concat', lim: 'lim', Attention: 'Attention',
  }),
);

/** Letters that are a function where a bracket follows. */
export const FUNCTION_LETTERS: ReadonlySet<string> = new Set(['f', 'g', 'σ', 'φ', 'ψ', 'P', 'p']);

// prettier-ignore
export const ACCENTS: ReadonlyMap<string, Accent> = new Map(
  Object.entries({
    hat: 'hat', widehat: 'hat', bar: 'bar', overline: 'bar', tilde: 'tilde', widetilde: 'tilde', dot: 'dot', vec: 'vec',
  }),
) as ReadonlyMap<string, Accent>;

/** Unicode marks that combine with the letter before them. */
export const COMBINING: ReadonlyMap<string, Accent> = new Map([
  ['\u0302', 'hat'],
  ['\u0304', 'bar'],
  ['\u0305', 'bar'],
  ['\u0303', 'tilde'],
  ['\u0307', 'dot'],
  ['\u20D7', 'vec'],
]);

/** What each command or character that is an operator means, by the one sign used in tokens. */
// prettier-ignore
export const OPERATORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '+': '+', '-': '-', '−': '-', '–': '-', '‐': '-', '‑': '-', '*': '*', '∗': '*', ast: '*', star: '*', '⋆': '*', times: '×', '×': '×', '✕': '×', cdot: '·', '·': '·',
    '⋅': '·', '∙': '·', bullet: '·', circ: '∘', '∘': '∘', '◦': '∘', odot: '⊙', '⊙': '⊙', '⨀': '⊙', otimes: '⊗', '⊗': '⊗', '/': '/', '÷': '/', div: '/', '∕': '/', '⁄': '/',
    '=': '=', ':=': '=', '≈': '≈', approx: '≈', simeq: '≈', sim: '≈', '≃': '≈', '≠': '≠', ne: '≠', neq: '≠', '<': '<', lt: '<', '>': '>', gt: '>', '≤': '≤', le: '≤',
    leq: '≤', leqslant: '≤', '≥': '≥', ge: '≥', geq: '≥', geqslant: '≥', '∝': '∝', propto: '∝', '∈': '∈', in: '∈', '→': '→', to: '→', rightarrow: '→', Rightarrow: '→',
    longrightarrow: '→', leftarrow: '←', '←': '←', gets: '←', equiv: '=', '≡': '=', coloneqq: '=',
  }),
);

export const RELATIONS: ReadonlySet<string> = new Set<RelationOperator>([
  '=',
  '≈',
  '≠',
  '<',
  '>',
  '≤',
  '≥',
  '∝',
  '∈',
  '→',
  '←',
]);

/** Commands that only set type or space: they and their braces add nothing to the tree. */
export const SILENT: ReadonlySet<string> = new Set([
  ...[
    'displaystyle',
    'textstyle',
    'scriptstyle',
    'limits',
    'nolimits',
    'quad',
    'qquad',
    'thinspace',
    'rm',
    'bf',
    'it',
    'inline',
  ],
  ...[
    'mathbf',
    'boldsymbol',
    'bm',
    'mathcal',
    'mathit',
    'mathsf',
    'mathbb',
    'mathscr',
    'pmb',
    'bold',
    'vphantom',
    'phantom',
    'mathstrut',
  ],
  ...[
    'big',
    'Big',
    'bigg',
    'Bigg',
    'bigl',
    'bigr',
    'Bigl',
    'Bigr',
    'biggl',
    'biggr',
    'Biggl',
    'Biggr',
    'middle',
    ',',
    ';',
    ':',
    '!',
    ' ',
    '>',
  ],
]);

/** Commands whose braces hold a word. */
export const WORDS: ReadonlySet<string> = new Set([
  'text',
  'mathrm',
  'operatorname',
  'textbf',
  'textit',
  'textrm',
  'mbox',
  'mathop',
]);

const SMALL_LETTERS =
  'ₐa ₑe ₕh ᵢi ⱼj ₖk ₗl ₘm ₙn ₒo ₚp ᵣr ₛs ₜt ᵤu ᵥv ₓx ᵧγ ᵦβ ₀0 ₁1 ₂2 ₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ₊+ ₋- ₌= ₍( ₎)';
const RAISED_LETTERS =
  'ᵃa ᵇb ᶜc ᵈd ᵉe ᶠf ᵍg ʰh ⁱi ʲj ᵏk ˡl ᵐm ⁿn ᵒo ᵖp ʳr ˢs ᵗt ᵘu ᵛv ʷw ˣx ʸy ᶻz ᵀT ⁰0 ¹1 ²2 ³3 ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ⁺+ ⁻- ⁼= ⁽( ⁾) ˂< ˃>';

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

/** Unicode subscripts and superscripts with the character that each stands for. */
export const SUBSCRIPTS: ReadonlyMap<string, string> = pairs(SMALL_LETTERS);
export const SUPERSCRIPTS: ReadonlyMap<string, string> = pairs(RAISED_LETTERS);

/** HTML entities that name a character of formulas. */
// prettier-ignore
export const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lt: '<', gt: '>', amp: '&', nbsp: ' ', part: '∂', sum: '∑', prod: '∏', minus: '−', times: '×', middot: '·', sdot: '⋅', Gamma: 'Γ', sigma: 'σ', Sigma: 'Σ', Pi: 'Π', tau: 'τ',
    lang: '⟨', rang: '⟩', le: '≤', ge: '≥', ne: '≠', asymp: '≈', radic: '√', nabla: '∇', isin: '∈', phi: 'φ', theta: 'θ', alpha: 'α', beta: 'β', delta: 'δ',
  }),
);
