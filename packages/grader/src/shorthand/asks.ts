import type { Term } from '../propositions/index.ts';
import { bareAnswer } from './answer.ts';
import { callInFull } from './calls.ts';
import { productInFull } from './products.ts';
import { plainInFull } from './sharing.ts';
import { growthInFull } from './growth.ts';
import { heldInFull } from './held.ts';
import { sized } from './sizes.ts';
import { shortTerms, type ShortType } from './words.ts';

/** A question in full words, or what each answer says together with it as a statement. */
export type InFull = { readonly stem: string } | { readonly say: (answer: string) => string | null };

type Terms = readonly Term<ShortType>[];

/** A kind of short question: the types that it has, in any order, those that it may have besides, and the question in full. */
interface Ask {
  readonly has: readonly ShortType[];
  readonly may?: readonly ShortType[];
  readonly tell: (of: (type: ShortType) => readonly string[]) => InFull | null;
}

const NAMES: Readonly<Record<string, string>> = { lstm: 'an LSTM', gru: 'a GRU', rnn: 'a simple RNN' };
const CELL = /\b(lstm|gru|rnn)s?\b/iu;
const BOTH =
  /^(?:only )?(?:the )?(?:h(?:idden state)?|c(?:ell state)?)(?:_t)?(?:,? and | ?[,&+] ?)(?:the )?(?:h(?:idden state)?|c(?:ell state)?)(?:_t)?$/iu;
const HIDDEN_ONLY = /^(?:only |just )?(?:the )?(?:h|hidden state|h_t)(?: only| alone)?$/iu;

/** The cell that an answer names and nothing else. */
const cellNamed = (answer: string): string | null => {
  const bare = answer.trim().replace(/^(?:an?|the)\s|\.$/giu, '');
  return CELL.test(bare) && /^(?:(?:simple|plain|vanilla)\s)?\p{L}+$/iu.test(bare)
    ? (CELL.exec(bare)?.[1]?.toLowerCase() ?? null)
    : null;
};

/** "h and c", "2": how many states a cell passes on; `null` where it says anything else. */
function statesSaid(answer: string): 1 | 2 | null {
  const bare = bareAnswer(answer);
  if (/^(?:2|two)$/iu.test(bare)) return 2;
  if (/^(?:1|one)$/iu.test(bare)) return 1;
  if (HIDDEN_ONLY.test(bare)) return 1;
  return BOTH.test(bare) && /\bh/iu.test(bare) && /\bc/iu.test(bare) ? 2 : null;
}

const compared =
  (relation: 'fewer' | 'more', noun: string) =>
  (of: (type: ShortType) => readonly string[]): InFull | null => {
    const [one, other] = of('cell');
    if (one === undefined || other === undefined || one === other) return null;
    return {
      say: (answer) => {
        const own = cellNamed(answer);
        const rest = [one, other].filter((cell) => cell !== own);
        return own === null || rest.length !== 1
          ? null
          : `${NAMES[own]} has ${relation} ${noun} than ${NAMES[rest[0] as string]}${noun === 'gates' ? '' : ' of the same size'}`;
      },
    };
  };

const matrices =
  (on: string) =>
  (of: (type: ShortType) => readonly string[]): InFull => ({
    stem: `How many weight matrices acting on the ${on} does ${NAMES[of('cell')[0] as string]} have?`,
  });

const states = (of: (type: ShortType) => readonly string[]): InFull => ({
  say: (answer) => {
    const count = statesSaid(answer);
    const cell = NAMES[of('cell')[0] as string];
    if (count === null) return null;
    return `${cell} has ${count === 2 ? 'a' : 'no'} cell state besides its hidden state`;
  },
});

/** "Vanishing or exploding?" */
const cures = (does: string): InFull => ({
  say: (answer) => {
    const problem = /^(?:the )?(?<name>vanishing|exploding)(?: gradients?)?$/iu.exec(bareAnswer(answer))?.groups?.[
      'name'
    ];
    return problem === undefined ? null : `${does} ${problem.toLowerCase()} gradients`;
  },
});

