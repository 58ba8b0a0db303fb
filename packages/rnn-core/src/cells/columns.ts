import type { History } from './buffers.ts';

/** A run of columns n = t·B + b that one kernel call takes: `count` of them are real, the rest of `size` are zero. */
export interface Chunk {
  readonly start: number;
  readonly count: number;
  readonly size: number;
}

/** Longest run: larger ones gain nothing, and kernel indices must stay below 2^24. */
const longest = 1024;

/**
 * Cuts N columns into runs whose sizes are powers of two, so that kernels depend on few sizes whatever T and B are. Up to 64
 * columns one padded run is cheaper than several exact ones.
 */
export function chunksOf(N: number, rows: number): Chunk[] {
  const chunks: Chunk[] = [];
  let limit = longest;
  while (limit > 4 && rows * limit > 1 << 22) limit /= 2;
  for (let start = 0; start < N;) {
    const left = N - start;
    let size = 4;
    if (left <= 64) while (size < left && size < limit) size *= 2;
    else while (size * 2 <= left && size * 2 <= limit) size *= 2;
    const count = Math.min(size, left);
    chunks.push({ start, count, size });
    start += count;
  }
  return chunks;
}

/** (N, size) rows `chunk` turned: (size, chunk.size). */
export function turned(plain: ArrayLike<number>, size: number, chunk: Chunk): Float32Array {
  const into = new Float32Array(size * chunk.size);
  for (let n = 0; n < chunk.count; n++) {
    const from = (chunk.start + n) * size;
    for (let k = 0; k < size; k++) into[k * chunk.size + n] = plain[from + k]!;
  }
  return into;
}

/** (N, size) rows `chunk` with a column of ones and then zeros: (chunk.size, width). */
export function withOnes(plain: ArrayLike<number>, size: number, width: number, chunk: Chunk): Float32Array {
  const into = new Float32Array(chunk.size * width);
  for (let n = 0; n < chunk.count; n++) {
    const from = (chunk.start + n) * size;
    const to = n * width;
    for (let k = 0; k < size; k++) into[to + k] = plain[from + k]!;
    into[to + size] = 1;
  }
  return into;
}

/** Calls `visit(t, b, n, length)` for each run of columns n…n + length of the chunk that lies in one step t, from sequence b on. */
function eachRun(
  { start, count }: Chunk,
  B: number,
  visit: (t: number, b: number, n: number, length: number) => void,
): void {
  for (let n = 0; n < count;) {
    const t = Math.floor((start + n) / B);
    const b = start + n - t * B;
    const length = Math.min(B - b, count - n);
    visit(t, b, n, length);
    n += length;
  }
}

/** Blocks as columns: (rows + 4 spare, chunk.size), column n = t·B + b. */
export function asColumns({ data, rows, lanes }: History, B: number, chunk: Chunk): Float32Array {
  const { size } = chunk;
  const into = new Float32Array((rows + 4) * size);
  eachRun(chunk, B, (t, b, n, length) => {
    let from = t * rows * lanes + b;
    for (let row = 0, to = n; row < rows; row++, from += lanes, to += size) {
      for (let k = 0; k < length; k++) into[to + k] = data[from + k]!;
    }
  });
  return into;
}

/** Cells of four rows, [row/4][column][4], into the blocks of the steps that their columns belong to. */
export function intoBlocks(cells: Float32Array, rows: number, B: number, chunk: Chunk, into: History): void {
  const { data, lanes } = into;
  for (let n = 0; n < chunk.count; n++) {
    const column = chunk.start + n;
    const t = Math.floor(column / B);
    let to = t * into.rows * lanes + (column - t * B);
    for (let row = 0; row < rows; row++, to += lanes) {
      data[to] = cells[((row >> 2) * chunk.size + n) * 4 + (row & 3)]!;
    }
  }
}

/** Cells of four rows into rows `chunk` of (N, rows). */
export function intoRows(cells: Float32Array, rows: number, chunk: Chunk, into: Float32Array): void {
  for (let n = 0; n < chunk.count; n++) {
    const to = (chunk.start + n) * rows;
    for (let row = 0; row < rows; row++) into[to + row] = cells[(row >> 2) * chunk.size * 4 + n * 4 + (row & 3)]!;
  }
}
