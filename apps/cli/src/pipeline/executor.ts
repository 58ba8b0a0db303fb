import { availableParallelism } from 'node:os';
import { createProcessor } from './process.ts';
import { hasSide } from './side/start.ts';
import { sideThread } from './side/thread.ts';
import type { Job, Processed, Task } from './task.ts';

/** Where dumps are worked on: in this thread, in others, or on other machines. */
export interface Executor {
  readonly run: (job: Job) => Promise<Processed>;
  /** How many dumps to hand out at once. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** Below this many dumps the start of threads costs more than they save. */
const WORTH_THREADS = 12;

/** Dumps in hand where a thread reads ahead: it is never without one that was read, however many experiments stand before the next. */
const READ_AHEAD = 8;

/** Threads for `count` dumps: as many as were asked for, or the machine's cores where that pays. */
export function threadsFor(count: number, asked: number | null): number {
  if (asked !== null && asked > 0) return Math.min(asked, Math.max(1, count));
  return count < WORTH_THREADS ? 1 : availableParallelism();
}

export async function executorFor(task: Task, threads: number, signal: AbortSignal): Promise<Executor> {
  if (threads > 1) return inThreads(task, threads);
  const side = task.kind === 'grade' && hasSide() ? sideThread() : null;
  const processor = createProcessor(task, signal, side);
  return {
    run: (job) => processor.run(job),
    width: side === null ? 1 : READ_AHEAD,
    async close() {
      await Promise.all([side?.close(), processor.close()]);
    },
  };
}

async function inThreads(task: Task, threads: number): Promise<Executor> {
  const { run, close } = await threadPool(threads);
  return { run: (job) => run(job, task), width: threads * 4, close };
}

/** Worker threads: one that dies takes its dump with it, and nothing else. */
export async function threadPool(threads: number): Promise<{
  readonly run: (job: Job, task: Task) => Promise<Processed>;
  readonly close: () => Promise<void>;
}> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
  });
  return { run: (job, task) => pool.run({ task, job }) as Promise<Processed>, close: () => pool.destroy() };
}