const ASKS: readonly Ask[] = [
  { has: ['cell', 'cell', 'fewer', 'parameters'], may: ['ask'], tell: compared('fewer', 'parameters') },
  { has: ['cell', 'cell', 'more', 'parameters'], may: ['ask'], tell: compared('more', 'parameters') },
  { has: ['cell', 'cell', 'fewer', 'gates'], may: ['ask'], tell: compared('fewer', 'gates') },
  { has: ['cell', 'cell', 'more', 'gates'], may: ['ask'], tell: compared('more', 'gates') },
  {
    has: ['cell', 'cell', 'more', 'fewer', 'parameters'],
    may: ['ask'],
    tell: (of) => {
      const [one, other] = of('cell');
      if (one === undefined || other === undefined || one === other) return null;
      return {
        say: (answer) => {
          const relation = /^(?:more|fewer|less|(?:the )?same(?: number)?|equal)$/iu
            .exec(bareAnswer(answer))?.[0]
            .toLowerCase();
          if (relation === undefined) return null;
          const how =
            relation === 'more'
              ? 'more parameters than'
              : /^(?:fewer|less)$/u.test(relation)
                ? 'fewer parameters than'
                : 'as many parameters as';
          return `${NAMES[one]} has ${how} ${NAMES[other]} of the same size`;
        },
      };
    },
  },
  {
    has: ['cell', 'cell', 'gates', 'ask'],
    tell: (of) => {
      const [one, other] = of('cell');
      if (one === undefined || other === undefined || one === other) return null;
      return {
        say: (answer) => {
          const counts = /^(?<n>[0-4])(?: ?[/;,:|] ?| and | vs\.? )(?<m>[0-4])$/u.exec(answer.trim())?.groups;
          return counts === undefined
            ? null
            : `${NAMES[one]} has ${counts['n']} gates and ${NAMES[other]} has ${counts['m']} gates`;
        },
      };
    },
  },
  {
    has: ['cell', 'cell', 'extra'],
    tell: (of) => {
      const [one, other] = of('cell');
      if (one === undefined || other !== 'rnn' || one === other) return null;
      return {
        say: (answer) =>
          /^(?:an? |the )?(?:cell state|memory cell|gates?)$/iu.test(answer.trim())
            ? `${NAMES[one]} adds ${/^gate/iu.test(answer) ? 'gates' : 'a cell state'} to an RNN`
            : null,
      };
    },
  },
  {
    has: ['cell', 'remedy', 'vanishing', 'exploding'],
    tell: (of) => (of('cell')[0] === 'rnn' ? null : cures(`${NAMES[of('cell')[0] as string]} mitigates`)),
  },
  { has: ['clipping', 'remedy', 'vanishing', 'exploding'], tell: () => cures('Gradient clipping helps against') },
  { has: ['cell', 'matrices', 'recurrent'], may: ['ask'], tell: matrices('hidden state') },
  { has: ['cell', 'matrices', 'from-input'], may: ['ask'], tell: matrices('input') },
  { has: ['cell', 'states', 'carry'], may: ['ask'], tell: states },
  { has: ['cell', 'states', 'ask'], may: ['carry'], tell: states },
  {
    has: ['cell', 'trouble'],
    may: ['long'],
    tell: (of) =>
      of('cell')[0] === 'rnn' ? { stem: 'Which problem does a plain RNN suffer from on long sequences?' } : null,
  },
  {
    has: ['cell', 'candidate', 'function'],
    tell: (of) => ({ stem: `Which activation function makes the candidate of ${NAMES[of('cell')[0] as string]}?` }),
  },
  {
    has: ['cell', 'gates', 'function'],
    tell: (of) => ({ stem: `Which activation function makes the gates of ${NAMES[of('cell')[0] as string]}?` }),
  },
  {
    has: ['cell', 'gates', 'range'],
    tell: (of) => ({ stem: `Between what values do the gates of ${NAMES[of('cell')[0] as string]} lie?` }),
  },
  {
    has: ['gates', 'range'],
    may: ['squash'],
    tell: (of) =>
      of('squash').every((name) => name === 'sigmoid')
        ? { stem: 'Between what values do the gates of an LSTM lie?' }
        : null,
  },
];

