import { type History, historyOver } from '../engine/machine.ts';
import { toBlocks } from './buffers.ts';
import type { Pass } from './cell.ts';
import type { Place, RowSteps } from './row-cell.ts';
import { takeRows } from './rows.ts';
import type { Shape } from './shape.ts';

/**
 * A pass that outlives its plan, of copies. Its states are at hand in the plain layout (T+1, B, H), and are laid out for kernels when
 * first read.
 */
export function keptPass({ spec, H, T, B, lanes }: Shape, plain: Float32Array, work: History, c: History | null): Pass {
  const rows = spec.hiddenSize;
  let h: History | undefined;
  const layOut = (): History => {
    const blocks = historyOver(new Float32Array((T + 1) * rows * lanes), rows, lanes);
    toBlocks(plain, T + 1, B, H, blocks);
    return blocks;
  };
  return {
    work,
    get h() {
      return (h ??= layOut());
    },
    c,
  };
}

/**
 * What steps over rows of `wide` units left, as copies or in place: laid out for other kernels when first read. `h`: (T+1, B, H); null where
 * it is never read so.
 */
export function rowPass(
  { spec, H, T, B, lanes }: Shape,
  wide: number,
  { work, c }: RowSteps,
  h: Float32Array | null,
  copied: boolean,
): Pass {
  const { hiddenSize: rows } = spec;
  const copies = new Map(copied ? work.map(({ of }) => [of, of.data.slice()]) : []);
  const cellsOf = (state: History): Float32Array => takeRows(state.data, wide, H, (T + 1) * B);
  const cells = copied && c ? cellsOf(c) : null;
  const room = (steps: number, blocks: number): History =>
    historyOver(new Float32Array(steps * blocks * rows * lanes), blocks * rows, lanes);
  const states = (plain: Float32Array): History => {
    const blocks = room(T + 1, 1);
    toBlocks(plain, T + 1, B, H, blocks);
    return blocks;
  };
  const layOut = (): History => {
    const blocks = room(T, work.length);
    for (const [index, place] of work.entries()) {
      const from = copies.get(place.of) ?? place.of.data;
      fill(blocks, index * rows, from, place, { T, B, H, wide });
    }
    return blocks;
  };
  const laidOut: { work?: History; h?: History; c?: History } = {};
  const read = (name: 'work' | 'h' | 'c', make: () => History): History => {
    // In place, what is there is another pass's next time.
    if (!copied) return make();
    return (laidOut[name] ??= make());
  };
  return {
    get work() {
      return read('work', layOut);
    },
    get h() {
      return read('h', () => states(h!));
    },
    get c() {
      return c && read('c', () => states(cells ?? cellsOf(c)));
    },
    get plainC() {
      return c && (cells ?? (wide === H ? c.data : cellsOf(c)));
    },
  };
}

/** Rows `first`… of each block from where they lie in rows. */
function fill(
  { data, rows, lanes }: History,
  first: number,
  from: Float32Array,
  { block, blocks }: Place,
  { T, B, H, wide }: { readonly T: number; readonly B: number; readonly H: number; readonly wide: number },
): void {
  for (let t = 0; t < T; t++) {
    for (let b = 0; b < B; b++) {
      let at = ((t * B + b) * blocks + block) * wide;
      for (let to = (t * rows + first) * lanes + b, j = 0; j < H; j++, to += lanes) data[to] = from[at++]!;
    }
  }
}
