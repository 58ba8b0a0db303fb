import type { Fact, WordTable } from '../../propositions/index.ts';
import type { PerplexityClaim, PerplexityWay } from './claim.ts';

export type PerplexityType =
  | 'fill'
  | 'perplexity'
  | 'loss'
  | 'unit'
  | 'way'
  | 'even'
  | 'vocabulary'
  | 'chance'
  | 'best'
  | 'least'
  | 'move'
  | 'verdict'
  | 'number'
  | 'only'
  | 'always'
  | 'some'
  | 'than';

export const PERPLEXITY_TOPIC = /\bperplexit/iu;

const NUMBER = String.raw`\d{1,7}(?:\.\d{1,6})?`;
const shown = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(8))) : 'endless');

/** Numbers that are written as logarithms, powers or fractions, as numbers; V stands for some number of words. */
export const perplexityInNumbers = (text: string): string =>
  text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/\btokens?\b/giu, (name) => (name.endsWith('s') ? 'words' : 'word'))
    .replace(/\|V\||(?<![\p{L}\p{N}])[VKNM](?![\p{L}\p{N}])/gu, '37')
    .replace(
      new RegExp(`\\b(?:log_?\\{?2\\}?|log base 2 of)\\s?\\(?\\s?(${NUMBER})\\)?`, 'giu'),
      (_all, of: string) => `${shown(Math.log2(Number(of)))} bits`,
    )
    .replace(
      new RegExp(`\\b(?:ln|log(?:_?\\{?e\\}?)?)\\s?\\(?\\s?(${NUMBER})\\)?`, 'giu'),
      (_all, of: string) => `${shown(Math.log(Number(of)))} nats`,
    )
    .replace(
      new RegExp(`\\b(?:exp\\s?\\(\\s?(${NUMBER})\\s?\\)|e\\s?(?:\\^|\\*\\*)\\s?[{(]?(${NUMBER})[)}]?)`, 'giu'),
      (_all, one?: string, other?: string) => shown(Math.exp(Number(one ?? other))),
    )
    .replace(
      new RegExp(`(?<![\\d.])(${NUMBER})\\s?(?:\\^|\\*\\*)\\s?[{(]?(${NUMBER})[)}]?`, 'gu'),
      (_all, base: string, power: string) => shown(Number(base) ** Number(power)),
    )
    .replace(
      new RegExp(`(?<![\\d./])(${NUMBER})\\s?/\\s?(${NUMBER})(?![\\d/])`, 'gu'),
      (_all, above: string, below: string) => shown(Number(above) / Number(below)),
    );

const LOSS = `cross entropy|cross entropy loss|average cross entropy|mean cross entropy|average cross entropy loss|mean cross entropy loss|average negative log likelihood|mean negative log likelihood|negative log likelihood per word|average loss|mean loss|cross entropy per word|average cross entropy per word|mean cross entropy per word|average cross entropy loss per word|per word cross entropy|per word cross entropy loss|average negative log probability|mean negative log probability|average negative log likelihood per word|mean loss per word|loss per word|test loss|validation loss|loss|entropy|average per word cross entropy|cross entropy loss per word|average log loss|its cross entropy`;

