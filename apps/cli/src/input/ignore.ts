import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { fileError } from '../errors.ts';

const NAME = '.keyproofignore';

/** What is passed over in folders and patterns. A file that is named itself is always read. */
export interface Filter {
  /** Reads the folder's `.keyproofignore`, and those above it. */
  readonly enter: (folder: string) => Promise<void>;
  /** Whether a path below entered folders is passed over. */
  readonly ignores: (path: string, folder: boolean) => boolean;
  /** The same for a path whose folders were not walked. */
  readonly ignoresDeep: (path: string) => Promise<boolean>;
}

/** Rules of `.keyproofignore` files, written as in `.gitignore`, and patterns of the configuration, which count from the working folder. */
export async function createFilter(cwd: string, patterns: readonly string[]): Promise<Filter> {
  const rules = new Map<string, Ignore | null>();
  if (patterns.length > 0) rules.set('', await ignoreOf(patterns.join('\n')));

  const enter = async (folder: string): Promise<void> => {
    for (let each = folder; !rules.has(each); each = dirname(each)) {
      const text = await readFile(join(each, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EACCES' || error.code === 'EISDIR') throw fileError(relative(cwd, join(each, NAME)), error);
        return null;
      });
      rules.set(each, text === null ? null : await ignoreOf(text));
    }
  };
  const ignores = (path: string, folder: boolean): boolean => {
    const end = folder ? '/' : '';
    for (const [base, rule] of rules) {
      if (rule === null) continue;
      const below = relative(base === '' ? cwd : base, path)
        .split(sep)
        .join('/');
      if (below !== '' && !below.startsWith('..') && !/^[a-z]:/i.test(below) && rule.ignores(below + end)) return true;
    }
    return false;
  };
  return {
    enter,
    ignores,
    async ignoresDeep(path) {
      await enter(dirname(path));
      return ignores(path, false);
    },
  };
}

async function ignoreOf(text: string): Promise<Ignore> {
  const { default: ignore } = await import('ignore');
  return ignore().add(text);
}
