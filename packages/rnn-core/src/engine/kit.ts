import type { Kernel, KernelRequest } from '../kernels/kernel.ts';
import type { BackendName } from '../types.ts';
import { compileKernel, type CompileOptions, type GpuModule, openGpu } from './gpu.ts';

/** What a kernel is made for: numbers and choices that its request follows from. */
type Sizes = readonly (number | string | boolean)[];

/** Kernels of one engine, compiled once a shape. */
export interface Kit {
  /** The batch is padded to a multiple of this, so that no row has a scalar tail. */
  readonly lanes: number;
  /** The kernel that `request(...sizes)` asks for; the request itself is only made when the kernel is not there yet. */
  kernel<Given extends Sizes>(request: (...sizes: Given) => KernelRequest, ...sizes: Given): Kernel;
  dispose(): void;
}

/** Kernels in a generation. A net needs about ten; those not asked for during a whole generation are freed. */
const most = 512;
const fewest = 12;

/** The kit of a backend. Throws `backend-unavailable`. */
export function createKit(
  module: GpuModule,
  backend: Exclude<BackendName, 'reference'>,
  options: CompileOptions = {},
): Kit {
  const gpu = openGpu(module, backend);
  type Compiled = ReturnType<typeof compileKernel>;
  const names = new Map<unknown, number>();
  let generation = most;
  let young = new Map<string, Compiled>();
  let old = new Map<string, Compiled>();
  const free = (kernels: Map<string, Compiled>) => {
    for (const each of kernels.values()) each.destroy();
    kernels.clear();
  };
  // Each WebAssembly kernel has a memory of its own, and a page may hold about 120 (V8 reserves 8 GB of addresses for each). Where one
  // more is refused, all are let go of and fewer are kept from then on; one that is still in use builds itself again.
  const spare = (): boolean => {
    const alive = young.size + old.size;
    if (alive <= fewest) return false;
    generation = Math.max(fewest, Math.floor(alive / 4));
    free(young);
    free(old);
    return true;
  };
  return {
    lanes: backend === 'cpu' ? 1 : 4,
    kernel(request, ...sizes) {
      let name = names.get(request);
      if (name === undefined) names.set(request, (name = names.size));
      const key = `${name} ${sizes.join()}`;
      const kept = young.get(key);
      if (kept) return kept.run;
      const compiled = old.get(key) ?? compileKernel(module, gpu, backend, request(...sizes), { ...options, spare });
      old.delete(key);
      if (young.size >= generation) {
        free(old);
        [old, young] = [young, new Map()];
      }
      young.set(key, compiled);
      return compiled.run;
    },
    dispose() {
      free(young);
      free(old);
      void gpu.destroy();
    },
  };
}
