import {
  carriedJacobian,
  compileCell,
  draw,
  inputResponse,
  type CellEquations,
  type Clamps,
} from '../../equations/index.ts';
import { intervalOf } from '../../lab/index.ts';
import type { Lab } from '../../types.ts';
import { memoryOf } from './own-cell.ts';

const STEPS = 100;
const SIZES = { hidden: 8, input: 4 } as const;
/** Two weight scales, two networks of each. */
const SCALES = [0.5, 1, 0.5, 1] as const;

/** What a stated cell does with some gates held: over all networks. */
export interface StatedRun {
  /** ‖∂(state after 100 steps)/∂(state before)‖, root mean square over directions: smallest and largest. */
  readonly least: number;
  readonly most: number;
  /** Of their mean. */
  readonly interval: readonly [number, number];
  /** How far other inputs move the final state, root mean square: smallest and largest. */
  readonly leastResponse: number;
  readonly mostResponse: number;
  /** Largest difference of a step's Jacobian from central differences: the control. */
  readonly control: number;
}

/** Runs the equations as they stand, in float64. Gives the reason instead where they cannot be run. */
export function measureStated(lab: Lab, cell: CellEquations, clamps: Clamps): StatedRun | { readonly problem: string } {
  const compiled = compileCell(cell);
  if (!compiled.ok) return { problem: compiled.problem };
  const state = memoryOf(cell);
  const missing = cell.gates.filter(
    (gate) => !cell.updates.some(({ target }) => target === gate) && !Object.hasOwn(clamps, gate),
  );
  if (missing.length > 0) return { problem: `no equation for ${missing.join(', ')}` };
  const carried: number[] = [];
  const responses: number[] = [];
  let control = 0;
  for (const [index, scale] of SCALES.entries()) {
    lab.checkpoint();
    const random = lab.random(`stated-cell/${index}`);
    const given = draw(compiled.cell, SIZES, STEPS, random, scale);
    const jacobian = carriedJacobian(compiled.cell, state, given, clamps);
    carried.push(Math.sqrt(jacobian.reduce((sum, value) => sum + value * value, 0) / SIZES.hidden));
    responses.push(
      inputResponse(compiled.cell, state, given, draw(compiled.cell, SIZES, STEPS, random, scale).inputs, clamps),
    );
    control = Math.max(
      control,
      jacobianError(compiled.cell, state, { ...given, inputs: given.inputs.slice(0, 2) }, clamps),
    );
  }
  return {
    least: Math.min(...carried),
    most: Math.max(...carried),
    interval: intervalOf(carried),
    leastResponse: Math.min(...responses),
    mostResponse: Math.max(...responses),
    control,
  };
}

type Cell = Extract<ReturnType<typeof compileCell>, { ok: true }>['cell'];

/** The Jacobian over two steps against central differences. */
function jacobianError(
  cell: Cell,
  state: string,
  given: Parameters<typeof carriedJacobian>[2],
  clamps: Clamps,
): number {
  const jacobian = carriedJacobian(cell, state, given, clamps);
  const size = SIZES.hidden;
  const start = Float64Array.from(given.initial[state] ?? []);
  let worst = 0;
  for (let column = 0; column < size; column++) {
    const last = (by: number): ArrayLike<number> => {
      const moved = Float64Array.from(start, (value, i) => (i === column ? value + by : value));
      return (
        cell.run(given.parameters, given.inputs, { ...given.initial, [state]: moved }, clamps).states.at(-1)?.[state] ??
        []
      );
    };
    const [up, down] = [last(1e-6), last(-1e-6)];
    for (let row = 0; row < size; row++) {
      const difference = ((up[row] as number) - (down[row] as number)) / 2e-6;
      worst = Math.max(worst, Math.abs(difference - (jacobian[row * size + column] as number)));
    }
  }
  return worst;
}
