import type { Fact, WordTable } from '../../propositions/index.ts';
import type { PeepholeClaim } from './claim.ts';

export type PeepholeType = 'fill' | 'peephole' | 'gate' | 'sees' | 'plain' | 'look' | 'cell' | 'only' | 'some';

export const PEEPHOLE_TOPIC = /\bpeephole/iu;

/** What is said of peephole connections: which parts of the cell they let the gates see. */
export const PEEPHOLE_WORDS: WordTable<PeepholeType> = {
  fill: {
    '': `network|~add|~allow|~let|~enable|~permit|variant|version|connection|connections|idea|effect|directly|direct|in addition to|besides|along with|~do|~be|~extend|extension|modification|modified|~introduce|also|at each step|each step|information|information from|access to|addition|additional|extra|weights|~include|~make/made|values|~provide|units|layers|beside`,
  },
  peephole: {
    peephole:
      'peephole|peepholes|peephole connection|peephole connections|peephole lstm|lstm with peepholes|lstm with peephole connections|peephole weights|peephole links',
  },
  cell: { lstm: 'lstm' },
  gate: {
    gate: 'gates|gate|gates of lstm|input, forget and output gates|forget, input and output gates|gating units|forget gate and input gate|its gates|gate layers|gates layers|all gates',
  },
  sees: {
    'cell-state':
      'cell state|old cell state|memory|current cell state|cell state itself|cell state of lstm|internal cell state|value of cell state|content of cell state|memory cell|old and current cell state|c_{t-1}|cell state c_{t-1}|old cell state c_{t-1}|internal state|cell states|previous cell state',
    'later-inputs':
      'future inputs|future|later inputs|next input|inputs of later steps|future time steps|later steps|subsequent inputs|future steps',
    'no-forget-gate': '~remove forget gate|~drop forget gate|~replace forget gate|lstm without forget gate',
  },
  plain: {
    plain:
      'input|hidden state|input and hidden state|old hidden state|input and old hidden state|current input|x_t|h_{t-1}|inputs|hidden state and input|hidden states|old output|current input and old hidden state|old hidden state and current input',
  },
  look: {
    look: '~look at|~see/saw/seen|~depend on|~access|~inspect|~observe|~peek at|~use|~receive|~read|have access to|has access to|~take into account|~connect to|connections from|~consider|~feed into|~flow into|~take/took as input|connected to|~feed|~look into|~peek into|as input|~influence|~affect|~connect',
  },
  only: { only: 'only' },
  some: { some: 'can' },
};

export const PEEPHOLE_FACTS: readonly Fact<PeepholeType, PeepholeClaim>[] = [
  {
    has: ['peephole', 'sees'],
    may: ['gate', 'plain', 'look', 'cell', 'some'],
    make: ({ value, has, terms }) => {
      const sees = value('sees') as PeepholeClaim['sees'];
      if (sees === 'no-forget-gate')
        return has('plain') || has('gate') || has('look') ? null : { kind: 'peephole', sees };
      const at = (type: PeepholeType) => terms.findIndex((term) => term.type === type);
      // "The cell state sees the gates" is another thing.
      if (
        !has('gate') ||
        (at('sees') < at('gate') &&
          !/\bfrom\b|\binto\b|\bto the gates\b/iu.test(terms.map(({ text }) => text ?? '').join(' ')))
      )
        return null;
      return { kind: 'peephole', sees };
    },
  },
];
