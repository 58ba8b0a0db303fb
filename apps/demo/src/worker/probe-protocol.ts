import type { BackendName, CellName, ConventionName, GateClamps } from '@keyproof/rnn-core';

/** What drives a cell: independent noise for every input, or one number a step along a fixed direction. */
export type Drive = 'noise' | readonly number[];

/** One cell over one sequence. */
export interface ProbeRequest {
  readonly cell: CellName;
  readonly convention: ConventionName;
  readonly hiddenSize: number;
  readonly steps: number;
  readonly seed: number;
  /** Multiplies the usual ±1/√H of the weights. */
  readonly scale: number;
  readonly drive: Drive;
  readonly gates: GateClamps;
  readonly backend: BackendName | 'auto';
  /** Other cells of the same sizes, without clamps, whose gradient is wanted beside. */
  readonly beside: readonly CellName[];
}

export interface ProbeResult {
  /** The backend that really ran. */
  readonly backend: BackendName;
  /** ‖∂s_T/∂s_k‖ for k = 0…T. */
  readonly gradient: readonly number[];
  readonly beside: readonly { readonly cell: CellName; readonly gradient: readonly number[] }[];
  /** h_t by unit for t = 0…T, then (LSTM) c_t. */
  readonly states: readonly (readonly number[])[];
  readonly cells: readonly (readonly number[])[];
  /** Mean over units for t = 1…T. */
  readonly gates: Readonly<Record<string, readonly number[]>>;
}

/** The same networks with their gates held in several ways. */
export interface TrialRequest {
  readonly convention: ConventionName;
  readonly hiddenSize: number;
  readonly steps: number;
  readonly seed: number;
  /** Standard deviation of the weights times √H. */
  readonly scale: number;
  readonly backend: BackendName | 'auto';
  readonly runs: readonly { readonly cell: CellName; readonly gates: GateClamps }[];
}

export interface TrialResult {
  readonly backend: BackendName;
  /** ‖∂L/∂h_k‖ for k = 0…T of each run, for a unit gradient at the last state. */
  readonly gradients: readonly (readonly number[])[];
}

/** Which inputs a label `y<t>` depends on: `x<t>` only, also earlier ones, or later ones too. */
export type Dependence = 'current' | 'past' | 'future';

/** A unidirectional and a bidirectional network that learn the same label. */
export interface CurvesRequest {
  readonly dependence: Dependence;
  readonly hiddenSize: number;
  readonly updates: number;
  readonly seed: number;
  readonly backend: BackendName | 'auto';
}

/** Losses of the next updates, of the unidirectional and of the bidirectional network. */
export interface CurvesProgress {
  readonly one: readonly number[];
  readonly two: readonly number[];
}

export interface CurvesResult {
  readonly backend: BackendName;
  /** The loss that noise leaves to every network. */
  readonly floor: number;
}
