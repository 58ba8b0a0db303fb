import type { Form, Question } from './item/question.ts';
import type { Report } from './losses.ts';
import type { FormatName, OutputFile, ReadOptions, ReadResult } from './types.ts';

/** What a format can hold. Writers are only given what fits; the rest is reported. */
export interface Holds {
  readonly forms: readonly Form[];
  /** A question without a key. */
  readonly keyless: boolean;
  /** Fewest and most options of a choice. */
  readonly options: readonly [least: number, most: number];
  /** Most right options of a multiple choice. */
  readonly correct: number;
  readonly text: 'markup' | 'plain';
  readonly math: 'MathML' | 'TeX' | 'picture';
  /** The words of the key, beside the options that it names. */
  readonly keyText: boolean;
  readonly explanation: boolean;
  /** What the speakers of a thread claim. */
  readonly claims: boolean;
  /** The verdict on the key. */
  readonly verdict: boolean;
  /** The dump that an item comes from. */
  readonly source: boolean;
  /** The id of an item: any string, only one that is a name, or none. */
  readonly id: 'any' | 'name' | 'none';
  /** What is not written of any item, in words; empty for a format that writes items as they are. */
  readonly omits: readonly string[];
}

/** What a writer is given: the questions that the format can hold, and where to report what it still cannot say. */
export interface WriteJob {
  readonly questions: readonly Question[];
  readonly report: Report;
  /** Base name of the files. */
  readonly name: string;
  readonly title: string;
  readonly now: Date;
  /** Where `sql-wasm.wasm` is served; `null` on Node, where sql.js finds it itself. */
  readonly sqlWasm: string | null;
}

/** What only an item itself has a place for. */
export const DETAILS = ['option labels', 'evidence for the key and its confidence', 'positions in the dump'] as const;

/** One row of the table of formats. */
export interface Format {
  readonly name: FormatName;
  readonly title: string;
  /** Of the one file that `write` makes, with its dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly holds: Holds;
  write(job: WriteJob): Promise<string | Uint8Array>;
  /** Left out where the format cannot be read back. */
  read?(data: Uint8Array, options: ReadOptions): Promise<ReadResult>;
}

/** Text as a file of a format. */
export function textFile(name: string, text: string, mediaType: string): OutputFile {
  return { name, data: new TextEncoder().encode(text), mediaType };
}
