import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import type { Kit } from '../engine/kit.ts';
import type { Program } from '../kernels/kernel.ts';
import type { Clamps } from '../stack/runner.ts';
import type { GateName } from '../types.ts';
import type { History } from './buffers.ts';

/** Everything a pass keeps of its steps, in kernel layout: block t is (rows, lanes). */
export interface Pass {
  /** Input's share of the gates (G·H rounded up to 4 rows) of step t. */
  readonly pre: History;
  /** What the cell wants to keep of step t: gates and products. */
  readonly work: History;
  /** States (H rows); block t + 1 is after step t. */
  readonly h: History;
  readonly c: History | null;
}

/** What a backward pass fills, in kernel layout. */
export interface BackwardPass {
  /** Gradients of pre-activations (`gradientRows`) of step t. */
  readonly da: History;
  /** d loss / d h (rounded up to 4 rows); block t + 1 must be complete before step t runs, which fills block t. */
  readonly dh: History;
  /** d loss / d c, likewise. */
  readonly dc: History | null;
}

/** Which weight gradient comes from which rows: dW[field rows] = Σ da[rows] z ᵀ. */
export interface GradientPlan {
  /** First row in `da`, and the gates (in `CellSpec` order) that its consecutive blocks of H rows belong to. */
  readonly first: number;
  readonly gates: readonly number[];
  readonly from: 'x' | 'h' | 'work';
}

/** One cell in kernels. Row numbers are in units of H. */
export interface KernelCell {
  /** Blocks of H rows in `work`, and which of them are gates. */
  readonly workBlocks: number;
  readonly gateBlocks: Readonly<Partial<Record<GateName | 'candidate', number>>>;
  /** Blocks of H rows in `da`. */
  readonly gradientBlocks: number;
  /** First the plans for x, then for the state. */
  readonly plans: readonly GradientPlan[];
  /** Gates in the order of `da`'s blocks as far as x sees them: gives dx. */
  readonly inputGates: readonly number[];
  /** One step forward, for fixed weights and clamps. */
  stepper(kit: Kit, spec: CellSpec, weights: CellWeights, clamps: Clamps, pass: Pass): (t: number) => Program<void>;
  /** One step backward. */
  backStepper(
    kit: Kit,
    spec: CellSpec,
    weights: CellWeights,
    clamps: Clamps,
    pass: Pass,
    back: BackwardPass,
  ): (t: number) => Program<void>;
}

/** Copies of weights in kernel layout, made once a set of weights. */
export function derived<Value>(make: (spec: CellSpec, weights: CellWeights) => Value) {
  const kept = new WeakMap<CellWeights, Value>();
  return (spec: CellSpec, weights: CellWeights): Value => {
    const known = kept.get(weights);
    if (known) return known;
    const made = make(spec, weights);
    kept.set(weights, made);
    return made;
  };
}

/** 1 where a gate is free, 0 where it is clamped: (H, names.length), row-major. */
export function freeGates(H: number, names: readonly GateName[], clamps: Clamps): Float32Array {
  const free = new Float32Array(H * names.length);
  for (let j = 0; j < H; j++) {
    for (const [column, name] of names.entries()) free[j * names.length + column] = clamps[name] ? 0 : 1;
  }
  return free;
}
