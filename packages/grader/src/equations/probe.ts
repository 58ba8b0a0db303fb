import type { CellSizes, Clamps, CompiledCell, Values } from './compile.ts';

/** A sequence with parameters and an initial state for a compiled cell. */
export interface Drawn {
  readonly parameters: Values;
  readonly inputs: readonly Values[];
  readonly initial: Values;
}

/** Draws parameters, inputs and an initial state; all uniform, weights in ±scale·√3/√H so that a scale of 1 has spectral radius near 1. */
export function draw(cell: CompiledCell, sizes: CellSizes, steps: number, random: () => number, scale = 1): Drawn {
  const vector = (length: number): Float64Array => Float64Array.from({ length }, () => 2 * random() - 1);
  return {
    parameters: cell.drawParameters(sizes, random, scale * Math.sqrt(3)),
    inputs: Array.from({ length: steps }, () =>
      Object.fromEntries(cell.inputs.map((name) => [name, vector(sizes.input)])),
    ),
    initial: Object.fromEntries(cell.states.map((name) => [name, vector(sizes.hidden)])),
  };
}

/**
 * ∂(state after the last step)/∂(the same state before the first), (H, H) row by row, of the state named: one backward pass a row.
 * A state that only shows another (`a = c`) carries nothing itself; ask for the one that remembers.
 */
export function carriedJacobian(cell: CompiledCell, state: string, given: Drawn, clamps: Clamps = {}): Float64Array {
  const hidden = given.initial[state]?.length ?? 0;
  const jacobian = new Float64Array(hidden * hidden);
  for (let row = 0; row < hidden; row++) {
    const run = cell.run(given.parameters, given.inputs, given.initial, clamps);
    const unit = Float64Array.from({ length: hidden }, (_, i) => (i === row ? 1 : 0));
    const weights = [...run.states.slice(1).map(() => undefined), { [state]: unit }];
    jacobian.set(run.backward(weights).initial[state] ?? [], row * hidden);
  }
  return jacobian;
}

/** Root mean square change of a state over a run when the inputs change: whether the cell listens at all. */
export function inputResponse(
  cell: CompiledCell,
  state: string,
  given: Drawn,
  other: readonly Values[],
  clamps: Clamps = {},
): number {
  const last = (inputs: readonly Values[]): ArrayLike<number> =>
    cell.run(given.parameters, inputs, given.initial, clamps).states.at(-1)?.[state] ?? [];
  const [a, b] = [last(given.inputs), last(other)];
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return Math.sqrt(sum / Math.max(1, a.length));
}
