import type { AroundType, WordTable } from '../../propositions/index.ts';

export type LengthType =
  | AroundType
  | 'search'
  | 'norm'
  | 'plain'
  | 'logp'
  | 'words'
  | 'beams'
  | 'short'
  | 'long'
  | 'prefer'
  | 'adds'
  | 'oppose'
  | 'negative'
  | 'positive'
  | 'divide'
  | 'multiply'
  | 'replace'
  | 'power'
  | 'prefix'
  | 'higher'
  | 'lower'
  | 'same';

/** What is said of scores of sentences, of their lengths, and of one word more. */
export const LENGTH_WORDS: WordTable<LengthType> = {
  fill: {
    '': `by|obtained|~obtain|~add|output|outputs|translation|translations|sentence|sentences|sequence|sequences|hypothesis|hypotheses|candidate|candidates|caption|captions|result|results|text|model|under model|network|model's|own|its own|with itself|beam|beam search|search|decoder|decoding|ranking|~rank|~score|~compare|word|~compute|~calculate|correction|total|whole|full|complete|end|~add/added to hypothesis|machine translation|extra|~normalise|~normalize`,
  },
  search: { search: 'too often|too' },
  norm: {
    norm: 'length normalisation|normalising score for length|normalizing score for length|normalise score for length|normalize score for length|normalised scores for length|length normalization|normalised for length|normalized for length|normalising for length|normalizing for length|correction for length|length penalty|normalisation by length|normalization by length|normalised by length|normalized by length|length normalised|length normalized|normalisation|normalization|is normalised|is normalized|is normalised for length|is normalized for length|length normalise|length normalize|is length normalised',
  },
  plain: {
    plain:
      'plain sum of log probabilities|sum of log probabilities|summed log probability|summed log probabilities|unnormalised log probability|unnormalized log probability|plain sum|raw sum|raw log probability|raw probability|product of probabilities|product of word probabilities|total log probability|unnormalised score|unnormalized score|add up log probabilities|adds up log probabilities|adding up log probabilities|sum log probabilities|summing log probabilities|without length normalisation|without length normalization|without any correction for length|without correction for length|no length normalisation|no length normalization|without normalisation|without normalization|without normalising for length|unnormalised|unnormalized|without dividing by length|without dividing by number of words',
  },
  logp: {
    logp: 'log probability|log probabilities|log likelihood|probability|probabilities|score|objective|log p|sum of log probability',
  },
  words: {
    words:
      'number of words|number of tokens|length|sentence length|output length|sequence length|word count|length of sentence|length of output|length of hypothesis|number of its words|its length|number of output words',
  },
  beams: { beams: 'number of beams|beam width|beam size' },
  short: {
    short:
      'short|shorter|too short|brief|few words|fewer words|with few words|with fewer words|overly short|very short|short ones|shortest',
  },
  long: {
    long: 'long|longer|too long|many words|more words|with many words|with more words|overly long|very long|long ones|longest',
  },
  prefer: {
    prefer:
      'preferred|preferring|~prefer|~favour|~favor|preference for|biased towards|biased toward|bias towards|bias toward|bias for|advantage|~win/won|favoured|favored',
  },
  oppose: {
    oppose:
      '~counteract|~avoid|~prevent|~reduce preference for|~reduce bias towards|~reduce bias for|~reduce bias toward|~remove preference for|~remove bias towards|~compensate for|~correct for|~mitigate|~counter|~offset|~fight|~remedy|~cancel|~discourage|~stop',
  },
  adds: {
    adds: 'word is appended|token is appended|word is added|token is added|appending word|append word|word is attached|further word|additional word|extra word|one more word|another word|new word|further token|additional token|extra token|one more token|adding one more word|adding word|added word|added token|next word|each word|every word|each token|each log probability|each factor|more word',
  },
  negative: {
    negative:
      'negative|negative number|negative term|number below 0|at most 0|never positive|not positive|term below 0|negative value|less than 0|smaller than 1|below 1|less than 1|number below 1|at most 1|factor below 1|number smaller than 1|factor smaller than 1',
  },
  positive: {
    positive:
      'positive|positive number|positive term|number above 0|at least 0|positive value|greater than 0|larger than 1|above 1|greater than 1|number above 1',
  },
  divide: { divide: '~divide|divided by|division of' },
  multiply: { multiply: '~multiply|multiplied by|multiplied with' },
  replace: { replace: '~replace|replaced by|~substitute' },
  power: { power: 'power of|power of number of words|a power of' },
  prefix: {
    prefix:
      'prefix|own prefix|its own prefix|its beginning|its prefix|first half|its own beginning|beginning|own beginning',
  },
  higher: { higher: 'higher|larger|greater|~increase|~rise/rose/risen|~raise|up|more likely|more probable|better' },
  lower: {
    lower:
      'lower|smaller|~decrease|~reduce|~fall/fell/fallen|~drop|down|less likely|less probable|~penalise|~penalize|~lower|worse|~punish',
  },
  same: { same: 'same|unchanged|equal|identical|constant|stay same' },
};
