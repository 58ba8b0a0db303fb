import type { Check, Experimenter, Grader } from '@keyproof/grader';
import { loadGrader } from '../compiled/load.ts';
import { InputError } from '../errors.ts';
import type { DocumentReport } from '../report/document.ts';
import { experimentsBeside } from './side/experiments.ts';
import type { SideThread } from './side/thread.ts';
import type { LabSettings } from './side/work.ts';
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
  /** Documents take turns, but where experiments have a thread of their own. */
  readonly grade: (document: DocumentReport) => Promise<GradedOutcome>;
  readonly close: () => Promise<void>;
}

/** After so many documents the grader is opened anew: what it remembers of claims would grow with every new one. */
const DOCUMENTS_A_GRADER = 1000;

/** `side`: a thread beside this one, for experiments. */
export function gradingFor(task: Task, signal?: AbortSignal, side: SideThread | null = null): Grading {
  let open: Promise<Grader> | null = null;
  let graded = 0;
  // Settled once all documents are graded that came so far, and once the grader stands that the next one is for.
  let all: Promise<void> = Promise.resolve();
  let renewed = all;
  const prepare = (): Promise<Grader> =>
    (open ??= openGrader(task, signal, side && experimentsBeside(side, labOf(task), signal)));
  const close = async (): Promise<void> => {
    const grader = await open?.catch(() => null);
    open = null;
    grader?.dispose();
  };
  return {
    prepare: () => void prepare().catch(() => {}),
    grade(document) {
      const isFull = ++graded % DOCUMENTS_A_GRADER === 0;
      // Texts are read on while a thread runs the experiments of the document before; the grader keeps the order of items.
      const mine = (side !== null && !isFull ? renewed : all).then(async () => {
        if (isFull) await close();
        return gradeOne(await prepare(), document, signal);
      });
      all = Promise.allSettled([all, mine]).then(() => {});
      if (isFull) renewed = all;
      return mine;
    },
    close,
  };
}

/** A grader as the task asks for. One on a backend that does not work here is the user's to change. */
export async function openGrader(
  task: Pick<Task, 'backend' | 'seed'> & Partial<Task>,
  signal?: AbortSignal,
  experimenter: Experimenter | null = null,
): Promise<Grader> {
  const { createGrader } = await graderFor(task);
  const { convention = null } = task;
  const checks = await checksOf(task);
  try {
    return await createGrader({
      ...labOf(task),
      ...(checks && { checks }),
      ...(convention !== null && { convention }),
      ...(signal && { signal }),
      ...(experimenter && { experimenter }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new InputError('backend', `Cannot run on the backend \`${task.backend}\`: ${reason}`, error);
  }
}

/** The grader; the installed module itself where a configuration brings checks, since these import it too. */
function graderFor({ module = null }: Partial<Task>): ReturnType<typeof loadGrader> {
  return module === null ? loadGrader() : import('../compiled/grader.ts');
}

/** What a task says about its experiments. */
function labOf({ backend, seed, milliseconds = null }: Pick<Task, 'backend' | 'seed'> & Partial<Task>): LabSettings {
  return { backend, seed, ...(milliseconds !== null && { budget: { milliseconds } }) };
}

async function checksOf(task: Partial<Task>): Promise<readonly Check[] | null> {
  const { checks = null, module = null } = task;
  if (checks === null && module === null) return null;
  const { recommended } = await graderFor(task);
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
