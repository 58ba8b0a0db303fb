import type { Found, Frame, Row } from '../../propositions/index.ts';
import type { ActivationClaim, Cell, Place, Squash } from './claim.ts';

const ABOUT = [
  'ask',
  'kind:gate',
  'kind:network',
  'kind:activation',
  'kind:property',
  'cell',
  'can',
  'cause',
  'by',
  'mean',
  'use',
  'compute',
  'switch',
  'each',
  'have',
  'control',
  'must',
  'gate',
  'hidden',
] as const;

function cellOf(found: Found): Cell | null {
  const named = new Set<Cell>();
  for (const { value } of found.all('gate')) named.add(value === 'update' || value === 'reset' ? 'gru' : 'lstm');
  for (const { value } of found.all('cell')) {
    if (value === 'plainrnn') return null;
    if (value !== 'rnn') named.add(value as Cell);
  }
  const [only] = named;
  return named.size > 1 ? null : (only ?? 'lstm');
}

/** "The values of the gates" are the gates; how much of something is not. */
const isOfValues = (found: Found): boolean => found.all('part').every(({ text }) => text === 'values');

/** Gates, by name or as such. */
const isOfGates = (found: Found): boolean =>
  found.has('gate') || found.all('kind').some(({ value }) => value === 'gate');

/** "The outputs of the gates" are the gates; the hidden state is not. */
const isOfOutputs = (found: Found): boolean => found.all('hidden').every(({ text }) => /^outputs?$/u.test(text ?? ''));

const made =
  (of: Place) =>
  (found: Found): ActivationClaim | null => {
    const cell = cellOf(found);
    const [range] = found.all('range');
    if (cell === null || (of === 'gates') !== isOfGates(found) || !isOfOutputs(found) || !isOfValues(found))
      return null;
    if (range !== undefined && range.value !== (of === 'gates' ? '0..1' : '-1..1')) return null;
    return { kind: 'cell-activation', cell, of, is: { squash: found.one('squash').value as Squash } };
  };

const ranged =
  (of: Place) =>
  (found: Found): ActivationClaim | null => {
    const cell = cellOf(found);
    const [low, high] = found.one('range').value.split('..').map(Number);
    if (cell === null || (of === 'gates') !== isOfGates(found) || low === undefined || high === undefined) return null;
    if (!found.has('why') && !isOfOutputs(found)) return null;
    // Why a function is used is told by its range alone where it is the right function.
    if (found.all('squash').some(({ value }) => value !== (of === 'gates' ? 'sigmoid' : 'tanh'))) return null;
    return { kind: 'cell-activation', cell, of, is: { low, high } };
  };

const ROWS: readonly Row<ActivationClaim>[] = [
  { has: ['squash'], may: [...ABOUT, 'range', 'part'], make: made('gates') },
  { has: ['squash', 'candidate'], may: [...ABOUT, 'range', 'part'], make: made('candidate') },
  { has: ['range'], may: [...ABOUT], make: ranged('gates') },
  {
    has: ['range', 'squash', 'why'],
    may: [...ABOUT, 'hidden', 'info', 'flow', 'state', 'part', 'pass'],
    make: ranged('gates'),
  },
  { has: ['range', 'candidate'], may: [...ABOUT], make: ranged('candidate') },
];

/** What is said of the functions in a cell, however it is worded. */
export const activationPropositions = (): readonly Row<ActivationClaim>[] => ROWS;

/** "The input of the gates lies between 0 and 1", "the cell state lies between -1 and 1": of what is neither gate nor candidate. */
export function isTurnedActivation(frame: Frame): boolean {
  const types = frame.map(({ type }) => type);
  const isOfInput = types.includes('input') && types.includes('range');
  return (
    isOfInput ||
    (types[0] === 'state' && (types.includes('value') || types.includes('range')) && !types.includes('squash'))
  );
}
