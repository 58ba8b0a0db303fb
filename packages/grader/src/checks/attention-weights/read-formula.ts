import type { AttentionClaim, Under } from './claim.ts';

type Weights = Extract<AttentionClaim, { readonly kind: 'weights' }>;
type Context = Extract<AttentionClaim, { readonly kind: 'context' }>;

/** `\frac{\exp(e^{<t,t'>})}{\sum_{t'=1}^{T_x} …}` and its flat forms, with spaces, braces and `\left` gone. */
function flat(markdown: string): string {
  return markdown
    .replace(/\\(?:left|right|displaystyle|[,;!]|quad)/g, '')
    .replace(/\\(?:mathrm|text|operatorname)\{([^{}]{1,20})\}/g, '$1')
    .replace(/\\prime|′|’/g, "'")
    .replace(/\\alpha/g, 'α')
    .replace(/\\langle|⟨/g, '<')
    .replace(/\\rangle|⟩/g, '>')
    .replace(/\\sum|∑/g, 'Σ')
    .replace(/\\exp/g, 'exp')
    .replace(/\\max/g, 'max')
    .replace(/\\frac/g, '')
    .replace(/\^'|'\^/g, "'")
    .replace(/[\s${}()[\]^*·\\]/g, '');
}

const PAIR = "<t,t'>";
const SCORE = `(?:expe${PAIR}|ee${PAIR})`;
const SUM_INPUT = `Σ_?t'(?:=1)?(?:T_?x)?`;
const SUM_OUTPUT = `Σ_?t(?:=1)?(?:T_?y)?`;

const UNDERS: readonly (readonly [Under, RegExp])[] = [
  ['exp-input', new RegExp(`^${SUM_INPUT}${SCORE}$`, 'u')],
  ['exp-output', new RegExp(`^${SUM_OUTPUT}${SCORE}$`, 'u')],
  ['plain-input', new RegExp(`^${SUM_INPUT}e${PAIR}$`, 'u')],
  ['plain-output', new RegExp(`^${SUM_OUTPUT}e${PAIR}$`, 'u')],
  ['places', /^T_?x$/u],
  ['steps', /^T_?y$/u],
];

/** `α<t,t'> = exp(e<t,t'>) / Σ_t' exp(e<t,t'>)`; `null` where an option is another formula or none. */
export function readWeights(markdown: string): Weights | null {
  const text = flat(markdown).replace(/^α<t,t'>=/u, '');
  const top = new RegExp(`^(?<exp>expe${PAIR}|ee${PAIR})|^(?<plain>e${PAIR})`, 'u').exec(text);
  if (top === null) return null;
  const over = top.groups?.['exp'] === undefined ? 'plain' : 'exp';
  const rest = text.slice(top[0].length).replace(/^\//u, '');
  if (rest === '') return { kind: 'weights', over, under: 'nothing' };
  const under = UNDERS.find(([, pattern]) => pattern.test(rest))?.[0];
  return under === undefined ? null : { kind: 'weights', over, under };
}

/** `c<t> = Σ_t' α<t,t'> a<t'>`; `null` where an option is another formula or none. */
export function readContext(markdown: string): Context | null {
  const text = flat(markdown).replace(/^(?:c|context)<t>=/u, '');
  const by = (
    [
      ['sum-input', new RegExp(`^${SUM_INPUT}α${PAIR}a<t'>$`, 'u')],
      ['sum-output', new RegExp(`^${SUM_OUTPUT}α${PAIR}a<t'>$`, 'u')],
      ['largest', /^max_?(?:t')?a<t'>$/u],
      ['unweighted', new RegExp(`^${SUM_INPUT}a<t'>$`, 'u')],
    ] as const
  ).find(([, pattern]) => pattern.test(text))?.[0];
  return by === undefined ? null : { kind: 'context', by };
}
