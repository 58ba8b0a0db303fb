import type { Convention } from '../types.ts';
import { leaves, type CellEquations, type GateRole, type Term, type Update } from './cell.ts';

type Found = Pick<CellEquations, 'kind' | 'convention' | 'reset' | 'roles'>;

/** What a cell is, by what its gates do to its state: set to 0 and 1, not by their names. */
export function classify(updates: readonly Update[], states: readonly string[], gates: readonly string[]): Found {
  const none: Found = { kind: 'other', convention: null, reset: null, roles: {} };
  const roles: Record<string, GateRole> = Object.create(null) as Record<string, GateRole>;
  const memory = states
    .map((state) => updates.find(({ target }) => target === state))
    .find((update) => update && blends(update, gates));
  if (!memory) return gates.length === 0 && states.length === 1 ? { ...none, kind: 'rnn' } : none;

  const acting = gates.filter((gate) => uses(memory.term, gate));
  const candidates = [
    ...new Set(
      [...leaves(memory.term)].flatMap((leaf) => (leaf.op === 'now' && !gates.includes(leaf.name) ? [leaf.name] : [])),
    ),
  ];
  const [candidate] = candidates;
  if (candidates.length !== 1 || candidate === undefined) return none;
  const at = (values: Readonly<Record<string, number>>): 'keeps' | 'writes' | 'other' =>
    effect(memory, candidate, values);
  const [one, two] = acting;
  const candidateTerm = updates.find(({ target }) => target === candidate)?.term;
  const reset = candidateTerm ? resetOf(candidateTerm, gates) : null;

  if (acting.length === 1 && one !== undefined) {
    const [off, on] = [at({ [one]: 0 }), at({ [one]: 1 })];
    const convention: Convention | null =
      off === 'keeps' && on === 'writes' ? 'course' : off === 'writes' && on === 'keeps' ? 'opposite' : null;
    if (convention === null) return none;
    roles[one] = 'update';
    if (reset && reset.gate !== one) roles[reset.gate] = 'reset';
    return { kind: 'gru', convention, reset: reset?.where ?? null, roles };
  }
  if (acting.length === 2 && one !== undefined && two !== undefined) {
    const forward = at({ [one]: 1, [two]: 0 }) === 'keeps' && at({ [one]: 0, [two]: 1 }) === 'writes';
    const backward = at({ [two]: 1, [one]: 0 }) === 'keeps' && at({ [two]: 0, [one]: 1 }) === 'writes';
    if (forward === backward) return none;
    roles[forward ? one : two] = 'forget';
    roles[forward ? two : one] = 'input';
    const shown = updates.find(
      ({ target, term }) => target !== memory.target && readsMemory(term, memory.target, gates),
    );
    const output = shown && gates.find((gate) => uses(shown.term, gate));
    if (output !== undefined) roles[output] = 'output';
    return { kind: 'lstm', convention: null, reset: null, roles };
  }
  return none;
}

/** A state made of gates, its old value and a candidate, with no weights in between. */
function blends(update: Update, gates: readonly string[]): boolean {
  const parts = [...leaves(update.term)];
  return (
    parts.some((leaf) => leaf.op === 'before' && leaf.name === update.target) &&
    parts.some((leaf) => leaf.op === 'now' && gates.includes(leaf.name)) &&
    parts.every((leaf) => leaf.op !== 'parameter')
  );
}

function readsMemory(term: Term, memory: string, gates: readonly string[]): boolean {
  const parts = [...leaves(term)];
  return (
    parts.some((leaf) => leaf.op === 'now' && leaf.name === memory) &&
    parts.some((leaf) => leaf.op === 'now' && gates.includes(leaf.name))
  );
}

function uses(term: Term, name: string): boolean {
  return [...leaves(term)].some((leaf) => leaf.op === 'now' && leaf.name === name);
}

/** Whether the update gives back the old state or the candidate, on numbers that are neither. */
function effect(
  update: Update,
  candidate: string,
  gates: Readonly<Record<string, number>>,
): 'keeps' | 'writes' | 'other' {
  const results = [
    [0.31, -0.72],
    [-0.55, 0.18],
  ].map(([old = 0, fresh = 0]) => {
    const value = numberOf(update.term, (leaf) => {
      if (leaf.op === 'before') return leaf.name === update.target ? old : NaN;
      if (leaf.op === 'now') return leaf.name === candidate ? fresh : (gates[leaf.name] ?? NaN);
      return NaN;
    });
    return Math.abs(value - old) < 1e-12 ? 'keeps' : Math.abs(value - fresh) < 1e-12 ? 'writes' : 'other';
  });
  return results[0] === results[1] ? (results[0] ?? 'other') : 'other';
}

function numberOf(term: Term, value: (leaf: Term) => number): number {
  switch (term.op) {
    case 'constant':
      return term.value;
    case 'add':
      return term.terms.reduce((sum, part) => sum + part.sign * numberOf(part.term, value), 0);
    case 'multiply':
      return term.factors.reduce((product, factor) => product * numberOf(factor, value), 1);
    case 'apply': {
      const x = numberOf(term.to, value);
      return { tanh: Math.tanh(x), sigmoid: 1 / (1 + Math.exp(-x)), relu: x > 0 ? x : x * 0, identity: x }[
        term.activation
      ];
    }
    case 'concat':
      return NaN;
    default:
      return value(term);
  }
}

/** A gate inside the candidate: on the old state, or on a product that has a weight in it. */
function resetOf(
  term: Term,
  gates: readonly string[],
): { readonly gate: string; readonly where: 'before-product' | 'after-product' } | null {
  if (term.op === 'multiply') {
    const gate = term.factors.find((factor) => factor.op === 'now' && gates.includes(factor.name));
    if (gate?.op === 'now') {
      const rest = term.factors.slice(term.factors.indexOf(gate) + 1).flatMap((factor) => [...leaves(factor)]);
      const weighed = rest.some((leaf) => leaf.op === 'parameter');
      return { gate: gate.name, where: weighed ? 'after-product' : 'before-product' };
    }
    return term.factors.map((factor) => resetOf(factor, gates)).find((found) => found !== null) ?? null;
  }
  const parts =
    term.op === 'add'
      ? term.terms.map((part) => part.term)
      : term.op === 'apply'
        ? [term.to]
        : term.op === 'concat'
          ? term.parts
          : [];
  return parts.map((part) => resetOf(part, gates)).find((found) => found !== null) ?? null;
}
