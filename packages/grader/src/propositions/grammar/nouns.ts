import { reduction, type Reduction } from '../reduce.ts';
import type { Term, TermType } from '../term.ts';

const term = (type: TermType, value: string = type): Term => ({ type, value });
const last = (terms: readonly Term[], type: TermType): Term | undefined =>
  terms.filter((each) => each.type === type).at(-1);

/** Forget, input and output gates are an LSTM's, reset and update gates a GRU's. */
const isOf = (gate: string, cell: string): boolean => cell === (gate === 'update' || gate === 'reset' ? 'gru' : 'lstm');

/** What a gate is held at: `forget=0`. */
const held = (terms: readonly Term[]): Term | null => {
  const [gate, value] = [last(terms, 'gate'), last(terms, 'value')];
  const cell = last(terms, 'cell')?.value;
  if (gate === undefined || value === undefined || (cell !== undefined && !isOf(gate.value, cell))) return null;
  return term('held', `${gate.value}=${value.value}`);
};

/** What may stand between a gate and its value. */
const BEING = '(each|always|have|become|hidden|expose|kind|must|part|keep|same)*';

/** Several gates and their values: `forget=1 input=0`, one value for each gate or one for all. */
const heldEach = (terms: readonly Term[]): Term | null => {
  const gates = terms.filter(({ type }) => type === 'gate');
  const values = terms.filter(({ type }) => type === 'value');
  const [first] = values;
  const cell = terms.find(({ type }) => type === 'cell')?.value;
  if (cell !== undefined && !gates.every(({ value }) => isOf(value, cell))) return null;
  if (first === undefined || (values.length > 1 && values.length !== gates.length)) return null;
  return term('held', gates.map(({ value }, at) => `${value}=${(values[at] ?? first).value}`).join(' '));
};

const shut = (way: string) => (): Term => ({ type: 'flow', value: way, denied: true });

/** Noun phrases: numbers between bounds, gates with their values, old and new information. */
export const nouns = (): readonly Reduction[] => [
  reduction('each step', term('each', 'step')),
  // "Fifty steps": how long something lasts.
  reduction('number step', (terms) => {
    const count = Number(last(terms, 'number')?.value);
    return Number.isInteger(count) && count > 1 ? term('span', String(count)) : null;
  }),
  reduction('over span', (terms) => term('span', last(terms, 'span')?.value)),
  // "Everything it has stored".
  reduction('info have write', (terms) => (last(terms, 'info')?.value === 'all' ? term('old') : null)),
  // "The gate goes to 0", "which gate must go to zero?".
  reduction('(gate|kind) (must|can)* shrink', (terms) => {
    const first = terms.find(({ type }) => type !== 'fill');
    if (!/\b0$/u.test(last(terms, 'shrink')?.text ?? '')) return null;
    if (first?.type === 'gate') return term('held', `${first.value}=0`);
    return first?.value === 'gate' ? term('value', '0') : null;
  }),
  // "Which gate should output a value near zero?"
  reduction('kind must* (hidden|expose|have|become) value', (terms) =>
    last(terms, 'kind')?.value === 'gate' ? (last(terms, 'value') ?? null) : null,
  ),
  // "The forget gate is computed with a sigmoid": so is every gate.
  reduction('gate can? compute by? squash', (terms) =>
    last(terms, 'squash')?.value === 'sigmoid' ? (last(terms, 'gate') ?? null) : null,
  ),
  // "Protects the memory from irrelevant inputs": nothing of them is written.
  reduction('guard (state|old|info|cell|kind)* bad-word? (input|new|candidate)', shut('write')),
  reduction('guard (state|old|info|cell|kind)+ (bad-word|new-word) (input|new|info|candidate)', shut('write')),
  reduction('guard (state|old) (lose|write)?', term('keep')),
  // "The forget and input gates are 1 and 0", "both are 0".
  reduction(`each? gate and? gate cell? ${BEING} value and? value`, (terms) => heldEach(terms)),
  reduction('each number? kind cell? value', (terms) =>
    last(terms, 'kind')?.value === 'gate' && /^(?:undefined|lstm)$/u.test(String(last(terms, 'cell')?.value))
      ? heldEach([...['forget', 'input', 'output'].map((name) => term('gate', name)), last(terms, 'value') as Term])
      : null,
  ),
  reduction(`each? gate and gate cell? ${BEING} value`, (terms) => heldEach(terms)),
  reduction(`gate cell? ${BEING} number`, (terms) => {
    const share = Number(last(terms, 'number')?.value);
    return share > 0 && share < 1
      ? held(terms.map((each) => (each.type === 'number' ? { ...each, type: 'value' } : each)))
      : null;
  }),
  reduction('and? not have? cell', (terms) =>
    last(terms, 'not')?.value === 'not' ? (last(terms, 'cell') ?? null) : null,
  ),
  reduction('number and? value', (terms) =>
    last(terms, 'number')?.value === '-1' && last(terms, 'value')?.value === '1' ? term('range', '-1..1') : null,
  ),
  reduction(`gate cell? ${BEING} value`, held),
  reduction('value and? value', (terms) => {
    // "Are 0 and 1" is no range: "between 0 and 1", "0 to 1" and "[0, 1]" are.
    if (last(terms, 'and') !== undefined && !terms.some(({ text }) => text === 'between')) return null;
    const [low, high] = terms.filter(({ type }) => type === 'value');
    return low?.value === '0' && high?.value === '1' ? term('range', '0..1') : null;
  }),
  reduction('value kind? gate', held),
  // "Relevant information" is information; "irrelevant information" lies in the memory already.
  reduction('bad-word (info|state)', (terms) =>
    last(terms, 'bad-word')?.value === 'good' ? term('info') : term('old'),
  ),
  reduction('(info|part) bad-word', (terms) =>
    last(terms, 'bad-word')?.value === 'good' ? term('info') : term('old'),
  ),
  // An LSTM keeps its old cell state; its old output is not what it keeps.
  reduction('old-word hidden', term('old', 'hidden')),
  reduction('old-word (info|state|old|old-word)', (terms) => term('old', last(terms, 'old')?.value)),
  reduction('info (old-word|old)', term('old')),
  reduction('old-word input', term('old', 'input')),
  reduction('new-word (info|input|new|new-word)', term('new')),
  reduction('new-word candidate', term('candidate')),
  reduction('new-word state', term('state', 'new')),
  reduction('new-word hidden', term('hidden')),
  reduction('candidate info', term('candidate')),
  // "How much of the past".
  reduction('part old-word', (terms) => (/\bpast$/u.test(last(terms, 'old-word')?.text ?? '') ? term('old') : null)),
  reduction('(part|info)+ part', term('part')),
  reduction('(part|info)+ state', (terms) => term('state', last(terms, 'state')?.value)),
  reduction('state info', term('state')),
  reduction('(part|info)+ old', (terms) => term('old', last(terms, 'old')?.value)),
  reduction('(part|info)+ new', term('new')),
  reduction('(part|info)+ candidate', term('candidate')),
  reduction('(part|info)+ input', term('new')),
  reduction('part+ hidden', term('hidden')),
  reduction('part+ info', term('info')),
  reduction('(state|old) (old|old-word)', term('old')),
];
