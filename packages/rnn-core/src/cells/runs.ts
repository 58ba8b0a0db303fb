/** A run of `size` items from `start` on that one kernel call takes. */
export interface Run {
  readonly start: number;
  readonly size: number;
}

/** Most values in a run: kernel indices must stay below 2^24. */
const most = 1 << 22;

/** Samples that a weight gradient sums at a time: so few that a panel of them stays in the first cache. */
export const samplesAtOnce = 256;

/**
 * Cuts `count` items of `each` values into runs whose sizes are 1, 2, 3, 4, 6, 8, 12, 16, …: a kernel is compiled for each size, so
 * there must be few whatever `count` is, and few runs to make it up. None is longer than `longest`.
 */
export function runsOf(count: number, each: number, longest = 1024): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < count;) {
    const left = Math.min(count - start, longest, Math.max(1, Math.floor(most / each)));
    const power = 2 ** Math.floor(Math.log2(left));
    const size = power >= 2 && left >= power * 1.5 ? power * 1.5 : power;
    runs.push({ start, size });
    start += size;
  }
  return runs;
}
