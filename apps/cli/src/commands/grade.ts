import { createGrader, type Grader } from '@keyproof/grader';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { readDocuments } from '../input/documents.ts';
import { writeWhole } from '../input/write.ts';
import { progressOn } from '../progress.ts';
import { type DocumentReport, type Report, fails } from '../report/document.ts';
import { renderJson } from '../report/json.ts';
import { renderDocument, renderSummary } from '../report/terminal/render.ts';
import { styleFor } from '../report/terminal/style.ts';
import { errorSink, reportOf, writeEach } from './session.ts';
import type { GradeOptions } from './table.ts';

/** `keyproof grade`: reads dumps, runs the networks they ask about and reports on their keys. */
export async function grade(host: Host, words: string[], options: GradeOptions): Promise<number> {
  const errors = errorSink(host);
  const progress = progressOn(host);
  const documents: DocumentReport[] = [];
  const view = { columns: host.columns, style: styleFor(host.color), verbose: options.verbose === true, graded: true };
  const signal = host.interruption();
  const grader = await openGrader({ backend: options.backend, seed: options.seed, signal });
  try {
    for await (const read of readDocuments(words, host, errors.report)) {
      progress.step(`grading ${read.path} (${read.index + 1} of ${read.count})`);
      const document = await gradeOne(grader, read, signal, errors.note);
      progress.clear();
      if (!options.json) host.out(`${documents.length > 0 ? '\n' : ''}${renderDocument(document, view)}`);
      documents.push(document);
      // Experiments keep the thread busy: this is when a Ctrl-C gets through.
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    host.err(
      `keyproof: Interrupted after ${documents.length === 1 ? '1 document' : `${documents.length} documents`}; no report was written.\n`,
    );
    return 130;
  } finally {
    progress.clear();
    grader.dispose();
  }
  if (documents.length === 0) return 2;
  const report = reportOf(documents);
  const summary = options.json ? '' : renderSummary(report, view);
  host.out(options.json ? renderJson(report) : summary && `\n${summary}`);
  await writeReports(host, report, options);
  if (errors.failed()) return 2;
  return fails(report, options.failOn) ? 1 : 0;
}

/** The document with its verdicts. Where the grader itself breaks, the items as read with a message that says so: the others must not suffer. */
async function gradeOne(
  grader: Grader,
  { path, items, messages }: DocumentReport,
  signal: AbortSignal,
  failed: () => void,
): Promise<DocumentReport> {
  try {
    const graded = await grader.gradeDocument({ path, items });
    return { path, items: graded.items, messages: [...messages, ...graded.messages] };
  } catch (error) {
    if (signal.aborted) throw error;
    failed();
    const reason = `The grader failed on this document, which is a bug: ${error instanceof Error ? error.message : String(error)}. Its questions were read and not graded.`;
    const broken = {
      severity: 'error',
      line: null,
      column: null,
      rule: 'grader-failed',
      source: 'keyproof',
      reason,
    } as const;
    return { path, items, messages: [...messages, broken] };
  }
}

/** A grader on the backend asked for; one that does not work here is the user's to change. */
export async function openGrader(options: NonNullable<Parameters<typeof createGrader>[0]>): Promise<Grader> {
  try {
    return await createGrader(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new InputError('backend', `Cannot run on the backend \`${options.backend}\`: ${reason}`, error);
  }
}

async function writeReports(host: Host, report: Report, options: GradeOptions): Promise<void> {
  if (options.html !== undefined) {
    const { renderHtml } = await import('../report/html/render.ts');
    await writeWhole(host, options.html, renderHtml(report));
  }
  if (options.sarif !== undefined) {
    const { renderSarif } = await import('../report/exchange/sarif.ts');
    await writeWhole(host, options.sarif, renderSarif(report));
  }
  if (options.junit !== undefined) {
    const { renderJunit } = await import('../report/exchange/junit.ts');
    await writeWhole(host, options.junit, renderJunit(report));
  }
  if (options.markdown !== undefined) {
    const { renderMarkdown } = await import('../report/exchange/markdown.ts');
    await writeWhole(host, options.markdown, renderMarkdown(report));
  }
  if (options.out !== undefined) await writeEach(host, options.out, report.documents);
}
