import type { AroundType, WordTable } from '../../propositions/index.ts';

export type LengthWordType =
  AroundType | 'cell' | 'parameters' | 'length' | 'other' | 'longer' | 'changes' | 'constant';

/** What is said of recurrent networks and the length of their inputs: what changes with it, and whether it has to be one. */
export const LENGTH_WORDS: WordTable<LengthWordType> = {
  fill: {
    '': `input|inputs|output|layer|network|networks|neural|model|number|data|same|trainable|learnable|total|long|process|have to|at test time|later|new|unseen|sequence|sequences|weight matrix|advantage|benefit|strength|main advantage|key advantage`,
  },
  cell: {
    rnn: 'rnn|plainrnn|recurrent layer|recurrent network|recurrent neural network|rnn layer|recurrent layers|recurrent model|elman network',
    lstm: 'lstm|lstm layer|lstm network',
    gru: 'gru|gru layer|gru network',
  },
  parameters: {
    parameters:
      'parameters|weights|number of parameters|number of weights|parameter count|trainable parameters|learnable parameters|number of trainable parameters|number of learnable parameters|amount of parameters|weight matrices|number of weight matrices|size of weight matrices|model size',
  },
  length: {
    length:
      'sequence length|length of sequence|length of input|length of input sequence|input length|length of sequences|lengths of sequences|number of steps|number of time steps|sequence lengths|input sequence length|length of sentence|sentence length|length of sentences|length',
  },
  other: { other: 'hidden size|number of units|hidden units|batch size|vocabulary|layers|batch' },
  longer: {
    longer:
      'longer sequences|longer inputs|longer input|longer sentences|sequences get longer|sequence get longer|sequences become longer|sequence become longer|inputs get longer|input get longer|input sequence get longer|longer sequence|input become longer|sequence length double|sequence length is doubled|length of sequence double|sequence length increase|sequence length grow|length of sequence is doubled|length of input double|sequences is twice as long|sequence is twice as long|number of steps double|input sequence is twice as long|double sequence length|doubling sequence length|length of input sequence double|number of time steps double|double length of sequence|double length of sequences|sequences is longer|sequence is longer|input is longer|sequence length is increased|length of sequences double|sequences double in length|twice as long',
  },
  changes: {
    changes:
      '~grow/grew/grown|~increase|~double|~depend on|~depend|~change|~rise/rose/risen|~scale|linearly|quadratically|proportionally|exponentially|proportional to|~quadruple|four times as large|twice as large|~halve|become larger|larger|four times as many|twice as many|more|becomes four times as large|become four times as large|~vary/varied|~shrink/shrank/shrunk|~decrease|quadruples|twice as much',
  },
  constant: {
    constant:
      'independent of|independent from|constant|fixed|unchanged|stay same|stays same|remain same|remains same|remain constant|remain unchanged|stay constant|stay unchanged|is same|same number|unaffected by|unaffected|is unaffected|do not matter for|same regardless of|regardless of|irrespective of',
  },
};
