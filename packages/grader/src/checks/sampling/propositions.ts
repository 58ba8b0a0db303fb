import type { Found, Row } from '../../propositions/index.ts';
import type { VarietyClaim } from './claim.ts';

const ABOUT = [
  'ask',
  'lm',
  'dist',
  'next-word',
  'text',
  'rerun',
  'must',
  'each',
  'by',
  'when',
  'feed',
  'mean',
  'can',
  'cause',
  'prob',
  'kind',
  'premise',
  'or',
] as const;

const pickOf = (found: Found): VarietyClaim['pick'] | null => {
  const { value } = found.one('pick');
  return value === 'draw' || value === 'argmax' || value === 'argmin' ? value : null;
};

/** "Decoding greedily gives the same text each time", "for varied stories, draw from the softmax". */
const texts =
  (type: 'same' | 'varied') =>
  (found: Found): VarietyClaim | null => {
    const pick = pickOf(found);
    const isDenied = [...found.all(type), ...found.all('not')].some(
      ({ denied, type: own }) => denied === true || own === 'not',
    );
    return pick === null || isDenied ? null : { kind: 'variety', pick, same: type === 'same' };
  };

/** "Three greedy runs: how many different texts? 1". */
function counted(found: Found): VarietyClaim | null {
  const pick = pickOf(found);
  const count = Number(found.one('number').value);
  return pick === null ||
    !found.all('ask').some(({ value }) => value === 'many') ||
    !Number.isInteger(count) ||
    count < 1
    ? null
    : { kind: 'variety', pick, same: count === 1 };
}

const ROWS: readonly Row<VarietyClaim>[] = [
  { has: ['pick', 'same'], may: ABOUT, make: texts('same') },
  { has: ['pick', 'varied'], may: ABOUT, make: texts('varied') },
  { has: ['pick', 'number', 'ask*', 'text'], may: [...ABOUT, 'and', 'varied'], make: counted },
];

/** What is said of texts that are written with a language model, however it is worded. */
export const varietyPropositions = (): readonly Row<VarietyClaim>[] => ROWS;
