import type { QuizItem } from '@keyproof/parser';
import type { ReviewMark } from './review/schema.ts';

/** The formats of this package, by the names that the command line uses. */
export const FORMAT_NAMES = [
  'qti3',
  'qti21',
  'qti12',
  'moodle',
  'gift',
  'aiken',
  'anki',
  'csv',
  'md',
  'jsonl',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/**
 * What is known of an item beside the item itself: the verdict on its key. A verdict of the grader fits, and so does anything with
 * the same fields.
 */
export interface ItemMeta {
  /** `confirmed`, `refuted`, `convention-dependent`, `undecided`, `not-simulated`. */
  readonly outcome: string;
  /** One line for a person. */
  readonly reason?: string | undefined;
  /** The check that decided, and the convention under which it did. */
  readonly check?: string | null | undefined;
  readonly convention?: string | null | undefined;
  /** The options that hold by simulation, 0-based; `null` where it could not tell. */
  readonly simulated?: readonly number[] | null | undefined;
}

/**
 * An item to write, with the verdict on its key and a reviewer's decision where there are any. The decision beats the verdict: an accepted
 * item is written whatever its verdict, a dropped one is left out. The items of a report fit as they are.
 */
export type ExportItem = QuizItem & {
  readonly verdict?: ItemMeta | null | undefined;
  readonly review?: ReviewMark | null | undefined;
};

/** Something of an item that a format could not say, or that was left out on purpose. */
export interface Loss {
  readonly format: FormatName;
  /** Place in the array given to `write`; `null` for a record about all items. */
  readonly index: number | null;
  readonly itemId: string | null;
  /** Which part of the item: `item`, `stem`, `options[2]`, `key`, `explanation`, `context`, `claims`, `verdict`, `details`. */
  readonly field: string;
  readonly code: LossCode;
  /** One sentence for a person. */
  readonly message: string;
}

/** Stable codes of losses. Those that start with `left-out` mean that the item is not in the file. */
export type LossCode =
  | 'left-out:disputed'
  | 'left-out:dropped'
  | 'left-out:no-key'
  | 'left-out:type'
  | 'left-out:options'
  | 'left-out:key'
  | 'key-derived'
  | 'key-repaired'
  | 'type-changed'
  | 'field-dropped'
  | 'field-moved'
  | 'text-changed'
  | 'markup-dropped'
  | 'math-as-tex'
  | 'image-referenced'
  | 'details-dropped';

/** A file to save: its name, its bytes and its media type. */
export interface OutputFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly mediaType: string;
}

export interface WriteOptions {
  /** Base name of the files, without extension. Default `quiz`. */
  readonly name?: string | undefined;
  /** Title of the quiz, category or deck. Default: `name`. */
  readonly title?: string | undefined;
  /** Also write items whose key is refuted or undecided. Default `false`: they are held back and reported. */
  readonly includeDisputed?: boolean | undefined;
  /** Give an item without a key the simulated one, where the verdict is `confirmed`. Default `false`. */
  readonly deriveKeys?: boolean | undefined;
  /** Time stamp of the notes in an Anki package. Default: the present time. */
  readonly now?: Date | undefined;
  /** Address of sql.js's `sql-wasm.wasm`, for Anki packages made in a browser. Default: beside the script, as sql.js looks for it. */
  readonly sqlWasm?: string | undefined;
}

export interface WriteResult {
  readonly files: readonly OutputFile[];
  /** Everything that the format could not say and every item that was held back. */
  readonly reports: readonly Loss[];
  /** How many items are in the files. */
  readonly written: number;
}

export interface ReadOptions {
  /** Where the data come from; becomes the items' `provenance.path`. Default: empty. */
  readonly path?: string | undefined;
  /** Most bytes that a package may unpack to. Default 256 MiB. */
  readonly maxBytes?: number | undefined;
}

/** Something about the data that was read: a question of an unknown kind, a part that an item cannot hold, broken syntax. */
export interface ReadMessage {
  readonly code: 'syntax' | 'unsafe' | 'unsupported' | 'invalid-item' | 'too-large' | 'part-dropped' | 'part-changed';
  /** `true` where a question, or the whole file, could not be read. */
  readonly fatal: boolean;
  readonly message: string;
  /** 1-based line of the data, or the file of a package; `null` where it is not known. */
  readonly place: number | string | null;
}

export interface ReadResult {
  readonly items: readonly ExportItem[];
  readonly messages: readonly ReadMessage[];
}
