import type { KernelRequest } from '../kernels/kernel.ts';
import type { Sizes } from './machine.ts';

/** Kernels in a generation. A net needs about ten; those not asked for during a whole generation are freed. */
const most = 512;
const fewest = 12;

/** Compiled kernels by what they were made for. */
export interface KernelCache<Compiled> {
  /** The kernel of `request(...sizes)`; the request itself is only made when the kernel is not there yet. */
  get<Given extends Sizes>(request: (...sizes: Given) => KernelRequest, sizes: Given): Compiled;
  /** Frees all and keeps fewer from then on; false where so few are left that it would not help. */
  shrink(): boolean;
  clear(): void;
}

export function kernelCache<Compiled>(
  compile: (request: KernelRequest) => Compiled,
  free: (kernel: Compiled) => void,
): KernelCache<Compiled> {
  const names = new Map<unknown, number>();
  let generation = most;
  let young = new Map<string, Compiled>();
  let old = new Map<string, Compiled>();
  const drop = (kernels: Map<string, Compiled>) => {
    for (const each of kernels.values()) free(each);
    kernels.clear();
  };
  const clear = () => {
    drop(young);
    drop(old);
  };
  return {
    get(request, sizes) {
      let name = names.get(request);
      if (name === undefined) names.set(request, (name = names.size));
      const key = `${name} ${sizes.join()}`;
      const kept = young.get(key);
      if (kept) return kept;
      const compiled = old.get(key) ?? compile(request(...sizes));
      old.delete(key);
      if (young.size >= generation) {
        drop(old);
        [old, young] = [young, new Map()];
      }
      young.set(key, compiled);
      return compiled;
    },
    shrink() {
      const alive = young.size + old.size;
      if (alive <= fewest) return false;
      generation = Math.max(fewest, Math.floor(alive / 4));
      clear();
      return true;
    },
    clear,
  };
}
