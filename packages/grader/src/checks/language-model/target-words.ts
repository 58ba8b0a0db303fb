import type { Fact, WordTable } from '../../propositions/index.ts';
import type { TargetClaim } from './claim.ts';

export type TargetType = 'fill' | 'model' | 'target' | 'word' | 'read' | 'train' | 'only' | 'some' | 'always';

export const TARGET_TOPIC = /\b(?:target|label|predict|trained|desired|next)/iu;

/** Tokens, characters and letters as words, and the inputs of other steps by what they are. */
export const targetsInWords = (text: string): string =>
  text
    .replace(/\b(?:tokens?|characters?|letters?|symbols?|chars?)\b/giu, (name) =>
      name.endsWith('s') ? 'words' : 'word',
    )
    .replace(
      /(?:the )?(?:input|word (?:fed|read|given)(?: in)?) (?:of|at|to) (?:the )?(?:next (?:time )?step|(?:time )?step t ?\+ ?1)/giu,
      ' input-of-next-step ',
    )
    .replace(
      /(?:the )?(?:input|word (?:fed|read|given)(?: in)?) (?:of|at|to) (?:the )?(?:same (?:time )?step|(?:time )?step t(?! ?[+−–-])|this step|that step|current step)/giu,
      ' input-of-this-step ',
    )
    .replace(
      /(?:the )?(?:input|word (?:fed|read|given)(?: in)?) (?:of|at|to) (?:the )?(?:previous (?:time )?step|(?:time )?step t ?[-−–] ?1)/giu,
      ' input-of-previous-step ',
    );

/** What is said of the word that a language model is trained to give. */
export const TARGET_WORDS: WordTable<TargetType> = {
  fill: {
    '': `network|sentence|sequence|text|corpus|training sentence|training text|step|steps|time t|step t|each step|every step|each time step|at each position|position t|that is|i.e|namely|~be|given|one|usually|during training|when|while|at time t|in training|each position|~compare|~compare with|compared with|~learn/learnt|softmax|output|at step t|loss|cross entropy|objective|~use|for each step|at every position|at each step|at every step|each|~see/saw/seen so far|it`,
  },
  model: {
    model:
      'language model|rnn language model|recurrent language model|word level language model|character level language model|lstm language model|rnn|lstm|gru|char rnn|character rnn|character level rnn|model|word level rnn|word level rnn language model|neural language model|autoregressive language model',
  },
  target: {
    target:
      'target|targets|target word|label|labels|desired output|correct output|true output|target output|training target|~predict|to predict|predicted|prediction target|expected output|training label|what model have to predict|what network should predict|should predict|asked to predict|task of predicting',
  },
  word: {
    next: 'next word|word that follow|word that follows|following word|next word of sentence|next word in sentence|next word in sequence|next word of sequence|next word of text|subsequent word|word that comes next|input of next step|word that follows it|next one|following one|word after it|word that comes after it|upcoming word|next word in text|input shifted by one|input shifted by one step|input sequence shifted by one|input sequence shifted by one step|sequence shifted by one|word after word that was fed in|word after current one|next word in training text|word after current word',
    read: 'input of this step|word that was fed in at step t|word that is fed in at step t|word fed in at step t|word that was fed in|word that is fed in|same word|input itself|current input|same word as input|word it has just read|word that it has just read|word just read|word it just read|current input word|word at input|input word|word that was just read|copy of input',
    before:
      'input of previous step|old word|previous word|word before it|word before|preceding word|word that came before|word read at previous step|previous word of sentence|previous input',
    first: 'first word|first word of sentence|first word of sequence|first word of text|first word in sentence',
    last: 'last word|last word of sentence|last word of sequence|final word|last word of text|final word of sentence|last word in sentence',
  },
  train: { train: '~train|trained to|training|trained|~train to|is trained|when training|during training' },
  only: { only: 'only' },
  some: { some: 'can' },
  always: { always: 'always' },
};

export const TARGET_FACTS: readonly Fact<TargetType, TargetClaim>[] = [
  {
    has: ['target', 'word', 'model'],
    may: ['train'],
    make: ({ value, stem, text, asked }) => {
      // "Given the previous word, predict the next": words that are given are another matter.
      if (/\bfollowing words\b/iu.test(`${stem} ${text}`)) return null;
      if (/\b(?:given|condition|based on|from|context|distribution|probabilit)/iu.test(stem) && asked === null)
        return null;
      return { kind: 'target', word: value('word') as TargetClaim['word'] };
    },
  },
];
