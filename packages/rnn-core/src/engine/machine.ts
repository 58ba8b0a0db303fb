import type { KernelRequest } from '../kernels/kernel.ts';
import type { Maybe } from '../stack/runner.ts';

/** Blocks in kernel layout: block t is (rows, lanes), row-major. */
export interface History {
  readonly rows: number;
  readonly lanes: number;
  /** All blocks. A view: running a kernel may make it stale, so ask anew. */
  readonly data: Float32Array;
  /** Rows `first`…`first + count` of block t: a view, likewise. */
  at(t: number, first?: number, count?: number): Float32Array;
}

/** What a kernel reads or writes at step t: from row `row` of block t + shift on; of block `shift`, whatever t is, where it `stays`. */
export interface Operand {
  readonly of: History;
  readonly shift: number;
  readonly row: number;
  readonly stays: boolean;
}

/** Row `row` of block t + shift, and what follows it. */
export const block = (of: History, shift = 0, row = 0): Operand => ({ of, shift, row, stays: false });

/** Block 0 at every step. */
export const whole = (of: History): Operand => ({ of, shift: 0, row: 0, stays: true });

/** A kernel with what it reads and writes, ready to be run for any step. */
export interface Call {
  readonly request: KernelRequest;
  readonly ins: readonly Operand[];
  /** One place for `rows`, one for each value for `planes`. */
  readonly outs: readonly Operand[];
}

/** What kernels are made for: numbers and choices that their request follows from. */
export type Sizes = readonly (number | string | boolean)[];

/** Calls in order for each step from `first` to `last`, up or down. */
export interface Stretch {
  readonly calls: readonly Call[];
  readonly first: number;
  readonly last: number;
}

/** Memory and kernels for one pass, or for many of the same shape one after the other. */
export interface Machine {
  /** Numbers that its histories hold. */
  readonly size: number;
  /** Whether results lie where the next kernel reads them, at once: then copies and elementwise work are worth kernels of their own. */
  readonly inPlace: boolean;
  /** Blocks of unknown content. */
  history(blocks: number, rows: number, lanes: number): History;
  /** Blocks that hold a copy of `values`. */
  load(values: Float32Array, rows: number, lanes: number): History;
  /** A copy that outlives the machine. */
  keep(history: History): History;
  call<Given extends Sizes>(
    request: (...sizes: Given) => KernelRequest,
    sizes: Given,
    ins: readonly Operand[],
    outs: readonly Operand[],
  ): Call;
  /**
   * Stretches to be run one after the other, as often as wanted: where each step finds what it reads and writes is worked out now. A
   * promise only where the backend cannot answer at once. `meanwhile` has nothing to do with them: the calling thread sees to it while
   * others, where there are any, begin with the first call.
   */
  ready(stretches: readonly Stretch[]): (meanwhile?: () => void) => Maybe<void>;
  close(): void;
}

/** A plan that is used by nobody else until it is released. */
export interface Lease<Plan> {
  readonly plan: Plan;
  release(): void;
}

/** Kernels of one engine, compiled once a shape. */
export interface Kit {
  /** The batch is padded to a multiple of this, so that no row has a scalar tail. */
  readonly lanes: number;
  /** As of its machines. */
  readonly inPlace: boolean;
  /** Threads that large calls run on, and why so many. */
  readonly threads: { readonly count: number; readonly reason: string };
  open(): Machine;
  /**
   * What passes of one shape need that depends on nothing but the shape: histories, tables and calls, made by `build` and kept for the
   * next pass of the same `kind` and `sizes`. Without `sizes` it is not kept.
   */
  lease<Plan>(kind: string, sizes: Sizes | null, build: (machine: Machine) => Plan): Lease<Plan>;
  /** The modules of its kernels, for another kit; missing where there are none to have. */
  compiled?(): Uint8Array | null;
  dispose(): void;
}

/** A history over an array of its own. */
export function historyOver(data: Float32Array, rows: number, lanes: number): History {
  return {
    data,
    rows,
    lanes,
    at(t, first = 0, count = rows) {
      const start = (t * rows + first) * lanes;
      return data.subarray(start, start + count * lanes);
    },
  };
}

/** Code that yields work to be waited for: the same code serves backends that answer at once and those that do not. */
export type Program<Result> = Generator<Maybe<void>, Result, void>;

/** Runs a program; gives a promise only if its work did. */
export function drive<Result>(program: Program<Result>): Maybe<Result> {
  let step = program.next();
  while (!step.done) {
    if (step.value instanceof Promise) return driveLater(program, step.value);
    step = program.next();
  }
  return step.value;
}

async function driveLater<Result>(program: Program<Result>, first: Promise<void>): Promise<Result> {
  let step: IteratorResult<Maybe<void>, Result> = { done: false, value: first };
  while (!step.done) {
    try {
      await step.value;
    } catch (error) {
      step = program.throw(error);
      continue;
    }
    step = program.next();
  }
  return step.value;
}

/** What follows on work that may have to be waited for. */
export const after = <Result>(work: Maybe<void>, next: () => Maybe<Result>): Maybe<Result> =>
  work instanceof Promise ? work.then(next) : next();

/** Uses a plan and releases it. */
export function onPlan<Plan, Result>(lease: Lease<Plan>, use: (plan: Plan) => Maybe<Result>): Maybe<Result> {
  let result: Maybe<Result>;
  try {
    result = use(lease.plan);
  } catch (error) {
    lease.release();
    throw error;
  }
  if (result instanceof Promise) return result.finally(() => lease.release());
  lease.release();
  return result;
}

/** Runs a program on a machine of its own. */
export function onMachine<Result>(kit: Kit, program: (machine: Machine) => Program<Result>): Maybe<Result> {
  return drive(
    (function* () {
      const machine = kit.open();
      try {
        return yield* program(machine);
      } finally {
        machine.close();
      }
    })(),
  );
}
