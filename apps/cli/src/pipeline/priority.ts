import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As `nice` counts: they still get all that this thread leaves. */
const BEHIND = 10;

/**
 * Lets the threads of V8 that compile and collect run behind this one. There are four of them, and on two cores they otherwise take its turn
 * for a seventh of the time. Linux only, where a thread has a priority of its own.
 */
export function runAheadOfCompilers(): void {
  if (process.platform !== 'linux') return;
  try {
    for (const thread of readdirSync('/proc/self/task').map(Number))
      if (thread !== process.pid) setPriority(thread, BEHIND);
  } catch {
    // A sandbox may forbid it; then it is as slow as before.
  }
}
