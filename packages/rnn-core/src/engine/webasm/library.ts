/** Kernels' modules by what they were compiled for, so that they need not be compiled again. */
export type Library = ReadonlyMap<string, Uint8Array>;

/** What a library begins with; its length in bytes is a 32-bit word (little-endian) before it. */
interface Contents {
  readonly compiler: number;
  /** In the order of the modules behind it. */
  readonly modules: readonly (readonly [key: string, bytes: number])[];
}

const wordBytes = 4;

/** A library as bytes; `compiler` tells what made it. */
export function writeLibrary(library: Library, compiler: number): Uint8Array {
  const entries = [...library].sort(([one], [other]) => (one < other ? -1 : 1));
  const contents: Contents = { compiler, modules: entries.map(([key, { length }]) => [key, length]) };
  const head = new TextEncoder().encode(JSON.stringify(contents));
  const bytes = new Uint8Array(entries.reduce((sum, [, { length }]) => sum + length, wordBytes + head.length));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, wordBytes);
  let at = wordBytes + head.length;
  for (const [, module] of entries) {
    bytes.set(module, at);
    at += module.length;
  }
  return bytes;
}

/** The library in some bytes; an empty one where another compiler made it, or where it is none. */
export function readLibrary(bytes: Uint8Array, compiler: number): Library {
  const library = new Map<string, Uint8Array>();
  if (bytes.length < wordBytes) return library;
  try {
    const start = wordBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const contents = JSON.parse(new TextDecoder().decode(bytes.subarray(wordBytes, start))) as Contents;
    if (contents.compiler !== compiler) return library;
    let at = start;
    for (const [key, length] of contents.modules) library.set(key, bytes.subarray(at, (at += length)));
    if (at === bytes.length) return library;
  } catch {
    // Not a library.
  }
  return new Map();
}
