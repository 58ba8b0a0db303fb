import type { Fact, WordTable } from '../../propositions/index.ts';
import type { ShapeClaim } from './claim.ts';

export type ShapeType = 'fill' | 'shape' | 'gives' | 'takes' | 'only' | 'some' | 'always' | 'number';

export const SHAPE_TOPIC = /\b(?:one|many)[- ]to[- ](?:one|many)\b/iu;

/** What is said of the inputs and outputs of the architectures that go by how many of each they have. */
export const SHAPE_WORDS: WordTable<ShapeType> = {
  fill: {
    '': `architecture|architectures|rnn|lstm|gru|network|networks|model|setup|case|problem|recurrent|recurrent network|~produce|~give/gave/given|~have/had|~use|used|~return|~emit|for prediction|for prediction itself|prediction|as prediction|is used for prediction|~need|~keep/kept|typically|after whole sequence has been read|after whole sequence|after reading whole sequence|after whole input has been read|whole sequence|whole input|~read|~process|~take/took/taken|of sequence|task|from|that|by|its|type|kind`,
  },
  shape: {
    'one-to-one': 'one to one|one to one architecture|one to one network',
    'one-to-many': 'one to many|one to many architecture|one to many network|one to many rnn',
    'many-to-one': 'many to one|many to one architecture|many to one network|many to one rnn',
    'many-to-many': 'many to many|many to many architecture|many to many network|many to many rnn',
  },
  gives: {
    last: 'only output at final step|only output at last step|only output of last step|only output of final step|only last output|only final output|output of last step only|output at last step only|last output only|only last hidden state|only final hidden state|output only at last step|output only at final step|one output at end of sequence|output only at end|output only at end of sequence|single output at end|single output at last step|single output after last input|single output after last step|one output after last step|single output at end of sequence|output only after last step|only output after last input|one output after last input',
    one: 'one output|single output|exactly one output|one label|single label|single prediction|one prediction|one output for whole sequence|single output for whole sequence|one label for whole sequence|one output per sequence|single output for whole input sequence|output one value|only one output',
    every:
      'output at every step|output at each step|output at all steps|output for each input|output for every input|one output per step|one output per input|one output for each step|one output for each input|one output for every input|outputs at all steps|outputs at every step|label for each input|label for every input|label for each word|label for every word|output after every step|one label per step|output at every time|outputs of all steps|label for every frame|label for each frame|every frame get label|every word get label|each word get label|one output at each step|one output at every step|each input have its own output|output for each word',
    first:
      'only output at first step|only output of first step|only first output|output of first step only|output only at first step',
    many: 'sequence of outputs|several outputs|many outputs|multiple outputs|output sequence|outputs of any number|more than one output',
  },
  takes: {
    one: 'one input|single input|exactly one input|single fixed size input|one single input|input at first step only|only one input|input only at first step|single input vector',
    many: 'sequence of inputs|several inputs|many inputs|multiple inputs|input sequence|more than one input|sequence as input|whole input sequence',
  },
  only: { only: 'only' },
  some: { some: 'can' },
  always: { always: 'always' },
  number: {},
};

export const SHAPE_FACTS: readonly Fact<ShapeType, ShapeClaim>[] = [
  {
    has: ['shape'],
    may: ['gives', 'takes'],
    make: ({ value, values, has, asked, said, stem, text }) => {
      const architecture = value('shape') as ShapeClaim['architecture'];
      if (values('gives').length > 1 || values('takes').length > 1 || (!has('gives') && !has('takes'))) return null;
      // "Which architecture has …?": an output at each step is one of several that many-to-many stands for.
      const [gives, takes] = [
        value('gives') as NonNullable<ShapeClaim['gives']> | null,
        value('takes') as 'one' | 'many' | null,
      ];
      // "One input at each step" is many.
      if ((takes === 'one' || gives === 'one') && /\b(?:each|every|per)\b/iu.test(`${stem} ${text}`)) return null;
      // One half of a shape asked for by the other: several shapes share it.
      if (asked !== null && said.has('shape') && (gives === null || takes === null) && gives !== 'last') return null;
      if (gives !== null && takes !== null && has('not')) return null;
      return { kind: 'shape', architecture, ...(gives !== null && { gives }), ...(takes !== null && { takes }) };
    },
  },
];
