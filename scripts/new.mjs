// `pnpm new check NAME` (or `npm run new -- check NAME`): writes a check that compiles, judges nothing, and fails its tests until it is filled in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, registered } from './new-check/templates.mjs';

const LIST = 'packages/grader/src/checks/index.ts';
const USAGE = 'Expected `check NAME` with a name in kebab-case, like `pnpm new check teacher-forcing`';

/** Writes the files of a new check under `root` and registers it. Gives their paths. Throws an `Error` where the name will not do. */
export function newCheck(root, id) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id ?? '')) throw new Error(`${USAGE}, got \`${id ?? 'nothing'}\``);
  const name = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const check = { id, name, type: name[0].toUpperCase() + name.slice(1) };
  const files = filesOf(check);
  const there = Object.keys(files).filter((file) => existsSync(join(root, file)));
  if (there.length > 0) throw new Error(`Expected a name that is free, but ${there[0]} exists; choose another`);
  const list = registered(readFileSync(join(root, LIST), 'utf8'), check);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  writeFileSync(join(root, LIST), list);
  return [...Object.keys(files), LIST];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, id, ...rest] = process.argv.slice(2);
  try {
    if (what !== 'check' || rest.length > 0) throw new Error(USAGE);
    const files = newCheck(fileURLToPath(new URL('..', import.meta.url)), id);
    console.log(`${files.join('\n')}

Next, in this order (docs/new-check.md tells more):
  1. questions of your own in fixtures/questions/${id}.txt, and the tests in packages/grader/test/checks/${id}.test.ts
  2. claim.ts, recognise.ts, experiment.ts: replace every TODO
  3. meta.ts: thresholds from what you measured, with the reason
  4. README.md, then UPDATE=figures npx vitest run apps/cli/test/figures.test.ts draws its figure
  5. UPDATE=1 npx vitest run packages/grader/test/docs.test.ts lists it in docs/checks.md
  6. npx vitest run packages/grader/test/trials.test.ts -t ${id} passes when nothing is left to do`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
