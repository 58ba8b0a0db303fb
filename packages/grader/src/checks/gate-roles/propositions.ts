import type { Found, Row } from '../../propositions/index.ts';
import type { Cell, Flow, Gate, GateClaim } from './claim.ts';

const ABOUT = ['ask', 'kind', 'cell', 'can', 'cause', 'help', 'mean', 'by', 'each', 'step'] as const;

/** The cell that a gate belongs to; `null` where another one is named. */
function cellOf(found: Found, gate: Gate): Cell | null {
  const cell = gate === 'update' || gate === 'reset' ? 'gru' : 'lstm';
  return found.all('cell').every(({ value }) => value === cell || value === 'rnn') ? cell : null;
}

/** "The forget gate decides what is thrown away", "which gate lets new content in?". */
function controls(found: Found): GateClaim | null {
  const gate = found.one('gate').value as Gate;
  const flow = found.one('flow');
  const cell = cellOf(found, gate);
  if (cell === null || flow.negated === true || found.all('control').some(({ negated }) => negated)) return null;
  return { kind: 'gate-role', cell, gate, flow: wayOf(flow.value), at: null };
}

const wayOf = (flow: string): Flow => (flow === 'either' ? 'keep' : (flow as Flow));

/** "A forget gate of 0 erases the memory", "which gate is closed so that nothing new enters?". */
function opens(found: Found): GateClaim | null {
  const [gate = '', value = ''] = found.has('held')
    ? found.one('held').value.split('=')
    : [found.one('gate').value, found.one('value').value];
  const named = found.all('gate');
  if (named.some((each) => each.value !== gate) || found.all('value').some((each) => each.value !== value)) return null;
  const cell = cellOf(found, gate as Gate);
  const flow = found.one('flow');
  if (cell === null || flow.value === 'either') return null;
  const at = { value: Number(value) as 0 | 1, open: flow.denied !== true };
  return { kind: 'gate-role', cell, gate: gate as Gate, flow: flow.value as Flow, at };
}

/** What is said of gates and of what they do, however it is worded. */
export const gatePropositions = (): readonly Row<GateClaim>[] => ROWS;

const HELD = [...ABOUT, 'when', 'wholly', 'must', 'always', 'unchanged', 'far'] as const;

const ROWS: readonly Row<GateClaim>[] = [
  { has: ['gate', 'flow'], may: [...ABOUT, 'control', 'far'], make: controls },
  { has: ['held', 'flow'], may: [...HELD, 'gate', 'value'], make: opens },
  { has: ['gate', 'value', 'flow'], may: HELD, make: opens },
];
