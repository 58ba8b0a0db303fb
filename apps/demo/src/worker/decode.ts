import { decodeText } from '@keyproof/parser';
import type { DecodeRequest, DecodeResult, RefusedFile } from './protocol.ts';
import type { SourceFile } from '../state/source-file.ts';

/** First bytes of files that hold no text. */
const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
];

/** The texts of files, in whatever encoding they are, and the files that are no text. */
export async function decode({ files }: DecodeRequest): Promise<DecodeResult> {
  const read: SourceFile[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];
    const text = kind === undefined ? decodeText(bytes).text : '';
    if (kind !== undefined || text.includes('\0')) refused.push({ path: file.name, kind: kind ?? 'binary' });
    else if (text.trim() === '') refused.push({ path: file.name, kind: null });
    else read.push({ path: file.name, text });
  }
  return { files: read, refused };
}
