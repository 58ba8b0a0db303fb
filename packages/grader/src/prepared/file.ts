interface Files {
  readFileSync(file: URL): Uint8Array & { toString(encoding: 'latin1'): string };
}
interface Compression {
  brotliDecompressSync(bytes: Uint8Array): Uint8Array;
}
interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/*
 * What scripts/prepare.mjs wrote beside the built files; `null` where it is not at hand, as in a browser, in a bundle or when run from source.
 * Asked for through `process`, so that no bundler looks for modules of Node or for the file.
 */

/** A file that was compressed with Brotli. */
export function preparedBytes(name: 'kernels.br'): Uint8Array | null {
  return prepared(name, (bytes, builtin) => (builtin('node:zlib') as Compression).brotliDecompressSync(bytes));
}

/** JSON in ASCII characters: not compressed and of one byte a character, it is there in a few milliseconds. */
export function preparedJson(name: 'prepared-texts.json'): unknown {
  return prepared(name, (bytes) => JSON.parse(bytes.toString('latin1')) as unknown);
}

type Builtin = (name: string) => unknown;

function prepared<T>(name: string, read: (bytes: ReturnType<Files['readFileSync']>, builtin: Builtin) => T): T | null {
  const builtin = (globalThis as Host).process?.getBuiltinModule;
  if (builtin === undefined) return null;
  try {
    return read((builtin('node:fs') as Files).readFileSync(new URL(name, import.meta.url)), builtin);
  } catch {
    return null;
  }
}
