import type { Host } from '../host.ts';
import { readDocuments } from '../input/documents.ts';
import type { DocumentReport } from '../report/document.ts';
import { renderJson } from '../report/json.ts';
import { errorSink, reportOf, writeEach } from './session.ts';
import type { ExtractOptions } from './table.ts';

/** `keyproof extract`: reads dumps and prints their items. */
export async function extract(host: Host, words: string[], options: ExtractOptions): Promise<number> {
  const errors = errorSink(host);
  const documents: DocumentReport[] = [];
  const terminal = options.json ? null : await terminalFor(host, options.verbose === true);
  for await (const { path, items, messages } of readDocuments(words, host, errors.report)) {
    const document = { path, items, messages };
    if (terminal) host.out(`${documents.length > 0 ? '\n' : ''}${terminal.document(document)}`);
    documents.push(document);
  }
  if (documents.length > 0) {
    if (options.json) host.out(renderJson(reportOf(documents)));
    else if (terminal && documents.length > 1) host.out(`\n${terminal.summary(reportOf(documents))}`);
    if (options.out !== undefined) await writeEach(host, options.out, documents);
  }
  return errors.failed() ? 2 : 0;
}

async function terminalFor(host: Host, verbose: boolean) {
  const { renderDocument, renderSummary } = await import('../report/terminal/render.ts');
  const { styleFor } = await import('../report/terminal/style.ts');
  const view = { columns: host.columns, style: styleFor(host.color), verbose, graded: false };
  return {
    document: (document: DocumentReport) => renderDocument(document, view),
    summary: (report: ReturnType<typeof reportOf>) => renderSummary(report, view),
  };
}
