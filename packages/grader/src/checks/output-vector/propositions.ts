import type { Found, Row } from '../../propositions/index.ts';
import type { VectorClaim } from './claim.ts';

const MAY = ['ask', 'lm', 'dist', 'vocab', 'entry', 'prob', 'each', 'kind', 'mean', 'by', 'over', 'have'] as const;

/** "The entries of the softmax output sum to 1". */
function sums(found: Found): VectorClaim | null {
  return found.has('dist', 'prob')
    ? { kind: 'sum', size: { value: Number(found.one('number').value) }, sizes: {} }
    : null;
}

/** "An entry can be larger than 1". */
function exceeds(found: Found): VectorClaim | null {
  const isDenied = found.has('not');
  if (!found.has('dist', 'prob') || found.one('number').value !== '1' || !found.inOrder('more', 'than', 'number'))
    return null;
  if (isDenied) return { kind: 'entries', low: { value: 0 }, high: { value: 1 }, whole: false, sizes: {} };
  return { kind: 'entries', low: null, high: null, whole: false, exceeds: { value: 1 }, sizes: {} };
}

/** "How many entries has the output over 6000 words? 6000". */
function counts(found: Found): VectorClaim | null {
  const vocabulary = Number(found.one('vocab').value);
  const value = Number(found.one('number').value);
  if (!(vocabulary > 1) || !Number.isInteger(value) || !found.all('ask').some((ask) => ask.value === 'many'))
    return null;
  return { kind: 'length', size: { value }, sizes: { vocabulary } };
}

const ROWS: readonly Row<VectorClaim>[] = [
  { has: ['sum', 'number'], may: MAY, make: sums },
  { has: ['entry', 'dist', 'vocab', 'number', 'ask*'], may: MAY, make: counts },
  { has: ['entry', 'more', 'than', 'number'], may: [...MAY, 'can', 'not'], make: exceeds },
  { has: ['prob', 'more', 'than', 'number'], may: [...MAY, 'can', 'not'], make: exceeds },
];

/** What is said of the output vector of a language model, however it is worded. */
export const vectorPropositions = (): readonly Row<VectorClaim>[] => ROWS;
