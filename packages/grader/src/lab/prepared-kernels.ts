/** Made beside the built files by scripts/prepare-kernels.mjs: the kernels of the experiments, compressed with Brotli. */
const FILE = 'kernels.br';

interface Files {
  readFileSync(file: URL): Uint8Array;
}
interface Compression {
  brotliDecompressSync(bytes: Uint8Array): Uint8Array;
}
interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/**
 * Kernels that were compiled when this package was built, for `createEngine`; nothing where they are not at hand, as in a browser, in a bundle or
 * when run from source. Asked for through `process`, so that no bundler looks for modules of Node or for the file.
 */
export function preparedKernels(): { readonly compiled?: Uint8Array } {
  const builtin = (globalThis as Host).process?.getBuiltinModule;
  if (builtin === undefined) return {};
  try {
    const { readFileSync } = builtin('node:fs') as Files;
    const { brotliDecompressSync } = builtin('node:zlib') as Compression;
    return { compiled: brotliDecompressSync(readFileSync(new URL(FILE, import.meta.url))) };
  } catch {
    return {};
  }
}
