// Writes dist/compiled: copies of the reader and the grader as one script each, and V8's code for them (see src/compiled/load.ts), made after grading
// dumps of our own so that it holds the functions which grading uses. Left out of the published package: it suits this Node on this processor.
//   node scripts/compile.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { build } from 'tsup';
import { madeOf } from '../dist/made-of.js';

const inPackage = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = inPackage('dist/compiled');

if (process.argv[2] === undefined) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    config: false,
    silent: true,
    entry: { grader: inPackage('src/compiled/grader.ts'), reader: inPackage('src/compiled/reader.ts') },
    outDir: folder,
    format: ['cjs'],
    target: 'node20',
    platform: 'node',
    clean: false,
    noExternal: [/^(?!@keyproof\/rnn-core)/],
    external: ['@keyproof/rnn-core'],
    esbuildOptions(options) {
      options.define = { 'import.meta.url': 'URL_HERE' };
      options.minifyWhitespace = true;
      options.minifySyntax = true;
      // Latin-1 is read at once, and takes half the room: strings are escaped, and what was written raw becomes a string.
      options.charset = 'ascii';
      options.supported = { 'template-literal': false };
    },
  });
  writeFileSync(`${folder}/made-of.txt`, madeOf());
  for (const name of ['grader', 'reader']) {
    const path = `${folder}/${name}.cjs`;
    writeFileSync(
      path,
      `(function (URL_HERE, require) { const module = { exports: {} }, { exports } = module;\n${escaped(readFileSync(path, 'utf8'))}\nreturn module.exports; })`,
    );
  }
  // In a process of its own, since the settings of V8 are part of what the code is for.
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'code'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  await import('../dist/short-run.js');
  // Else V8 drops the byte code of what has not run for a while.
  setFlagsFromString('--no-flush-bytecode');
  const require = createRequire(import.meta.url);
  const url = (name) => pathToFileURL(require.resolve(name)).href;
  const core = await import(url('@keyproof/rnn-core'));
  const scriptOf = (name) =>
    new Script(readFileSync(`${folder}/${name}.cjs`, 'latin1'), { filename: `${folder}/${name}.cjs` });
  const scripts = { grader: scriptOf('grader'), reader: scriptOf('reader') };
  const builtin = (name) => process.getBuiltinModule(name);
  const { extractDocument } = scripts.reader.runInThisContext()(import.meta.url, builtin);
  const { createGrader, createExperimenter } = scripts.grader.runInThisContext()(url('@keyproof/grader'), (name) =>
    name === '@keyproof/rnn-core' ? core : builtin(name),
  );
  const experimenter = await createExperimenter();
  const grader = await createGrader({ experimenter });
  const dumps = new URL('../../../fixtures/dumps/', import.meta.url);
  for (const name of readdirSync(dumps)) {
    const { path, items } = extractDocument(name, readFileSync(new URL(name, dumps), 'utf8'));
    await grader.gradeDocument({ path, items });
  }
  grader.dispose();
  experimenter.dispose();
  setFlagsFromString('--flush-bytecode');
  for (const [name, script] of Object.entries(scripts)) {
    const code = script.createCachedData();
    writeFileSync(`${folder}/${name}-${cachedDataVersionTag()}.bin`, code);
    console.log(`${name}: ${code.length} bytes`);
  }
}

/** What esbuild leaves as it is: characters of regular expressions, where an escape says the same. */
function escaped(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
