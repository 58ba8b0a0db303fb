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

/** Tokens, characters and letters as words: what a model writes. */
export const asWords = (text: string): string =>
  text
    .replace(/\b(?:tokens?|characters?|letters?|symbols?|chars?)\b/giu, (name) =>
      name.endsWith('s') ? 'words' : 'word',
    )
    .replace(/\bstep t ?\+ ?1\b/giu, 'next step')
    .replace(/\bstep t ?[-−–] ?1(?!\d)/giu, 'previous step');

/** What is said of writing texts with a language model: how a word is picked, and what is fed to the next step. */
export const SAMPLING_WORDS: WordTable<SamplingType> = {
  fill: {
    '': `decoder|rnn decoder|new|~need|have to|always|at step t|of step t|word|words|token|tokens|character|characters|letter|letters|symbol|symbols|time|at time t|network|trained|already trained|finished|have finished training|~train|procedure|method|strategy|step t|each time step|every time step|each step|every step|at each step|predicted|current|new|novel|simply|just|there|~take/took/taken|~pick|~choose/chose/chosen|~select|probability|one|single|~process`,
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
    draw: `~draw/drew/drawn next word|~draw/drew/drawn word|~sample word|~sample next word|~draw/drew/drawn each word|~sample each word|~pick word at random|~choose/chose/chosen word at random|~pick next word at random|~choose/chose/chosen next word at random|~draw/drew/drawn word at random|~draw/drew/drawn next word at random|randomly pick word|randomly sample word|randomly choose word|randomly draw word|word is drawn|word is sampled|word is drawn at random|word is sampled at random|random word|~pick random word|~draw/drew/drawn random word|~choose/chose/chosen random word|~draw/drew/drawn|~draw/drew/drawn at random|~sample randomly|~sample at random|random sampling|~sample from output distribution|~sample from softmax|randomly|at random|randomly sampling|randomly drawing|~sample from`,
  },
  argmax: {
    argmax: `most likely word|most probable word|likeliest word|word with highest probability|most likely next word|most probable next word|likeliest next word|highest probability word|word with largest probability|word with maximum probability|word of highest probability|word that have highest probability|most likely word according to softmax|word with highest predicted probability|word with maximal probability|argmax|argmax of softmax|argmax of output|argmax of probabilities|most likely one|most probable one|highest probability|take argmax|~take/took/taken argmax`,
  },
  argmin: {
    argmin:
      'least likely word|least probable word|word with lowest probability|word with smallest probability|lowest probability|lowest probability word|word of lowest probability|word that have lowest probability',
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
    chosen: `word that model itself produced|word that model produced|word that model itself generated|word model itself produced|word that rnn itself produced|word that network itself produced|word that decoder itself produced|word that it produced itself|word it has produced itself|word that model have produced itself|its own previous word|own previous word|its own previous output|model's own previous output|its own previous prediction|model's own previous word|sampled word|drawn word|selected word|chosen word|generated word|predicted word|word just sampled|word that was just sampled|word just drawn|word just generated|word that was sampled|word that was drawn|word that is sampled|word sampled at previous step|word drawn at previous step|word generated at previous step|word chosen at previous step|word sampled in previous step|word it just sampled|word it has just sampled|previously sampled word|word drawn at step t|word sampled at step t|word that is just sampled|same word|this word|that word|word it just generated|word that is drawn|word picked|picked word|word sampled|word drawn|previously generated word|word produced at previous step|sampled word itself|word sampled at previous time step|word that has just been sampled|word that have just been sampled|word that it just sampled|its own prediction|own prediction|model ?s own prediction|own output|its own output|its own sample|its previous output|its own previous output|own sample|feed it|feeding it|feed it back|feeding it back|feed it in|pass it|passing it|own previous output|result`,
  },
  truth: {
    truth: `ground truth words of training sentence|ground truth words|true words of training sentence|words of training sentence|true word of old step|true word of previous step|correct word of previous step|true word at previous step|true previous word|correct previous word|actual previous word|ground truth previous word|taken from training data|taken from training set|correct word taken from training data|correct word of training data|ground truth word|true word|correct word|actual word|word from training set|word of training set|training word|real word|word of training text|word from training text|word from training data|word of training data|true word from training set|ground truth word from training set|true next word|correct next word|actual next word|word of training sentence|true word of training set|ground truth|true one|words of training set|words from training set|words of training text|characters of training text|true words|ground truth words|correct one|words of training data|actual one|training text|training words`,
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
