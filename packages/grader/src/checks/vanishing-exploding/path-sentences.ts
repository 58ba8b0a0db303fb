import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { FlowClaim } from './claim.ts';

const VOCABULARY = {
  gated: 'lstm|gru',
  SOLVE: 'solve|mitigate|avoid|prevent|alleviate|address|reduce|overcome|handle|counter|lessen|ease|diminish',
  f: '0[.,]\\d{1,3}|1(?:[.,]0)?|0',
  n: '\\d{1,3}',
  x: '\\d{1,4}(?:[.,]\\d{1,6})?',
  path: '(?:1 - )?(?:f_t|i_t|o_t|forget gate|input gate|output gate)',
} as const;

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** `factor` may have been rounded to the decimals that it is written with. */
const scaled = (forget = '', steps = '', factor = ''): FlowClaim => ({
  kind: 'scaled',
  forget: numberOf(forget),
  steps: Number(steps),
  factor: numberOf(factor),
  slack: /[.,]/u.test(factor) ? 0.5 * 10 ** -(factor.split(/[.,]/u)[1]?.length ?? 0) : 0,
});

/** What is said of the gradient along an LSTM's cell path: by how much it is scaled, and by which gate. */
export const PATH_SENTENCES: readonly Rule<FlowClaim>[] = rulesOf<FlowClaim>(VOCABULARY, [
  [
    [
      '(?:in lstm )?(?:with|if|when) (?:forget gate(?: of lstm)?|f_t)(?: =| is)? ?{f} (?:at|in) (?:each of|all|every one of) (?:its )?{n} steps,? (?:by (?:which|what) factor is gradient (?:along|through) cell (?:state|path)(?: of lstm)? (?:scale|scaled|multiplied)\\?|gradient (?:along|through) cell (?:state|path)(?: of lstm)? is (?:scaled|multiplied) by(?: about| factor of| approximately)?) {x}',
      '(?:in lstm )?(?:with|if|when) (?:forget gate(?: of lstm)?|f_t)(?: =| is)? ?{f} (?:at|in) (?:all|every|each) steps?,? (?:gradient (?:along|through) cell (?:state|path)(?: of lstm)? over {n} steps is (?:scaled|multiplied) by(?: about| factor of| approximately)?|by (?:which|what) factor is gradient (?:along|through) cell (?:state|path)(?: of lstm)? (?:scale|scaled|multiplied) over {n} steps\\?) {x}',
      'in lstm with (?:forget gate|f_t)(?: =| is)? ?{f} (?:at|in) (?:all|every|each) steps?,? (?:direct )?derivative of c_t with respect to c_\\{?t-1\\}? along cell (?:path|state) is {x}',
    ],
    ({ f, n, x }) => scaled(f, n ?? '1', x),
  ],
  [
    [
      '∂c_t\\/∂c_\\{?t-1\\}? (?:along|on|through) (?:direct )?cell (?:path|state)(?: of lstm)? (?:is|equals) {path}',
      '(?:direct )?derivative of (?:cell state|c_t) with respect to c_\\{?t-1\\}? (?:\\(direct path\\)|(?:along|through) (?:direct )?cell (?:path|state)) (?:in|of) lstm (?:is|equals) {path}',
    ],
    ({ path = '' }) => ({
      kind: 'path-is',
      gate: /f/u.test(path.replace('of', '')) ? 'forget' : /^(?:1 - )?(?:input|i)/u.test(path) ? 'input' : 'output',
      complement: path.startsWith('1'),
    }),
  ],
  [
    [
      '{gated} (?:{SOLVE}) vanishing (?:by|because) (?:of )?(?:its |their )?(?:(?:cell state(?: pathway| path)?|memory path) and )?gates? (?:that |which )?(?:(?:can |help(?: to)? )?(?:preserve|keep|carry|maintain|protect|regulate|control)) (?:(?:useful |flow of |information and |flow of information and )*)gradients?',
      'gates? that (?:regulate|control) (?:flow of information and gradients|flow of gradients and information|flow of gradients|gradient flow) of {gated} (?:{SOLVE}) vanishing',
      '(?:which|what) mechanism (?:of|in) {gated} (?:help )?(?:{SOLVE}) vanishing(?: that (?:often )?(?:plague|plagues|affect|affects) (?:plainrnn|rnn))?\\? (?:introduction of |use of )?gates?(?: that (?:regulate|control) (?:flow of information(?: and gradients)?|flow of gradients|gradient flow))?',
    ],
    ({ gated }) => ({ kind: 'keeps-by', cell: gated as 'lstm' | 'gru', by: 'gates', words: 'gates' }),
  ],
]);
