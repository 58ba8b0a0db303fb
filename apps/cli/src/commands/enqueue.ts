import type { OpenQueue } from '@keyproof/queue';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { readFileBytes } from '../input/read.ts';
import type { Executor } from '../pipeline/executor.ts';
import { payloadOf, queueFor, type Queued, unpack } from '../pipeline/queued.ts';
import { runAll } from '../pipeline/run.ts';
import type { Job, Processed, Task } from '../pipeline/task.ts';
import { reviewTexts } from '../review/find.ts';
import { errorSink } from './session.ts';
import { jobsFor, reportOn, taskFor } from './survey.ts';
import type { EnqueueOptions } from './table.ts';

/** Dumps that wait for their result at once. */
const WIDTH = 256;
const LOOK_FOR_WORKERS_MS = 10_000;

/** `keyproof enqueue`: puts dumps into a queue; with `--wait` reports their results as `grade` does. */
export async function enqueue(host: Host, words: string[], options: EnqueueOptions): Promise<number> {
  const task: Task = { ...taskFor('grade', host, options), store: null };
  if (task.module !== null)
    throw new InputError('config', 'The configuration brings checks of its own, which no queue can carry');
  const signal = host.interruption();
  const errors = errorSink(host);
  const { jobs, positions } = await jobsFor(host, words, options, errors.report);
  if (jobs.length === 0) return 2;
  const queue = await queueFor(host, options, task);
  try {
    if (options.wait) return await waitFor(host, queue, { jobs, positions, task, signal, errors, options });
    let added = 0;
    for (const job of jobs) {
      signal.throwIfAborted();
      const queued = await prepared(job, task);
      if ('ok' in queued) errors.report(new InputError(queued.code, queued.message, undefined, true));
      else if ((await queue.add(queued.key, queued.payload)) === 'added') added++;
    }
    host.err(
      `keyproof: ${added} queued, ${jobs.length - added} known or not readable; ask again with --wait for the report\n`,
    );
    return errors.failed() ? 2 : 0;
  } catch (error) {
    if (!signal.aborted) throw error;
    host.err('keyproof: Interrupted; what is queued stays queued.\n');
    return 130;
  } finally {
    await queue.close();
  }
}

interface Waiting {
  readonly jobs: readonly Job[];
  readonly positions: readonly number[];
  readonly task: Task;
  readonly signal: AbortSignal;
  readonly errors: ReturnType<typeof errorSink>;
  readonly options: EnqueueOptions;
}

async function waitFor(
  host: Host,
  queue: OpenQueue,
  { jobs, positions, task, signal, errors, options }: Waiting,
): Promise<number> {
  const executor: Executor = {
    width: WIDTH,
    close: () => Promise.resolve(),
    async run(job) {
      const queued = await prepared(job, task);
      if ('ok' in queued) return queued;
      await queue.add(queued.key, queued.payload);
      return unpack(await queue.result(queued.key), job.path);
    },
  };
  const timer = setInterval(() => {
    queue.workers().then(
      (count) => {
        if (count === 0)
          host.err('keyproof: no worker of this version is at the queue: start `keyproof worker` on some machine\n');
      },
      () => {},
    );
  }, LOOK_FOR_WORKERS_MS);
  try {
    const { code } = await reportOn(host, runAll(jobs, executor, signal), {
      positions,
      shard: null,
      signal,
      errors,
      options: { ...options, graded: true },
    });
    return code;
  } finally {
    clearInterval(timer);
  }
}

/** A dump with all that its worker needs, or why it cannot be read. */
async function prepared(job: Job, task: Task): Promise<Queued | Extract<Processed, { ok: false }>> {
  try {
    const bytes = job.bytes ?? (await readFileBytes(job.file as string, job.path));
    return payloadOf(task, {
      path: job.path,
      file: null,
      bytes,
      reviews: job.file === null ? [] : await reviewTexts(job.file),
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ok: false, path: job.path, code: error.code, message: error.message };
  }
}
