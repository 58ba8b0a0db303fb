import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileError } from '../errors.ts';

/** Bytes that are put away and read back by their place. */
export interface Spool {
  /** Puts bytes away and gives their place. */
  readonly append: (bytes: Uint8Array) => number;
  readonly read: (offset: number, length: number) => Buffer;
  readonly close: () => void;
}

const BUFFER = 1 << 22;

/** A spool that starts in memory and goes to a temporary file when it grows, so that memory stays flat. */
export function createSpool(): Spool {
  const tail = Buffer.alloc(BUFFER);
  let used = 0;
  let written = 0;
  let file: { fd: number; path: string } | null = null;
  const open = (): { fd: number; path: string } => {
    const path = join(tmpdir(), `keyproof-${process.pid}-${Math.random().toString(36).slice(2)}.spool`);
    const fd = openSync(path, 'wx+', 0o600);
    // Without a name nothing is left behind, however the process ends. Windows keeps the name until the file is closed.
    if (process.platform !== 'win32') rmSync(path);
    return { fd, path };
  };
  const flush = (): void => {
    file ??= open();
    try {
      for (let done = 0; done < used;) done += writeSync(file.fd, tail, done, used - done);
    } catch (error) {
      throw fileError(join(tmpdir(), 'keyproof-….spool'), error, 'write');
    }
    written += used;
    used = 0;
  };
  return {
    append(bytes) {
      const place = written + used;
      if (bytes.length > BUFFER - used) flush();
      if (bytes.length > BUFFER) {
        writeSync((file as { fd: number }).fd, bytes);
        written += bytes.length;
      } else {
        tail.set(bytes, used);
        used += bytes.length;
      }
      return place;
    },
    read(offset, length) {
      if (offset >= written) return Buffer.from(tail.subarray(offset - written, offset - written + length));
      const bytes = Buffer.alloc(length);
      readSync((file as { fd: number }).fd, bytes, 0, length, offset);
      return bytes;
    },
    close() {
      if (file === null) return;
      closeSync(file.fd);
      if (process.platform === 'win32') rmSync(file.path, { force: true });
      file = null;
    },
  };
}
