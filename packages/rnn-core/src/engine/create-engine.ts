import { kernelRunner } from '../cells/runner.ts';
import { RnnError } from '../errors.ts';
import { referenceRunner } from '../reference/runner.ts';
import { createRecurrent } from '../stack/recurrent.ts';
import type { Runner } from '../stack/runner.ts';
import type { BackendName, Engine, EngineOptions } from '../types.ts';
import type { Kit } from './kit.ts';
import { bestKit, provenKit } from './probe.ts';

const backendNames: readonly (BackendName | 'auto')[] = [
  'auto',
  'webgpu',
  'webgl2',
  'headlessgl',
  'webasm',
  'cpu',
  'reference',
];

function engineOf(backend: BackendName, precision: Engine['precision'], runner: Runner, free: () => void): Engine {
  let disposed = false;
  const check = (operation: string) => {
    if (disposed) throw new RnnError('disposed', `${operation} expects a live engine, got one that was disposed`);
  };
  return {
    backend,
    precision,
    recurrent(config, init) {
      check('recurrent()');
      return createRecurrent(runner, check, config, init);
    },
    dispose() {
      if (!disposed) free();
      disposed = true;
    },
  };
}

/**
 * An engine on the backend asked for, or a rejection with `unknown-backend` or `backend-unavailable`: it never runs on another one.
 * `auto` (the default) takes the first backend that a probe has shown to compute right.
 */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const asked = options.backend ?? 'auto';
  if (!backendNames.includes(asked)) {
    const words = backendNames.map((name) => `\`${name}\``).join(', ');
    throw new RnnError('unknown-backend', `createEngine() expects \`backend\` to be one of ${words}, got \`${asked}\``);
  }
  if (asked === 'reference') return engineOf('reference', 'float64', referenceRunner, () => undefined);
  const module = await import('gpu.js');
  if (asked !== 'auto') return kernelEngine(asked, await provenKit(module, asked));
  const { backend, kit } = await bestKit(module);
  return kernelEngine(backend, kit);
}

function kernelEngine(backend: BackendName, kit: Kit): Engine {
  return engineOf(backend, 'float32', kernelRunner(kit), () => kit.dispose());
}
