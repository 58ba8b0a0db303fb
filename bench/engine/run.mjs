// Times training and inference against the JavaScript libraries that train recurrent networks, and PyTorch where it is installed.
//   npm run bench [-- --w W1,W2 --cell lstm --mode train --peers keyproof,brain --seconds 2 --minutes 10]
// Peers are installed once, by npm at fixed versions, into .cache/bench. Contestants take turns, a process each, round after round while
// there is time; a figure is the median over the rounds. One JSON line a measurement on standard output, then Markdown tables.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { flops, workloads } from './workloads.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
const packages = {
  brain: ['brain.js@2.0.0-beta.24'],
  tfjs: ['@tensorflow/tfjs@4.22.0', '@tensorflow/tfjs-backend-wasm@4.22.0'],
  jax: ['@jax-js/jax@0.1.25'],
};

const { values } = parseArgs({
  options: {
    w: { type: 'string', default: 'W1,W2,W3,W5,W4' },
    cell: { type: 'string', default: 'rnn,gru,lstm' },
    mode: { type: 'string', default: 'train,infer' },
    peers: { type: 'string', default: 'keyproof,keyproof-1,brain,tfjs,jax,torch' },
    seconds: { type: 'string', default: '0.5' },
    minutes: { type: 'string', default: '10' },
  },
});
const list = (name) => values[name].split(',');
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const run = (command, args, options = {}) =>
  spawnSync(command, args, { encoding: 'utf8', timeout: 90_000, ...options });

/** Installs a peer; null where npm cannot. */
function rootOf(peer) {
  const root = join(cache, peer);
  if (!existsSync(join(root, 'node_modules'))) {
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, 'package.json'), '{ "private": true }\n');
    console.error(`Installing ${packages[peer].join(' and ')} into .cache/bench/${peer} …`);
    const { status } = run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages[peer]], {
      cwd: root,
    });
    if (status !== 0) return null;
  }
  return root;
}

const python = ['/usr/bin/python3', 'python3'].find((name) => run(name, ['-c', 'import torch']).status === 0);

/** One measurement, or null where the contestant cannot do it. */
function measure(peer, w, cell, mode) {
  const shared = ['--w', w, '--cell', cell, '--mode', mode, '--seconds', values.seconds];
  if (peer === 'torch') {
    if (!python) return null;
    return read(run(python, [join(here, 'peers/pytorch.py'), ...shared, '--sizes', JSON.stringify(workloads[w])]));
  }
  const root = packages[peer] ? rootOf(peer) : here;
  if (!root) return null;
  const [name, threads = ''] = peer.split('-');
  const file = join(here, 'peers', `${name}.mjs`);
  // jax-js compiles the unrolled loss by recursion: a thousand steps need a deep stack.
  const deep = peer === 'jax' && workloads[w].T > 500;
  const command = `${deep ? 'ulimit -s unlimited; ' : ''}exec node ${deep ? '--stack-size=60000 ' : ''}"$0" "$@"`;
  return read(
    run('sh', ['-c', command, file, ...shared], {
      env: { ...process.env, PEER_ROOT: root, THREADS: threads },
    }),
  );
}

function read({ stdout, stderr, status }) {
  const line = stdout?.split('\n').find((each) => each.startsWith('{'));
  return line ? JSON.parse(line) : { failed: (stderr || `exit ${status}`).trim().split('\n').at(-1) };
}

/** GFLOP/s of 128-bit vectors, by a small C program; empty without a C compiler for this processor. */
function ceiling() {
  const built = join(tmpdir(), `keyproof-ceiling-${process.pid}`);
  const made = run('cc', ['-O3', '-mavx', '-mno-fma', '-pthread', join(here, 'ceiling.c'), '-o', built]);
  return made.status === 0 ? [1, 2].map((threads) => Number(run(built, [String(threads)]).stdout)) : [];
}

const [one, two] = ceiling();
if (one) console.log(JSON.stringify({ ceiling: { oneThread: one, twoThreads: two }, unit: 'GFLOP/s' }));

/** W4 is for those that were ahead on W3, and trains one cell: a step of the others takes a minute. */
const takesPart = (peer, { w, cell, mode }) =>
  w === 'W4'
    ? cell === 'lstm' && mode === 'train' && ['keyproof', 'keyproof-1', 'jax', 'torch'].includes(peer)
    : // On small models one thread is what runs anyway.
      peer !== 'keyproof-1' || w === 'W3';

