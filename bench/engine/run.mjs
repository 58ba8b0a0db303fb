// Times training and inference against the JavaScript libraries that train recurrent networks, and PyTorch where it is installed.
//   npm run bench [-- --w W1,W2 --cell lstm --mode train --peers keyproof,brain --rounds 3 --seconds 2]
// Peers are installed once, by npm at fixed versions, into .cache/bench. Contestants take turns, a process each; a figure is the median
// over the rounds. One JSON line a measurement on standard output, then a Markdown table.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
    w: { type: 'string', default: 'W1,W2,W3,W5' },
    cell: { type: 'string', default: 'rnn,gru,lstm' },
    mode: { type: 'string', default: 'train,infer' },
    peers: { type: 'string', default: 'keyproof,brain,tfjs,jax,torch' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
  },
});
const list = (name) => values[name].split(',');
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const run = (command, args, options = {}) =>
  spawnSync(command, args, { encoding: 'utf8', timeout: 300_000, ...options });

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
  const file = join(here, 'peers', `${peer}.mjs`);
  // jax-js compiles the unrolled loss by recursion: a thousand steps need a deep stack.
  const deep = peer === 'jax' && workloads[w].T > 500;
  const command = `${deep ? 'ulimit -s unlimited; ' : ''}exec node ${deep ? '--stack-size=60000 ' : ''}"$0" "$@"`;
  return read(run('sh', ['-c', command, file, ...shared], { env: { ...process.env, PEER_ROOT: root } }));
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
const rows = [];
for (const w of list('w')) {
  for (const cell of list('cell')) {
    for (const mode of list('mode')) {
      const given = new Map(list('peers').map((peer) => [peer, []]));
      for (let round = 0; round < Number(values.rounds); round++) {
        for (const [peer, results] of given) {
          if (results[0]?.failed || results[0] === null) continue;
          results.push(measure(peer, w, cell, mode));
        }
      }
      const row = { w, cell, mode };
      for (const [peer, results] of given) {
        const good = results.filter((each) => each && !each.failed);
        if (good.length === 0) {
          console.log(JSON.stringify({ w, cell, mode, peer, failed: results[0]?.failed ?? 'not installed' }));
          continue;
        }
        const figures = Object.fromEntries(
          ['ms', 'first', 'cold', 'peak'].map((key) => [key, median(good.map((each) => each[key]))]),
        );
        console.log(
          JSON.stringify({
            w,
            cell,
            mode,
            peer,
            ...figures,
            gflops: flops(w, cell, mode) / figures.ms / 1e6,
            rounds: good.length,
          }),
        );
        row[peer] = figures;
      }
      rows.push(row);
    }
  }
}

const peers = list('peers');
const others = peers.filter((peer) => packages[peer]);
console.log(
  `\n${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}; ms a step, median of ${values.rounds}`,
);
if (one) console.log(`128-bit vectors without fused multiply-add: ${one} GFLOP/s on one thread, ${two} on two`);
console.log(`\n| workload | cell | mode | ${peers.join(' | ')} | fastest JavaScript peer / keyproof |`);
console.log(`| --- | --- | --- |${' ---: |'.repeat(peers.length + 1)}`);
for (const row of rows) {
  const best = Math.min(...others.map((peer) => row[peer]?.ms ?? Infinity));
  const ratio = row.keyproof && Number.isFinite(best) ? `${(best / row.keyproof.ms).toFixed(1)} ×` : '–';
  const cells = peers.map((peer) => (row[peer] ? row[peer].ms.toPrecision(3) : '–'));
  console.log(`| ${[row.w, row.cell, row.mode, ...cells, ratio].join(' | ')} |`);
}