/** What is said of perplexity. */
export const PERPLEXITY_WORDS: WordTable<PerplexityType> = {
  fill: {
    '': `test|test sentence|test sentences|two|three|four|five|~give/gave/given|~have/had|language model|rnn language model|rnn|lstm|gru|network|word level language model|lstm language model|neural language model|trained|~train|~evaluate|test set|test text|test data|held out text|held out data|validation set|text|data|test corpus|corpus|word|words|sequence|sentence|sentences|each word|every word|next word|next words|~assign|~predict|~reach|~achieve|~have/had|of size|size|distribution|probability distribution|measured in|per word|natural|relation|related|relationship|average|on average|prediction|predictions|unit|units|~measure|metric|over|base|at each position|position|each position|score|for each word|for every word|with|correct word|true word|actual word|each step|every step|at each step|it|observed|symbol|symbols|class|classes|possible|on text|mean that|~show|~say|~happen|given|certainty|~see/saw/seen|every word of text|of text|in text|model's|output|outputs|token level|~choose/chose/chosen|among|same for all|equal for all|~know|unseen text|evaluation|~evaluate on|~obtain|~score|lm|held|out`,
  },
  perplexity: {
    perplexity: 'perplexity|perplexities|perplexity value|perplexity score|test perplexity|value of perplexity',
  },
  loss: { loss: LOSS },
  unit: {
    nats: 'nats|nat|natural logarithm|natural log|in nats|base e',
    bits: 'bits|bit|in bits|base 2|base 2 logarithm',
  },
  way: {
    exp: 'exp|exponential|exponential of|~exponentiate|exponentiated|e to the power of|e raised to|exponential function of|exponentiation|exponentiation of|e raised to power of|e to power',
    'power of 2':
      '2 to the power of|2 raised to|two to the power of|2 raised to power of|2 to power|two raised to power of',
    log: 'logarithm|log|logarithm of|natural logarithm of|log of|ln of',
    square: 'square|square of|squared',
    root: 'square root|square root of',
    same: 'same|equal to loss|identical|equal|identical to|same thing as',
    negative: 'negative|negative of|minus',
    reciprocal: 'reciprocal|reciprocal of|inverse|inverse of|one divided by|1 divided by',
    'inverse probability':
      'inverse probability of test set normalized by number of words|inverse probability of test set, normalized by number of words|inverse probability of test set, normalised by number of words|inverse probability of text normalised by number of words|geometric mean of inverse probabilities|inverse of geometric mean of probabilities|reciprocal of geometric mean of probabilities|inverse geometric mean of probabilities|geometric mean of inverse word probabilities|normalized inverse probability|normalised inverse probability|inverse of geometric mean probability|inverse of geometric mean of word probabilities',
  },
  even: {
    even: 'uniform|uniform distribution|uniformly|equal probability|same probability|equally likely|equal probabilities|uniform model|uniform probability|uniform probabilities|equal chance|same chance|equally probable|at random|random guess|guesses uniformly|~guess uniformly',
  },
  vocabulary: {
    vocabulary:
      'vocabulary|vocabulary size|size of vocabulary|vocabulary of|words in vocabulary|words of vocabulary|word vocabulary|vocabulary words|entries|possible words|different words|distinct words|equally likely words',
  },
  chance: {
    chance:
      'probability|probabilities|chance|probability of|probability of each word|probability to each word|probability to every word|probability to each word of|probability to correct word|probability to each correct word|probability to true word|probability to every word of text|probability to each word of text|probability to every word of test text|probability on every word|probability for each word|probability for every word|probability to every correct word|probability of correct word',
  },
  best: {
    best: 'with certainty|with full certainty|is certain|is always certain|~predict every word with certainty|~predict every word correctly|~predict each word with certainty|always predict right word|is always right|never in doubt|perfectly certain|completely certain|absolutely certain|perfect|perfect model|perfect language model|ideal model|perfect prediction|perfectly|best possible|perfect predictor|ideal',
  },
  least: {
    least:
      'lowest possible|smallest possible|minimum|minimal|least possible|lower bound|at least|lowest|smallest|minimum possible|best possible',
  },
  move: {
    lower: 'lower|low|smaller|~decrease|~fall/fell/fallen|~drop|lowest|~reduce|small|~minimize|~minimise|less',
    higher: 'higher|high|larger|~increase|~rise/rose/risen|greater|large',
  },
  verdict: {
    better: `better|better model|higher probability|larger probability|more probability|high probability|greater probability|less surprised|more certain|better prediction|better predictions|~predict better|more likely|fits better|better fit|better performance|better at predicting|less uncertain|less perplexed|more accurate|more confident about correct word|less uncertainty|improvement|good|good model`,
    worse: `worse|worse model|lower probability|smaller probability|less probability|low probability|more surprised|less certain|worse prediction|worse predictions|~predict worse|less likely|worse fit|worse performance|worse at predicting|more uncertain|more uncertainty|poorer|bad|bad model|more perplexed|poor`,
  },
  only: { only: 'only' },
  always: { always: 'always' },
  some: { some: 'can' },
  than: { than: 'than' },
  number: {},
};

