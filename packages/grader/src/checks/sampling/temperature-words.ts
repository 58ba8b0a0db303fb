import type { Fact, WordTable } from '../../propositions/index.ts';
import type { TemperatureAt, TemperatureClaim, TemperatureGives } from './claim.ts';

export type TemperatureType =
  | 'fill'
  | 'temperature'
  | 'level'
  | 'move'
  | 'gives'
  | 'scores'
  | 'how'
  | 'number'
  | 'only'
  | 'always'
  | 'some'
  | 'measure';

export const TEMPERATURE_TOPIC = /\btemperatures?\b/iu;

const DENIES = /\b(?:not|never|no|neither|hardly|cannot)\b|n['’]t\b/iu;
const UP = /^(?:incr|grow|rise|goes up)/iu;

/** "T → 0", "T = 0.5", "τ → ∞" in words. */
export const temperatureInWords = (text: string): string =>
  text
    .replace(/\b(?:tokens?|characters?|letters?|symbols?|chars?|notes?|items?)\b/giu, (name) =>
      name.endsWith('s') ? 'words' : 'word',
    )
    .replace(/(?<![\p{L}\p{N}])[Tτ]\s?(?:→|->|\\to)\s?0/gu, ' temperature near 0 ')
    .replace(/(?<![\p{L}\p{N}])[Tτ]\s?(?:→|->|\\to)\s?(?:∞|inf(?:inity)?)/gu, ' infinite temperature ')
    .replace(/(?<![\p{L}\p{N}])[Tτ](?=\s?[=<>]\s?\d)/gu, ' temperature ')
    .replace(/(?<![\p{L}\p{N}])τ(?![\p{L}\p{N}])|\btemperature (?:parameter |value )?T\b/gu, ' temperature ')
    .replace(/(?<![\p{L}\p{N}_])T(?![\p{L}\p{N}_])/gu, ' temperature ')
    .replace(
      /\bentropy (?:of [^.,?]{3,50}? )?(increases?|grows?|rises?|goes up|decreases?|falls?|shrinks?|drops?|goes down) with (?:the |an? )?(?:rising |increasing |higher |growing )?(?:softmax |sampling )?temperature\b/giu,
      (all, verb: string) =>
        DENIES.test(all) ? all : ` ${UP.test(verb) ? 'higher' : 'lower'} entropy when higher temperature `,
    )
    .replace(
      /\bentropy (?:of [^.,?]{3,50}? )?(increases?|grows?|rises?|goes up|decreases?|falls?|shrinks?|drops?|goes down)\b/giu,
      (all, verb: string) => (DENIES.test(all) ? all : ` ${UP.test(verb) ? 'higher' : 'lower'} entropy `),
    )
    .replace(/<\s?1(?![.\d])/gu, ' below 1 ')
    .replace(/>\s?1(?![.\d])/gu, ' above 1 ');

/** What is said of the temperature of a softmax: how high it is or where it goes, and what the distribution then is. */
export const TEMPERATURE_WORDS: WordTable<TemperatureType> = {
  fill: {
    '': `language model|rnn language model|char rnn|character rnn|rnn|lstm|gru|model|network|decoder|word level rnn|word level language model|character level rnn|generator
      |text|texts|sentence|sentences|story|stories|music|melody|name|names|sequence|sequences|output|outputs|result|results|word|words|next word|next words|each word|vocabulary|sample|samples|generated text|generated sentences|sampled text|sampled sentences|written text|texts it writes|text it writes|next word distribution|candidates|candidate words|rare|prediction of next word|generated output|~run|~compare|test|time|long|short|probability mass|mass
      |~sample|sampling|sampling step|sampling procedure|~generate|text generation|generation|~decode|decoding|~write/wrote/written|~produce|~create|inference|at inference time|test time|drawing|~draw/drew/drawn
      |softmax|softmax layer|softmax function|softmax output|distribution|output distribution|probability distribution|probabilities|probability|distribution over words|distribution over next word|predicted distribution|predicted probabilities|softmax distribution|resulting distribution
      |parameter|hyperparameter|value|setting|~set|~choose/chose/chosen|~apply|applied|~control|~behave|~tend|~approach|~turn|then|by|more and more|increasingly|model's|its|new|role|does|quite|rather|~become/became|~change|much|too|near|amount|degree|result|results in|~occur|trained|already trained|~adjust|predictions|prediction|likely to be|when generating`,
  },
  temperature: {
    temperature:
      'temperature|temperatures|softmax temperature|sampling temperature|temperature parameter|temperature of softmax|temperature value',
  },
  level: {
    zero: `near 0|close to 0|very close to 0|~approach 0|toward 0|towards 0|tends to 0|goes to 0|go to 0|approaching 0|almost 0|extremely low|nearly 0|tend to 0|going to 0`,
    low: 'low|small|very low|very small|below 1|less than 1|smaller than 1|under 1|lower than 1|cold|between 0 and 1',
    one: 'of one|equal to one|is one|to one',
    high: 'high|large|very high|very large|above 1|greater than 1|larger than 1|bigger than 1|more than 1|higher than 1|much larger than 1|much greater than 1|well above 1|hot|over 1|much higher than 1|too high',
    infinite: `infinite|infinity|~approach infinity|to infinity|goes to infinity|tends to infinity|extremely high|extremely large|towards infinity|toward infinity|very very high|infinitely high|go to infinity|tend to infinity`,
  },
  move: {
    raise: '~increase|~raise|higher|larger|~turn up|rising|greater|~go up|~rise/rose/risen|bigger',
    lower: '~decrease|~lower|lower|~reduce|~turn down|smaller|falling|~go down|~fall/fell/fallen|dropping|~drop',
  },
  gives: {
    likeliest: `most likely word|most probable word|likeliest word|highest probability word|word with highest probability|most likely next word|most probable next word|single most likely word|argmax|argmax of distribution|argmax of scores
      |greedy|greedy decoding|greedy search|greedy sampling|greedily|deterministic|one hot|one hot vector|one hot distribution|word with largest probability|most likely one|word of highest probability|argmax decoding|nearly deterministic|almost deterministic|same as greedy decoding|essentially greedy`,
    uniform: `uniform|uniform distribution|nearly uniform|almost uniform|equally likely|equally probable|same probability|equal probability|equal probabilities|equiprobable|uniformly|uniformly at random|uniformly random|approximately uniform|uniform one|completely random|purely random|at random|uniform distribution over words|uniform distribution over vocabulary|uniform over vocabulary|nearly equally likely|almost equally likely|uniform sampling`,
    flat: `flat|flatter|~flatten|~flatten distribution|smoother|more random|more diverse|more varied|more uniform|more even|higher entropy|~increase entropy|entropy increase|entropy increases|larger entropy|more creative|~increase diversity|~increase randomness|~increase variety|more randomness|more diversity|more variety|less predictable|less confident|less peaked|more surprising|closer to uniform|more evenly spread|~spread more evenly|~spread probability more evenly|~make rare words more likely|~make unlikely words more likely|~give more probability to unlikely words|~give more probability to rare words|~give more weight to unlikely words|~increase probability of unlikely words|~increase chance of rare words|~increase probability of rare words|more variable|less certain|~even out distribution|more unusual|more adventurous|softer|less deterministic|less conservative|less repetitive|very diverse|highly diverse|diverse|more equal|probabilities more equal|more likely to pick unlikely words|~pick unlikely words more often|unlikely words more often|rare words more often|less likely words more often|more chance to unlikely words|increased randomness|increased diversity|greater randomness|greater diversity|greater variety|more risky|wilder|raise entropy|boosts unlikely words|more exploration|less sharp`,
    sharp: `sharp|sharper|~sharpen|~sharpen distribution|more peaked|peaked|more confident|less random|less diverse|less varied|more deterministic|more conservative|conservative|more predictable|more repetitive|repetitive|concentrated|more concentrated|lower entropy|~reduce entropy|~decrease entropy|~lower entropy|entropy decrease|less entropy|smaller entropy|more focused|less creative|~reduce diversity|~reduce randomness|~decrease diversity|~decrease randomness|less randomness|less diversity|less variety|spikier|less uniform|less flat|~favor most likely words|~favor likely words|~favour likely words|~favor high probability words|~favour high probability words|~concentrate on most likely words|~concentrate probability mass on most likely words|~concentrate probability mass on most likely word|~put more probability on likely words|~put more weight on likely words|~make likely words more likely|~give more weight to likely words|~give more probability to likely words|~give more probability to most likely words|~favor most likely word|more certain|more greedy|closer to greedy|~boost likely words|less varied text|~concentrate probability on few words|more probability on most likely words|~concentrate on likely words|~concentrate probability on most likely words|reduced diversity|reduced randomness|less surprising|greater confidence|closer to greedy decoding|safer`,
    same: `unchanged|stays same|stay same|same distribution|original distribution|no effect|standard softmax|ordinary softmax|plain softmax|usual softmax|original softmax|model's own distribution|normal softmax|unmodified softmax|unmodified distribution|distribution stay same|same as softmax|identical to softmax|untouched`,
    unnormalised: `not sum to 1|no longer sum to 1|not sum to one|no longer sum to one|sum to more than 1|sum to more than one|sum to less than 1|not normalised|not normalized|no longer normalised|no longer normalized`,
    normalised: 'sum to 1|sum to one|still sum to 1|still sum to one|remain normalised|remain normalized|add up to 1',
    order: `same order|ranking of words is unchanged|ranking of words stay same|order of words is unchanged|order of words stay same|order of probabilities is unchanged|~keep order of words|~keep ranking of words|most likely word stay same|most likely word stay most likely|ranking unchanged|most probable word stay same|most probable word is unchanged|most likely word is unchanged|same most probable word|~preserve ranking of words|~preserve order of words`,
    reorder:
      '~change ranking of words|~change order of words|another word become most likely|~change order of word probabilities|~change order of probabilities|~change ranking|~reorder words|order of word probabilities change|~change which word is most likely|~change most likely word|~change most probable word|~change which word is most probable|~change which word is likeliest|another word become most probable|ranking of words change|order of words change',
  },
  scores: {
    scores:
      'logits|logit|scores|pre softmax scores|unnormalised scores|unnormalized scores|softmax inputs|inputs of softmax|before softmax|before applying softmax|before softmax is applied|unnormalized log probabilities|log probabilities',
  },
  how: {
    divided: '~divide|division',
    multiplied: '~multiply|multiplication|~multiply with|product',
    added: '~add|addition',
    subtracted: '~subtract|subtraction',
  },
  measure: { entropy: 'entropy|entropy of distribution|entropy of output distribution|entropy of softmax' },
  only: { only: 'only' },
  always: { always: 'every time|always' },
  some: { some: 'nearly always|almost always|nearly|almost|mostly|largely|approximately|strongly|practically' },
  number: { 0.1: '0.1' },
};

type At = { readonly at: TemperatureAt; readonly value?: number };

/** Where a text says that the temperature is, or goes; `null` where it says two things. */
function placeOf(levels: readonly string[], moves: readonly string[], numbers: readonly number[]): At | null {
  const [level, ...others] = levels as readonly TemperatureAt[];
  const [move, ...more] = moves;
  const [number, ...rest] = numbers;
  if (others.length + more.length + rest.length > 0) return null;
  if (number !== undefined) {
    if (level !== undefined || move !== undefined || number < 0) return null;
    if (number === 0) return { at: 'zero' };
    return { at: number < 1 ? 'low' : number > 1 ? 'high' : 'one', value: number };
  }
  if (level === undefined) return move === undefined ? null : { at: move === 'raise' ? 'raised' : 'lowered' };
  const isUp = level === 'high' || level === 'infinite';
  if (move === undefined) return { at: level };
  if (level === 'one' || isUp !== (move === 'raise')) return null;
  return { at: level };
}

export const TEMPERATURE_FACTS: readonly Fact<TemperatureType, TemperatureClaim>[] = [
  {
    // "When the temperature rises, the entropy …": "increases".
    has: ['temperature', 'measure'],
    may: ['move', 'level', 'gives'],
    make: ({ asked, said }) => {
      if (asked === null || !asked.has('measure') || asked.has('gives') || said.has('measure') || said.has('level'))
        return null;
      const place = placeOf(asked.values('level'), asked.values('move'), []);
      const [move, ...more] = [...said.values('move'), ...said.values('gives')];
      if (place === null || more.length > 0 || said.has('temperature')) return null;
      if (move === 'same') return { kind: 'temperature', ...place, gives: 'same' };
      return move === 'raise' || move === 'lower'
        ? { kind: 'temperature', ...place, gives: move === 'raise' ? 'flat' : 'sharp' }
        : null;
    },
  },
  {
    has: ['temperature', 'gives'],
    may: ['level', 'move', 'number', 'always', 'some', 'scores', 'how'],
    make: ({ value, values, numbers, has, asked, said }) => {
      // "Dividing the logits by …" says no more than that there is a temperature.
      if ((has('how') || has('scores')) && (!has('how', 'divided') || values('how').length > 1)) return null;
      // Of several numbers more than one may do.
      if (asked?.has('gives') === true && said.numbers.length > 0) return null;
      const place = placeOf(values('level'), values('move'), numbers);
      const gives = value('gives') as TemperatureGives;
      if (gives === 'normalised' || gives === 'unnormalised' || gives === 'order' || gives === 'reorder')
        return place === null && (has('level') || has('move') || numbers.length > 0)
          ? null
          : {
              kind: 'temperature',
              at: place?.at ?? 'any',
              ...(place?.value !== undefined && { value: place.value }),
              gives,
            };
      if (place === null) return null;
      // At what temperature a word is "always" the likeliest, or all words "equally" likely, is a matter of how close.
      if (gives === 'likeliest' && (place.at === 'lowered' || (place.value !== undefined && place.at === 'low')))
        return null;
      if (gives === 'likeliest' && place.at === 'low' && has('always')) return null;
      if (gives === 'uniform' && (place.at === 'raised' || (place.value !== undefined && place.at === 'high')))
        return null;
      return { kind: 'temperature', ...place, gives };
    },
  },
  {
    // "0.5 gives a flatter distribution than 2".
    has: ['temperature', 'gives', 'than'],
    may: ['number'],
    make: ({ value, terms, numbers }) => {
      const order = terms
        .flatMap(({ type }) => (type === 'number' || type === 'gives' || type === 'than' ? [type] : []))
        .join(' ');
      const [one, other, ...more] = numbers;
      const gives = value('gives');
      if (!/^number (?:gives than number|than number(?: gives)+)$/u.test(order) || more.length > 0) return null;
      if (one === undefined || other === undefined || one === other || (gives !== 'flat' && gives !== 'sharp'))
        return null;
      return { kind: 'temperature', at: one < other ? 'lowered' : 'raised', value: one, than: other, gives };
    },
  },
  {
    has: ['temperature', 'scores', 'how'],
    make: ({ value }) => ({ kind: 'temperature-formula', how: value('how') as 'divided' }),
  },
];
