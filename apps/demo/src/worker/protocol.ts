import type { Outcome, Verdict } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';
import type { BackendName } from '@keyproof/rnn-core';
import type { Cut, Place } from '@keyproof/formats/review';
import type { Decisions } from '../review/decision.ts';
import type { SourceFile } from '../state/source-file.ts';
import type { ExportRequest, ExportResult } from './export-protocol.ts';
import type {
  CurvesProgress,
  CurvesRequest,
  CurvesResult,
  ProbeRequest,
  ProbeResult,
  TrialRequest,
  TrialResult,
} from './probe-protocol.ts';
import type { TrainMessage, TrainProgress, TrainRequest, TrainResult } from './train-protocol.ts';

/** A note about a place of a dump, of the parser or the grader. */
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

/** Items of one document, in order: their ids, and themselves as a JSON array that is read where one of them is looked at. */
export interface ItemBatch {
  readonly document: number;
  readonly ids: readonly string[];
  readonly text: string;
}

/** Verdicts of one document, in the order of its items: their outcomes, and themselves as a JSON array. */
export interface VerdictBatch {
  readonly document: number;
  readonly outcomes: readonly Outcome[];
  readonly text: string;
  readonly done: number;
  readonly total: number;
}

export interface DecodeRequest {
  readonly files: readonly File[];
}

/** A file that cannot be a dump: the kind of its content, or `null` where it is empty. */
export interface RefusedFile {
  readonly path: string;
  readonly kind: string | null;
}

export interface DecodeResult {
  readonly files: readonly SourceFile[];
  readonly refused: readonly RefusedFile[];
}

export interface ExtractRequest {
  readonly documents: readonly SourceFile[];
}

export interface ExtractResult {
  readonly documents: readonly ReadDocument[];
}

/** How verdicts are reached. */
export interface GradeSettings {
  readonly seed: number;
  readonly backend: BackendName | 'auto';
  /** Random networks for each measurement; 0 leaves the number to the check. */
  readonly networks: number;
}

/** An item as the reviewer mended it, in place of the one that was read. */
export interface Correction {
  readonly document: number;
  readonly index: number;
  readonly item: QuizItem;
}

/** Grades what the last `extract` read. */
export interface GradeRequest extends GradeSettings {
  readonly corrections: readonly Correction[];
}

export interface GradeResult {
  readonly backend: BackendName;
  /** The grader's own notes, by document. */
  readonly messages: readonly (readonly Note[])[];
}

/** Grades one item beside the items of a document that was read, or alone. */
export interface GradeItemRequest extends GradeSettings {
  readonly item: QuizItem;
  readonly document: number | null;
  /** The item that it stands for from now on; `null` for a trial. */
  readonly index: number | null;
}

export interface GradeItemResult {
  readonly backend: BackendName;
  readonly verdict: Verdict;
}

/** Divides what the last `extract` read: only the decisions that move a boundary count. */
export interface RegroupRequest {
  readonly decisions: Decisions;
}

/** A document whose items are others now. */
export interface RegroupedDocument {
  readonly document: number;
  /** By item: where it stood before, −1 for a new one. */
  readonly before: Int32Array;
  /** The new ones, in order: those that were there are on the page already. */
  readonly fresh: readonly ItemBatch[];
  readonly spans: Int32Array;
}

export interface RegroupResult {
  readonly documents: readonly RegroupedDocument[];
  /** Boundaries that do not fit, in words. */
  readonly messages: readonly string[];
}

/** Asks for the words of a split at places of an item. */
export interface CutRequest {
  readonly document: number;
  readonly index: number;
  readonly places: readonly Place[];
}

export interface CutResult {
  readonly cuts: readonly Cut[];
  /** Why the item cannot be split so. */
  readonly problem: string | null;
}

export interface ReadReviewRequest {
  readonly text: string;
  /** Those made already: a file may be about questions that came of them. */
  readonly decisions: Decisions;
}

export interface WriteReviewRequest {
  readonly decisions: Decisions;
}

export interface ReadReviewResult {
  /** Those about items that are here. */
  readonly decisions: Decisions;
  readonly total: number;
  /** Decisions that fit no item or no option, in words. */
  readonly messages: readonly string[];
}

/** Every job of the worker: what goes in, what comes back, what is told and what can be said to it on the way. */
export interface Jobs {
  decode: { in: DecodeRequest; out: DecodeResult; progress: never; message: never };
  extract: { in: ExtractRequest; out: ExtractResult; progress: ItemBatch; message: never };
  grade: { in: GradeRequest; out: GradeResult; progress: VerdictBatch; message: never };
  gradeItem: { in: GradeItemRequest; out: GradeItemResult; progress: never; message: never };
  regroup: { in: RegroupRequest; out: RegroupResult; progress: never; message: never };
  cut: { in: CutRequest; out: CutResult; progress: never; message: never };
  readReview: { in: ReadReviewRequest; out: ReadReviewResult; progress: never; message: never };
  writeReview: { in: WriteReviewRequest; out: string; progress: never; message: never };
  export: { in: ExportRequest; out: ExportResult; progress: never; message: never };
  probe: { in: ProbeRequest; out: ProbeResult; progress: never; message: never };
  curves: { in: CurvesRequest; out: CurvesResult; progress: CurvesProgress; message: never };
  trial: { in: TrialRequest; out: TrialResult; progress: never; message: never };
  train: { in: TrainRequest; out: TrainResult; progress: TrainProgress; message: TrainMessage };
}

export type JobName = keyof Jobs;

export type ToWorker =
  | { readonly id: number; readonly job: JobName; readonly input: Jobs[JobName]['in'] }
  | { readonly id: number; readonly control: 'abort' }
  | { readonly id: number; readonly message: unknown };

export type FromWorker =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
