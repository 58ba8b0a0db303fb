import { type ExportItem, write } from '@keyproof/formats';
import sqlWasm from 'sql.js/dist/sql-wasm.wasm?url';
import type { ExportRequest, ExportResult } from './export-protocol.ts';
import { held, verdictOf } from './held.ts';

/** Losses that are told one by one. */
const TOLD = 200;

/** Writes the items at hand in a format; each file comes back as bytes. */
export async function exportItems(request: ExportRequest): Promise<ExportResult> {
  const { format, includeDisputed } = request;
  const options = { name: 'keyproof', includeDisputed, sqlWasm };
  const { files, reports, written } = await write(format, itemsOf(request), options);
  return {
    files: files.map(({ name, data, mediaType }) => ({ name, data, mediaType })),
    losses: reports.slice(0, TOLD),
    lossCount: reports.length,
    written,
  };
}

/** The reviewer's decision beats the machine: dropped items stay out, a settled key is no longer disputed. */
function itemsOf({ corrections, dropped, settled }: ExportRequest): readonly ExportItem[] {
  const mended = new Map(corrections.map(({ document, index, item }) => [`${document}:${index}`, item]));
  const [out, own] = [new Set(dropped), new Set(settled)];
  return held().flatMap(({ items }, document) =>
    items.flatMap((read, index) => {
      if (out.has(read.id)) return [];
      const item = mended.get(`${document}:${index}`) ?? read;
      const verdict = own.has(read.id) ? undefined : verdictOf(document, index);
      return [verdict === undefined ? item : { ...item, verdict }];
    }),
  );
}
