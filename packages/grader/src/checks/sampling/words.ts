import type { AroundType, WordTable } from '../../propositions/index.ts';

export type SamplingType =
  | AroundType
  | 'topic'
  | 'sample'
  | 'model'
  | 'text'
  | 'dist'
  | 'draw'
  | 'argmax'
  | 'argmin'
  | 'uniform'
  | 'greedy'
  | 'feed'
  | 'next'
  | 'chosen'
  | 'truth'
  | 'nothing'
  | 'training'
  | 'match'
  | 'same'
  | 'varied';

const WORD = 'word|token|character|letter|symbol|char';
/** Each of some phrases with each name of what a model writes in place of `#`. */
const each = (phrases: string): string =>
  phrases
    .split('|')
    .flatMap((phrase) => WORD.split('|').map((word) => phrase.trim().replace('#', word)))
    .join('|');

/** What is said of writing texts with a language model: how a word is picked, and what is fed to the next step. */
export const SAMPLING_WORDS: WordTable<SamplingType> = {
  fill: {
    '': `word|words|token|tokens|character|characters|letter|letters|symbol|symbols|time|at time t|network|trained|already trained|finished|have finished training|~train|procedure|method|strategy|step t|each time step|every time step|each step|every step|at each step|predicted|current|new|novel|simply|just|there|~take/took/taken|~pick|~choose/chose/chosen|~select|probability|one|single|~process`,
  },
  sample: {
    sample:
      '~sample|sampling|sampling from|sampling sentences|sampling phase|sampling procedure|sampling process|~sample sentences',
  },
  topic: {
    topic:
      'generation|text generation|~generate|~synthesise|~synthesize|~write/wrote/written|generating text|~create|inference|at inference time|generation time|test time|at test time',
  },
  model: {
    model:
      'rnn|lstm|gru|language model|rnn language model|character level rnn|char level rnn|character rnn|char rnn|word level rnn|character level language model|word level language model|model|lstm language model|char level language model|recurrent language model',
  },
  text: {
    text: 'sentence|sentences|text|texts|sequence|sequences|names|name|story|stories|random sentence|random sentences|new sentences|novel sentences|random text|new text',
  },
  dist: {
    dist: 'distribution|output distribution|softmax|softmax output|predicted probabilities|predicted distribution|probabilities|output probabilities|probability distribution|softmax distribution|predicted probability|probabilities output by rnn|output|according to predicted probabilities|according to softmax|according to output distribution|according to its probability|according to probabilities|proportionally to its probability|in proportion to its probability|model ?s distribution|softmax probabilities|according to predicted distribution|according to probabilities output by rnn|model distribution',
  },
  draw: {
    draw: `${each('~draw/drew/drawn next #|~draw/drew/drawn #|~sample #|~sample next #|~draw/drew/drawn each #|~sample each #|~pick # at random|~choose/chose/chosen # at random|~pick next # at random|~choose/chose/chosen next # at random|~draw/drew/drawn # at random|~draw/drew/drawn next # at random|randomly pick #|randomly sample #|randomly choose #|randomly draw #|# is drawn|# is sampled|# is drawn at random|# is sampled at random|random #|~pick random #|~draw/drew/drawn random #|~choose/chose/chosen random #')}|~draw/drew/drawn|~draw/drew/drawn at random|~sample randomly|~sample at random|random sampling|~sample from output distribution|~sample from softmax|randomly|at random|randomly sampling|randomly drawing|~sample from`,
  },
  argmax: {
    argmax: `${each('most likely #|most probable #|likeliest #|# with highest probability|most likely next #|most probable next #|likeliest next #|highest probability #|# with largest probability|# with maximum probability|# of highest probability|# that have highest probability|most likely # according to softmax|# with highest predicted probability|# with maximal probability')}|argmax|argmax of softmax|argmax of output|argmax of probabilities|most likely one|most probable one|highest probability|take argmax|~take/took/taken argmax`,
  },
  argmin: {
    argmin: each(
      'least likely #|least probable #|# with lowest probability|# with smallest probability|lowest probability #|# of lowest probability|# that have lowest probability',
    ),
  },
  uniform: {
    uniform: 'uniformly at random|uniformly|with equal probability|uniform distribution|with same probability',
  },
  greedy: { greedy: 'greedy|greedily|greedy decoding|greedy sampling|greedy search' },
  feed: {
    feed: '~feed/fed|~pass|~use|~feed/fed back|~feed/fed in|~pass on|~give/gave/given|~input|~supply|~send/sent|passed|~get/got/gotten|~receive|~serve|~become/became|input',
  },
  next: {
    next: 'as its next input|as its input|as its input at next step|as its input to next step|next time step|next step|next input|as next input|as input|as input to next step|as input to next time step|as input of next step|as input of next time step|as input for next step|as input for next time step|to next step|to next time step|input of step t + 1|input of next step|input of next time step|input to next step|input to next time step|step t + 1|time step t + 1|input at step t + 1|input at next step|input at next time step|as input at next step|as input at next time step|back|back in|back into network|back into rnn|back into model|back as next input|back as input|to network|into network|into model|input for next step',
  },
  chosen: {
    chosen: `${each('sampled #|drawn #|selected #|chosen #|generated #|predicted #|# just sampled|# that was just sampled|# just drawn|# just generated|# that was sampled|# that was drawn|# that is sampled|# sampled at previous step|# it just sampled|# it has just sampled|previously sampled #|# drawn at step t|# sampled at step t|# that is just sampled|same #|this #|that #|# it just generated|# that is drawn|# picked|picked #|# sampled|# drawn|previously generated #|# produced at previous step|sampled # itself|# sampled at previous time step|# that has just been sampled|# that have just been sampled|# that it just sampled')}|its own prediction|own prediction|model ?s own prediction|own output|its own output|its own sample|its previous output|its own previous output|own sample|feed it|feeding it|feed it back|feeding it back|feed it in|pass it|passing it|own previous output|result`,
  },
  truth: {
    truth: `${each('ground truth #|true #|correct #|actual #|# from training set|# of training set|training #|real #|# of training text|# from training text|# from training data|# of training data|true # from training set|ground truth # from training set|true next #|correct next #|actual next #|# of training sentence|true # of training set')}|ground truth|true one|words of training set|words from training set|words of training text|characters of training text|true words|ground truth words|correct one|words of training data|actual one|training text|training words`,
  },
  nothing: { nothing: 'zero vector|zeros|vector of zeros|nothing' },
  training: {
    training:
      'during training|training time|at training time|when training|training phase|loss|~teach/taught|teacher forcing',
  },
  match: {
    match:
      '~reproduce distribution that language model has learned|~reproduce distribution that language model have learned|~reproduce distribution of language model|~follow distribution of language model|~follow learned distribution|~reproduce learned distribution|~reproduce distribution|~follow model ?s distribution|~follow distribution|~match distribution|~reproduce model ?s distribution|~sample from model ?s distribution|~reproduce distribution that model has learned|~reproduce distribution that model have learn',
  },
  same: {
    same: 'same sentence|same text|same sentence each time|same text each time|same sentence every time|same text every time|same output|same output each time|same sequence|same sequence each time|deterministic|always same|identical text|identical sentences|same result|same result each time',
  },
  varied: {
    varied:
      'varied|different sentences|different texts|varied sentences|diverse|diverse sentences|diverse text|different sentence|different text|variety|varied text|different outputs|different output',
  },
};
