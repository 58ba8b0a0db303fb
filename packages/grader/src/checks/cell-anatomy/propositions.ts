import type { Found, Row, Term } from '../../propositions/index.ts';
import type { AnatomyClaim, Cell, Gate } from './claim.ts';

const ABOUT = ['ask', 'kind', 'can', 'have', 'each', 'use', 'mean', 'part', 'same', 'and', 'by'] as const;

const cellOf = ({ value }: Term): Cell => (value === 'lstm' || value === 'gru' ? value : 'rnn');
const isOf =
  (...kinds: readonly string[]) =>
  (found: Found): boolean =>
    found.all('kind').every(({ value }) => kinds.includes(value));
const ofGates = isOf('gate', 'network', 'property');

/** The cells that are spoken of; "but not in a GRU" and "unlike a GRU" name the one that is set against it. */
function sides(found: Found): { readonly cell: Cell; readonly other: Cell | null } | null {
  const named = found.all('cell').filter(({ value, negated }) => value !== 'rnn' && negated !== true);
  const against = [...found.all('cell').filter(({ negated }) => negated === true), ...found.all('than')].map(cellOf);
  const cells = [...new Set(named.map(cellOf))].filter((cell) => !against.includes(cell));
  const [cell] = cells;
  const [other = null] = against;
  if (cells.length !== 1 || cell === undefined || new Set(against).size > 1) return null;
  return { cell, other };
}

const lacks = (found: Found): boolean => found.all('have').some(({ denied }) => denied === true);
const deny = (claim: AnatomyClaim, isDenied: boolean): AnatomyClaim =>
  isDenied ? ({ ...claim, denied: claim.denied === true ? undefined : true } as AnatomyClaim) : claim;

/** "An LSTM has three gates". */
function counts(found: Found): AnatomyClaim | null {
  const who = sides(found);
  // "Three cells have a gate" counts cells.
  if (!found.inOrder('number', 'kind') && !found.inOrder('ask', 'number')) return null;
  if (found.inOrder('number', 'cell', 'have')) return null;
  const count = Number(found.has('number') ? found.one('number').value : found.one('value').value);
  if (who === null || who.other !== null || !found.all('kind').some(({ value }) => value === 'gate') || !ofGates(found))
    return null;
  return deny({ kind: 'gate-count', cell: who.cell, count }, lacks(found));
}

/** "The GRU has fewer gates than the LSTM". */
function compares(found: Found): AnatomyClaim | null {
  const who = sides(found);
  const relation = found.has('more') ? 'more' : found.has('fewer') ? 'fewer' : 'same';
  if (
    who === null ||
    who.other === null ||
    lacks(found) ||
    !ofGates(found) ||
    !found.all('kind').some(({ value }) => value === 'gate')
  )
    return null;
  return { kind: 'gate-compare', cell: who.cell, than: who.other, relation };
}

/** "The output gate is found in an LSTM but not in a GRU". */
function gates(found: Found): AnatomyClaim | null {
  const who = sides(found);
  const named = [...new Set(found.all('gate').map(({ value }) => value as Gate))];
  if (who === null || !ofGates(found) || (who.cell === 'lstm' && named.includes('update'))) return null;
  const isDenied = lacks(found);
  // "The gate has a cell".
  const isActive = found
    .all('have')
    .some(({ value, text }) => value === 'have' && !/(?:ed|used|are)$/u.test(text ?? ''));
  if (isActive && found.inOrder('gate', 'have', 'cell')) return null;
  if ((isDenied || who.other !== null) && named.length > 1) return null;
  // An update gate does what forget and input gate do: whether a GRU lacks those against an LSTM is a matter of names.
  if (
    isDenied &&
    who.cell === 'gru' &&
    who.other !== null &&
    named.some((gate) => gate === 'forget' || gate === 'input')
  )
    return null;
  const only = found.has('only') ? { only: true as const } : {};
  const claim = deny({ kind: 'has-gates', cell: who.cell, gates: named, ...only }, isDenied);
  return who.other === null ? claim : bothSides(claim, who.other);
}

/** What one cell has and the other has not. */
const bothSides = (claim: AnatomyClaim, other: Cell): AnatomyClaim => ({
  kind: 'all',
  parts: [claim, deny({ ...claim, cell: other } as AnatomyClaim, true)],
});

/** "The LSTM keeps a cell state besides its hidden state". */
function memory(found: Found): AnatomyClaim | null {
  const who = sides(found);
  // "A cell state for each step", "with a hidden state of its own": more memories than one.
  if (found.has('each') || found.all('separate').some(({ text }) => text === 'own')) return null;
  // "The hidden state contains the cell state".
  if (found.inOrder('hidden', 'have', 'state') || found.inOrder('state', 'have', 'hidden', 'cell')) return null;
  const isApart = found.has('separate', 'hidden') || (who !== null && who.other !== null);
  if (who === null || !isOf('network', 'states', 'property')(found) || (who.cell !== 'lstm' && !isApart)) return null;
  const claim = deny({ kind: 'separate-memory', cell: who.cell }, lacks(found));
  return who.other === null ? claim : bothSides(claim, who.other);
}

/** "Hidden and cell state have the same size". */
function sizes(found: Found): AnatomyClaim | null {
  if (found.has('part') || !isOf('network', 'states')(found) || found.all('cell').some(({ value }) => value !== 'lstm'))
    return null;
  if ([...found.all('same'), ...found.all('different'), ...found.all('have')].some(({ negated }) => negated))
    return null;
  const isSame = found.has('same') && !found.has('more', 'fewer', 'different');
  if (!isSame && !found.has('more', 'fewer', 'different')) return null;
  return deny({ kind: 'state-size', cell: 'lstm', like: 'hidden' }, !isSame);
}

const ROWS: readonly Row<AnatomyClaim>[] = [
  { has: ['cell*', 'number', 'kind*'], may: [...ABOUT], make: counts },
  { has: ['cell*', 'more', 'kind*', 'than'], may: [...ABOUT], make: compares },
  { has: ['cell*', 'fewer', 'kind*', 'than'], may: [...ABOUT], make: compares },
  { has: ['cell*', 'same', 'kind*', 'than'], may: [...ABOUT], make: compares },
  { has: ['cell*', 'gate*', 'have'], may: [...ABOUT, 'than', 'only', 'separate'], make: gates },
  { has: ['cell*', 'gate', 'kind*'], may: [...ABOUT, 'than'], make: gates },
  { has: ['cell*', 'state', 'have'], may: [...ABOUT, 'than', 'only', 'separate', 'hidden'], make: memory },
  { has: ['state', 'hidden', 'size'], may: [...ABOUT, 'cell', 'different', 'more', 'fewer', 'than'], make: sizes },
];

/** What cells are said to be made of, however it is worded. */
export const anatomyPropositions = (): readonly Row<AnatomyClaim>[] => ROWS;
