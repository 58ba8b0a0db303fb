import type { Maybe } from '../stack/runner.ts';

/** A kernel wanted: its source and everything it is compiled for. Kernels are cached by this. */
export interface KernelRequest {
  readonly name: string;
  readonly source: string;
  /** Cells: x (the lanes) and y. */
  readonly output: readonly [x: number, y: number];
  /** Values a cell returns. */
  readonly values: 1 | 2 | 3 | 4;
  /** Of each argument: rows and columns; a vector has one row. */
  readonly sizes: readonly (readonly [rows: number, columns: number])[];
  readonly constants?: Readonly<Record<string, number>>;
  /** Arguments whose array never changes its content (weights and tables): the same array need not be sent twice. */
  readonly still?: readonly number[];
  /** The longest loop; a longer one would be cut in silence. */
  readonly loop?: number;
}

/** A compiled kernel. Gives the cells as [y][x][value], valid until its next call; each argument is row-major. */
export type Kernel = (...args: readonly Float32Array[]) => Maybe<Float32Array>;

/** Smallest multiple of 4 that holds n: kernels compute rows four at a time. */
export const four = (n: number): number => (n + 3) & ~3;

/** Code that yields kernel calls and receives their results: the same code serves backends that answer at once and those that do not. */
export type Program<Result> = Generator<Maybe<Float32Array>, Result, Float32Array>;

/** Runs a program; gives a promise only if a kernel did. */
export function drive<Result>(program: Program<Result>): Maybe<Result> {
  let step = program.next();
  while (!step.done) {
    if (step.value instanceof Promise) return driveLater(program, step.value);
    step = program.next(step.value);
  }
  return step.value;
}

async function driveLater<Result>(program: Program<Result>, first: Promise<Float32Array>): Promise<Result> {
  let step = program.next(await first);
  while (!step.done) step = program.next(await step.value);
  return step.value;
}
