import type { Budget } from './budget.ts';
import { LabError } from './errors.ts';
import { createStopClock } from './stop-clock.ts';

/** Milliseconds after which an experiment lets timers and signals have their turn. */
export const TURN = 50;

/** What one experiment has spent. Every method throws `LabError` where the budget is spent, the signal aborts or the experiment was given up. */
export interface Account {
  check(): void;
  hold(numbers: number): void;
  work(operations: number): void;
  /** A turn of the event loop where the last one was long ago; without it a chain of resolved promises would starve every timer. */
  pause(): Promise<void> | undefined;
  /** Settles like `work`, or rejects with `LabError` when the time is over or the signal aborts, whichever comes first. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Ends the experiment: what still runs of it is refused whatever it asks for. */
  close(): void;
}

/** Opens the account of an experiment that starts now. Throws `LabError` (`aborted`) where the signal has aborted already. */
export function openAccount(budget: Required<Budget>, signal: AbortSignal | undefined): Account {
  if (signal?.aborted === true) throw new LabError('aborted', 'Grading was aborted');
  const clock = createStopClock(budget.milliseconds, signal);
  let closed = false;
  let worked = 0;
  let turned = Date.now();
  const check = (): void => {
    if (closed) throw new LabError('over-time', 'Expected nothing more of an experiment that was given up');
    clock.check();
  };
  clock.start();
  return {
    check,
    hold(numbers) {
      check();
      // NaN is over every budget.
      if (!(numbers <= budget.values))
        throw new LabError(
          'over-memory',
          `Expected the experiment to hold at most ${budget.values} numbers, got ${numbers}; raise \`budget.values\``,
        );
    },
    work(operations) {
      check();
      worked += operations;
      if (!(worked <= budget.operations))
        throw new LabError(
          'over-steps',
          `Expected the experiment to take at most ${budget.operations} multiply-adds, got ${worked}; raise \`budget.operations\``,
        );
    },
    pause() {
      if (Date.now() - turned < TURN) return undefined;
      return nextTurn().then(() => {
        turned = Date.now();
        check();
      });
    },
    race: (work) => clock.race(work),
    close: () => (closed = true),
  };
}

/** After timers, messages and signals that are due. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
