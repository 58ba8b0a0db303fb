import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { once } from 'node:events';
import { fileError } from '../errors.ts';
import type { Host } from '../host.ts';

/** Where a long text goes, piece by piece. */
export interface TextOutput {
  /** Resolves when the next piece may come. */
  readonly write: (text: string) => Promise<void>;
  /** Ends the text: only now a file of that name is there. */
  readonly close: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly abort: () => Promise<void>;
}

/** Standard output, at the pace of its reader. */
export function standardOutput(host: Pick<Host, 'write'>): TextOutput {
  return { write: (text) => host.write(text), close: () => Promise.resolve(), abort: () => Promise.resolve() };
}

/** A file that is there whole or not at all. A device or pipe such as `/dev/stdout` is written to, never replaced. */
export async function textFile(host: Pick<Host, 'cwd'>, path: string, { folders = false } = {}): Promise<TextOutput> {
  const file = resolve(host.cwd, path);
  const special = await stat(file).then(
    (there) => !there.isFile() && !there.isDirectory(),
    () => false,
  );
  const target = special ? file : join(dirname(file), `.${process.pid}.${Math.random().toString(36).slice(2)}.part`);
  try {
    if (folders) await mkdir(dirname(file), { recursive: true });
    const stream = createWriteStream(target, { flags: special ? 'w' : 'wx' });
    await once(stream, 'open');
    return output(stream, target, special ? null : file, path);
  } catch (error) {
    throw fileError(path, error, 'write');
  }
}

function output(
  stream: ReturnType<typeof createWriteStream>,
  half: string,
  file: string | null,
  path: string,
): TextOutput {
  let failure: Error | null = null;
  stream.on('error', (error) => (failure ??= error));
  const abort = async (): Promise<void> => {
    stream.destroy();
    if (file !== null) await rm(half, { force: true }).catch(() => {});
  };
  const fail = async (error: unknown): Promise<never> => {
    await abort();
    throw fileError(path, error, 'write');
  };
  return {
    async write(text) {
      if (failure === null && !stream.write(text))
        await once(stream, 'drain').catch((error: Error) => (failure ??= error));
      if (failure !== null) await fail(failure);
    },
    async close() {
      const ended = once(stream, 'close');
      stream.end();
      await ended.catch((error: Error) => (failure ??= error));
      if (failure !== null) await fail(failure);
      if (file !== null) await rename(half, file).catch(fail);
    },
    abort,
  };
}
