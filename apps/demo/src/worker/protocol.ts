import type { ExportItem, FormatName, Loss } from '@keyproof/formats';
import type { QuizItem } from '@keyproof/parser';
import type { Verdict } from '@keyproof/grader';
import type { BackendName, CellName, GateClamps } from '@keyproof/rnn-core';

/** What a gate laboratory run needs. */
export interface ProbeRequest {
  readonly cell: CellName;
  readonly convention: 'course' | 'opposite';
  readonly hiddenSize: number;
  readonly steps: number;
  readonly seed: number;
  /** Multiplies the usual ±1/√H of the weights. */
  readonly scale: number;
  readonly gates: GateClamps;
  readonly backend: BackendName | 'auto';
}

export interface ProbeResult {
  /** The backend that really ran. */
  readonly backend: BackendName;
  /** ‖∂s_T/∂s_k‖ for k = 0…T. */
  readonly gradient: readonly number[];
  /** Some units' h_t for t = 0…T. */
  readonly states: readonly (readonly number[])[];
  /** Mean over units for t = 1…T. */
  readonly gates: Readonly<Record<string, readonly number[]>>;
}

export interface Note {
  readonly line: number | null;
  readonly rule: string;
  readonly text: string;
  readonly level: 'error' | 'warning' | 'info';
}

/** A document as the parser read it, without its items: they come in batches, so that no message stops the page. */
export interface ReadDocument {
  readonly path: string;
  readonly messages: readonly Note[];
  readonly messageCount: number;
  /** The accounting, packed by `packSpans`. */
  readonly spans: Int32Array;
}

/** Items of one document, in order. */
export interface ItemBatch {
  readonly document: number;
  readonly items: readonly QuizItem[];
}

/** Verdicts of one document, in the order of its items. */
export interface VerdictBatch {
  readonly document: number;
  readonly verdicts: readonly Verdict[];
  readonly done: number;
  readonly total: number;
}

export interface ExtractResult {
  readonly documents: readonly ReadDocument[];
}

export interface GradeRequest {
  readonly documents: readonly { readonly path: string; readonly text: string }[];
  readonly seed: number;
  readonly backend: BackendName | 'auto';
}

export interface GradeResult {
  readonly backend: BackendName;
}

export interface ExportResult {
  readonly files: readonly { readonly name: string; readonly data: Uint8Array; readonly mediaType: string }[];
  /** What the format could not say, and what was held back. */
  readonly losses: readonly Loss[];
  readonly written: number;
}

/** Every job of the worker: what goes in, what comes back, what is told on the way. */
export interface Jobs {
  extract: {
    in: { readonly documents: readonly { readonly path: string; readonly text: string }[] };
    out: ExtractResult;
    progress: ItemBatch;
  };
  grade: { in: GradeRequest; out: GradeResult; progress: VerdictBatch };
  export: {
    in: { readonly format: FormatName; readonly items: readonly ExportItem[]; readonly includeDisputed: boolean };
    out: ExportResult;
    progress: never;
  };
  probe: { in: ProbeRequest; out: ProbeResult; progress: never };
}

export type JobName = keyof Jobs;

export type ToWorker =
  | { readonly id: number; readonly job: JobName; readonly input: Jobs[JobName]['in'] }
  | { readonly id: number; readonly control: 'abort' };

export type FromWorker =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
