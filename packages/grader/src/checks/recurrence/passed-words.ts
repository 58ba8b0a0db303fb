import type { Fact, WordTable } from '../../propositions/index.ts';
import type { PassedClaim } from './claim.ts';

export type PassedType = 'fill' | 'cell' | 'pass' | 'what' | 'step';

export const PASSED_TOPIC = /\b(?:pass|carr|hand|transfer|transmi|forward)/iu;

/** What is said to be handed on from one step to the next. */
export const PASSED_WORDS: WordTable<PassedType> = {
  fill: {
    '': `network|layer|vector|information|unit|cell|quantity|value|during|when|while|sequence|~process|~read|forward pass|in forward pass|during forward pass`,
  },
  cell: {
    rnn: 'rnn|plainrnn|simple rnn|recurrent network|recurrent neural network|recurrent layer|vanilla rnn',
    gru: 'gru|gru layer|gru network',
  },
  pass: {
    pass: '~pass|~pass on|~carry/carried|~carry/carried over|~carry/carried on|~carry/carried along|~hand|~hand on|~hand over|~transfer|~transmit|~forward|~carry/carried forward|~pass forward|~pass along',
  },
  what: {
    state:
      'hidden state|its hidden state|state|hidden activation|hidden vector|hidden state vector|internal state|activation of hidden layer|hidden layer state|hidden activations',
    loss: 'loss|loss value|cost|value of loss|training loss',
    labels: 'label|labels|target|targets|training label|training labels|true label|true labels',
    rate: 'learning rate|step size',
  },
  step: {
    step: 'from one step to next|from step to step|to next step|to following step|from each step to next|between steps|from one step to following one|from one step to next one|from step t to step t + 1|from step t to step t+1|across steps|on to next step|from previous step to next|from one step to following|between consecutive steps|to next one|from each step to following one|from old step to next|to step that follow|to subsequent step',
  },
};

export const PASSED_FACTS: readonly Fact<PassedType, PassedClaim>[] = [
  {
    has: ['cell', 'pass', 'what', 'step'],
    make: ({ value }) => ({
      kind: 'passed',
      cell: value('cell') as PassedClaim['cell'],
      what: value('what') as PassedClaim['what'],
    }),
  },
];
