// Times training and inference against the JavaScript libraries that train recurrent networks, ONNX Runtime and PyTorch where installed.
//   npm run bench [-- --w W1,W2 --cell lstm --mode train --peers keyproof,brain --seconds 2 --minutes 10 --limit 30]
//   npm run bench -- --full    five rounds, however long they take
// Peers are installed once, by npm at fixed versions, into .cache/bench. Contestants take turns, a process each, round after round while
// there is time; a figure is the median over the rounds. A contestant that is not done in `limit` seconds has no figure and is named.
// One JSON line a measurement on standard output, then Markdown tables.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, missing, run, takesPart } from './contestants.mjs';
import { printLines, printTables } from './report.mjs';

const { values } = parseArgs({
  options: {
    w: { type: 'string', default: 'W1,W2,W3,W5,W4' },
    cell: { type: 'string', default: 'rnn,gru,lstm' },
    mode: { type: 'string', default: 'train,infer' },
    peers: { type: 'string', default: 'keyproof,keyproof-1,brain,tfjs,jax,torch,ort,ort-1' },
    seconds: { type: 'string', default: '0.5' },
    minutes: { type: 'string', default: '10' },
    limit: { type: 'string', default: '30' },
    full: { type: 'boolean', default: false },
  },
});
const list = (name) => values[name].split(',');
const minutes = values.full ? Infinity : Number(values.minutes);
/** A step of W4 alone takes many seconds. */
const limitOf = ({ w }) => (values.full ? 900 : Number(values.limit) * (w === 'W4' ? 3 : 1));

/** GFLOP/s of 128-bit vectors, by a small C program; empty without a C compiler for this processor. */
function ceiling() {
  const built = join(tmpdir(), `keyproof-ceiling-${process.pid}`);
  const source = fileURLToPath(new URL('ceiling.c', import.meta.url));
  const made = run('cc', ['-O3', '-mavx', '-mno-fma', '-pthread', source, '-o', built]);
  return made.status === 0 ? [1, 2].map((threads) => Number(run(built, [String(threads)]).stdout)) : [];
}

const gone = missing(list('peers'));
for (const peer of gone) console.error(`${peer} cannot be had here and is left out.`);
const peers = list('peers').filter((peer) => !gone.includes(peer));
const [one, two] = ceiling();
if (one) console.log(JSON.stringify({ ceiling: { oneThread: one, twoThreads: two }, unit: 'GFLOP/s' }));

// Both modes of a workload beside each other, so that a run that ends early has both.
const rows = list('w').flatMap((w) =>
  list('mode').flatMap((mode) => list('cell').map((cell) => ({ w, cell, mode, results: new Map() }))),
);
const contests = rows.flatMap((row) => peers.flatMap((peer) => (takesPart(peer, row) ? [{ row, peer }] : [])));

/** What was too slow with the simplest cell is not tried with the others. */
const tooSlow = new Set();
const from = Date.now();
const left = () => from + minutes * 60_000 - Date.now();
let rounds = 0;
for (; rounds < 5 && left() > 0; rounds++) {
  for (const { row, peer } of contests) {
    if (left() <= 0) break;
    const results = row.results.get(peer) ?? [];
    row.results.set(peer, results);
    if (results[0]?.failed || (rounds > 0 && row.w === 'W4')) continue;
    const kind = `${peer} ${row.w} ${row.mode}`;
    const limit = Math.min(limitOf(row), left() / 1000);
    const result = tooSlow.has(kind)
      ? { failed: 'not tried, since a simpler cell was not done in time' }
      : measure(peer, row, { seconds: values.seconds, limit });
    // Cut off by the end of the run, not by its own limit.
    if (result.late && limit < limitOf(row)) break;
    if (result.late && !values.full) tooSlow.add(kind);
    if (result.failed && results.length > 0) continue;
    results.push(result);
  }
}

printLines(contests);
printTables({ rows, contests, peers, ceiling: one ? [one, two] : [] });
console.log(`\n${rounds} rounds in ${((Date.now() - from) / 60_000).toFixed(1)} minutes`);
