import { type GpuModule, openGpu } from '../gpu.ts';
import { kernelCache } from '../kernel-cache.ts';
import type { Kit } from '../machine.ts';
import { type Arena, createArena } from './arena.ts';
import { compileArenaKernel } from './arena-kernel.ts';
import { arenaMachine } from './arena-machine.ts';

/** Kernels that share one memory, so that nothing is copied between them. */
export function arenaKit(module: GpuModule): Kit {
  const gpu = openGpu(module, 'webasm');
  let arena: Arena | null = null;
  const own = () => (arena ??= createArena());
  const kernels = kernelCache(
    (request) => compileArenaKernel(module, gpu, own(), request),
    () => undefined,
  );
  return {
    lanes: 4,
    open: () => arenaMachine(own(), kernels),
    dispose() {
      kernels.clear();
      arena = null;
      void gpu.destroy();
    },
  };
}
