// `npm run vectors -- DIR …`: runs vector files on the float64 reference and on every backend that runs in Node.
import { resolve } from 'node:path';
import { inOrder, install, turbo } from './run.mjs';
import { cwd } from './keyproof.mjs';

const quiet = { quiet: true };
const paths = process.argv.slice(2).map((path) => resolve(cwd, path));
const status = inOrder(
  () => install(quiet),
  () => turbo(['build', '--filter=@keyproof/rnn-core'], quiet),
);
if (status === 0) {
  const { main } = await import('../packages/rnn-core/dist/vectors.js');
  process.exitCode = await main(paths);
} else process.exitCode = status;
