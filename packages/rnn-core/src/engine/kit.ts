import type { Kernel, KernelRequest } from '../kernels/kernel.ts';
import type { BackendName } from '../types.ts';
import { compileKernel, type CompileOptions, type GpuModule, openGpu } from './gpu.ts';

/** Kernels of one engine, compiled once a shape. */
export interface Kit {
  /** The batch is padded to a multiple of this, so that no row has a scalar tail. */
  readonly lanes: number;
  kernel(request: KernelRequest): Kernel;
  dispose(): void;
}

/** Compiled kernels kept at most; the one not used for longest is freed. A net needs about ten. */
const capacity = 1024;

/** The kit of a backend. Throws `backend-unavailable`. */
export function createKit(
  module: GpuModule,
  backend: Exclude<BackendName, 'reference'>,
  options: CompileOptions = {},
): Kit {
  const gpu = openGpu(module, backend);
  const cache = new Map<string, ReturnType<typeof compileKernel>>();
  return {
    lanes: backend === 'cpu' ? 1 : 4,
    kernel(request) {
      const key = `${request.name} ${request.output.join()} ${request.sizes.join(';')} ${request.constants ? Object.values(request.constants).join() : ''}`;
      const kept = cache.get(key);
      if (kept) {
        // A Map keeps the order of insertion: putting a used kernel back makes it the newest.
        cache.delete(key);
        cache.set(key, kept);
        return kept.run;
      }
      const compiled = compileKernel(module, gpu, backend, request, options);
      cache.set(key, compiled);
      if (cache.size > capacity) {
        const [oldest, unused] = cache.entries().next().value!;
        cache.delete(oldest);
        unused.destroy();
      }
      return compiled.run;
    },
    dispose() {
      for (const each of cache.values()) each.destroy();
      cache.clear();
      void gpu.destroy();
    },
  };
}
