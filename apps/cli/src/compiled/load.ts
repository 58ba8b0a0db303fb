import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import type * as rnnCore from '@keyproof/rnn-core';
import type * as grading from './grader.ts';
import { madeOf } from './made-of.ts';
import type * as reading from './reader.ts';

type Grader = typeof grading;
type Reader = typeof reading;

/** The grader: its compiled copy where there is one for this V8 and of the code that is installed, else the module itself. */
export async function loadGrader(): Promise<Grader> {
  const define = compiled<Grader>('grader');
  if (define === null) return import('./grader.ts');
  // Not in the copy, since it finds its kernels and gpu.js from where it lies.
  const grader = createRequire(import.meta.url).resolve('@keyproof/grader');
  const core = (await import(
    pathToFileURL(createRequire(grader).resolve('@keyproof/rnn-core')).href
  )) as typeof rnnCore;
  return define(pathToFileURL(grader).href, (name) => (name === '@keyproof/rnn-core' ? core : builtin(name)));
}

/** What reads dumps, likewise. */
export async function loadReader(): Promise<Reader> {
  return compiled<Reader>('reader')?.(import.meta.url, builtin) ?? import('./reader.ts');
}

const builtin = (name: string): unknown => process.getBuiltinModule(name);

/** Evaluates a copy. `url`: where it says it lies. */
type Define<T> = (url: string, require: (name: string) => unknown) => T;

/**
 * The script of a copy with V8's code for it (`scripts/compile.mjs` makes both), `null` where one of them is missing or is not what would be compiled
 * here: made by another V8, for other settings or another processor, or of other code.
 */
function compiled<T>(name: string): Define<T> | null {
  const file = (base: string): string => fileURLToPath(new URL(`./compiled/${base}`, import.meta.url));
  try {
    const cachedData = readFileSync(file(`${name}-${cachedDataVersionTag()}.bin`));
    if (readFileSync(file('made-of.txt'), 'utf8') !== madeOf()) return null;
    const filename = file(`${name}.cjs`);
    const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
    return script.cachedDataRejected === true ? null : (script.runInThisContext() as Define<T>);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
