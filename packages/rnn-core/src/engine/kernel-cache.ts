import type { KernelRequest } from '../kernels/kernel.ts';
import type { Sizes } from './machine.ts';
import { sameSizes } from './plans.ts';

/** Kernels in a generation. A net needs about ten; those not asked for during a whole generation are freed. */
const most = 512;
const fewest = 12;

/** Sizes that each kind of kernel was last asked for: they are compared, which is cheaper than making a key of them. */
const lately = 4;

interface Recent<Compiled> {
  readonly sizes: Sizes;
  readonly kernel: Compiled;
}

interface Kind<Compiled> {
  readonly name: number;
  /** Of the present generation. */
  readonly recent: Recent<Compiled>[];
}

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
  const kinds = new Map<unknown, Kind<Compiled>>();
  let generation = most;
  let young = new Map<string, Compiled>();
  let old = new Map<string, Compiled>();
  const drop = (kernels: Map<string, Compiled>) => {
    for (const each of kernels.values()) free(each);
    kernels.clear();
  };
  // A kernel that is dropped must not be found again, and must not hold the engine's memory.
  const forget = () => {
    for (const { recent } of kinds.values()) recent.length = 0;
  };
  const clear = () => {
    drop(young);
    drop(old);
    forget();
  };
  const remembered = (kind: Kind<Compiled>, sizes: Sizes, kernel: Compiled): Compiled => {
    if (kind.recent.length === lately) kind.recent.pop();
    kind.recent.unshift({ sizes, kernel });
    return kernel;
  };
  return {
    get(request, sizes) {
      let kind = kinds.get(request);
      if (!kind) kinds.set(request, (kind = { name: kinds.size, recent: [] }));
      for (const each of kind.recent) if (sameSizes(each.sizes, sizes)) return each.kernel;
      const key = `${kind.name} ${sizes.join()}`;
      const kept = young.get(key);
      if (kept) return remembered(kind, sizes, kept);
      const compiled = old.get(key) ?? compile(request(...sizes));
      old.delete(key);
      if (young.size >= generation) {
        drop(old);
        [old, young] = [young, new Map()];
        forget();
      }
      young.set(key, compiled);
      return remembered(kind, sizes, compiled);
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