type Built = Fact<PerplexityType, PerplexityClaim>;

/** The one number of an answer. */
const only = (numbers: readonly number[]): number | null => (numbers.length === 1 ? (numbers[0] ?? null) : null);

export const PERPLEXITY_FACTS: readonly Built[] = [
  {
    has: ['perplexity', 'loss', 'way'],
    may: ['unit'],
    make: ({ value, has }) => {
      const way = value('way') as PerplexityWay;
      const unit = value('unit');
      if (way === 'inverse probability' || (has('unit') && unit === null)) return null;
      // The power of e goes with natural logarithms, that of 2 with those to base 2.
      if ((way === 'exp' && unit === 'bits') || (way === 'power of 2' && unit === 'nats')) return null;
      return { kind: 'perplexity', way };
    },
  },
  {
    has: ['perplexity', 'way:inverse probability'],
    make: () => ({ kind: 'perplexity', way: 'inverse probability' }),
  },
  {
    has: ['perplexity', 'even', 'number*'],
    may: ['vocabulary', 'unit', 'chance'],
    make: ({ asked, said, numbers }) => {
      const even = asked === null ? numbers[0] : only(asked.numbers);
      const value = asked === null ? numbers[1] : only(said.numbers);
      if (even === null || even === undefined || value === null || value === undefined || numbers.length !== 2)
        return null;
      return even >= 2 && Number.isInteger(even) ? { kind: 'perplexity-value', of: { even }, value } : null;
    },
  },
  {
    has: ['perplexity', 'loss', 'number*', 'unit'],
    make: ({ asked, said, value }) => {
      const [loss, result] = [only(asked?.numbers ?? []), only(said.numbers)];
      const unit = value('unit');
      if (loss === null || result === null || loss <= 0 || (unit !== 'nats' && unit !== 'bits')) return null;
      return { kind: 'perplexity-value', of: { loss, unit }, value: result };
    },
  },
  {
    has: ['perplexity', 'chance', 'number*'],
    make: ({ asked, said }) => {
      const [chances, value] = [asked?.numbers ?? [], only(said.numbers)];
      if (chances.length === 0 || value === null || said.has('chance') || !chances.every((p) => p > 0 && p <= 1))
        return null;
      return { kind: 'perplexity-value', of: { chances }, value };
    },
  },
  {
    // "A perplexity of 1 means that each word was given a probability of 1".
    has: ['perplexity', 'chance', 'number*'],
    make: ({ asked, said }) => {
      const [value, chance] = [only(asked?.numbers ?? []), only(said.numbers)];
      if (value === null || chance === null || asked?.has('chance') === true || chance > 1 || chance < 0) return null;
      // Of a word without any chance the perplexity is endless.
      return { kind: 'perplexity-value', of: { chances: [chance] }, value };
    },
  },
  {
    has: ['perplexity', 'number'],
    may: ['best', 'least', 'some'],
    make: ({ has, numbers }) =>
      (has('best') || has('least')) && numbers[0] !== undefined && numbers.length === 1
        ? { kind: 'perplexity-value', of: { best: true }, value: numbers[0] }
        : null,
  },
  {
    has: ['perplexity', 'move', 'verdict'],
    make: ({ value }) => {
      const isBetter = value('verdict') === 'better';
      return { kind: 'perplexity-order', lower: (value('move') === 'lower') === isBetter ? 'better' : 'worse' };
    },
  },
];
