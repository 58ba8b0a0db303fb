import { extname } from 'node:path';
import { InputError } from '../errors.ts';
import { readFileBytes, textOf } from '../input/read.ts';
import { checkRules } from '../config/rules.ts';
import { factOf } from '../questions/fact.ts';
import type { DocumentReport, Message, ReportItem } from '../report/document.ts';
import { parseDocument, printDocument } from '../report/json.ts';
import { reviewsBeside, type ReviewSource } from '../review/find.ts';
import { needsGrading, reviewed } from '../review/apply.ts';
import { extractDocument, gradingFor } from './compute.ts';
import { countsOf } from './counts.ts';
import { keyOf } from './fingerprint.ts';
import { openStore } from './store.ts';
import type { Job, Processed, Task } from './task.ts';

/** Works on one dump after the other: from the store where the result is there, else by computing. */
export interface Processor {
  readonly run: (job: Job) => Promise<Processed>;
  readonly close: () => Promise<void>;
}

export function createProcessor(task: Task, signal?: AbortSignal): Processor {
  const store = openStore(task.store);
  const grading = gradingFor(task, signal);
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

  /** The document of `key` from the store, or computed and put there. */
  const kept = async (
    key: string,
    path: string,
    compute: () => Promise<{ document: DocumentReport; failed: boolean }>,
  ): Promise<Kept> => {
    const there = await store.get(key);
    const stored = there === null ? null : parseStored(there);
    if (stored !== null) {
      const document = at(stored, path);
      return { document, text: document === stored ? there : null, failed: false, cached: true };
    }
    const made = await compute();
    const text = printDocument(made.document);
    if (!made.failed && !outOfTime(made.document)) await store.put(key, text);
    return { ...made, text, cached: false };
  };

  const machine = (job: Job, bytes: Uint8Array) =>
    kept(keyOf(about, extname(job.path).toLowerCase(), bytes), job.path, async () => {
      const read = extractDocument(job.path, textOf(bytes, job.path));
      return task.kind === 'extract' ? { document: read, failed: false } : grading.grade(read);
    });

  /** The document as the reviewer wants it. Where the question itself was changed, its verdict is about the changed question. */
  const decided = async (job: Job, bytes: Uint8Array): Promise<Kept> => {
    const made = await machine(job, bytes);
    const reviews: readonly ReviewSource[] = await reviewsBeside(job);
    if (reviews.length === 0) return made;
    const { items, messages, used } = await reviewed(made.document.items, reviews, job.path);
    const document = { ...made.document, items, messages: [...made.document.messages, ...messages] };
    if (task.kind === 'extract' || made.failed || !needsGrading(items)) return { ...made, document, text: null };
    const key = keyOf(about, extname(job.path).toLowerCase(), bytes, JSON.stringify(used));
    const own = await kept(key, job.path, async () => {
      const bare = items.map(({ verdict: _, ...item }): ReportItem => item);
      const before = made.document.messages.filter(({ source }) => source !== '@keyproof/grader');
      return grading.grade({ path: job.path, items: bare, messages: before });
    });
    return { ...own, text: null, document: { ...own.document, messages: [...own.document.messages, ...messages] } };
  };

  return {
    async run(job) {
      const { path } = job;
      try {
        const bytes = job.bytes ?? (await readFileBytes(job.file ?? path, path));
        const { document, text, failed, cached } = await decided(job, bytes);
        const rules: readonly Message[] = checkRules(document.items, task.rules);
        const whole = rules.length === 0 ? document : { ...document, messages: [...document.messages, ...rules] };
        return {
          ok: true,
          path,
          document: whole === document && text !== null ? text : printDocument(whole),
          facts: whole.items.filter(({ review }) => review?.status !== 'dropped').map(factOf),
          counts: countsOf(whole),
          failed,
          cached,
        };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return { ok: false, path, code: error.code, message: error.message };
      }
    },
    close: () => grading.close(),
  };
}

/** A document and, where it is as it was stored, its text. */
interface Kept {
  readonly document: DocumentReport;
  readonly text: string | null;
  readonly failed: boolean;
  readonly cached: boolean;
}

function parseStored(text: string): DocumentReport | null {
  try {
    return parseDocument(text);
  } catch {
    return null;
  }
}

/** A stored document under the path by which it is called now. */
export function at(document: DocumentReport, path: string): DocumentReport {
  if (document.path === path) return document;
  const items = document.items.map((item) => ({ ...item, provenance: { ...item.provenance, path } }));
  return { ...document, path, items };
}

/** Whether an experiment ran out of time: on another day it may not, so such a result is not kept. */
function outOfTime({ items }: DocumentReport): boolean {
  return items.some(({ verdict }) => verdict?.options.some(({ reason }) => reason.includes('budget.milliseconds')));
}
