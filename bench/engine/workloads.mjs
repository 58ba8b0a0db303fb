// The workloads, and what every contestant shares: its arguments, its data and its clock.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

/** Batch, time steps, input size, hidden size, vocabulary. */
export const workloads = {
  W1: { B: 1, T: 50, I: 16, H: 32, V: 32 },
  W2: { B: 16, T: 100, I: 64, H: 100, V: 100 },
  W3: { B: 32, T: 64, I: 128, H: 256, V: 1000 },
  W4: { B: 64, T: 128, I: 512, H: 512, V: 2000 },
  W5: { B: 4, T: 1000, I: 32, H: 64, V: 32 },
};

const gates = { rnn: 1, gru: 3, lstm: 4 };

/** Floating-point operations of a step: 2(I + H)H·gates·B·T in the cell and 2HV·B·T in the head; training costs three times that. */
export function flops(w, cell, mode) {
  const { B, T, I, H, V } = workloads[w];
  return (mode === 'train' ? 3 : 1) * 2 * ((I + H) * H * gates[cell] + H * V) * B * T;
}

/** A contestant's arguments: workload, cell, mode, and for how many seconds to repeat the step. */
export function contest() {
  const { values } = parseArgs({
    options: {
      w: { type: 'string', default: 'W2' },
      cell: { type: 'string', default: 'lstm' },
      mode: { type: 'string', default: 'train' },
      seconds: { type: 'string', default: '2' },
    },
  });
  return { ...values, seconds: Number(values.seconds), sizes: workloads[values.w] };
}

/** Uniform numbers in ±scale, and whole numbers below a limit, the same in every run. */
export function source(seed = 1) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return {
    floats: (length, scale = 1) => Float32Array.from({ length }, () => (2 * next() - 1) * scale),
    integers: (length, below) => Int32Array.from({ length }, () => Math.floor(next() * below)),
  };
}

/**
 * Repeats `step` and prints one JSON line. `ms` is the median after a second of warm-up, which compilers that watch a
 * program run (V8's) need before steps cost what they go on costing; `first` is the first step; `cold` the time from the start of the
 * process to the end of the first step. Where a step does only part of the batch, `times` makes up for it.
 */
export async function race(step, { seconds, times = 1 }) {
  const from = performance.now();
  await step();
  const first = performance.now() - from;
  const cold = performance.now();
  const took = [];
  const warm = performance.now() + 1000;
  // A step of many seconds is its own warm-up.
  const fewest = first > 3000 ? 1 : 3;
  while (first <= 3000 && performance.now() < warm) await step();
  const until = performance.now() + seconds * 1000;
  do {
    const start = performance.now();
    await step();
    took.push(performance.now() - start);
  } while (performance.now() < until || took.length < fewest);
  took.sort((a, b) => a - b);
  const peak = process.resourceUsage().maxRSS / 1024;
  const result = {
    ms: took[took.length >> 1] * times,
    least: took[0] * times,
    steps: took.length,
    first: first * times,
    cold,
    peak,
  };
  console.log(JSON.stringify(result));
  process.exit(0);
}
