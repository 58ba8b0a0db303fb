import type { FormatName, Loss } from '@keyproof/formats';
import type { Correction } from './protocol.ts';

/** Writes what was read and graded last, as the reviewer left it. */
export interface ExportRequest {
  readonly format: FormatName;
  readonly includeDisputed: boolean;
  /** Items as they were mended. */
  readonly corrections: readonly Correction[];
  /** Ids of items that stay out, and of items whose key is the reviewer's own word and no longer disputed. */
  readonly dropped: readonly string[];
  readonly settled: readonly string[];
}

export interface ExportResult {
  readonly files: readonly { readonly name: string; readonly data: Uint8Array; readonly mediaType: string }[];
  /** What the format could not say, and what was held back; not more than can be read. */
  readonly losses: readonly Loss[];
  readonly lossCount: number;
  readonly written: number;
}
