// Before the package is packed: brings the built demo into it, for `keyproof serve`.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../../demo/dist', import.meta.url));
const to = fileURLToPath(new URL('../dist/demo', import.meta.url));
if (!existsSync(`${from}/index.html`)) {
  console.error('The demo is not built: run `npm run demo` or `node scripts/run.mjs build` first.');
  process.exit(1);
}
rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true });
