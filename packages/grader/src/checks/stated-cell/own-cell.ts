import { leaves, type CellEquations } from '../../equations/cell.ts';
import { readEquations } from '../../equations/index.ts';
import type { Reading } from '../../types.ts';

/**
 * The gated cell that an item states, where it is neither the course's GRU nor its opposite: those have engines of their own. `null` where the item
 * states none, a usual one, or more than one unusual one.
 */
export function unusualCell(reading: Reading): CellEquations | null {
  const texts = [...reading.item.context, reading.item.stem];
  const formulas = texts.flatMap(({ math, markdown }) =>
    math.length > 0
      ? math.map(({ latex }) => latex)
      : markdown.split('\n').filter((line) => line.includes('=') && line.length < 400),
  );
  const gated = readEquations(formulas).cells.filter(
    (cell) => cell.kind !== 'rnn' && !isLstm(cell) && movesByGates(cell),
  );
  const [only] = gated;
  return gated.length === 1 && only && !isUsual(only) ? only : null;
}

/** Whether a state is made from its old value with a gate at work. */
function movesByGates(cell: CellEquations): boolean {
  return cell.updates.some(({ target, term }) => {
    const parts = [...leaves(term)];
    return (
      cell.states.includes(target) &&
      parts.some((leaf) => leaf.op === 'before' && leaf.name === target) &&
      parts.some((leaf) => leaf.op === 'now' && cell.gates.includes(leaf.name))
    );
  });
}

/** An LSTM set beside the GRU. One whose gates are called update and reset is the GRU in question, changed. */
function isLstm(cell: CellEquations): boolean {
  return cell.kind === 'lstm' && !cell.gates.some((gate) => RESET.includes(gate));
}

/** A GRU under either convention, whether or not all its equations are given. */
function isUsual(cell: CellEquations): boolean {
  return cell.kind === 'gru' && cell.convention !== null;
}

const UPDATE: readonly string[] = ['Γ_u', 'z', 'u'];
const RESET: readonly string[] = ['Γ_r', 'r'];

/** The letter of a gate in a cell: by what its equations show, else by custom. */
export function gateLetter(cell: CellEquations, gate: 'update' | 'reset'): string | null {
  const shown = Object.entries(cell.roles).find(([, role]) => role === gate)?.[0];
  if (shown !== undefined) return shown;
  const custom = gate === 'update' ? UPDATE : RESET;
  return cell.gates.find((letter) => custom.includes(letter)) ?? null;
}

/** The state that remembers: the one made from its own old value. */
export function memoryOf(cell: CellEquations): string {
  const update = cell.updates.find(
    ({ target, term }) =>
      cell.states.includes(target) && [...leaves(term)].some((leaf) => leaf.op === 'before' && leaf.name === target),
  );
  return update?.target ?? cell.states[0] ?? '';
}
