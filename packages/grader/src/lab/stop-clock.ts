import { LabError } from './errors.ts';

/** Wall clock may run this many times longer than the budget, as it does on a busy machine or for an experiment that waits. */
const PATIENCE = 10;

/** Milliseconds of processor that this process has used, or `null` where that cannot be told (a browser). */
function processorTime(): number | null {
  const host = (globalThis as { process?: { cpuUsage?: () => { user: number; system: number } } }).process;
  if (typeof host?.cpuUsage !== 'function') return null;
  const { user, system } = host.cpuUsage();
  return (user + system) / 1000;
}

/** The time that an experiment may take. */
export interface StopClock {
  /** Starts anew for the next experiment. */
  start(): void;
  /** Throws `LabError` where the time is over. */
  check(): void;
  /** Settles like `work`, or rejects with `LabError` when the time is over or the signal aborts, whichever comes first. */
  race<T>(work: Promise<T>): Promise<T>;
}

/**
 * Counts the shorter of wall clock and processor time, so that a busy machine changes no verdict; what waits without computing is given up
 * after ten times the budget. Where processor time cannot be told, in a browser, the wall clock alone gives up, after ten times the budget.
 */
export function createStopClock(milliseconds: number, signal: AbortSignal | undefined): StopClock {
  let wall = Infinity;
  let processor: number | null = null;
  const overBudget = () =>
    new LabError(
      'over-time',
      `Expected the experiment to take at most ${milliseconds} ms; raise \`budget.milliseconds\``,
    );
  const aborted = () => new LabError('aborted', 'Grading was aborted');
  const isOver = (): boolean => {
    const waited = Date.now() - wall;
    // Asking for processor time is a system call: loops ask thousands of times, and within the budget the wall clock is enough.
    if (!(waited > milliseconds)) return false;
    const now = processorTime();
    const worked = processor === null || now === null ? waited / PATIENCE : now - processor;
    return worked > milliseconds || waited > PATIENCE * Math.abs(milliseconds);
  };
  return {
    start() {
      wall = Date.now();
      processor = processorTime();
    },
    check() {
      if (signal?.aborted === true) throw aborted();
      if (isOver()) throw overBudget();
    },
    async race(work) {
      let stop = (): void => {};
      const limit = new Promise<never>((_resolve, reject) => {
        const timer = setTimeout(() => reject(overBudget()), PATIENCE * Math.max(0, milliseconds));
        const onAbort = (): void => reject(aborted());
        signal?.addEventListener('abort', onAbort, { once: true });
        stop = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', onAbort);
        };
      });
      try {
        return await Promise.race([work, limit]);
      } finally {
        stop();
      }
    },
  };
}
