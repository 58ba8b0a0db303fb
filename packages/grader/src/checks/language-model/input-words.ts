import type { Fact, WordTable } from '../../propositions/index.ts';
import type { InputClaim } from './claim.ts';

export type InputType = 'fill' | 'model' | 'slot' | 'word' | 'train' | 'own' | 'only' | 'always';

export const INPUT_TOPIC = /\b(?:inputs?|fed|feeds?|receives?|takes?|reads?|x_?\{?t\}?)\b|x\^\{?<t>/iu;

/** Tokens and characters as words; a prediction by its sign, where it is written with a hat. */
export const inputsInWords = (text: string): string =>
  text
    .replace(/\b(?:tokens?|characters?|letters?|symbols?|chars?)\b/giu, (name) =>
      name.endsWith('s') ? 'words' : 'word',
    )
    .replace(/(?:ŷ|y\u0302|\\hat\{?y\}?)(?:\^\{<t-1>\}|\^<t-1>|_\{t-1\})/gu, ' yOwn ')
    .replace(/(?<![\p{L}\p{M}])y(?:\^\{<t-1>\}|\^<t-1>|_\{t-1\})/gu, ' yBefore ')
    .replace(/(?<![\p{L}\p{M}])y(?:\^\{<t>\}|\^<t>|_\{t\}|_t(?![\p{L}\p{N}-]))/gu, ' yThis ')
    .replace(/(?<![\p{L}\p{M}])y(?:\^\{<t\+1>\}|\^<t\+1>|_\{t\+1\})/gu, ' yLater ')
    .replace(/(?<!\p{L})x(?:\^\{<t>\}|\^<t>|_\{t\}|_t(?![\p{L}\p{N}-]))/gu, ' xNow ');

/** What is said of the word that a language model reads at a step while it is trained. */
export const INPUT_WORDS: WordTable<InputType> = {
  fill: {
    '': `network|sentence|sequence|text|corpus|training sentence|training text|training set|training example|training data|in training|position|position t|step|steps|time t|step t|at step t|at time t|each step|every step|at each step|at every step|in each step|of same sentence|when|while|that is|i.e|namely|~be|one|to it|into it|for step t|for each step|of|in order to predict next word|to predict next word|~use|~use as|given|i e`,
  },
  model: {
    model:
      'language model|rnn language model|recurrent language model|word level language model|character level language model|lstm language model|char rnn|character rnn|character level rnn|word level rnn|word level rnn language model|word level rnn language models|neural language model|autoregressive language model|rnn based language model|language models|rnn for language modelling|rnn for language modeling|recurrent neural language model',
  },
  slot: {
    slot: 'xNow|input|inputs|input xNow|input word|input word xNow|fed in|fed in as input|fed in as xNow|fed in as input xNow|fed to|fed into|fed to network|fed into network|fed in at step t|~receive|~receive as input|~take as input|~get as input|~read|as input|as its input|its input|as inputs|network input|input of network|input to network|fed|fed as input|input vector xNow',
  },
  word: {
    before:
      'yBefore|previous word|word before|word before it|preceding word|word that comes before it|true previous word|correct previous word|actual previous word|ground truth previous word|previous true word|previous ground truth word|previous correct word|true word of previous step|correct word of previous step|ground truth word of previous step|true word of step t-1|correct word from previous step|ground truth word from previous step|ground truth word at previous step|true word from previous step|previous word of training sentence|previous word of sentence|previous word in sentence|previous word in training sentence|previous target word|word that precedes it|true previous word yBefore|previous word yBefore|old word|true old word|correct old word|actual old word|old word of sentence|old word of training sentence|old word of training text|old word in training sentence|old word from training set|ground truth old word|previous word from training set|previous word of training text|previous word of training set|correct word of step before|word before one to be predicted|word before one that is to be predicted|previous word from training sentence|previous word from training data|real previous word',
    own: "yOwn|model's own previous prediction|model's previous prediction|model's own prediction|network's own previous prediction|network's own prediction|network's previous prediction|its own previous prediction|its own prediction|own prediction|own previous prediction|its previous prediction|word it predicted at previous step|word predicted at previous step|predicted word of previous step|previous prediction|previous predicted word|previously predicted word|previous prediction of model|prediction of previous step|word sampled at previous step|word that model predicted at previous step|word drawn at previous step|previous output|its own previous output|model's own previous output|model's previous output|previous output of network|word that was predicted at previous step|word it drew at previous step|model's own old prediction|own old prediction|old prediction|model's old prediction",
    this: 'yThis|word that is to be predicted|word to be predicted|word to predict|word that it has to predict|word it has to predict|word it should predict|word that model should predict|target word|target word of same step|target of this step|word which is to be predicted|word that has to be predicted|target|target word of this step|correct output of step t|same word that it has to predict|word that network has to predict|word it is supposed to predict',
    later:
      'yLater|word after one to be predicted|word after one that is to be predicted|word after target|last word of sentence|word that follows word to be predicted|word two steps later|word after one it has to predict',
  },
  train: { train: '~train|training|trained|when training|during training|while training|in training|at training time' },
  only: { only: 'only' },
  always: { always: 'always' },
};

export const INPUT_FACTS: readonly Fact<InputType, InputClaim>[] = [
  {
    has: ['slot', 'word*', 'model'],
    may: ['train'],
    make: ({ values, has }) => {
      const [reads, ...others] = values('word');
      // What a model reads that writes by itself is its own word: told of training alone.
      if (others.length > 0 || reads === undefined || (reads === 'own' && !has('train'))) return null;
      return { kind: 'input', reads: reads as InputClaim['reads'] };
    },
  },
];