const rows = list('mode').flatMap((mode) =>
  list('w').flatMap((w) => list('cell').map((cell) => ({ w, cell, mode, results: new Map() }))),
);
const contests = rows.flatMap((row) => list('peers').flatMap((peer) => (takesPart(peer, row) ? [{ row, peer }] : [])));
const until = Date.now() + Number(values.minutes) * 60_000;
let rounds = 0;
for (; rounds < 5 && Date.now() < until; rounds++) {
  for (const { row, peer } of contests) {
    if (Date.now() > until) break;
    const results = row.results.get(peer) ?? [];
    row.results.set(peer, results);
    if (results[0] === null || results[0]?.failed || (rounds > 0 && row.w === 'W4')) continue;
    results.push(measure(peer, row.w, row.cell, row.mode));
  }
}

/** The medians of a contestant in a row; undefined where it has none. */
function figuresOf({ results }, peer) {
  const good = (results.get(peer) ?? []).filter((each) => each && !each.failed);
  if (good.length === 0) return undefined;
  return Object.fromEntries(['ms', 'first', 'cold', 'peak'].map((key) => [key, median(good.map((each) => each[key]))]));
}

for (const { row, peer } of contests) {
  const { w, cell, mode, results } = row;
  const figures = figuresOf(row, peer);
  const line = figures
    ? { ...figures, gflops: flops(w, cell, mode) / figures.ms / 1e6, rounds: results.get(peer).length }
    : { failed: results.get(peer)?.[0]?.failed ?? (results.get(peer)?.[0] === null ? 'not installed' : 'no time') };
  console.log(JSON.stringify({ w, cell, mode, peer, ...line }));
}

const peers = list('peers');
const others = peers.filter((peer) => packages[peer]);
const table = (head, body) => {
  console.log(`\n| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`);
  for (const cells of body) console.log(`| ${cells.join(' | ')} |`);
};
const date = new Date().toISOString().slice(0, 10);
console.log(`\n${date}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version};`);
console.log('milliseconds a step; keyproof-1: one thread; torch: one thread.');
if (one) console.log(`128-bit vectors without fused multiply-add: ${one} GFLOP/s on one thread, ${two} on two.`);
table(
  ['workload', 'cell', 'mode', ...peers, 'fastest JavaScript peer / keyproof', 'GFLOP/s'],
  rows
    .filter((row) => figuresOf(row, 'keyproof'))
    .map((row) => {
      const { ms } = figuresOf(row, 'keyproof');
      const best = Math.min(...others.map((peer) => figuresOf(row, peer)?.ms ?? Infinity));
      const ratio = Number.isFinite(best) ? `${(best / ms).toFixed(1)} ×` : '–';
      const cells = peers.map((peer) => figuresOf(row, peer)?.ms.toPrecision(3) ?? '–');
      return [row.w, row.cell, row.mode, ...cells, ratio, (flops(row.w, row.cell, row.mode) / ms / 1e6).toFixed(1)];
    }),
);

/** Megabytes that an installation takes. */
function installed(peer) {
  // Ours: what was built, and gpu.js with what it needs, without its optional native parts.
  const own = join(here, '../../packages/rnn-core');
  const folders = packages[peer]
    ? [join(cache, peer, 'node_modules')]
    : [join(own, 'dist'), join(realpathSync(join(own, 'node_modules/gpu.js')), '..')];
  const { stdout } = run('sh', ['-c', 'du -sckL "$@" | tail -1', 'sh', ...folders]);
  return stdout ? (Number(stdout.split('\t')[0]) / 1024).toFixed(0) : '–';
}
const largest = rows.find(({ w, cell, mode }) => w === 'W3' && cell === 'lstm' && mode === 'train');
const smallest = rows.find(({ w, cell, mode }) => w === 'W1' && cell === 'lstm' && mode === 'train');
if (largest && smallest) {
  table(
    ['', 'cold start to the first training step (W1 LSTM), ms', 'peak memory (W3 LSTM), MB', 'installed, MB'],
    ['keyproof', ...others].map((peer) => [
      peer,
      figuresOf(smallest, peer)?.cold.toFixed(0) ?? '–',
      figuresOf(largest, peer)?.peak.toFixed(0) ?? '–',
      installed(peer),
    ]),
  );
}
console.log(`\n${rounds} rounds in ${((Date.now() - until) / 60_000 + Number(values.minutes)).toFixed(1)} minutes`);
