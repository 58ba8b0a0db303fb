// Many dumps: throughput with one and two threads, memory, a kill in the middle, and a second run.
//   npm run build && node bench/dumps/run.mjs [COUNT] [extract|grade]      default 10000 extract; a tenth of it is the small set
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { writeDumps } from './make.mjs';

const main = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));
const [asked = '10000', command = 'extract'] = process.argv.slice(2);
const count = Number(asked);
const small = Math.max(1, Math.floor(count / 10));
const folder = mkdtempSync(join(tmpdir(), 'keyproof-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Runs the command and gives its time, its exit code and the most memory that its process held, in MiB. */
async function run(args, { cache, output, killWhen }) {
  const started = performance.now();
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, KEYPROOF_CACHE: join(folder, cache) },
    stdio: ['ignore', openSync(join(folder, output), 'w'), 'inherit'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const line = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      peak = Math.max(peak, Number(line?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended, or this is no Linux.
    }
    if (killWhen?.()) child.kill('SIGKILL');
  }, 100);
  const [code, signal] = await once(child, 'exit');
  clearInterval(timer);
  return { seconds: (performance.now() - started) / 1000, peak, code, signal };
}

/** Documents of a report and how many different paths they have, read line by line. */
async function documentsOf(output) {
  const paths = new Set();
  let documents = 0;
  let questions = 0;
  let rest = '';
  let inQuestions = false;
  for await (const chunk of createReadStream(join(folder, output), 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === '"questions": [') inQuestions = true;
      else if (inQuestions && line.startsWith('{')) questions++;
      else if (line.startsWith('{"path":')) {
        documents++;
        paths.add(/^\{"path":"([^"]*)"/.exec(line)[1]);
      }
    }
  }
  return { documents, different: paths.size, questions };
}

async function digest(output) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, output))) hash.update(chunk);
  return hash.digest('hex');
}

const kept = (cache) => {
  try {
    return readdirSync(join(folder, cache)).reduce(
      (sum, shelf) => sum + readdirSync(join(folder, cache, shelf)).filter((name) => name.endsWith('.gz')).length,
      0,
    );
  } catch {
    return 0;
  }
};
const say = (name, { seconds, peak, code, signal }, dumps) =>
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(1).padStart(8)} s ${(dumps / seconds).toFixed(1).padStart(8)} dumps/s ${peak.toFixed(0).padStart(6)} MiB  ${signal ?? `exit ${code}`}`,
  );

writeDumps(join(folder, 'small'), small);
writeDumps(join(folder, 'large'), count);
// On a machine that does other things too, no experiment shall run out of time.
writeFileSync(join(folder, 'keyproof.config.json'), JSON.stringify({ budget: { milliseconds: 600_000 } }));
const grade = (what, jobs) => [command, what, '--json', '--jobs', String(jobs)];

const one = await run(grade('small', 1), { cache: 'c1', output: 'one.json' });
say(`${small} dumps, 1 thread`, one, small);
const two = await run(grade('small', 2), { cache: 'c2', output: 'two.json' });
say(`${small} dumps, 2 threads`, two, small);
console.log(
  `  same report: ${(await digest('one.json')) === (await digest('two.json'))}; ${(one.seconds / two.seconds).toFixed(2)} times as fast`,
);

const half = await run(grade('large', 2), { cache: 'c3', output: 'cut.json', killWhen: () => kept('c3') >= count / 2 });
const before = kept('c3');
say(`${count} dumps, killed with SIGKILL`, half, before);
const rest = await run(grade('large', 2), { cache: 'c3', output: 'resumed.json' });
say(`${count} dumps, resumed (${before} were kept)`, rest, count - before);
const { documents, different, questions } = await documentsOf('resumed.json');
console.log(`  ${documents} documents, ${different} different, ${questions} questions; ${kept('c3')} results kept`);
const again = await run(grade('large', 2), { cache: 'c3', output: 'again.json' });
say(`${count} dumps, from the cache`, again, count);
console.log(`  same report: ${(await digest('resumed.json')) === (await digest('again.json'))}`);
const peak = Math.max(half.peak, rest.peak, again.peak);
console.log(
  `peak memory, ${count} against ${small} dumps: ${peak.toFixed(0)} / ${two.peak.toFixed(0)} MiB = ${(peak / two.peak).toFixed(2)}`,
);
