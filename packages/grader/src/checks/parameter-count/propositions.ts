import type { Found, Row } from '../../propositions/index.ts';
import type { CompareClaim, ParameterClaim } from './claim.ts';

const ABOUT = ['ask', 'kind:network', 'have', 'part', 'by', 'mean', 'product', 'can'] as const;

const cellOf = (value: string): 'rnn' | 'gru' | 'lstm' => (value === 'lstm' || value === 'gru' ? value : 'rnn');

/** "A GRU has fewer parameters than an LSTM", "four times as many". */
const compares =
  (relation: CompareClaim['relation']) =>
  (found: Found): ParameterClaim | null => {
    const [than] = found.all('than');
    const factor = found.has('times') ? Number(found.one('number').value) : null;
    const cell = found.one('cell');
    if (
      than === undefined ||
      than.value === 'than' ||
      cell.negated === true ||
      found.all('have').some(({ negated }) => negated)
    )
      return null;
    const [left, right] = [cellOf(cell.value), cellOf(than.value)];
    if (left === right) return null;
    return { kind: 'compare', left, right, relation, factor };
  };

const ROWS: readonly Row<ParameterClaim>[] = [
  {
    has: ['cell', 'than', 'parameters', 'fewer'],
    may: [...ABOUT],
    make: compares('fewer'),
  },
  {
    has: ['cell', 'than', 'parameters', 'more'],
    may: [...ABOUT],
    make: compares('more'),
  },
  {
    has: ['cell', 'than', 'parameters', 'same'],
    may: [...ABOUT],
    make: compares('same'),
  },
  { has: ['cell', 'than', 'parameters', 'times', 'number'], may: [...ABOUT], make: compares('more') },
];

/** What is said of the parameters of two cells, however it is worded. */
export const parameterPropositions = (): readonly Row<ParameterClaim>[] => ROWS;

/** Cells of different widths: which has more parameters turns on how different. */
export const OTHER_UNITS: RegExp =
  /\b(?:fewer|more|less|twice|half|double) (?:the |as many |of the )?(?:number of )?(?:hidden )?(?:units|neurons)\b/iu;
