/** Runs what it is given in order, at most `limit` of it at once. */
export function inHand(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = limit;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Handed on, not given back: nobody who comes meanwhile may go first.
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
