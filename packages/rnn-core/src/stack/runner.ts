import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { GateName } from '../types.ts';

/** A value, or a promise of it where a backend cannot answer at once. */
export type Maybe<Value> = Value | Promise<Value>;

/** Clamped gates, one value per unit (H). */
export type Clamps = Readonly<Partial<Record<GateName, Float64Array>>>;

/** What one layer and direction reads. Time runs in the direction's own order: valid steps first, then padding, whose x is 0. */
export interface DirectionInput {
  readonly T: number;
  readonly B: number;
  /** (T, B, I). */
  readonly x: Floats;
  /** (B, H). */
  readonly h0: Floats;
  /** (B, H), LSTM only. */
  readonly c0: Floats | null;
  /** Valid steps of each sequence (B); null when all are T. */
  readonly lengths: Int32Array | null;
  readonly clamps: Clamps;
}

/** Passes of a scope may keep what they need in the engine's memory until it is closed; their traces can be read as long. */
export interface Scope {
  readonly closed: boolean;
  close(): void;
}

/** What one layer and direction leaves behind, in its own order of time. Members may be computed when first read. */
export interface DirectionTrace {
  readonly input: DirectionInput;
  /** (T+1, B, H). */
  readonly h: Floats;
  /** (T+1, B, H), LSTM only. */
  readonly c: Floats | null;
  /** The last c, (B, H), LSTM only. */
  readonly cN: Floats | null;
  /** Each (T, B, H); 0 at padded steps. */
  readonly gates: Readonly<Partial<Record<GateName | 'candidate', Floats>>>;
}

/** d loss / d (what the direction gave), in its own order of time; the padded rows of `output` are 0. */
export interface DirectionCotangents {
  /** (T, B, H). */
  readonly output: Floats;
  /** (B, H). */
  readonly hN: Floats;
  /** (B, H), LSTM only. */
  readonly cN: Floats | null;
}

export interface DirectionGradients {
  /** null where they were not wanted. */
  readonly weights: CellWeights | null;
  /** (T, B, I); null where it was not wanted. */
  readonly x: Floats | null;
  /** (T+1, B, H); null where it was not wanted. */
  readonly h: Floats | null;
  /** (B, H). */
  readonly h0: Floats;
  /** (B, H), LSTM only. */
  readonly c0: Floats | null;
}

/** Which gradients are wanted besides those of initial states. */
export interface Wanted {
  readonly weights: boolean;
  readonly x: boolean;
  readonly h: boolean;
}

/** Runs one layer in one direction: the reference in float64, or kernels. */
export interface Runner {
  readonly make: (length: number) => Floats;
  scope(): Scope;
  forward(spec: CellSpec, weights: CellWeights, input: DirectionInput, scope?: Scope): Maybe<DirectionTrace>;
  backward(
    spec: CellSpec,
    weights: CellWeights,
    trace: DirectionTrace,
    cotangents: DirectionCotangents,
    wanted: Wanted,
  ): Maybe<DirectionGradients>;
  /** ∂s_t/∂s_{t−1} as (T, S, S) of a trace with B = 1. */
  stepJacobians(spec: CellSpec, weights: CellWeights, trace: DirectionTrace): Maybe<Floats>;
}
