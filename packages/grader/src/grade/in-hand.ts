import { nextTurn, TURN } from '../lab/account.ts';

/** Runs what it is given in order, at most `limit` of it at once. Timers, messages and signals have their turn between two of which the first took long. */
export function inHand(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = limit;
  let turned = Date.now();
  let begun: Promise<void> = Promise.resolve();
  const begin = async (): Promise<void> => {
    if (Date.now() - turned < TURN) return;
    await nextTurn();
    turned = Date.now();
  };
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      // One after the other, since each may be at work until it first waits.
      await (begun = begun.then(begin));
      return await work();
    } finally {
      // Handed on, not given back: nobody who comes meanwhile may go first.
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
