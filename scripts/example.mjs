// `npm run example -- NAME`: builds the engine and runs one of its examples to the end.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inOrder, install, turbo } from './run.mjs';

const folder = new URL('../packages/rnn-core/examples/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.mjs', ''));
const [name] = process.argv.slice(2);
const quiet = { quiet: true };

if (names.includes(name)) {
  process.exitCode = inOrder(
    () => install(quiet),
    () => turbo(['build', '--filter=@keyproof/rnn-core'], quiet),
    () =>
      spawnSync(process.execPath, [fileURLToPath(new URL(`${name}.mjs`, folder))], { stdio: 'inherit' }).status ?? 1,
  );
} else {
  console.error(`Expected the name of an example, got ${name ?? 'none'}. There are: ${names.join(', ')}`);
  process.exitCode = 2;
}
