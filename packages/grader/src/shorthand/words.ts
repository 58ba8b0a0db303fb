import { parserOf, type Term, type WordTable } from '../propositions/index.ts';

/** What short questions are made of. `join` words carry nothing once their neighbours are known. */
export type ShortType =
  | 'join'
  | 'ask'
  | 'cell'
  | 'gate'
  | 'gates'
  | 'matrices'
  | 'extra'
  | 'clipping'
  | 'matrix'
  | 'recurrent'
  | 'from-input'
  | 'parameters'
  | 'fewer'
  | 'more'
  | 'states'
  | 'carry'
  | 'trouble'
  | 'remedy'
  | 'long'
  | 'size'
  | 'hidden-size'
  | 'input-size'
  | 'range'
  | 'squash'
  | 'function'
  | 'candidate'
  | 'vanishing'
  | 'exploding'
  | 'state'
  | 'number'
  | 'not';

const TABLE: WordTable<ShortType> = {
  join: {
    '': 'of|in|to|at|compared to|compared with|on|as|is|be|for|with|from|has|have|do|does|which|what|or|vs|versus|and|between|standard|usual|inside|it|its|distinct|different|separate|own|of same size|same size|same sizes|name|list|→|/|there|set|sets|main|biggest|get|gets|use|uses|you|total|in total|typical|≈|list of|your|give',
  },
  ask: { count: 'how many|how many one|how many ones|how many of them|number of|number|count|count of|how many are' },
  cell: { lstm: 'lstm', gru: 'gru', rnn: 'rnn|plainrnn' },
  gate: {
    forget: 'forget gate|forget',
    input: 'input gate',
    output: 'output gate',
    update: 'update gate|update',
    reset: 'reset gate|reset',
  },
  gates: { gates: 'gate|gates' },
  matrices: { matrices: 'weight matrix|weight matrices|matrix|matrices|parameter matrices' },
  matrix: {
    recurrent:
      'w_hh|w_{hh}|u_hh|recurrent matrix|recurrent weight matrix|hidden to hidden matrix|hidden to hidden weight matrix',
    input:
      'w_xh|w_hx|w_ih|w_{xh}|w_{hx}|w_{ih}|input matrix|input weight matrix|input to hidden matrix|input to hidden weight matrix',
  },
  extra: { extra: 'extra|additional|extra state|additional state|extra memory|additional memory|extra vector' },
  clipping: { clipping: 'clipping' },
  recurrent: {
    recurrent:
      'recurrent|recurrent weight|hidden to hidden|hidden to hidden weight|recurrent kernel|state to state|acting on hidden state|on hidden state',
  },
  'from-input': { input: 'input to hidden|input to hidden weight|input weight|acting on input|on input' },
  parameters: {
    parameters: 'parameters|trainable parameters|weights|parameter count|parameter counts|number of parameters',
  },
  fewer: { fewer: 'fewer|fewest|less|least|smaller|smallest' },
  more: { more: 'more|most|larger|largest' },
  states: { states: 'states|state vectors|recurrent states|hidden vectors' },
  carry: {
    carry:
      'passed on|passed|carried|carry|carries|carried over|carried forward|passed to next step|passed along|handed on|kept|passed from step to step|from step to step|to next step|between steps|across steps',
  },
  trouble: {
    trouble: 'trouble|problem|problems|issue|weakness|difficulty|drawback|main problem|suffer from|suffers from',
  },
  remedy: {
    remedy:
      'fix|fixes|fixed by|cure|cures|remedy|solution|solve|countermeasure|help against|helps against|against|mitigate',
  },
  long: { long: 'long sequence|long sequences|on long sequences|long inputs|long sentences|many steps' },
  size: { size: 'dimension|size|length|dimensionality|shape|width|number of entries|entries' },
  'hidden-size': {
    size: 'hidden size|hidden units|units|hidden dimension|hidden|hidden layer size|state size|neurons',
  },
  'input-size': { size: 'input size|input dimension|inputs|input|features|input features|input units' },
  range: { range: 'range|value range|range of values|interval|bounds|bounded by|lie|lies' },
  squash: { sigmoid: 'sigmoid|σ|logistic|logistic function', tanh: 'tanh', relu: 'relu', softmax: 'softmax' },
  function: { function: 'activation|activation function|nonlinearity|function|squashing function|activations' },
  candidate: { candidate: 'candidate|candidate state|candidate cell state|candidate memory|candidate hidden state' },
  vanishing: { vanishing: 'vanishing' },
  exploding: { exploding: 'exploding' },
  state: { cell: 'cell state', hidden: 'hidden state|h_t|h^{<t>}' },
};

const parse = parserOf<ShortType>([TABLE]);

/** The terms of a short question by type, in their order; `null` where a word of it is not known. */
export function shortTerms(text: string): readonly Term<ShortType>[] | null {
  const parsed = parse(text);
  return 'unknown' in parsed ? null : parsed.terms.filter(({ type }) => type !== 'join');
}
