import type { Fact, WordTable } from '../../propositions/index.ts';
import type { MergeMode } from './layers.ts';
import type { StackClaim } from './claim.ts';

export type DirectionType =
  | 'fill'
  | 'both'
  | 'cell'
  | 'units'
  | 'merge'
  | 'out'
  | 'other'
  | 'times'
  | 'number'
  | 'only'
  | 'some'
  | 'always'
  | 'than';

export const DIRECTION_TOPIC =
  /\bbi-?(?:directional|lstm|gru|rnn)|\bforward and (?:a )?backward|\bboth directions|\bper direction/iu;

/** "LSTM(64)", "merge_mode='sum'" and lengths with commas as words. */
export const directionsInWords = (text: string): string =>
  text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/\bbi-?(lstm|gru|rnn)\b/giu, 'bidirectional $1')
    .replace(
      /\b(?:layers\.)?(LSTM|GRU|SimpleRNN)\s?\(\s?(?:units\s?=\s?)?(\d{1,5})(?:\s?,\s?return_sequences\s?=\s?(?:True|False))?\s?\)/gu,
      '$1 with $2 units ',
    )
    .replace(/\bmerge_mode\s?=\s?["'“”‘’]?(\w+)["'“”‘’]?/giu, ' merge mode $1 ')
    .replace(/\bmerge mode (?:is |of |set to |= ?)?["'“”‘’](\w+)["'“”‘’]/giu, ' merge mode $1 ')
    .replace(/\bBidirectional\s?\(/gu, 'bidirectional (')
    .replace(/(\d)\s?-\s?dim(?:ensional)?\b/giu, '$1 dimensional ');

/** What is said of how wide the output of a bidirectional layer is. */
export const DIRECTION_WORDS: WordTable<DirectionType> = {
  fill: {
    '': `made|~make/made|~turn into|then|vectors|hidden layer|recurrent layer|~stack|~feed/fed|~receive|~return|sentence|text|recurrent|concatenated vector|joint vector|resulting vector|layer|network|model|keras|~wrap|~wrap in|~use|wrapper|two directions|outputs of directions|their|many|how many|~read|~process|hidden states|of two directions|outputs of two directions|joint|result|resulting|representation|vector|tensor|final|~build|~have/had|with|each time step|at each time step|at every time step|at each step|every step|step|for each word|each word|of each word|word|sequence|input|return_sequences|returned|default settings|with default settings|neural|~merge|~combine|combined|its|at time t|for each time step|one each|respectively|end|each|both|two outputs|two hidden states|wide|per step|position|state|states|at that step|token|each token|for each token|of each token|at each position|layers`,
  },
  both: {
    both: 'bidirectional|bidirectional rnn|bidirectional lstm|bidirectional gru|bidirectional layer|bidirectional plainrnn|forward and backward|forward and backward lstm|forward and backward gru|forward and backward rnn|both directions|forward lstm and backward lstm|in both directions|bidirectional recurrent layer|bidirectional wrapper|bidirectional network|forward and backward layer|forward and backward networks|forward rnn and backward rnn|forward and backward hidden states|bidirectional (lstm|bidirectional (gru|forward and backward states|forward and backward outputs',
  },
  cell: { lstm: 'lstm', gru: 'gru', rnn: 'rnn|plainrnn|simplernn' },
  units: {
    units:
      'units|units per direction|units in each direction|hidden units|hidden units per direction|hidden units in each direction|units each|hidden size|hidden size of|hidden dimension|hidden dimension of|hidden state size|hidden state of size|neurons|cells|units for each direction|hidden states of size|hidden state size of|size of hidden state|dimensional hidden states|dimensional hidden state|per direction|in each direction|units in one direction|hidden neurons|hidden neurons per direction|memory cells',
  },
  merge: {
    concat:
      'directions is concatenated|outputs of both directions is concatenated|hidden states of both directions is concatenated|states of both directions is concatenated|both directions is concatenated|directions is stacked together|outputs of both directions is stacked together|hidden states of both directions is stacked together|states of both directions is stacked together|both directions is stacked together|~concatenate|concatenation|concat|concatenated|merge mode concat|by concatenation|stacked together',
    sum: 'directions is summed|outputs of both directions is summed|hidden states of both directions is summed|states of both directions is summed|both directions is summed|directions is added|outputs of both directions is added|hidden states of both directions is added|states of both directions is added|both directions is added|directions is summed up|outputs of both directions is summed up|hidden states of both directions is summed up|states of both directions is summed up|both directions is summed up|directions is added together|outputs of both directions is added together|hidden states of both directions is added together|states of both directions is added together|both directions is added together|directions is added up|outputs of both directions is added up|hidden states of both directions is added up|states of both directions is added up|both directions is added up|~sum|sum|summed|added|~add|merge mode sum|added together|addition|summed up|summation|added up|~add up|element wise sum|elementwise sum',
    ave: 'directions is averaged|outputs of both directions is averaged|hidden states of both directions is averaged|states of both directions is averaged|both directions is averaged|averaged|average|merge mode ave|~average|mean|averaging',
    mul: 'directions is multiplied|outputs of both directions is multiplied|hidden states of both directions is multiplied|states of both directions is multiplied|both directions is multiplied|multiplied|merge mode mul|multiplied element wise|merge mode multiply|element wise product',
  },
  out: {
    out: 'features|output features|output size|size of output|dimension of output|dimension of output vector|output dimension|dimensionality of output|size of output vector|size of output at each step|values|numbers|components|entries|output vector|dimension of concatenated hidden state|size|dimension|dimensionality|output|~output|output width|width of output|elements|feature dimension|length of output vector|length|outputs of size|output of size|dimension of resulting representation|dimensions|output dimensionality|last dimension of output|hidden representation of size|dimensional output|dimensional|output values|dimensional output vector|number of output features|number of features|features per step',
  },
  other: {
    input:
      'input size|input dimension|input features|input dimension of|input size of|dimensional input|dimensional inputs|inputs of size|dimensional embeddings|embedding size|embedding dimension|dimensional word embeddings|dimensional word vectors|embeddings of size',
    steps: 'time steps|steps|words|sequence length|sequences of length|sentence length',
  },
  times: {
    1: 'as many features as one direction|as many features as one direction alone|same size as one direction|same number of features as one direction|as many features as single direction|same size as output of one direction|as large as output of one direction|same dimension as one direction|as many features as unidirectional layer|same size as that of one direction|same number of features as unidirectional layer|as many features as each direction|same size as hidden state of one direction|as wide as one direction',
    2: 'twice as many features as one direction|twice hidden size|twice size of one direction|double hidden size|2 times hidden size|twice as many features as one direction alone|twice as many features as unidirectional layer|twice number of units|twice as large as output of one direction|double number of units|two times hidden size|twice number of features of one direction|twice as wide as one direction',
  },
  only: { only: 'only' },
  some: { some: 'can' },
  always: { always: 'always' },
  than: { than: 'than' },
  number: {},
};

/** How much a step gives, and not the whole sequence. */
const PER_STEP = /\b(?:each|every|per|single) (?:time )?(?:step|word|token|position)\b/iu;

type Terms = readonly { readonly type: string; readonly value: string }[];

/** The numbers of a text by what stands beside each; `null` where one has no name, or two have the same. */
function named(terms: Terms): ReadonlyMap<string, number> | null {
  const found = new Map<string, number>();
  for (const [at, { type, value }] of terms.entries()) {
    if (type !== 'number') continue;
    const isName = (each: { readonly type: string } | undefined) =>
      each !== undefined && ['units', 'other', 'out'].includes(each.type);
    const name = isName(terms[at + 1]) ? terms[at + 1] : isName(terms[at - 1]) ? terms[at - 1] : undefined;
    const key = name === undefined ? '' : name.type === 'other' ? `other ${name.value}` : name.type;
    if (key === '' || found.has(key)) return null;
    found.set(key, Number(value));
  }
  return found;
}

const claim = (cell: string | null, units: number, merge: string | null, width: number): StackClaim => ({
  kind: 'stack',
  layers: [
    {
      kind: 'recurrent',
      cell: (cell ?? 'rnn') as 'rnn',
      units,
      returnSequences: true,
      bidirectional: (merge ?? 'concat') as MergeMode,
    },
  ],
  features: 3,
  steps: null,
  batch: null,
  said: { width },
});

/** A size that stands for any. */
const ANY = 7;

export const DIRECTION_FACTS: readonly Fact<DirectionType, StackClaim>[] = [
  {
    has: ['both', 'number*'],
    may: ['cell', 'units', 'merge', 'out', 'other'],
    make: ({ asked, said, stem, terms, value, values }) => {
      // Of all steps together, or of both directions together, something else may be asked.
      if (/\btotal\b|\ball (?:time )?steps\b/iu.test(stem)) return null;
      if (values('merge').length > 1 || values('cell').length > 1) return null;
      if (asked === null) {
        const told = named(terms);
        const [units, width] = [told?.get('units'), told?.get('out')];
        return units === undefined || width === undefined ? null : claim(value('cell'), units, value('merge'), width);
      }
      const told = named(asked.terms);
      const [width, ...more] = said.numbers;
      const units = told?.get('units');
      if (told?.has('other steps') === true && !PER_STEP.test(stem)) return null;
      // How wide something is must be asked for: "how many parameters" is another matter.
      if (units === undefined || told?.has('out') === true || width === undefined || more.length > 0) return null;
      if (!asked.has('out') || !said.only('number', 'out')) return null;
      return claim(value('cell'), units, value('merge'), width);
    },
  },
  {
    has: ['both', 'times'],
    may: ['cell', 'merge', 'out', 'units'],
    make: ({ value, values }) =>
      values('merge').length > 1 || values('cell').length > 1
        ? null
        : claim(value('cell'), ANY, value('merge'), ANY * Number(value('times'))),
  },
];
