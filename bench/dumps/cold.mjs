// Cold starts of `keyproof grade`: wall and processor time of a process that has nothing in its caches, and what the machine gave meanwhile.
//   npm run build && node bench/dumps/cold.mjs [RUNS] [FILE ...]      default 11, and the dumps of fixtures/dumps
// A shared machine does not always give its cores: before and after each run two threads spin for a moment, and a run counts as undisturbed
// where both spins took at most a fifth longer than the fastest seen. `MAIN=PATH`: the command of another build, in turns with this one.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const here = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures/dumps/', import.meta.url));
const [runs = '11', ...named] = process.argv.slice(2);
const files = named.length > 0 ? named : [fixtures];
const builds = [here, ...(process.env.MAIN ? [process.env.MAIN] : [])];

const spinner = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', () => {
  const started = performance.now();
  let sum = 0;
  for (let i = 0; i < 4e7; i += 1) sum = (sum * 31 + i) | 0;
  parentPort.postMessage({ sum, took: performance.now() - started });
});`;
const threads = Array.from({ length: Math.min(2, availableParallelism()) }, () => new Worker(spinner, { eval: true }));

/** Milliseconds of the slower of the threads that spin side by side. */
async function spin() {
  const took = threads.map(
    (thread) => new Promise((resolve) => thread.once('message', ({ took: own }) => resolve(own))),
  );
  for (const thread of threads) thread.postMessage(null);
  return Math.max(...(await Promise.all(took)));
}

/** Printed by the process itself when it ends: what all its threads used. */
const COUNTS =
  "process.on('exit', () => { const { userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write(`\\ncpu ${userCPUTime + systemCPUTime}\\n`); });";

/** One cold run: milliseconds on the clock and of the processors. */
function grade(main) {
  const started = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(COUNTS)}`, main, 'grade', ...files, '--no-cache'],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const wall = performance.now() - started;
  return { wall, cpu: Number(/^cpu (\d+)$/m.exec(stderr)?.[1] ?? NaN) / 1000 };
}

const rows = [];
await spin();
for (let run = 0; run < Number(runs); run += 1) {
  for (const main of builds) {
    const before = await spin();
    const { wall, cpu } = grade(main);
    rows.push({ main, wall, cpu, before, after: await spin() });
  }
}
for (const thread of threads) await thread.terminate();

const fastest = Math.min(...rows.flatMap(({ before, after }) => [before, after]));
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
const line = (title, of) => {
  const walls = of.map(({ wall }) => wall / 1000);
  const seconds = [Math.min(...walls), median(walls), Math.max(...walls)].map((value) => value.toFixed(2));
  const processor = median(of.map(({ cpu }) => cpu / 1000)).toFixed(2);
  console.log(
    of.length === 0
      ? `| ${title} | 0 | | | | |`
      : `| ${title} | ${of.length} | ${seconds.join(' | ')} | ${processor} |`,
  );
};
console.log(`\n| runs (spin: ${fastest.toFixed(0)} ms) | number | least, s | median, s | most, s | processor, s |`);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const main of builds) {
  const own = rows.filter((row) => row.main === main);
  const name = main === here ? 'this build' : 'the other';
  line(`${name}, all`, own);
  line(
    `${name}, undisturbed`,
    own.filter(({ before, after }) => Math.max(before, after) <= 1.2 * fastest),
  );
}
