import type { Fact, WordTable } from '../../propositions/index.ts';
import type { ContextClaim } from './claim.ts';

export type ContextType =
  | 'fill'
  | 'look'
  | 'who'
  | 'pair'
  | 'plain'
  | 'context'
  | 'hands'
  | 'is'
  | 'size'
  | 'compress'
  | 'decoder'
  | 'trouble'
  | 'only'
  | 'some'
  | 'always'
  | 'why';

export const CONTEXT_TOPIC = /encoder|seq(?:uence)?[- ]?(?:2|to)[- ]?seq|context vector|thought vector/iu;

/** What is said of the vector that an encoder hands to its decoder. */
export const CONTEXT_WORDS: WordTable<ContextType> = {
  fill: {
    '': `~translate|long sentences|long|short|source words|performance|quality|~lose/lost|~forget/forgot/forgotten|hidden states|rnn|lstm|gru|network|model|models|architecture|machine translation|neural machine translation|translation|nmt|sentence|source|source sentence|input|input sentence|input sequence|source sequence|text|~process|~translate|~compute|whole|entire|complete|~pass|~pass to|~hand to|~send|~feed to|role|vector|information|information about|~summarise|~summarize|summary|summary of|~represent|representation|representation of|words|word|sequence|built|obtained|taken|~form|~be|~come from|recurrent|based|as|~have/had|size|length|dimension|has|have|part|~serve as|one|single|all information|every|meaning|hidden|~carry|~depend on|regardless of its length|whatever its length|however long it is|no matter how long it is|of any length|regardless of sentence length|regardless of length of input|regardless of length of source sentence|regardless of length of source|regardless of length of input sequence|regardless of input length|in|target sentence|output sentence|output|~generate|generation|context|content|~hold|~contain|simplest|case|cases|number|long|about|state`,
  },
  pair: {
    pair: 'encoder decoder|encoder decoder model|seq2seq|seq2seq model|sequence to sequence|sequence to sequence model|encoder decoder architecture|encoder decoder (seq2seq) model|seq2seq encoder decoder|sequence to sequence (seq2seq) model|encoder decoder network|encoder decoder rnn|rnn encoder decoder|encoder decoder models|sequence to sequence models|seq2seq models|sequence to sequence encoder decoder|seq2seq architecture|sequence to sequence learning|sequence to sequence network|encoder|encoder rnn|encoder lstm|encoder network|encoder of seq2seq model',
  },
  plain: {
    plain:
      'without attention|without attention mechanism|no attention|not use attention|before attention|without any attention|before attention was introduced|before attention is introduced|basic|vanilla|classical|original|plain|simple|standard|traditional|conventional',
  },
  context: {
    context:
      'context vector|thought vector|encoder vector|context vector c|summary vector|encoding vector|fixed context vector|encoding of sentence|encoding of source sentence|encoding of input|encoded vector|sentence encoding|vector that encoder hand to decoder|vector that encoder passes to decoder|representation passed to decoder|encoder output vector|vector passed from encoder to decoder',
  },
  hands: {
    hands:
      'passed to decoder|handed to decoder|given to decoder|passes to decoder|pass to decoder|hands to decoder|passed from encoder to decoder|gives to decoder|give to decoder|passed on to decoder|sent to decoder|receive from encoder|receives from encoder|decoder receive',
  },
  is: {
    'last-state':
      "last hidden state|final hidden state|last state|final state|old hidden state of encoder|last hidden state of encoder|final hidden state of encoder|final state of encoder|last state of encoder|last encoder state|final encoder state|last encoder hidden state|final encoder hidden state|hidden state after last word|hidden state after last input|hidden state of encoder after last word|hidden state of last step|hidden state at last step|hidden state of encoder at last step|hidden state of encoder after last input|last hidden state of encoder rnn|encoder last hidden state|encoder final hidden state|encoder final state|encoder's last hidden state|encoder's final hidden state|encoder's final state|encoder's last state|old state of encoder|old hidden state|old state|hidden state of encoder at final step|hidden state at final step|hidden state of final step|hidden state of encoder after it has read whole sentence|hidden state after whole sentence has been read",
    'first-state':
      'first hidden state|first hidden state of encoder|first encoder state|first state of encoder|hidden state of encoder after first word|hidden state after first word|hidden state of encoder at first step|first encoder hidden state|initial hidden state of encoder|initial state of encoder',
    'mean-state':
      'mean of all hidden states|average of all hidden states|average of hidden states|mean of hidden states|average of encoder states|mean of encoder states|average of all encoder states|average of encoder hidden states|mean of all encoder states|average of all encoder hidden states|average of hidden states of encoder|mean of hidden states of encoder|mean of encoder hidden states|average of all hidden states of encoder',
    'all-states':
      'all hidden states|all hidden states of encoder|all encoder states|list of all hidden states|list of hidden states|sequence of all hidden states|concatenation of all hidden states|all encoder hidden states|concatenation of hidden states of encoder|concatenation of all encoder states|concatenation of all hidden states of encoder|sequence of hidden states|matrix of all hidden states|concatenation of hidden states',
    'decoder-state':
      'average of decoder outputs|mean of decoder outputs|last hidden state of decoder|final hidden state of decoder|final state of decoder|last output of decoder|output of decoder|first hidden state of decoder|outputs of decoder|last state of decoder|average of decoder states|one hot vector of target word|one hot vector of first target word|target word|embedding of target word',
  },
  size: {
    fixed:
      'fixed size|fixed length|fixed sized|of fixed size|of fixed length|of constant size|constant size|constant length|fixed dimension|fixed size vector|fixed length vector|single fixed size vector|single vector of constant size|single fixed size vector|single fixed length vector|one fixed size vector|one fixed length vector|vector of fixed size|vector of fixed length|one vector of fixed size|single vector of fixed size|one vector of fixed length|single vector of fixed length|same size for every sentence|same size for all sentences|same length for every sentence|size do not depend on length|fixed dimensional vector|fixed length context vector|fixed size context vector|fixed dimensional|independent of length|independent of length of source sentence|independent of length of source|independent of length of input|independent of sentence length|independent of source length|independent of input length|does not grow with length|fixed size representation|fixed length representation|single vector|one vector|fixed vector|one fixed vector|single fixed vector|same for short and long sentences|same size whatever length of sentence|same size for short and long sentences',
    grows:
      '~grow with length|~grow with length of source|~grow with length of source sentence|~grow with length of input|~grow with length of sentence|proportional to length|proportional to length of source|depend on length of source sentence|depend on length of source|depend on length of input|depend on length of input sequence|depends on length|variable size|variable length|of variable length|of variable size|length equal to length of source sentence|length equals length of source sequence|vector whose length equals length of source sequence|length of source sequence|as long as source sentence|as long as input|one entry per word|one vector per word|one vector for each word|longer for longer sentences|larger for longer sentences|~grow with sentence length|~grow with input length|~grow with source length|~increase with length of source sentence|~increase with sentence length',
  },
  who: { decoder: 'decoder' },
  look: { look: '~look at|~see/saw/seen|~access|~attend to|have access to|~look back at|access to' },
  compress: {
    compress:
      '~hold/held|have to hold|~contain|has to contain|~represent by|~rely on|~compress into|~squeeze into|~pack into|~encode into|~compress|~squeeze|~summarise in|~summarize in|compressed in|~fit into|squeezed through|~store in|stored in|captured in|~capture in|~force into|packed|encoded in|encoded as|compressed to|represented by|~encode/encoded',
  },
  decoder: {
    decoder:
      "initial hidden state of decoder|initial state of decoder|first state of decoder|starting state of decoder|decoder initial hidden state|decoder initial state|decoder's initial hidden state|decoder's initial state|~initialize decoder|~initialise decoder|start state of decoder|to initialize hidden state of decoder|~initialize decoder hidden state|~initialise decoder hidden state|~initialise hidden state of decoder|~initialize hidden state of decoder|hidden state of decoder is initialized|hidden state of decoder is initialised|decoder hidden state is initialized|decoder hidden state is initialised|decoder is initialized|decoder is initialised|hidden state of decoder initialized|decoder start|decoder begin|initial value of decoder hidden state",
  },
  trouble: {
    trouble:
      'perform badly on long sentences|perform poorly|perform badly|fail on long sentences|poorly on long sentences|badly on long sentences|work badly on long sentences|work poorly on long sentences|get worse on long sentences|get worse with longer sentences|bottleneck|information bottleneck|limitation|main limitation|drawback|main drawback|weakness|main weakness|problem|main problem|shortcoming|disadvantage|main disadvantage|difficulty|bottleneck problem|struggles with long sentences|struggle with long sentences|poor on long sentences|perform poorly on long sentences|quality drops for long sentences|long sentences are difficult|long sentences is difficult',
  },
  only: { only: 'only' },
  some: { some: 'can|may' },
  always: { always: 'always|must' },
};

