/**
 * A shorter way into a compiled WebAssembly kernel of gpu.js 2.24.1: arguments are written to its memory, its loop is called, the
 * result is read where it lies. gpu.js does the same with checks, lookups and a copy that cost more than a small kernel.
 *
 * It reaches into internals, so it trusts nothing: what it needs must look as expected, and its first result must be
 * bit-identical to gpu.js' own for the same arguments. Otherwise the kernel is called the ordinary way.
 */
export interface WebasmKernel {
  readonly _active?: {
    readonly shared: boolean;
    readonly cells: number;
    readonly f32: Float32Array;
    readonly run: (start: number, end: number, seed: number) => void;
    readonly runSimd: ((start: number, end: number, seed: number) => void) | null;
    readonly layout: {
      readonly outputOffset: number;
      readonly arrays: Readonly<
        Record<string, { readonly index: number; readonly offset: number; readonly flatLength: number }>
      >;
      readonly scalars: Readonly<Record<string, unknown>>;
    };
  } | null;
  readonly componentCount?: number;
  readonly usesRandom?: boolean;
  readonly output?: ArrayLike<number>;
  readonly constructor: {
    readonly mode?: string;
    readonly dispatchSpans?: (run: unknown, runSimd: unknown, cells: number, width: number, seed: number) => unknown;
  };
}

/** A direct call; the result is a view that the next call overwrites. */
export type DirectRun = (args: readonly Float32Array[]) => Float32Array;

/** Below this many values a loop beats TypedArray.set's fixed cost. */
const few = 24;

/**
 * The direct way into a kernel that has run once, null where it does not look as expected.
 * `still` names arguments whose array never changes its content: the same array is not written twice.
 */
export function directRun(
  kernel: WebasmKernel,
  lengths: readonly number[],
  still: readonly number[],
): DirectRun | null {
  const active = kernel._active;
  const dispatch = kernel.constructor.dispatchSpans;
  if (!active || kernel.usesRandom || !dispatch || active.shared || typeof active.run !== 'function') return null;
  const { cells, f32, run, runSimd, layout } = active;
  const records = Object.values(layout.arrays).sort((a, b) => a.index - b.index);
  const fits =
    f32 instanceof Float32Array &&
    records.length === lengths.length &&
    records.every(({ index, offset, flatLength }, i) => index === i && offset % 4 === 0 && flatLength === lengths[i]) &&
    Object.keys(layout.scalars).length === 0;
  const width = kernel.output?.[0];
  if (!fits || !width || !kernel.componentCount) return null;
  const starts = records.map(({ offset }) => offset / 4);
  const places = records.map(({ offset, flatLength }) => f32.subarray(offset / 4, offset / 4 + flatLength));
  const result = f32.subarray(layout.outputOffset / 4, layout.outputOffset / 4 + cells * kernel.componentCount);
  const written: (Float32Array | null)[] = lengths.map(() => null);
  const isStill = lengths.map((_, i) => still.includes(i));
  const plain = runSimd !== null && width % 4 === 0;
  return (args) => {
    for (let i = 0; i < starts.length; i++) {
      const values = args[i]!;
      if (isStill[i]) {
        if (written[i] === values) continue;
        written[i] = values;
      }
      if (values.length > few) places[i]!.set(values);
      else for (let k = 0, at = starts[i]!; k < values.length; k++) f32[at + k] = values[k]!;
    }
    if (plain) runSimd(0, cells, 0);
    else dispatch(run, runSimd, cells, width, 0);
    return result;
  };
}

/** Whether two results are the same bit by bit. */
export function sameBits(a: Float32Array, b: Float32Array): boolean {
  if (a.length !== b.length) return false;
  const bits = (values: Float32Array) => new Uint32Array(values.slice().buffer);
  const [left, right] = [bits(a), bits(b)];
  return left.every((value, i) => value === right[i]);
}
