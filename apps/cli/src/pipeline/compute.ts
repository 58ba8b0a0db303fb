import type { Check, Grader } from '@keyproof/grader';
import { InputError } from '../errors.ts';
import type { DocumentReport } from '../report/document.ts';
import type { Task } from './task.ts';

export interface GradedOutcome {
  readonly document: DocumentReport;
  /** The grader itself broke; the items are as they were read. */
  readonly failed: boolean;
}

/** Grades documents on one grader, which is opened when it is first needed. */
export interface Grading {
  /** Opens the grader ahead of the first document. Never rejects: grading says what is wrong. */
  readonly prepare: () => void;
  /** Documents take turns. */
  readonly grade: (document: DocumentReport) => Promise<GradedOutcome>;
  readonly close: () => Promise<void>;
}

/** After so many documents the grader is opened anew: what it remembers of claims would grow with every new one. */
const DOCUMENTS_A_GRADER = 1000;

export function gradingFor(task: Task, signal?: AbortSignal): Grading {
  let open: Promise<Grader> | null = null;
  let graded = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const prepare = (): Promise<Grader> => (open ??= openGrader(task, signal));
  const close = async (): Promise<void> => {
    const grader = await open?.catch(() => null);
    open = null;
    grader?.dispose();
  };
  const next = async (document: DocumentReport): Promise<GradedOutcome> => {
    if (graded++ % DOCUMENTS_A_GRADER === DOCUMENTS_A_GRADER - 1) await close();
    return gradeOne(await prepare(), document, signal);
  };
  return {
    prepare: () => void prepare().catch(() => {}),
    grade(document) {
      const mine = turn.then(() => next(document));
      turn = mine.catch(() => {});
      return mine;
    },
    close,
  };
}

/** A grader as the task asks for. One on a backend that does not work here is the user's to change. */
export async function openGrader(
  task: Pick<Task, 'backend' | 'seed'> & Partial<Task>,
  signal?: AbortSignal,
): Promise<Grader> {
  const { createGrader } = await import('@keyproof/grader');
  const { backend, seed, convention = null, milliseconds = null } = task;
  const checks = await checksOf(task);
  try {
    return await createGrader({
      backend,
      seed,
      ...(checks && { checks }),
      ...(convention !== null && { convention }),
      ...(milliseconds !== null && { budget: { milliseconds } }),
      ...(signal && { signal }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new InputError('backend', `Cannot run on the backend \`${backend}\`: ${reason}`, error);
  }
}

async function checksOf({ checks = null, module = null }: Partial<Task>): Promise<readonly Check[] | null> {
  if (checks === null && module === null) return null;
  const { recommended } = await import('@keyproof/grader');
  const own =
    module === null ? [] : await import('../config/load.ts').then(({ checksOfModule }) => checksOfModule(module));
  const listed = checks ?? ['*'];
  const known = [...recommended, ...own].map(({ meta }) => meta.id);
  const unknown = listed.map((name) => name.replace(/^-/, '')).find((id) => id !== '*' && !known.includes(id));
  if (unknown !== undefined)
    throw new InputError('config', `The configuration names a check \`${unknown}\` that does not exist`);
  const runs = (id: string): boolean => (listed.includes('*') || listed.includes(id)) && !listed.includes(`-${id}`);
  return [...recommended, ...own].filter(({ meta }) => runs(meta.id));
}

/** The document with its verdicts. Where the grader itself breaks, the items as read with a message that says so: the others must not suffer. */
async function gradeOne(grader: Grader, document: DocumentReport, signal?: AbortSignal): Promise<GradedOutcome> {
  const { path, items, messages } = document;
  try {
    const graded = await grader.gradeDocument({ path, items });
    return { document: { path, items: graded.items, messages: [...messages, ...graded.messages] }, failed: false };
  } catch (error) {
    if (signal?.aborted) throw error;
    const reason = `The grader failed on this document, which is a bug: ${error instanceof Error ? error.message : String(error)}. Its questions were read and not graded.`;
    const broken = {
      severity: 'error',
      line: null,
      column: null,
      rule: 'grader-failed',
      source: 'keyproof',
      reason,
    } as const;
    return { document: { path, items, messages: [...messages, broken] }, failed: true };
  }
}
