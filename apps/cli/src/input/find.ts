import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { InputError, fileError } from '../errors.ts';
import type { Host } from '../host.ts';
import { isReviewFile } from '../review/find.ts';
import { createFilter, type Filter } from './ignore.ts';

/** Files that a folder offers as dumps. A file that is named itself is read whatever its name. */
export const DUMP_EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.mdx',
  '.markdown',
  '.htm',
  '.html',
  '.xhtml',
  '.ipynb',
  '.rst',
  '.org',
  '.tex',
  '.ocr',
]);

/** A place to read a dump from. `path` is as the reports show it; `file` is `null` for standard input. */
export interface Source {
  readonly path: string;
  readonly file: string | null;
}

export interface Found {
  readonly sources: readonly Source[];
  readonly errors: readonly InputError[];
}

/** The dumps that the words of a command line name: files as given, folders and patterns sorted, each file once. */
export async function findSources(
  words: readonly string[],
  host: Pick<Host, 'cwd'>,
  ignored: readonly string[] = [],
): Promise<Found> {
  const filter = await createFilter(host.cwd, ignored);
  const sources = new Map<string, Source>();
  const errors: InputError[] = [];
  for (const word of words) {
    try {
      for (const source of await sourcesOf(word, host.cwd, filter, errors)) sources.set(source.file ?? '-', source);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  return { sources: [...sources.values()], errors };
}

async function sourcesOf(word: string, cwd: string, filter: Filter, errors: InputError[]): Promise<Source[]> {
  if (word === '-') return [{ path: '<stdin>', file: null }];
  const file = resolve(cwd, word);
  const kind = await stat(file).catch((error: unknown) => error as Error);
  if (kind instanceof Error) return isPattern(word) ? await matches(word, cwd, filter) : fail(fileError(word, kind));
  if (!kind.isDirectory()) return [{ path: shown(file, cwd), file }];
  const closed: InputError[] = [];
  const files = await walk(file, word, filter, closed);
  errors.push(...closed);
  if (files.length === 0 && closed.length === 0)
    throw new InputError('no-dumps', `Found no dumps in the folder \`${word}\``);
  return files.map((each) => ({ path: shown(each, cwd), file: each }));
}

function fail(error: Error): never {
  throw error;
}

function isPattern(word: string): boolean {
  return /[*?[\]{}!]/.test(word);
}

async function matches(word: string, cwd: string, filter: Filter): Promise<Source[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(word.split(sep).join('/'), {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
  });
  const files: string[] = [];
  for (const each of found) if (!isReviewFile(each) && !(await filter.ignoresDeep(resolve(each)))) files.push(each);
  if (files.length === 0) throw new InputError('no-match', `No file matches \`${word}\``);
  return files
    .map((file) => resolve(file))
    .sort(byPath)
    .map((file) => ({ path: shown(file, cwd), file }));
}

/** The dumps below a folder, sorted. Hidden folders, `node_modules`, links to folders and what `.keyproofignore` names are passed over; one that cannot be opened is named, and the others are read. */
async function walk(folder: string, word: string, filter: Filter, errors: InputError[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    errors.push(fileError(word, error));
    return [];
  });
  if (entries.length > 0) await filter.enter(folder);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => byPath(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (filter.ignores(path, entry.isDirectory())) continue;
    if (entry.isDirectory()) files.push(...(await walk(path, join(word, entry.name), filter, errors)));
    else if (!isReviewFile(entry.name) && DUMP_EXTENSIONS.has(extname(entry.name).toLowerCase())) files.push(path);
  }
  return files;
}

/** By code units, so that the order is the same on every machine. */
function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The path as reports show it: relative where it lies below or near the working folder, with forward slashes. */
function shown(file: string, cwd: string): string {
  const path = relative(cwd, file) || '.';
  return path.split(sep).join('/');
}
