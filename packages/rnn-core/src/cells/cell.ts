import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import type { Call, History, Machine } from '../engine/machine.ts';
import type { Clamps } from '../stack/runner.ts';
import type { GateName } from '../types.ts';

/** Everything a pass keeps of its steps, in kernel layout: block t is (rows, lanes). H is a multiple of 4 (see `inFours`). */
export interface Pass {
  /** What the cell wants to keep of step t: gates and products. */
  readonly work: History;
  /** States (H rows); block t + 1 is after step t. */
  readonly h: History;
  readonly c: History | null;
  /** c as (T+1, B, H) where it lies so, which spares laying it out. */
  readonly plainC?: Float32Array | null;
}

/** What a backward pass fills, in kernel layout. */
export interface BackwardPass {
  /** Gradients of pre-activations (`gradientBlocks`·H rows) of step t. */
  readonly da: History;
  /** d loss / d h (H rows); block t + 1 must be complete before step t runs, which fills block t. */
  readonly dh: History;
  /** d loss / d c, likewise. */
  readonly dc: History | null;
  /**
   * What the loss sees of h directly (H rows); block t is of the state before step t, so block 0 is 0. A cell that `addsSeen` adds
   * block t to what it leaves in dh's block t; null where that is done for it.
   */
  readonly seen: History | null;
}

/** Which weight gradient comes from which rows: dW[field rows] = Σ da[rows] z ᵀ. */
export interface GradientPlan {
  /** First block in `da`, and the gates (in `CellSpec` order) that its consecutive blocks belong to. */
  readonly first: number;
  readonly gates: readonly number[];
  readonly from: 'x' | 'h' | 'work';
}

/** What a step is made for. */
export interface Step {
  readonly machine: Machine;
  /** H made up to a multiple of 4, like the weights' rows and the clamps. */
  readonly spec: CellSpec;
  readonly clamps: Clamps;
  /** H itself: what products sum over, and the columns of Wh. */
  readonly units: number;
}

/** The kernels of one step, and what puts weights where they are read. */
export interface Steps {
  readonly calls: Call[];
  load(weights: CellWeights): void;
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
  /** Whether `backward` adds what the loss sees of the state before. */
  readonly addsSeen: boolean;
  /** The kernels of one step forward; `pre` holds the input's share of the gates (G·H rows). */
  forward(step: Step, pre: History, pass: Pass): Steps;
  /** The kernels of one step backward. */
  backward(step: Step, pass: Pass, back: BackwardPass): Steps;
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
