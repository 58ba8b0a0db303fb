// The contestants: how each is installed and run for one measurement.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workloads } from './workloads.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
const packages = {
  brain: ['brain.js@2.0.0-beta.24'],
  tfjs: ['@tensorflow/tfjs@4.22.0', '@tensorflow/tfjs-backend-wasm@4.22.0'],
  jax: ['@jax-js/jax@0.1.25'],
  ort: ['onnxruntime-node@1.30.0'],
};

/** The JavaScript libraries that can train, which the ratios are to. */
export const trainers = ['brain', 'tfjs', 'jax'];

export const run = (command, args, options = {}) => spawnSync(command, args, { encoding: 'utf8', ...options });

/** `ort-1` is the contestant `ort` on one thread. */
const parts = (peer) => {
  const [name, threads = ''] = peer.split('-');
  return { name, threads };
};

/** W4 is for those that were ahead on W3, and trains one cell: a step of the others takes a minute. ONNX Runtime only infers. */
export function takesPart(peer, { w, cell, mode }) {
  const { name } = parts(peer);
  if (name === 'ort') return mode === 'infer' && w !== 'W4';
  if (w === 'W4') return cell === 'lstm' && mode === 'train' && ['keyproof', 'jax', 'torch'].includes(name);
  // On small models one thread is what runs anyway.
  return peer !== 'keyproof-1' || w === 'W3';
}

/** Installs a contestant; null where npm cannot. */
function rootOf(name) {
  const root = join(cache, name);
  if (!existsSync(join(root, 'node_modules'))) {
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, 'package.json'), '{ "private": true }\n');
    console.error(`Installing ${packages[name].join(' and ')} into .cache/bench/${name} …`);
    const { status } = run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages[name]], {
      cwd: root,
      timeout: 300_000,
    });
    if (status !== 0) return null;
  }
  return root;
}

let python;
const findPython = () =>
  (python ??= ['/usr/bin/python3', 'python3'].find((name) => run(name, ['-c', 'import torch']).status === 0) ?? '');

/** Installs what will be wanted, so that it is not installed on measured time. Gives those that cannot be had. */
export const missing = (peers) =>
  peers.filter((peer) => {
    const { name } = parts(peer);
    return name === 'torch' ? !findPython() : packages[name] && !rootOf(name);
  });

/** One measurement: its figures, or why there are none. `limit` in seconds is for the whole process. */
export function measure(peer, { w, cell, mode }, { seconds, limit }) {
  const shared = ['--w', w, '--cell', cell, '--mode', mode, '--seconds', String(seconds)];
  const timeout = limit * 1000;
  const { name, threads } = parts(peer);
  if (name === 'torch') {
    const args = [join(here, 'peers/pytorch.py'), ...shared, '--sizes', JSON.stringify(workloads[w])];
    return read(run(findPython(), args, { timeout }), limit);
  }
  const file = join(here, 'peers', `${name}.mjs`);
  // jax-js compiles the unrolled loss by recursion: a thousand steps need a deep stack.
  const deep = name === 'jax' && workloads[w].T > 500;
  const command = `${deep ? 'ulimit -s unlimited; ' : ''}exec node ${deep ? '--stack-size=60000 ' : ''}"$0" "$@"`;
  const env = { ...process.env, PEER_ROOT: packages[name] ? rootOf(name) : here, THREADS: threads };
  return read(run('sh', ['-c', command, file, ...shared], { env, timeout }), limit);
}

function read({ stdout, stderr, status, error }, limit) {
  const line = stdout?.split('\n').find((each) => each.startsWith('{'));
  if (line) return JSON.parse(line);
  if (error?.code === 'ETIMEDOUT') return { failed: `not done in ${limit.toFixed(0)} s`, late: true };
  return { failed: (stderr || `exit ${status}`).trim().split('\n').at(-1) };
}

/** Megabytes that an installation takes. */
export function installed(peer) {
  // Ours: what was built, and gpu.js with what it needs, without its optional native parts.
  const own = join(here, '../../packages/rnn-core');
  const folders = packages[peer]
    ? [join(cache, peer, 'node_modules')]
    : [join(own, 'dist'), join(realpathSync(join(own, 'node_modules/gpu.js')), '..')];
  const { stdout } = run('sh', ['-c', 'du -sckL "$@" | tail -1', 'sh', ...folders]);
  return stdout ? (Number(stdout.split('\t')[0]) / 1024).toFixed(0) : '–';
}
