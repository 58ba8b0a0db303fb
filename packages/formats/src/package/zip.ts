import type { OutputFile } from '../types.ts';

/** The first moment a zip file can say, in local time as zip wants it: the same input gives the same bytes on every machine. */
const EPOCH = new Date(1980, 0, 1, 0, 0, 0);

/** Files as one zip archive. The order of the files is kept. */
export async function zip(files: readonly Pick<OutputFile, 'name' | 'data'>[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(files.map(({ name, data }) => [name, data])), { level: 6, mtime: EPOCH });
}

/** Why an archive was refused. */
export class ZipError extends Error {
  readonly code: 'syntax' | 'too-large';

  constructor(code: 'syntax' | 'too-large', message: string) {
    super(message);
    this.name = 'ZipError';
    this.code = code;
  }
}

const MOST_FILES = 20_000;

/**
 * The files of a zip archive whose names `wanted` accepts. What an archive says of its sizes is checked before anything is unpacked.
 *
 * @throws {ZipError} Where the data are no zip archive, or would unpack to more than `maxBytes`.
 */
export async function unzip(
  data: Uint8Array,
  wanted: (name: string) => boolean,
  maxBytes: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let bytes = 0;
  let count = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!wanted(name)) return false;
    bytes += originalSize;
    if (bytes > maxBytes || ++count > MOST_FILES) {
      throw new ZipError(
        'too-large',
        `Expected a package of at most ${String(maxBytes)} bytes and ${String(MOST_FILES)} files.`,
      );
    }
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(data, { filter })));
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('syntax', `Expected a zip archive: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
