import type { Host } from './host.ts';
import type { Counts } from './pipeline/task.ts';
import { cut, oneLine } from './report/text/printable.ts';

export interface Progress {
  /** Says what is being done now. */
  readonly step: (what: string) => void;
  /** Says how far a long run has come. */
  readonly tick: (done: number, all: number, counts: Counts) => void;
  /** Takes the progress line away before something else is printed. */
  readonly clear: () => void;
}

/** Between two lines where there is no terminal: a log of CI stays short. */
const PLAIN_EVERY = 15_000;
const LINE_EVERY = 100;

/** One line on a terminal that is written over; where there is none, a plain line now and then for a run that takes long. */
export function progressOn(
  host: Pick<Host, 'interactive' | 'err' | 'columns'>,
  now: () => number = Date.now,
): Progress {
  const started = now();
  let said = started;
  let shown = false;
  const clear = (): void => {
    if (shown) host.err('\r\u001b[K');
    shown = false;
  };
  const step = (what: string): void => {
    if (!host.interactive) return;
    clear();
    host.err(cut(oneLine(what), host.columns - 1));
    shown = true;
  };
  const tick = (done: number, all: number, counts: Counts): void => {
    if (all < 2 || done >= all || now() - said < (host.interactive ? LINE_EVERY : PLAIN_EVERY)) return;
    said = now();
    const line = progressLine(done, all, counts, said - started);
    if (host.interactive) step(line);
    else host.err(`keyproof: ${line}\n`);
  };
  return { step, tick, clear };
}

/** `312 of 10,000 files (3 %) · 2,914 items · 5,200 experiments · 41 findings · 4 min left`. */
export function progressLine(
  done: number,
  all: number,
  { items, experiments, standings }: Counts,
  elapsed: number,
): string {
  const findings = (standings.refuted ?? 0) + (standings['convention-dependent'] ?? 0) + (standings.undecided ?? 0);
  const parts = [
    `${grouped(done)} of ${grouped(all)} files (${Math.floor((100 * done) / all)} %)`,
    `${grouped(items)} items`,
    ...(experiments > 0 ? [`${grouped(experiments)} experiments`, `${grouped(findings)} findings`] : []),
    // The first dumps say little about the rest.
    ...(done >= Math.min(10, all / 10) ? [`${duration((elapsed / done) * (all - done))} left`] : []),
  ];
  return parts.join(' · ');
}

/** `40 s`, `4 min`, `2 h 10 min`. */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
