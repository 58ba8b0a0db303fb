// What was measured, as JSON lines and as Markdown tables.
import { cpus } from 'node:os';
import { installed, trainers } from './contestants.mjs';
import { flops } from './workloads.mjs';

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** The medians of a contestant in a row; undefined where it has none. */
function figuresOf({ results }, peer) {
  const good = (results.get(peer) ?? []).filter((each) => !each.failed);
  if (good.length === 0) return undefined;
  return Object.fromEntries(['ms', 'first', 'cold', 'peak'].map((key) => [key, median(good.map((each) => each[key]))]));
}

const failureOf = ({ results }, peer) => results.get(peer)?.[0]?.failed ?? 'no time left';

function table(head, body) {
  console.log(`\n| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`);
  for (const cells of body) console.log(`| ${cells.join(' | ')} |`);
}

const shown = (row, peer) => figuresOf(row, peer)?.ms.toPrecision(3) ?? '–';
const fastest = (row, peers) => Math.min(...peers.map((peer) => figuresOf(row, peer)?.ms ?? Infinity));
const ratio = (ms, own) => (Number.isFinite(ms / own) ? `${(ms / own).toFixed(1)} ×` : '–');

/** One line a measurement. */
export function printLines(contests) {
  for (const { row, peer } of contests) {
    const { w, cell, mode, results } = row;
    const figures = figuresOf(row, peer);
    const line = figures
      ? { ...figures, gflops: flops(w, cell, mode) / figures.ms / 1e6, rounds: results.get(peer).length }
      : { failed: failureOf(row, peer) };
    console.log(JSON.stringify({ w, cell, mode, peer, ...line }));
  }
}

export function printTables({ rows, contests, peers, ceiling: [one, two] }) {
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `\n${date}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version};`,
  );
  console.log('milliseconds a step; keyproof-1, ort-1 and torch: one thread. The ratio is of the fastest JavaScript');
  console.log('library that can train to keyproof.');
  if (one) console.log(`128-bit vectors without fused multiply-add: ${one} GFLOP/s on one thread, ${two} on two.`);
  const own = (row) => figuresOf(row, 'keyproof')?.ms;
  const library = peers.filter((peer) => !peer.startsWith('ort'));
  const rivals = peers.filter((peer) => trainers.includes(peer));
  table(
    ['workload', 'cell', 'mode', ...library, 'ratio', 'GFLOP/s'],
    rows
      .filter(own)
      .map((row) => [
        row.w,
        row.cell,
        row.mode,
        ...library.map((peer) => shown(row, peer)),
        ratio(fastest(row, rivals), own(row)),
        (flops(row.w, row.cell, row.mode) / own(row) / 1e6).toFixed(1),
      ]),
  );
  const native = peers.filter((peer) => peer.startsWith('ort'));
  const inferred = rows.filter((row) => own(row) && native.some((peer) => figuresOf(row, peer)));
  if (inferred.length > 0) {
    console.log(
      '\nInference beside ONNX Runtime, native code that cannot train these networks (below 1 ×: it is ahead):',
    );
    table(
      ['workload', 'cell', 'keyproof', ...native, 'ONNX Runtime / keyproof'],
      inferred.map((row) => [
        row.w,
        row.cell,
        shown(row, 'keyproof'),
        ...native.map((peer) => shown(row, peer)),
        ratio(fastest(row, native), own(row)).replace(/^0\.0/, '< 0.1'),
      ]),
    );
  }
  printStart(rows, ['keyproof', ...rivals]);
  const without = contests.filter(({ row, peer }) => !figuresOf(row, peer));
  if (without.length > 0) console.log('\nWithout a figure:\n');
  for (const { row, peer } of without) {
    console.log(`- ${peer}, ${row.w} ${row.cell} ${row.mode}: ${failureOf(row, peer)}`);
  }
}

function printStart(rows, peers) {
  const lstm = (w) => rows.find((row) => row.w === w && row.cell === 'lstm' && row.mode === 'train');
  const [smallest, largest] = [lstm('W1'), lstm('W3')];
  if (!smallest || !largest) return;
  table(
    ['', 'cold start to the first training step (W1 LSTM), ms', 'peak memory (W3 LSTM), MB', 'installed, MB'],
    peers.map((peer) => [
      peer,
      figuresOf(smallest, peer)?.cold.toFixed(0) ?? '–',
      figuresOf(largest, peer)?.peak.toFixed(0) ?? '–',
      installed(peer),
    ]),
  );
}
