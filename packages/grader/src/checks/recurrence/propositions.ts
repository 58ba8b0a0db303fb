import type { Found, Row } from '../../propositions/index.ts';
import type { Cell, RecurrenceClaim } from './claim.ts';

const ABOUT = [
  'ask',
  'kind:network',
  'kind:property',
  'can',
  'cause',
  'help',
  'mean',
  'by',
  'step',
  'each:step',
  'each:each',
  'have',
] as const;

function cellOf(found: Found): Cell | null {
  const named = new Set(
    found.all('cell').map(({ value }): Cell => (value === 'lstm' || value === 'gru' ? value : 'rnn')),
  );
  const [only] = named;
  return named.size > 1 || found.all('cell').some(({ negated }) => negated) ? null : (only ?? 'rnn');
}

/** "The hidden state carries information from earlier steps". */
function holds(found: Found): RecurrenceClaim | null {
  const cell = cellOf(found);
  const flow = found.all('flow')[0];
  // "The past inputs keep the hidden state".
  const isTurned =
    found.terms.findIndex(({ type }) => type === 'flow') < found.terms.findIndex(({ type }) => type === 'hidden');
  if (
    cell === null ||
    (flow !== undefined && isTurned && !found.inOrder('flow', 'by', 'hidden')) ||
    (flow !== undefined && (!/^(?:keep|retain)$/u.test(flow.value) || flow.denied === true || flow.negated === true))
  )
    return null;
  return { kind: 'state-holds', cell, held: 'past' };
}

/** "The cell state carries information over many steps". */
function lasts(found: Found): RecurrenceClaim | null {
  const flow = found.one('flow');
  const isKept = /^(?:keep|retain)$/u.test(flow.value) && flow.denied !== true && flow.negated !== true;
  return isKept && found.has('far', 'path') ? { kind: 'lasting', state: 'cell' } : null;
}

/** "An RNN can take sequences of any length". */
function anyLength(found: Found): RecurrenceClaim | null {
  const cell = cellOf(found);
  // "It cannot handle them": the denial stands at the verb.
  const negated = found.terms.some((each) => each.negated === true || each.denied === true);
  return cell === null || negated ? null : { kind: 'any-length', cell, any: true };
}

/** "The steps of an RNN can be computed in parallel". */
function atOnce(found: Found): RecurrenceClaim | null {
  const cell = cellOf(found);
  return cell === null ? null : { kind: 'at-once', cell, possible: found.one('parallel').denied !== true };
}

/** "Steps need the state before them, so that they are hard to compute in parallel". */
function atOnceBecause(found: Found): RecurrenceClaim | null {
  const cell = cellOf(found);
  const isHard = found.one('parallel').denied === true || found.all('not').some(({ value }) => value === 'hard');
  const isNeeded = found.all('ask').length > 0;
  return cell !== null && isHard && isNeeded && found.has('each', 'step')
    ? { kind: 'at-once', cell, possible: false }
    : null;
}

/** "A GRU trains faster than an LSTM (because it has fewer parameters)". */
function lighter(found: Found): RecurrenceClaim | null {
  const [cell, than] = [found.one('cell'), found.one('than')];
  const names = ['lstm', 'gru', 'plainrnn'];
  if (!names.includes(cell.value) || !names.includes(than.value) || cell.negated === true || cell.value === than.value)
    return null;
  const less = found.one('cost').value === 'less';
  if (found.has('parameters') && !found.has(less ? 'fewer' : 'more')) return null;
  if (!found.has('parameters') && found.has('fewer', 'more', 'why')) return null;
  const [one, other] = [cell.value, than.value].map((name): Cell => (name === 'plainrnn' ? 'rnn' : (name as Cell)));
  return {
    kind: 'lighter',
    cell: one as Cell,
    than: other as Cell,
    in: found.has('parameters') ? ['work', 'parameters'] : ['work'],
    less,
  };
}

const ROWS: readonly Row<RecurrenceClaim>[] = [
  {
    has: ['state', 'flow'],
    may: ['ask', 'kind:network', 'kind:gate', 'cell:lstm', 'can', 'help', 'by', 'info', 'far', 'path', 'step', 'cause'],
    make: lasts,
  },
  { has: ['hidden', 'flow'], may: [...ABOUT, 'cell', 'input', 'info'], make: holds },
  { has: ['hidden', 'use', 'old'], may: [...ABOUT, 'cell', 'info'], make: holds },
  { has: ['cell', 'any-length'], may: [...ABOUT, 'solve', 'control', 'use'], make: anyLength },
  {
    has: ['cell', 'any-length', 'why', 'same'],
    may: [...ABOUT, 'solve', 'control', 'use', 'parameters'],
    make: anyLength,
  },
  { has: ['cell', 'than', 'cost'], may: [...ABOUT, 'why', 'parameters', 'fewer', 'more'], make: lighter },
  {
    has: ['cell', 'parallel', 'hidden'],
    may: [...ABOUT, 'why', 'old-word', 'old', 'state', 'not'],
    make: atOnceBecause,
  },
  { has: ['cell', 'parallel', 'old'], may: [...ABOUT, 'why', 'not'], make: atOnceBecause },
  { has: ['cell', 'parallel'], may: [...ABOUT, 'compute', 'control', 'use'], make: atOnce },
];

/** What is said of networks that carry a state, however it is worded. */
export const recurrencePropositions = (): readonly Row<RecurrenceClaim>[] => ROWS;
