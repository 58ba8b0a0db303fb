import type { Fact, WordTable } from '../../propositions/index.ts';
import type { FlowClaim } from './claim.ts';

export type SlopeType =
  'fill' | 'slope' | 'gate' | 'held' | 'how' | 'path' | 'cell' | 'number' | 'only' | 'some' | 'always';

export const SLOPE_TOPIC = /\bderivative|\bjacobian|\bgradient|[∂d]\s?c_?\{?[t\d]|\\partial/iu;

const OLD = String.raw`c\s?(?:_\{?\s?t\s?[-−–]\s?1\s?\}?|\^\{?<\s?t\s?[-−–]\s?1\s?>\}?)`;
const FAR = String.raw`c\s?(?:_\{?\s?t\s?[-−–]\s?[kn]\s?\}?|\^\{?<\s?t\s?[-−–]\s?[kn]\s?>\}?|_\{?[0k]\}?)`;
const NEW = String.raw`c\s?(?:_\{?t\}?|\^\{?<\s?t\s?>\}?)`;
const GATES = { f: 'forget', i: 'input', o: 'output' } as const;

/** "∂c_t/∂c_{t−1}", "the derivative of c_t with respect to c_{t−1}" and gates by their letters, as words. */
export const slopesInWords = (text: string): string =>
  text
    .replace(/∂\s?(?=c)|\\partial\s?|(?<![\p{L}\p{N}])d\s?(?=c\s?[_^])/gu, '∂')
    .replace(new RegExp(`∂\\s?${NEW}\\s?\\/\\s?∂\\s?${OLD}`, 'gu'), ' onestepslope ')
    .replace(new RegExp(`∂\\s?${NEW}\\s?\\/\\s?∂\\s?${FAR}`, 'gu'), ' manystepslope ')
    .replace(
      new RegExp(
        `\\b(?:derivative|gradient|jacobian) of (?:the )?(?:new )?(?:cell state )?${NEW} (?:with respect to|w\\.?r\\.?t\\.?|by) (?:the )?(?:previous )?(?:cell state )?${OLD}`,
        'giu',
      ),
      ' onestepslope ',
    )
    .replace(
      new RegExp(
        `\\b(?:derivative|gradient|jacobian) of (?:the )?(?:cell state )?${NEW} (?:with respect to|w\\.?r\\.?t\\.?|by) (?:the )?(?:cell state )?${FAR}`,
        'giu',
      ),
      ' manystepslope ',
    )
    .replace(
      new RegExp(
        `\\bgradients? (?:that )?(?:flow(?:s|ing)?|pass(?:es|ed|ing)?|travel(?:s|ling)?|go(?:es|ing)?|propagat(?:es|ed|ing)|backpropagat(?:es|ed|ing)) (?:back )?from (?:the )?(?:cell state )?${NEW} (?:back )?to (?:the )?(?:cell state )?${OLD}`,
        'giu',
      ),
      ' onestepslope ',
    )
    .replace(
      /(?<![\p{L}\p{N}_])([fio])\s?(?:_\{?t\}?|\^\{?<\s?t\s?>\}?)(?![\p{L}\p{N}])/gu,
      (_all, letter: string) => ` ${GATES[letter as 'f']} gate `,
    );

/** What is said of the derivative of an LSTM's cell state by the one before, along the cell path. */
export const SLOPE_WORDS: WordTable<SlopeType> = {
  fill: {
    '': `network|direct|directly|derivative|gradient|jacobian|partial derivative|~be|given by|for all t|at all steps|at each step|at every step|in every step|for every t|at all times|step|steps|t|k|over k steps|constant|and gates is constant|gates is constant|gate is constant|if gates is constant|element wise|elementwise|vector|diagonal|~multiply|~multiply by|multiplied by|backward|backwards|flowing|~flow|passing|factor|each component|term|for all steps|all t|given|matrix|diagonal matrix|term|quantity|scaled by|~scale|~scale by|factor that|~appear|local|local derivative|value|gate|gates|gradient that|of ones|at step t|f_t`,
  },
  cell: { lstm: 'lstm' },
  slope: {
    one: `onestepslope|derivative of cell state with respect to old cell state|derivative of cell state with respect to previous cell state|derivative of new cell state with respect to old cell state|derivative of cell state with respect to cell state of step before|gradient of cell state with respect to old cell state|derivative of current cell state with respect to old cell state|derivative of new cell state by old one|gradient of cell state from one step to step before|factor by which gradient along cell state is multiplied at each step|gradient along cell state is multiplied at each step by|gradient of cell state is multiplied at each step by`,
    many: `manystepslope|derivative of cell state over k steps|gradient of cell state over k steps|gradient along cell state over k steps|derivative of cell state with respect to cell state k steps earlier|derivative of cell state with respect to cell state k steps before`,
  },
  gate: {
    forget:
      'forget gate|activation of forget gate|value of forget gate|forget gates|forget gate forget gate|forget gate activation|forget gate value|forget gate vector|forget gate activations|forget gate values',
    input:
      'input gate|activation of input gate|input gates|input gate input gate|input gate activation|value of input gate',
    output:
      'output gate|activation of output gate|output gates|output gate output gate|output gate activation|value of output gate',
    others:
      'candidate|candidate cell state|candidate state|recurrent weight matrix|recurrent weights|hidden state|tanh of cell state|candidate values|candidate memory|recurrent matrix|weight matrix',
  },
  how: {
    product: 'product|product of|~multiply together|multiplied together',
    sum: 'sum|sum of|summed',
    mean: 'mean|mean of|average of',
  },
  path: {
    path: `ignoring dependence of gates on earlier states|ignoring dependence of gates on old hidden state|ignoring dependence of gates on hidden state|ignoring dependence of gates on h_{t-1}|ignoring indirect dependence through gates|ignoring indirect paths|ignoring gates' dependence on old hidden state|if gates is treated as constants|if gates is treated as constant|treating gates as constants|treating gates as constant|along cell state|along cell path|along direct path|along direct cell path|through cell state|through cell path|direct path|on direct path|if dependence of gates on h_{t-1} is ignored|neglecting dependence of gates on hidden state|ignoring dependence of gates on old state|ignoring dependence of gates on earlier hidden states|ignoring dependence of gates on earlier hidden state|with gates treated as constants|if indirect dependence through gates is ignored|gates held constant|ignoring indirect dependence of gates|considering only direct path`,
  },
  only: { only: 'only' },

  some: { some: 'can' },
  always: { always: 'always' },
  number: { 0: 'none' },
};

/** Values and lengths that stand for any: a product, a sum and a single gate differ by far. */
const [FORGET, STEPS] = [0.8, 6] as const;

const scaled = (forget: number, factor: number): FlowClaim => ({
  kind: 'scaled',
  forget,
  steps: STEPS,
  factor,
  slack: 0,
});

export const SLOPE_FACTS: readonly Fact<SlopeType, FlowClaim>[] = [
  {
    has: ['slope:one', 'gate'],
    may: ['cell', 'path'],
    make: ({ value }) => {
      const gate = value('gate');
      return gate === 'forget' || gate === 'input' || gate === 'output'
        ? { kind: 'path-is', gate, complement: false }
        : null;
    },
  },
  {
    has: ['slope:many', 'gate:forget', 'how'],
    may: ['cell', 'path'],
    make: ({ value }) => {
      const factor = { product: FORGET ** STEPS, sum: FORGET * STEPS, mean: FORGET }[value('how') ?? ''];
      return factor === undefined ? null : scaled(FORGET, factor);
    },
  },
  {
    // "If f_t = 1 for all t, what is ∂c_t/∂c_{t−k}?"
    has: ['slope', 'gate:forget', 'number*'],
    may: ['cell', 'path'],
    make: ({ asked, said, numbers, terms }) => {
      const [forget, factor] = asked === null ? numbers : [asked.numbers[0], said.numbers[0]];
      if (numbers.length !== 2 || (forget !== 0 && forget !== 1) || factor === undefined) return null;
      // The number beside the gate is the gate's.
      const at = terms.findIndex(({ type }) => type === 'gate');
      return terms[at + 1]?.type === 'number' ? scaled(forget, factor) : null;
    },
  },
];
