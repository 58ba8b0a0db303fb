import type { Maybe } from '../stack/runner.ts';

/**
 * How a cell's values lie in a result: [z][y][value][x], which makes the values rows; [y][value][z][x], which also sets the panels z side
 * by side; or [value][z][y][x], a plane each.
 */
export type Order = 'rows' | 'panels' | 'planes';

/** Shape of an argument. */
export type Size = readonly [rows: number, columns: number] | readonly [planes: number, rows: number, columns: number];

/** Values in an argument. */
export const lengthOf = (size: Size): number => size.reduce((product: number, each) => product * each, 1);

/** A kernel wanted: its source and everything it is compiled for. Kernels are cached by this. */
export interface KernelRequest {
  readonly name: string;
  readonly source: string;
  /** Cells: x (the lanes), y, and z where there is a third index. */
  readonly output: readonly [x: number, y: number] | readonly [x: number, y: number, z: number];
  /** Values a cell returns. */
  readonly values: 1 | 2 | 3 | 4;
  /** Default `planes`. */
  readonly order?: Order;
  /** Of each argument: rows and columns, before them planes where it is read with three indices; a vector has one row. */
  readonly sizes: readonly Size[];
  readonly constants?: Readonly<Record<string, number>>;
  /** Whether `Math.exp` is only asked for what is not above 0, and may be off by 2 units in the last place. */
  readonly quickPowers?: boolean;
  /** Multiply-adds a value, where the constants that end its loops do not tell. */
  readonly loops?: number;
  /**
   * Its code is the same however many planes z there are: nothing is read under a condition, and results lie plane by plane (`rows`). So
   * it need not be compiled for each number of them.
   */
  readonly anyDepth?: boolean;
}

/** A compiled kernel. Gives the values in the order asked for, valid until its next call; each argument is row-major. */
export type Kernel = (...args: readonly Float32Array[]) => Maybe<Float32Array>;

/** Columns of a panel: two vectors, which a product works on at a time. */
export const panelWidth = 8;

/** How many panels hold n columns. */
export const panelsOf = (n: number): number => Math.ceil(n / panelWidth);

/** Smallest multiple of 4 that holds n: kernels compute rows four at a time. */
export const four = (n: number): number => (n + 3) & ~3;
