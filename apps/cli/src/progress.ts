import type { Host } from './host.ts';
import { cut, oneLine } from './report/text/printable.ts';

export interface Progress {
  /** Says what is being done now. */
  readonly step: (what: string) => void;
  /** Takes the progress line away before something else is printed. */
  readonly clear: () => void;
}

/** One line on the terminal that is written over; silent where standard error is no terminal. */
export function progressOn(host: Pick<Host, 'interactive' | 'err' | 'columns'>): Progress {
  let shown = false;
  const clear = (): void => {
    if (shown) host.err('\r\u001b[K');
    shown = false;
  };
  const step = (what: string): void => {
    clear();
    host.err(cut(oneLine(what), host.columns - 1));
    shown = true;
  };
  return host.interactive ? { step, clear } : { step: () => {}, clear: () => {} };
}
