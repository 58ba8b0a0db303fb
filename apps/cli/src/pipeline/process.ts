import { extname } from 'node:path';
import { InputError, reasonOf } from '../errors.ts';
import { readFileBytes, textOf } from '../input/read.ts';
import { checkRules } from '../config/rules.ts';
import type { DocumentReport, Message, ReportItem } from '../report/document.ts';
import { parseDocument, printDocument } from '../report/json.ts';
import { reviewsBeside, type ReviewSource } from '../review/find.ts';
import { gradingFor } from './compute.ts';
import { keyOf } from './fingerprint.ts';
import { type Reader, readAhead, readHere } from './reader.ts';
import type { SideThread } from './side/thread.ts';
import { openStore } from './store.ts';
import { parseRecord, printRecord, type Summary, summaryOf } from './summary.ts';
import type { Job, Processed, Task } from './task.ts';

/** Works on one dump after the other: from the store where the result is there, else by computing. */
export interface Processor {
  readonly run: (job: Job) => Promise<Processed>;
  readonly close: () => Promise<void>;
}

/** `side`: a thread beside this one, which reads dumps ahead and runs experiments. Default: all is done in this one. */
export function createProcessor(task: Task, signal?: AbortSignal, side: SideThread | null = null): Processor {
  const reader: Reader = side === null ? readHere() : readAhead(side);
  const store = openStore(task.store);
  const grading = gradingFor(task, signal, side);
  const about = JSON.stringify([
    task.kind,
    task.backend,
    task.seed,
    task.convention,
    task.checks,
    task.module,
    task.milliseconds,
    task.build,
  ]);

  let unkept: Error | null = null;
  const hasRules = Object.keys(task.rules).length > 0;

  /** The document of `key` from the store, or computed and put there. */
  const kept = async (
    key: string,
    path: string,
    compute: () => Promise<{ document: DocumentReport; failed: boolean }>,
  ): Promise<Kept> => {
    const there = store.get(key);
    const record = there === null ? null : parseRecord(there);
    if (record !== null) {
      const { summary, document } = record;
      if (summary.path === path)
        return { document: () => parseDocument(document), text: document, summary, failed: false, cached: true };
      const moved = at(parseDocument(document), path);
      return { document: () => moved, text: null, summary: null, failed: false, cached: true };
    }
    const { document, failed } = await compute();
    const text = printDocument(document);
    const summary = summaryOf(document);
    if (!failed && !outOfTime(document)) unkept ??= await store.put(key, printRecord(summary, text));
    return { document: () => document, text, summary, failed, cached: false };
  };

  const machine = (job: Job, bytes: Uint8Array) =>
    kept(keyOf(about, extname(job.path).toLowerCase(), bytes), job.path, async () => {
      const reading = reader.read(job.path, textOf(bytes, job.path));
      if (task.kind === 'grade') grading.prepare();
      const read = await reading;
      return task.kind === 'extract' ? { document: read, failed: false } : grading.grade(read);
    });

  /** The document as the reviewer wants it. Where the question itself was changed, its verdict is about the changed question. */
  const decided = async (job: Job, bytes: Uint8Array): Promise<Kept> => {
    const made = await machine(job, bytes);
    const reviews: readonly ReviewSource[] = await reviewsBeside(job);
    if (reviews.length === 0) return made;
    // Few dumps have a review, and what applies it brings the parser and a reader of YAML along.
    const { needsGrading, reviewed } = await import('../review/apply.ts');
    const read = made.document();
    const { items, messages, used } = await reviewed(read.items, reviews, job.path, () => textOf(bytes, job.path));
    const document = { ...read, items, messages: [...read.messages, ...messages] };
    if (task.kind === 'extract' || made.failed || !needsGrading(items))
      return { ...made, document: () => document, text: null, summary: null };
    const key = keyOf(about, extname(job.path).toLowerCase(), bytes, JSON.stringify(used));
    const own = await kept(key, job.path, async () => {
      const bare = items.map(({ verdict: _, ...item }): ReportItem => item);
      const before = read.messages.filter(({ source }) => source !== '@keyproof/grader');
      return grading.grade({ path: job.path, items: bare, messages: before });
    });
    const regraded = own.document();
    const whole = { ...regraded, messages: [...regraded.messages, ...messages] };
    return { ...own, document: () => whole, text: null, summary: null };
  };

  return {
    async run(job) {
      const { path } = job;
      try {
        const bytes = job.bytes ?? (await readFileBytes(job.file ?? path, path));
        const made = await decided(job, bytes);
        const { failed, cached } = made;
        const full = unkept === null ? {} : { unkept: reasonOf(unkept) };
        if (made.text !== null && made.summary !== null && !hasRules) {
          const { facts, counts } = made.summary;
          return { ok: true, path, document: made.text, facts, counts, failed, cached, ...full };
        }
        const document = made.document();
        const rules: readonly Message[] = checkRules(document.items, task.rules);
        const whole = rules.length === 0 ? document : { ...document, messages: [...document.messages, ...rules] };
        const { facts, counts } = summaryOf(whole);
        return { ok: true, path, document: printDocument(whole), facts, counts, failed, cached, ...full };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return { ok: false, path, code: error.code, message: error.message };
      }
    },
    close: () => grading.close(),
  };
}

/** A document; where it is as it was stored, its text and what counters need of it too. */
interface Kept {
  readonly document: () => DocumentReport;
  readonly text: string | null;
  readonly summary: Summary | null;
  readonly failed: boolean;
  readonly cached: boolean;
}

/** A stored document under the path by which it is called now. */
export function at(document: DocumentReport, path: string): DocumentReport {
  if (document.path === path) return document;
  const items = document.items.map((item) => ({ ...item, provenance: { ...item.provenance, path } }));
  return { ...document, path, items };
}

/** Whether an experiment ran out of time: on another day it may not, so such a result is not kept. */
function outOfTime({ items }: DocumentReport): boolean {
  return items.some(({ verdict }) => verdict?.options.some(({ code }) => code === 'over-time'));
}
