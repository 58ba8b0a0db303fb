import type { JobName, Jobs } from './protocol.ts';

/** What a running job may ask and tell. */
export interface Context<J extends JobName> {
  readonly signal: AbortSignal;
  progress(value: Jobs[J]['progress']): void;
  /** Hears what is said to the job. */
  onMessage(handle: (message: Jobs[J]['message']) => void): void;
}

/** Gives the event loop a turn, so that messages are heard. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
