import type { Experimenter, Found } from '@keyproof/grader';
import type { SideThread } from './thread.ts';
import type { LabSettings } from './work.ts';

/** Experiments in the thread beside this one, which reads questions meanwhile. All that waits is rejected once `signal` aborts. */
export function experimentsBeside(side: SideThread, settings: LabSettings, signal?: AbortSignal): Experimenter {
  const waiting = new Set<(reason: unknown) => void>();
  signal?.addEventListener('abort', () => waiting.forEach((reject) => reject(signal.reason)), { once: true });
  // Where it fails, each experiment says that there is no lab, and is run here.
  side.give({ kind: 'lab', settings }).catch(() => {});
  return {
    run: (order) =>
      new Promise<Found>((resolve, reject) => {
        waiting.add(reject);
        side
          .give({ kind: 'experiment', order })
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      }),
  };
}
