import type { Convention } from '@keyproof/grader';
import type { BackendName } from '@keyproof/rnn-core';
import type { ErrorCode } from '../errors.ts';
import type { Fact } from '../questions/fact.ts';
import type { HouseRules } from '../config/rules.ts';
import type { Standing } from '../report/document.ts';

/** What is done to every dump. Plain data, so that a worker thread or another machine can be told. */
export interface Task {
  readonly kind: 'extract' | 'grade';
  readonly backend: BackendName | 'auto';
  readonly seed: number;
  /** GRU convention where a dump tells none. */
  readonly convention: Convention | null;
  /** Checks to run: ids, `*` for all, and `-id` for all but that; `null` for all. */
  readonly checks: readonly string[] | null;
  /** A configuration module that brings checks of its own; `null` where there is none. */
  readonly module: string | null;
  /** Most milliseconds of one experiment; `null` for the grader's own limit. */
  readonly milliseconds: number | null;
  readonly rules: HouseRules;
  /** Fingerprint of the code that computes: other code, other results. */
  readonly build: string;
  /** Where results are kept; `null` where they are not. */
  readonly store: string | null;
}

/** One dump to work on. `bytes` where it is no file of this machine. */
export interface Job {
  /** As reports show it. */
  readonly path: string;
  readonly file: string | null;
  readonly bytes?: Uint8Array;
  /** Text of the review files that speak about this dump, weakest first; absent where the worker shall look beside the file. */
  readonly reviews?: readonly { readonly path: string; readonly text: string }[];
}

/** What there is to count in a document. */
export interface Counts {
  readonly items: number;
  readonly keyed: number;
  /** Options whose claims were measured. */
  readonly experiments: number;
  readonly standings: Readonly<Partial<Record<Standing, number>>>;
  /** Items that a reviewer settled: their verdicts fail nothing. */
  readonly settled: Readonly<Partial<Record<Standing, number>>>;
  /** Errors of house rules. */
  readonly broken: number;
}

/** What came of one dump: its document as the JSON text that reports hold, and what the merge and the counters need of it. */
export type Processed =
  | {
      readonly ok: true;
      readonly path: string;
      readonly document: string;
      readonly facts: readonly Fact[];
      readonly counts: Counts;
      /** The grader broke: its items are as they were read. */
      readonly failed: boolean;
      readonly cached: boolean;
      /** Why results could not be kept for the next run. */
      readonly unkept?: string;
    }
  | { readonly ok: false; readonly path: string; readonly code: ErrorCode; readonly message: string };
