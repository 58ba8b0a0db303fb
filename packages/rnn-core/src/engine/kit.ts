import type { BackendName } from '../types.ts';
import { type Compiled, compileKernel, type GpuModule, openGpu } from './gpu.ts';
import { type KernelCache, kernelCache } from './kernel-cache.ts';
import type { GpuSource } from './load-gpu.ts';
import type { Kit } from './machine.ts';
import { plainMachine } from './plain-machine.ts';
import { planCache } from './plans.ts';
import { arenaKit } from './webasm/arena-kit.ts';
import { generatorOf } from './webasm/generator.ts';

/** How a backend's kernels are compiled. */
export interface KitOptions {
  /** On webasm: mended code generation and one memory for all kernels, where this gpu.js is known. Default true. */
  readonly tuned?: boolean;
  /** On webasm, where tuned. Default 1. */
  readonly threads?: number | 'auto';
  /** On webasm, where tuned: modules from another kit's `compiled()`. */
  readonly compiled?: Uint8Array | undefined;
}

/** The kit of a backend. Throws `backend-unavailable`. */
export function createKit(
  gpu: GpuSource,
  backend: Exclude<BackendName, 'reference'>,
  { tuned = true, threads = 1, compiled }: KitOptions = {},
): Kit {
  return tuned && backend === 'webasm' && (gpu.isPending || generatorOf(gpu.module()))
    ? arenaKit(gpu, threads, compiled ?? null)
    : plainKit(gpu.module(), backend);
}

/** Kernels called as gpu.js has them called. */
export function plainKit(module: GpuModule, backend: Exclude<BackendName, 'reference'>): Kit {
  const gpu = openGpu(module, backend);
  // Each WebAssembly kernel has a memory of its own, and a page may hold about 120 (V8 reserves 8 GB of addresses for each). Where one
  // more is refused, all are let go of and fewer are kept from then on; one that is still in use builds itself again.
  const kernels: KernelCache<Compiled> = kernelCache(
    (request) => compileKernel(module, gpu, backend, request, () => kernels.shrink()),
    (kernel) => kernel.destroy(),
  );
  const open = () => plainMachine(kernels);
  const plans = planCache(open);
  return {
    lanes: backend === 'cpu' ? 1 : 4,
    inPlace: false,
    threads: { count: 1, reason: `\`${backend}\` is called from one thread` },
    open,
    lease: plans.lease,
    dispose() {
      plans.clear();
      kernels.clear();
      void gpu.destroy();
    },
  };
}
