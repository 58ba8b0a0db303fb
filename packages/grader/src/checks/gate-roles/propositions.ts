import { isInOrder, type Found, type Frame, type Row, type Term } from '../../propositions/index.ts';
import type { Becomes, Cell, Flow, Gate, GateClaim } from './claim.ts';

const ABOUT = [
  'ask',
  'kind:network',
  'kind:gate',
  'kind:property',
  'cell',
  'can',
  'cause',
  'help',
  'mean',
  'by',
  'each',
  'step',
  'number:3',
] as const;

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
  // "Mixes old and new": what is said of no gate of an LSTM alone.
  if (flow.value === 'balance')
    return cell === 'gru' && flow.negated !== true && !found.has('control')
      ? { kind: 'gate-role', cell, gate, flow: 'keep', at: null }
      : null;
  if (
    cell === null ||
    isLoose(gate, flow) ||
    isElsewhere(gate, flow) ||
    flow.value === 'emit whole' ||
    flow.negated === true ||
    found.all('control').some(({ negated }) => negated)
  )
    return null;
  return { kind: 'gate-role', cell, gate, flow: wayOf(flow.value), at: null };
}

/**
 * A reset gate forgets in its way, too: for the candidate. And what "is kept", old or new, may be the concern of an input gate. Only where it is
 * said is it judged.
 */
const isLoose = (gate: string, { value }: Term): boolean =>
  gate === 'reset' ? /^(?:keep|either|retain)$/u.test(value) : value === 'retain' && gate !== 'forget';

/** The old hidden state is what a GRU keeps, not what an LSTM does; nobody keeps an old input. */
const isElsewhere = (gate: string, { value }: Term): boolean =>
  value === 'keep input' || (value === 'keep hidden' && gate !== 'update');

const wayOf = (flow: string): Flow =>
  flow === 'emit whole'
    ? 'emit'
    : flow === 'either' || flow === 'retain' || flow.startsWith('keep ')
      ? 'keep'
      : (flow as Flow);

/** "The update gate balances what is kept and what is written". */
function balances(found: Found): GateClaim | null {
  const flows = found.all('flow');
  const ways = new Set(flows.map(({ value }) => wayOf(value)));
  const isOne = found.one('gate').value === 'update' && ways.size === 2 && ways.has('keep') && ways.has('write');
  if (!isOne || cellOf(found, 'update') === null || flows.some(({ negated }) => negated)) return null;
  return found.all('control').some(({ negated }) => negated)
    ? null
    : { kind: 'gate-role', cell: 'gru', gate: 'update', flow: 'keep', at: null };
}

/** "A forget gate of 0 erases the memory", "which gate is closed so that nothing new enters?". */
function opens(found: Found): GateClaim | null {
  const [gate = '', value = ''] = found.has('held')
    ? found.one('held').value.split('=')
    : [found.one('gate').value, found.one('value').value];
  if (value !== '0' && value !== '1') return null;
  const named = found.all('gate');
  if (named.some((each) => each.value !== gate) || found.all('value').some((each) => each.value !== value)) return null;
  const cell = cellOf(found, gate as Gate);
  const flow = found.one('flow');
  if (
    cell === null ||
    flow.value === 'either' ||
    flow.value === 'balance' ||
    isLoose(gate, flow) ||
    isElsewhere(gate, flow)
  )
    return null;
  if (flow.value === 'emit whole' && (value !== '0' || flow.denied === true)) return null;
  // Only what is kept stays as it is.
  if (found.has('unchanged') && wayOf(flow.value) !== 'keep') return null;
  const at = { value: Number(value) as 0 | 1, open: flow.denied !== true };
  return { kind: 'gate-role', cell, gate: gate as Gate, flow: wayOf(flow.value), at };
}

/** "With the forget gate at 1 and the input gate at 0, the cell state does not change". */
function becomes(found: Found): GateClaim | null {
  const gates: Partial<Record<Gate, 0 | 1>> = {};
  for (const pair of found.all('held').flatMap(({ value }) => value.split(' '))) {
    const [name = '', at] = pair.split('=');
    if (at !== '0' && at !== '1') return null;
    if (gates[name as Gate] !== undefined) return null;
    gates[name as Gate] = at === '1' ? 1 : 0;
  }
  const names = Object.keys(gates) as Gate[];
  const cell = names.every((name) => cellOf(found, name) === 'lstm') ? 'lstm' : 'gru';
  if (names.some((name) => cellOf(found, name) !== cell)) return null;
  // Where a gate that matters is free, anything may come out.
  if (cell === 'lstm' ? gates.forget === undefined || gates.input === undefined : gates.update === undefined)
    return null;
  const said = found.one('outcome');
  return { kind: 'gate-effect', cell, gates, becomes: said.value as Becomes, negated: said.denied === true };
}

/** What is said of gates and of what they do, however it is worded. */
export const gatePropositions = (): readonly Row<GateClaim>[] => ROWS;

const HELD = [...ABOUT, 'span', 'when', 'wholly', 'must', 'always', 'unchanged', 'far', 'have', 'info'] as const;

const ROWS: readonly Row<GateClaim>[] = [
  { has: ['gate', 'flow'], may: [...ABOUT, 'control', 'far'], make: controls },
  { has: ['gate', 'flow*'], may: [...ABOUT, 'control', 'far', 'and'], make: balances },
  { has: ['held', 'flow'], may: [...HELD, 'gate', 'value'], make: opens },
  { has: ['held*', 'outcome'], may: [...HELD, 'and', 'same'], make: becomes },
  { has: ['gate', 'value', 'flow'], may: HELD, make: opens },
];

const STORES = ['state', 'hidden', 'candidate', 'old'] as const;

/** "The memory decides what the gate keeps", "is removed by the memory", "decides how much of the candidate is exposed". */
export function isTurnedRole(frame: Frame): boolean {
  const types = frame.map(({ type }) => type);
  const next = (at: number) => frame[at + 1]?.type;
  const isAlways = types.includes('always') && !types.includes('held') && !types.includes('control');
  return (
    isAlways ||
    frame.some(({ type, value }) => type === 'cell' && value === 'plainrnn') ||
    STORES.some((store) => isInOrder(frame, ['by', store]) || isInOrder(frame, [store, 'control', 'gate'])) ||
    types.some(
      (type, at) =>
        (type === 'control' && next(at) === 'when') ||
        ((type === 'candidate' || type === 'old') && next(at) === 'expose') ||
        (type === 'expose' && frame[at + 1]?.value === 'network'),
    )
  );
}

/** "Keeps it in itself", "for one step", "kept by the memory", "if the gate is removed": done by or to others, or not for long. "What does the gate replace?" asks for other gates. */
export const STRANGE: RegExp =
  /\b(?:itself|themselves)\b|\bgate\b[^?]{1,40}\breplaces?\s?\?|\bfor (?:one|a single|two|three|\d+) (?:time )?steps?\b|\bby the (?:old |previous )?(?:cell state|memory|candidate|hidden state)\b|\bgate (?:is|was|were) (?:removed|left out|dropped|missing|absent)\b|\bhappens to the (?:new |incoming )?(?:candidate|input|information)\b[^?]{1,60}\bforget gate\b/iu;
