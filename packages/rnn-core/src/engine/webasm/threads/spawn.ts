import { workerSource } from './worker-source.ts';

/** What a worker is given. */
export interface Shared {
  readonly memory: object;
  readonly control: SharedArrayBuffer;
  readonly library: SharedArrayBuffer;
}

/** A running worker: how to be rid of it. */
export interface Helper {
  end(): void;
}

/** The parts of Node and of browsers that are used; their own types are not both there. */
interface NodeWorker {
  unref(): void;
  on(event: 'error', listener: () => void): void;
  terminate(): Promise<unknown>;
}
interface Surroundings {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
  readonly Worker?: new (url: string) => {
    onerror: unknown;
    postMessage(message: unknown): void;
    terminate(): void;
  };
  readonly Blob?: new (parts: readonly string[], options: object) => object;
  readonly URL?: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}
const here = globalThis as unknown as Surroundings;

/** A module of Node's own, without an import that a bundler for browsers would trip over. */
function builtin<Module>(name: string): Module | null {
  try {
    return (here.process?.getBuiltinModule?.(name) as Module | undefined) ?? null;
  } catch {
    return null;
  }
}

type NodeWorkers = { readonly Worker: new (source: string, options: object) => NodeWorker };

/** Cores that this process may use. */
export function coresHere(): number {
  const os = builtin<{ readonly availableParallelism?: () => number }>('node:os');
  return os?.availableParallelism?.() ?? here.navigator?.hardwareConcurrency ?? 1;
}

/** Why there can be no second thread; null where there can. */
export function singleBecause(): string | null {
  // Looked at first: browsers hide `SharedArrayBuffer` from such a page.
  if (here.crossOriginIsolated === false) return 'the page is not cross-origin isolated (COOP and COEP headers)';
  if (typeof SharedArrayBuffer !== 'function') return 'there is no `SharedArrayBuffer` here';
  if (builtin<NodeWorkers>('node:worker_threads')) return null;
  return here.Worker && here.Blob && here.URL ? null : 'there are no workers here';
}

/** Starts a worker that never keeps the process alive. `failed` is called where it does not start. */
export function spawn(shared: Shared, failed: () => void): Helper | null {
  const node = builtin<NodeWorkers>('node:worker_threads');
  try {
    if (node) {
      const worker = new node.Worker(workerSource, { eval: true, workerData: shared, execArgv: [], env: {} });
      worker.on('error', failed);
      worker.unref();
      return { end: () => void worker.terminate() };
    }
    const url = here.URL!.createObjectURL(new here.Blob!([workerSource], { type: 'text/javascript' }));
    const worker = new here.Worker!(url);
    worker.onerror = failed;
    worker.postMessage(shared);
    return {
      end() {
        here.URL!.revokeObjectURL(url);
        worker.terminate();
      },
    };
  } catch {
    return null;
  }
}
