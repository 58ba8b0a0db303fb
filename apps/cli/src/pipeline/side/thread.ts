import type { Worker } from 'node:worker_threads';
import { startSide } from './start.ts';
import type { Answer, Done, Work } from './work.ts';

/** A thread beside this one, which does what it is given in order. */
export interface SideThread {
  /** Rejects where the thread dies of it or fails at it, and at the end. */
  readonly give: <K extends Work['kind']>(work: Extract<Work, { kind: K }>) => Promise<Done[K]>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly work: Work;
  readonly resolve: (done: never) => void;
  readonly reject: (error: unknown) => void;
}

/** What ends the thread is rejected; what stands behind it is done by a new one, in a lab like the last. The thread starts at the first work. */
export function sideThread(script?: URL): SideThread {
  let waiting: Waiting[] = [];
  let worker: Worker | null = null;
  let lab: Work | null = null;
  let closed = false;

  // No pool: its messages wait until a worker has said that it is ready, and this thread is busy loading the grader by then.
  const start = (): Worker => {
    const made = startSide(script);
    let died: unknown = null;
    made.on('message', (answer: Answer) => {
      const first = waiting.shift();
      if ('done' in answer) first?.resolve(answer.done as never);
      else first?.reject(new Error(answer.error));
    });
    made.on('error', (error) => (died = error));
    made.on('exit', (code) => {
      if (worker !== made) return;
      worker = null;
      const fatal = waiting.shift();
      if (fatal?.work === lab) lab = null;
      fatal?.reject(died ?? new Error(`The worker exited with code ${code}`));
      if (waiting.length > 0 && !closed) worker = start();
    });
    if (lab !== null && !waiting.some(({ work }) => work === lab))
      waiting.unshift({ work: lab, resolve: () => {}, reject: () => {} });
    for (const { work } of waiting) made.postMessage(work);
    return made;
  };

  return {
    give: (work) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The thread was closed'));
        worker ??= start();
        // Throws, and so rejects, what cannot be cloned.
        worker.postMessage(work);
        waiting.push({ work, resolve, reject });
        if (work.kind === 'lab') lab = work;
      }),
    async close() {
      closed = true;
      const last = worker;
      worker = null;
      for (const { reject } of waiting) reject(new Error('The thread was closed'));
      waiting = [];
      await last?.terminate();
    },
  };
}