/** Longer questions tell more than their bag of words. */
const LONGEST = 110;

/** A short question in full; `null` where a word of it is not known or it is of no known kind. */
export function askedInFull(text: string): InFull | null {
  if (text.length > LONGEST) return null;
  const called = callInFull(text);
  if (called !== null) return { stem: called };
  const say = heldInFull(text) ?? growthInFull(text) ?? plainInFull(text) ?? productInFull(text);
  if (say !== null) return { say };
  const given = sized(text);
  if (given === null) return null;
  const terms = shortTerms(given.rest);
  if (terms === null) return null;
  if (given.hidden !== null || given.input !== null || given.biases !== '') return askedOfSizes(terms, given);
  const found = ASKS.find((ask) => fits(ask, terms));
  return found?.tell((type) => terms.filter((term) => term.type === type).map(({ value }) => value)) ?? null;
}

function fits({ has, may = [] }: Ask, terms: Terms): boolean {
  const left = terms.map(({ type }) => type);
  for (const type of has) {
    const at = left.indexOf(type);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.every((type) => may.includes(type));
}

/** "Gate dim, hidden = 128, input = 50?", "LSTM params (input d, hidden h)?" */
function askedOfSizes(terms: Terms, given: NonNullable<ReturnType<typeof sized>>): InFull | null {
  const types = terms
    .map(({ type }) => type)
    .sort()
    .join(' ');
  const [cell] = terms.filter(({ type }) => type === 'cell').map(({ value }) => value);
  const [gate] = terms.filter(({ type }) => type === 'gate').map(({ value }) => value);
  const { hidden, input, biases } = given;
  if (hidden === null) return null;
  const inputs = input === null ? '' : ` and ${input}-dimensional inputs`;
  if (/^(?:ask )?cell parameters$/u.test(types) && cell !== undefined && input !== null)
    return {
      stem: `How many parameters does ${NAMES[cell]} layer with ${input}-dimensional inputs and ${hidden} hidden units have${biases}?`,
    };
  const matrix = terms.find(({ type }) => type === 'matrix')?.value;
  if (
    /^(?:cell )?matrix size$/u.test(types) &&
    matrix !== undefined &&
    biases === '' &&
    cell !== 'lstm' &&
    cell !== 'gru'
  )
    return input !== null && /^\d+$/u.test(hidden) && /^\d+$/u.test(input)
      ? {
          stem: `What is the shape of the ${matrix} weight matrix of a simple RNN with ${hidden} hidden units${inputs}?`,
        }
      : null;
  if (
    /^(?:ask )?(?:cell )?(?:size state|state)$/u.test(types) &&
    terms.some(({ type, value }) => type === 'state' && value === 'hidden') &&
    biases === ''
  )
    return /^\d+$/u.test(hidden) && input === null && cell !== 'rnn'
      ? {
          stem: `${cell === 'gru' ? 'A GRU' : 'An LSTM'} has ${hidden} hidden units. The dimension of its hidden state is`,
        }
      : null;
  if (/^(?:cell )?(?:gate|gates) size$/u.test(types) && biases === '' && /^\d+$/u.test(hidden)) {
    const own = gate ?? (cell === 'gru' ? 'update' : 'forget');
    const of = cell ?? (gate === 'update' || gate === 'reset' ? 'gru' : 'lstm');
    if (of === 'rnn') return null;
    return { stem: `What is the dimension of the ${own} gate of ${NAMES[of]} with ${hidden} hidden units${inputs}?` };
  }
  return null;
}
