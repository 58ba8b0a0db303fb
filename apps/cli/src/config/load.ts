import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Check } from '@keyproof/grader';
import { InputError, fileError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { Config } from './schema.ts';

const NAMES = ['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `keyproof.config.${ending}`);

export interface LoadedConfig {
  readonly config: Config;
  readonly file: string | null;
}

/** The configuration that `--config` names, or the nearest one in the working folder and the folders above it, up to the repository's root. */
export async function loadConfig(host: Pick<Host, 'cwd'>, named: string | boolean | undefined): Promise<LoadedConfig> {
  if (named === false) return { config: {}, file: null };
  const file = typeof named === 'string' ? resolve(host.cwd, named) : await nearest(host.cwd);
  if (file === null) return { config: {}, file: null };
  const shown = relative(host.cwd, file) || file;
  const value = file.endsWith('.json') ? await readJson(file, shown) : await importModule(file, shown);
  // Only a run that has a configuration pays for the validator.
  const [v, { JsonConfig, ModuleConfig }] = await Promise.all([import('valibot'), import('./schema.ts')]);
  const result = v.safeParse(file.endsWith('.json') ? JsonConfig : ModuleConfig, value);
  if (result.success) return { config: result.output as Config, file };
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'top level';
  const unknown = issue.type === 'strict_object' && issue.expected === 'never';
  const what = unknown ? `unknown setting \`${place}\`${await meant(place)}` : `at \`${place}\`: ${issue.message}`;
  throw new InputError('config', `\`${shown}\`: ${what}`);
}

/** The setting that a misspelt one is nearest to, as a question. */
async function meant(place: string): Promise<string> {
  const [{ closest, distance }, { SETTINGS }] = await Promise.all([
    import('fastest-levenshtein'),
    import('./schema.ts'),
  ]);
  const name = place.split('.').at(-1) ?? place;
  const near = closest(name, [...SETTINGS]);
  return distance(name, near) <= 1 + name.length / 3 ? `; did you mean \`${near}\`?` : '';
}

async function nearest(cwd: string): Promise<string | null> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of NAMES) if (await exists(join(folder, name))) return join(folder, name);
    if ((await exists(join(folder, '.git'))) || dirname(folder) === folder) return null;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function readJson(file: string, shown: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError(shown, error);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('config', `\`${shown}\` is no JSON: ${(error as Error).message}`, error);
  }
}

/** The default export of a module, TypeScript or not. `import { defineConfig } from 'keyproof'` finds this command wherever it is installed. */
async function importModule(file: string, shown: string): Promise<unknown> {
  if (!(await exists(file))) throw new InputError('not-found', `Cannot read \`${shown}\`: no such file or folder`);
  try {
    const { createJiti } = await import('jiti');
    const self = fileURLToPath(new URL('./index.js', import.meta.url));
    const jiti = createJiti(pathToFileURL(file).href, { fsCache: false, moduleCache: true, alias: { keyproof: self } });
    return await jiti.import(file, { default: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new InputError('config', `\`${shown}\` cannot be run: ${reason}`, error);
  }
}

/** The checks that a configuration module brings. */
export async function checksOfModule(file: string): Promise<readonly Check[]> {
  const { config } = await loadConfig({ cwd: dirname(file) }, file);
  return config.checks?.own ?? [];
}
