import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decodeText } from '@keyproof/parser/decode';
import { InputError, fileError } from '../errors.ts';
import type { Host } from '../host.ts';

import type { Source } from './find.ts';

/** File kinds that are no text, by their first bytes. */
const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
];

/** The text of a source. Throws {@link InputError} where it cannot be read, is empty, or is no text. */
export async function readSource(source: Source, host: Pick<Host, 'stdin'>): Promise<string> {
  const bytes = source.file === null ? await host.stdin() : await readFileBytes(source.file, source.path);
  return textOf(bytes, source.path);
}

/** Bytes as text. Throws {@link InputError} where they are empty or no text. */
export function textOf(bytes: Uint8Array, path: string): string {
  const kind = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];
  if (kind !== undefined) throw new InputError('binary', `\`${path}\` is ${kind}, not text`);
  const { text } = decodeText(bytes);
  if (text.trim() === '') throw new InputError('empty', `\`${path}\` is empty`);
  if (text.includes('\0')) throw new InputError('binary', `\`${path}\` is a binary file, not text`);
  return text;
}

/** The bytes of a file; `path` is its name in messages. */
export async function readFileBytes(file: string, path: string): Promise<Uint8Array> {
  try {
    // A regular file at once: for thousands of small ones, each turn of the event loop costs more than the reading. A pipe may keep waiting.
    return statSync(file).isFile() ? readFileSync(file) : await readFile(file);
  } catch (error) {
    throw fileError(path, error);
  }
}
