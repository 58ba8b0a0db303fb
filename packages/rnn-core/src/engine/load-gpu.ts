import type { GpuModule } from './gpu.ts';
import { knownVersion } from './webasm/generator.ts';

/** gpu.js, at hand or to be had. */
export interface GpuSource {
  module(): GpuModule;
  /** It is not loaded yet, and of the version whose code generator is mended. */
  readonly isPending: boolean;
}

export const loaded = (module: GpuModule): GpuSource => ({ module: () => module, isPending: false });

/** gpu.js, loaded. It is CommonJS: some bundlers give its exports under `default` alone. */
export async function loadGpu(): Promise<GpuSource> {
  const found = (await import('gpu.js')) as GpuModule & { readonly default?: GpuModule };
  return loaded('GPU' in found ? found : (found as { readonly default: GpuModule }).default);
}

/**
 * gpu.js, loaded when a kernel is first compiled, where that can be done without waiting and the version is known: loading takes 70 ms, which
 * kernels that were compiled before do without. Elsewhere (a page, a bundle, another version) it is loaded now.
 */
export async function gpuWhenWanted(): Promise<GpuSource> {
  const require = requireHere();
  if (!require) return loadGpu();
  let module: GpuModule | null = null;
  return { module: () => (module ??= require('gpu.js') as GpuModule), isPending: true };
}

/** The part of Node that is used; elsewhere there is none of it. */
interface Host {
  readonly process?: {
    readonly getBuiltinModule?: (name: string) => { readonly createRequire: (from: string) => Require } | undefined;
  };
}
type Require = (name: string) => unknown;

/** What loads modules without waiting, where there is that and it finds the gpu.js that is known. */
function requireHere(): Require | null {
  try {
    const require = (globalThis as Host).process?.getBuiltinModule?.('node:module')?.createRequire(import.meta.url);
    const found = require?.('gpu.js/package.json') as { readonly version?: unknown } | undefined;
    return require && found?.version === knownVersion ? require : null;
  } catch {
    return null;
  }
}
