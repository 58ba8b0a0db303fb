import { basename } from 'node:path';
import type { Host } from '../host.ts';
import { sink } from '../output/sinks.ts';
import type { DocumentReport, ReportItem } from '../report/document.ts';
import { renderDocument } from '../report/terminal/render.ts';
import { styleFor } from '../report/terminal/style.ts';
import { asked, type Request, requestsOf } from '../review/ask.ts';
import { openReviewFile, type ReviewFile } from '../review/file.ts';
import { isOpen } from '../review/open.ts';
import { findSources } from '../input/find.ts';
import { InputError } from '../errors.ts';
import { survey, taskFor } from './survey.ts';
import type { ReviewOptions } from './table.ts';

/**
 * `keyproof review`: lists what needs a decision in a review file beside the dump, takes decisions from the command line, and on a terminal
 * asks for them one by one. Each decision is saved when it is made.
 */
export async function review(host: Host, words: string[], options: ReviewOptions): Promise<number> {
  const requests = requestsOf(options);
  const { sources } = await findSources(words, host, options.settings.config.ignore ?? []);
  if (requests.length > 0 && sources.length > 1)
    throw new InputError('usage', `Expected one dump for decisions on the command line, found ${sources.length}`);
  const files = new Map(sources.map(({ path, file }) => [path, file]));
  const found: { document: DocumentReport; file: string }[] = [];
  const collect = sink({
    document: async ({ path, parsed }) => {
      const file = files.get(path) ?? null;
      if (file === null)
        throw new InputError('usage', 'A review lies beside its dump, and standard input has no place');
      found.push({ document: parsed(), file });
    },
  });
  const { code, interrupted } = await survey(
    host,
    words,
    taskFor('grade', host, options),
    reading(options),
    undefined,
    { sinks: [collect] },
  );
  if (interrupted) return 130;
  for (const { document, file } of found) {
    const reviewFile = await openReviewFile(file, document.path);
    if (requests.length > 0) await decide(host, reviewFile, document, requests);
    else await list(host, reviewFile, document, options);
  }
  return code;
}

function reading({ jobs, noCache, cacheDir, settings }: ReviewOptions) {
  return { jobs, noCache, cacheDir, settings, graded: true };
}

async function decide(
  host: Host,
  file: ReviewFile,
  document: DocumentReport,
  requests: readonly Request[],
): Promise<void> {
  for (const request of requests) host.out(`${await file.decide(document.items, request)}\n`);
  await file.save(host);
}

/** Lists open questions in the file; on a terminal asks for each. */
async function list(host: Host, file: ReviewFile, document: DocumentReport, options: ReviewOptions): Promise<void> {
  const open = document.items.filter((item) => options.all === true || isOpen(item));
  for (const item of open) file.note(item);
  if (open.length > 0) await file.save(host);
  const ended = host.ask === null ? false : await askAll(host, file, document, open);
  const settled = document.items.filter(({ id }) => file.settled(id)).length;
  const left = open.filter(({ id }) => !file.settled(id)).length;
  const where = open.length > 0 || file.exists ? `  → ${file.shown}` : '';
  host.out(`${document.path}  ${settled} decided · ${left} open${where}\n`);
  for (const { rule, reason } of document.messages) if (rule?.startsWith('review-')) host.out(`  ${reason}\n`);
  if (ended) host.out('  stopped; the rest is still open\n');
}

async function askAll(
  host: Host,
  file: ReviewFile,
  document: DocumentReport,
  open: readonly ReportItem[],
): Promise<boolean> {
  const view = { columns: host.columns, style: styleFor(host.color), verbose: true, graded: true };
  for (const [at, item] of open.entries()) {
    if (file.settled(item.id)) continue;
    host.out(
      `\n${renderDocument({ ...document, path: `${basename(document.path)} (${at + 1} of ${open.length})`, items: [item], messages: [] }, view)}`,
    );
    for (;;) {
      const answer = await asked(host, item);
      if (answer === 'quit') return true;
      if (answer === 'skip') break;
      try {
        host.out(`${await file.decide(document.items, answer)}\n`);
        await file.save(host);
        if (answer.kind !== 'note') break;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        host.out(`${error.message}\n`);
      }
    }
  }
  return false;
}
