import { write } from '@keyproof/formats';
import sqlWasm from 'sql.js/dist/sql-wasm.wasm?url';
import type { ExportResult, Jobs } from './protocol.ts';

/** Writes items in a format; each file comes back as bytes. */
export async function exportItems({ format, items, includeDisputed }: Jobs['export']['in']): Promise<ExportResult> {
  const { files, reports, written } = await write(format, items, { name: 'keyproof', includeDisputed, sqlWasm });
  return { files: files.map(({ name, data, mediaType }) => ({ name, data, mediaType })), losses: reports, written };
}
