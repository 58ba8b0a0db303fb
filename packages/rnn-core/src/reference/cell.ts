import type { CellSpec } from '../conventions/cell.ts';
import type { Clamps } from '../stack/runner.ts';
import type { GateName } from '../types.ts';
import type { Vector } from './vector.ts';

/** Stacked weights in float64: see `CellWeights`. */
export interface Weights {
  readonly Wx: Vector;
  readonly Wh: Vector;
  readonly bx: Vector;
  readonly bh: Vector;
  readonly P: Vector;
}

/** One step of B sequences: the new states (B, H), and what backward needs. */
export interface Step {
  readonly h: Vector;
  /** LSTM only. */
  readonly c: Vector | null;
  readonly gates: Readonly<Partial<Record<GateName | 'candidate', Vector>>>;
}

/** d loss / d (what a step read). */
export interface StepGradients {
  readonly dx: Vector;
  readonly dh: Vector;
  readonly dc: Vector | null;
}

/** A cell's equations for B sequences side by side. x (B, I), h and c (B, H); `dW` collects the weights' gradients, where they are wanted. */
export interface ReferenceCell {
  forward(spec: CellSpec, W: Weights, B: number, x: Vector, h: Vector, c: Vector | null, clamps: Clamps): Step;
  backward(
    spec: CellSpec,
    W: Weights,
    B: number,
    step: Step,
    x: Vector,
    h: Vector,
    c: Vector | null,
    clamps: Clamps,
    dh: Vector,
    dc: Vector | null,
    dW: Weights | null,
  ): StepGradients;
}
