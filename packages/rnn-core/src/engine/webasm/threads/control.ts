/** 32-bit words that the threads of an engine share. */
export const word = {
  /** Set once: workers leave. */
  stop: 0,
  /** Counts the calls: what a worker that has nothing to do waits on. */
  epoch: 1,
  /** Workers that wait. */
  sleepers: 2,
  /** The kernel of the call. */
  kernel: 3,
  /** Parts of the call that nobody has taken yet. */
  remaining: 4,
  /** Parts that are done. */
  completed: 5,
  /** Rows of a part, and of the call. */
  size: 6,
  rows: 7,
  /** 1 while the calling thread waits for `completed`. */
  waiting: 8,
  /** Parts that workers have done. */
  helped: 9,
  /** From here on, where kernel i lies in the library: its first byte and its length, two words a kernel. */
  library: 16,
} as const;

/** Kernels that workers can be told of, and bytes of all of them. One beyond that runs on the calling thread alone. */
export const [mostKernels, libraryBytes] = [1024, 1 << 21];

/** Looks at a word that a thread makes before it goes to sleep: about 100 µs, longer than what lies between two large calls of a step. */
export const looks = 20_000;