type Built = Fact<ContextType, ContextClaim>;
const says = (word: ContextClaim['says']): ContextClaim => ({ kind: 'context', says: word });

/** Where a model is not said to have no attention, an answer that tells of one vector does. */
export const CONTEXT_FACTS: readonly Built[] = [
  {
    has: ['context', 'is'],
    may: ['pair', 'plain', 'hands'],
    // A model with attention has context vectors of another kind.
    make: ({ value, has }) => (has('pair') || has('plain') ? says(value('is') as ContextClaim['says']) : null),
  },
  {
    has: ['pair', 'hands', 'is'],
    may: ['plain'],
    make: ({ value }) => says(value('is') as ContextClaim['says']),
  },
  {
    has: ['context', 'size'],
    may: ['pair', 'plain', 'hands', 'always'],
    make: ({ value, has }) =>
      (!has('pair') && !has('plain')) || (has('always') && value('size') !== 'fixed')
        ? null
        : says(value('size') === 'fixed' ? 'fixed-size' : 'grows'),
  },
  {
    // "All of a long sentence has to go into one vector of fixed size".
    has: ['pair', 'size', 'compress'],
    may: ['plain', 'trouble', 'always', 'why', 'context'],
    // "One vector for every word" is as many as there are words.
    make: ({ value, text }) =>
      /\b(?:each|every|per|all)\b/iu.test(text) ? null : says(value('size') === 'fixed' ? 'fixed-size' : 'grows'),
  },
  {
    has: ['decoder', 'is'],
    may: ['pair', 'plain'],
    make: ({ value }) => (value('is') === 'last-state' ? says('starts-decoder') : null),
  },
  {
    // "The decoder sees all states of the encoder", without attention.
    has: ['pair', 'plain', 'look', 'who', 'is:all-states'],
    may: ['some'],
    make: () => says('all-states'),
  },
  { has: ['decoder', 'context'], may: ['pair', 'plain'], make: () => says('starts-decoder') },
];
