// Inputs that hurt careless readers, at N and 2N characters, each in a process of its own: time and memory must at most double (ratio ≤ 2.3).
//   npm run build && node bench/parser/hostile.mjs [N] [NAME ...]      default N: 5000000, all names
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hostile } from './texts.mjs';

const [size = '5000000', ...names] = process.argv.slice(2);
const n = Number(size);
/** Below this a ratio measures the machine, not the reader. */
const SHORT = 100;
const LIMIT = 2.3;

const child = fileURLToPath(new URL('./hostile-child.mjs', import.meta.url));
const measure = (name, count) =>
  new Promise((resolve) => {
    let result = null;
    const forked = fork(child, [name, String(count)], { execArgv: ['--expose-gc'] });
    forked.on('message', (message) => (result = message));
    forked.on('exit', (code, signal) => resolve(result ?? { failed: signal ?? code }));
  });

const ms = (value) => `${value.toFixed(0)} ms`.padStart(10);
const mb = (value) => `${(value / 2 ** 20).toFixed(0)} MB`.padStart(8);
console.log(
  `${'input'.padEnd(24)}${`${n / 1e6} MB`.padStart(10)}${`${(2 * n) / 1e6} MB`.padStart(10)}  ratio${'memory'.padStart(8)}${'memory'.padStart(8)}  ratio`,
);
const over = [];
for (const name of Object.keys(hostile)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const a = await measure(name, n);
  const b = a.failed ? a : await measure(name, 2 * n);
  if (a.failed || b.failed) {
    console.log(`${name.padEnd(24)} failed: ${a.failed ?? b.failed}`);
    over.push(name);
    continue;
  }
  // Other work on the machine only ever adds: of what looks too slow, the least of three counts.
  for (let again = 0; again < 2 && b.ms > SHORT && b.ms / a.ms > LIMIT; again++) {
    a.ms = Math.min(a.ms, (await measure(name, n)).ms ?? Infinity);
    b.ms = Math.min(b.ms, (await measure(name, 2 * n)).ms ?? Infinity);
  }
  const time = b.ms / a.ms;
  const memory = b.peak / a.peak;
  if ((b.ms > SHORT && time > LIMIT) || (b.peak > 50e6 && memory > LIMIT)) over.push(name);
  console.log(
    `${name.padEnd(24)}${ms(a.ms)}${ms(b.ms)}${time.toFixed(2).padStart(7)}${mb(a.peak)}${mb(b.peak)}${memory.toFixed(2).padStart(7)}${b.items > 0 ? `  ${b.items} items` : ''}`,
  );
}
console.log(over.length === 0 ? `none over ${LIMIT}` : `over ${LIMIT} or failed: ${over.join(', ')}`);
process.exitCode = over.length === 0 ? 0 : 1;
