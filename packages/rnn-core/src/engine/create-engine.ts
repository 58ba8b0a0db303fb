import { kernelOperations } from '../cells/operations.ts';
import { kernelRunner } from '../cells/runner.ts';
import { RnnError } from '../errors.ts';
import { expectObject, shown } from '../expect.ts';
import { referenceOperations } from '../reference/operations.ts';
import { referenceRunner } from '../reference/runner.ts';
import { createRecurrent } from '../stack/recurrent.ts';
import type { Runner } from '../stack/runner.ts';
import type { BackendName, ConsideredBackend, Engine, EngineOptions } from '../types.ts';
import { gpuWhenWanted, loadGpu } from './load-gpu.ts';
import type { Kit } from './machine.ts';
import { keepOperations, type Operations, operationsOf } from './operations.ts';
import { bestKit, askedKit } from './probe.ts';
import type { Device } from './webgpu/device.ts';

const backendNames: readonly (BackendName | 'auto')[] = [
  'auto',
  'webgpu',
  'webgl2',
  'headlessgl',
  'webasm',
  'cpu',
  'reference',
];

/** What an engine is built from. */
interface Parts {
  readonly considered: readonly ConsideredBackend[];
  readonly runner: Runner;
  readonly operations: Omit<Operations, 'check'>;
  readonly threads: () => Engine['threads'];
  free(): void;
}

function engineOf(
  backend: BackendName,
  precision: Engine['precision'],
  { runner, operations, considered, threads, free }: Parts,
): Engine {
  let disposed = false;
  const check = (operation: string) => {
    if (disposed) throw new RnnError('disposed', `${operation} expects a live engine, got one that was disposed`);
  };
  const engine: Engine = {
    backend,
    considered,
    precision,
    get threads() {
      return threads();
    },
    recurrent(config, init) {
      check('recurrent()');
      return createRecurrent(runner, check, config, init);
    },
    dispose() {
      if (!disposed) free();
      disposed = true;
    },
  };
  return keepOperations(engine, { ...operations, check });
}

const askedFor = (backend: BackendName) => [{ backend, taken: true, reason: 'asked for by name' }];

const referenceParts: Parts = {
  considered: askedFor('reference'),
  runner: referenceRunner,
  operations: referenceOperations,
  threads: () => ({ count: 1, reason: 'the reference runs on the calling thread' }),
  free: () => undefined,
};

/**
 * An engine on the backend asked for, or a rejection with `unknown-backend` or `backend-unavailable`: it never runs on another one.
 * Every kernel says at its first call where it ran, and refuses to go on anywhere else. `auto` (the default) takes the first
 * backend on which a small network, forward and backward, comes out as in the float64 reference; `considered` says why not another.
 */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  expectObject('createEngine()', 'options', options, 'bad-option');
  const asked = options.backend ?? 'auto';
  const threads = options.threads ?? 'auto';
  if (!backendNames.includes(asked)) {
    const words = backendNames.map((name) => `\`${name}\``).join(', ');
    throw new RnnError(
      'unknown-backend',
      `createEngine() expects \`backend\` to be one of ${words}, got ${shown(asked)}`,
    );
  }
  if (threads !== 'auto' && !(Number.isInteger(threads) && threads >= 1 && threads <= 64)) {
    throw new RnnError(
      'bad-option',
      `createEngine() expects \`threads\` to be \`auto\` or an integer in 1…64, got ${shown(threads)}`,
    );
  }
  const { compiled } = options;
  if (!(compiled === undefined || compiled instanceof Uint8Array)) {
    throw new RnnError(
      'bad-option',
      `createEngine() expects \`compiled\` to be what compiledKernels() gave, got ${shown(compiled)}`,
    );
  }
  if (asked === 'reference') return engineOf('reference', 'float64', referenceParts);
  const gpu = compiled ? await gpuWhenWanted() : await loadGpu();
  if (asked !== 'auto') return kernelEngine(asked, await askedKit(gpu, asked, { threads, compiled }), askedFor(asked));
  const { backend, kit, considered } = await bestKit(gpu, { threads, compiled });
  return kernelEngine(backend, kit, considered);
}

/**
 * The kernels that an engine has compiled so far, as bytes: `createEngine({ compiled })` takes from them what it needs instead of compiling
 * it, 5 ms a kernel in a young process. `null` where the backend keeps none. Throws `bad-value` for an engine of another maker, `disposed`.
 */
export function compiledKernels(engine: Engine): Uint8Array | null {
  const { compiled, check } = operationsOf('compiledKernels()', engine);
  check('compiledKernels()');
  return compiled?.() ?? null;
}

/** A graphics device of the engine's own, opened when whole training steps first want it: gpu.js keeps its device to itself. */
function deviceOnce() {
  let opened: Promise<Device> | null = null;
  return {
    open: () => (opened ??= import('./webgpu/device.ts').then(({ openDevice }) => openDevice())),
    close: () => void opened?.then((device) => device.dispose()).catch(() => undefined),
  };
}

function kernelEngine(backend: BackendName, kit: Kit, considered: readonly ConsideredBackend[]): Engine {
  const device = backend === 'webgpu' ? deviceOnce() : null;
  const parts: Parts = {
    considered,
    runner: kernelRunner(kit),
    operations: {
      ...kernelOperations(kit),
      ...(device ? { device: device.open } : {}),
      ...(kit.compiled ? { compiled: () => kit.compiled!() } : {}),
    },
    threads: () => kit.threads,
    free() {
      device?.close();
      kit.dispose();
    },
  };
  return engineOf(backend, 'float32', parts);
}
