import type { Fact, WordTable } from '../../propositions/index.ts';
import type { FlowClaim } from './claim.ts';

export type ReasonType =
  | 'fill'
  | 'gated'
  | 'plain'
  | 'help'
  | 'vanishing'
  | 'path'
  | 'keeps'
  | 'only'
  | 'some'
  | 'always'
  | 'than'
  | 'why'
  | 'number';

export const REASON_TOPIC = /\bvanish/iu;

/** Why gated cells keep their gradients: by the additive path of their state. */
export const REASON_WORDS: WordTable<ReasonType> = {
  fill: {
    '': `by|cell|network|networks|cell state|memory|memory cell|cell state that|state|its|their|gradient|gradients|~be|during training|training|backpropagation|bptt|in backpropagation|backward|back|through time|during backpropagation|when training|long sequences|on long sequences|over long sequences|for long sequences|over many steps|across many steps|many steps|steps|time|over time|through|along|long term dependencies|have|way|architecture|problem|mechanism|design|gated|gated by forget gate|controlled by gates|controlled by forget gate|which|it|through cell state|along cell state|where|update of cell state|so`,
  },
  gated: { lstm: 'lstm' },
  plain: { plain: 'plainrnn|rnn|simple rnn' },
  help: {
    help: '~help against|~mitigate|~alleviate|~reduce|~lessen|~avoid|~address|~counter|~combat|suffer less from|less prone to|less affected by|~handle|~ease|suffer less|~solve|~overcome|~prevent|~deal with|~fight|less susceptible to|less sensitive to|~tackle|less likely to suffer from|~diminish|better at handling',
  },
  vanishing: { vanishing: 'vanishing' },
  path: {
    path: 'updated additively|additively updated|additive update|additive updates|updated by addition|additive path|additive structure|additive connection|additive connections|update is additive|additive recurrence|constant error carousel|updated by sum|~change by addition|additive|additively|by addition instead of repeated multiplication|by addition|addition instead of multiplication|sum instead of product|additive rather than multiplicative|additive instead of multiplicative|linear self connection|nearly linear path|additive cell state|additive cell state update|additive state update|updates are additive|update by addition|gradient highway|additive interaction|additive interactions',
  },
  keeps: {
    keeps:
      'flow nearly unchanged|flow almost unchanged|pass largely unchanged|pass nearly unchanged|pass almost unchanged|flow unchanged|pass unchanged|flow without vanishing|flow back without vanishing|flow without shrinking|flow back unchanged|flow through nearly unchanged|flow along it nearly unchanged|flow largely unchanged|gradient can flow|gradients can flow|can flow|let gradients flow|let gradient flow|allow gradients to flow|let gradients pass|allow gradient to flow|flow easily|allow gradients to pass|flow over many steps|flow through many steps|flow across many steps|let gradients pass largely unchanged|let gradients pass nearly unchanged|let gradient pass nearly unchanged|let gradients flow nearly unchanged|allow gradients to flow nearly unchanged|let gradients flow unchanged|allow gradients to flow unchanged|flow back over many steps|let gradients flow back|~preserve gradient|~preserve gradients',
  },
  only: { only: 'only' },
  some: { some: 'can' },
  always: { always: 'always' },
  than: { than: 'than|compared with|compared to' },
  why: { why: 'why|how|because|since|reason|what makes|what allows|so that' },
  number: {},
};

export const REASON_FACTS: readonly Fact<ReasonType, FlowClaim>[] = [
  {
    has: ['gated', 'help', 'vanishing', 'path', 'why'],
    may: ['plain', 'than', 'keeps', 'some'],
    make: ({ asked, said, has }) => {
      // The answer names the path; the question asks what helps, and denies nothing.
      if (
        asked === null ||
        has('not') ||
        !asked.has('help') ||
        !asked.has('gated') ||
        asked.has('path') ||
        said.has('help')
      )
        return null;
      return has('plain') === has('than') ? { kind: 'keeps-by', cell: 'lstm', by: 'path', words: 'path' } : null;
    },
  },
];
