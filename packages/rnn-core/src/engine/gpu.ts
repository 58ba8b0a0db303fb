import type * as GpuJs from 'gpu.js';
import type { GPU, IGPUKernelSettings } from 'gpu.js';
import { RnnError } from '../errors.ts';
import { type Kernel, type KernelRequest, lengthOf, type Size } from '../kernels/kernel.ts';
import type { BackendName } from '../types.ts';
import { arrange } from './arrange.ts';

/** The names of gpu.js for our backends, and the kernel class that must have run. */
const modes: Readonly<Record<Exclude<BackendName, 'reference'>, { readonly mode: string; readonly ran: string }>> = {
  webgpu: { mode: 'webgpu', ran: 'webgpu' },
  webgl2: { mode: 'webgl2', ran: 'gpu' },
  headlessgl: { mode: 'headlessgl', ran: 'gpu' },
  webasm: { mode: 'webasm', ran: 'webasm' },
  cpu: { mode: 'cpu', ran: 'cpu' },
};

/** What a compiled kernel shows of itself (gpu.js 2.24.1). */
interface Shortcut {
  (...args: unknown[]): unknown;
  kernel: {
    constructor: { mode?: string };
    fallbackReason?: unknown;
    _shapeOutput?: (data: Float32Array) => Float32Array;
  };
  destroy(): void;
}

/** gpu.js, loaded when first wanted: it costs 70 ms and the reference does without. */
export type GpuModule = typeof GpuJs;

/** A gpu.js instance pinned to one backend. Throws `backend-unavailable` where gpu.js cannot have it. */
export function openGpu(module: GpuModule, backend: Exclude<BackendName, 'reference'>): GPU {
  try {
    return new module.GPU({ mode: modes[backend].mode as 'cpu' });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RnnError('backend-unavailable', `createEngine() found no working \`${backend}\` here: ${why}`);
  }
}

/** A kernel with the way to free it. */
export interface Compiled {
  readonly run: Kernel;
  destroy(): void;
}

/** What gpu.js is told of a kernel. */
export const settingsOf = ({ output, constants = {} }: KernelRequest): IGPUKernelSettings => ({
  output: [...output],
  precision: 'single',
  constants: { ...constants },
  // Loops that start at 0 and end at a constant are never cut short, however long they are.
  constantTypes: Object.fromEntries(Object.keys(constants).map((name) => [name, 'Integer'])),
});

/** An argument of gpu.js: it counts the fastest index first. */
export const inputOf = (module: GpuModule, size: Size): { value: unknown } =>
  new module.Input(
    new Float32Array(lengthOf(size)) as unknown as number[],
    [...size].reverse() as [number],
  ) as unknown as {
    value: unknown;
  };

/**
 * Compiles a kernel. Its first call throws `backend-unavailable` if gpu.js ran it anywhere else than asked. `spare` is asked when
 * there is no memory for one more kernel: it makes room and says whether to try again.
 */
export function compileKernel(
  module: GpuModule,
  gpu: GPU,
  backend: Exclude<BackendName, 'reference'>,
  request: KernelRequest,
  spare: () => boolean,
): Compiled {
  const { values, order = 'planes' } = request;
  const [width, height, depth = 1] = request.output;
  const length = width * height * depth * values;
  const shortcut = gpu.createKernel(request.source, settingsOf(request)) as unknown as Shortcut;
  // One Input object an argument, filled anew for each call, so that a step allocates nothing for them.
  const inputs = request.sizes.map((size) => inputOf(module, size));
  const lengths = request.sizes.map(lengthOf);
  let scratch: Float32Array | null = null;
  const ordered = values === 1 ? null : new Float32Array(length);
  const flat = (result: unknown): Float32Array => {
    let cells = result as Float32Array;
    if (!(result instanceof Float32Array && result.length === length)) {
      flattenInto(result as Nested, (scratch ??= new Float32Array(length)), 0);
      cells = scratch;
    }
    return ordered ? arrange(cells, [width, height, depth], values, order, ordered) : cells;
  };
  const ordinary: Kernel = (...args) => {
    for (let i = 0; i < inputs.length; i++) inputs[i]!.value = args[i]!;
    const result = call(shortcut, inputs);
    return result instanceof Promise ? result.then(flat) : flat(result);
  };
  const first: Kernel = (...args) => {
    let result: ReturnType<Kernel>;
    try {
      result = ordinary(...args);
    } catch (error) {
      if (!(error instanceof RangeError && spare())) throw error;
      result = ordinary(...args);
    }
    const proven = (given: Float32Array): Float32Array => {
      prove(backend, request, shortcut);
      run = ordinary;
      return given;
    };
    return result instanceof Promise ? result.then(proven) : proven(result);
  };
  let run = first;
  return {
    run(...args) {
      for (let i = 0; i < lengths.length; i++) {
        if (args[i]!.length !== lengths[i]) refuseLength(request, i, lengths[i]!, args[i]!.length);
      }
      return run(...args);
    },
    destroy() {
      run = first;
      shortcut.destroy();
    },
  };
}

function refuseLength({ name }: KernelRequest, argument: number, expected: number, given: number): never {
  throw new RnnError('bad-shape', `kernel ${name} expects ${expected} values in argument ${argument}, got ${given}`);
}

function call(shortcut: Shortcut, inputs: readonly unknown[]): unknown {
  // webasm builds a subarray per cell for Array(n) results, which costs more than small kernels; it has the flat array at hand.
  if (shortcut.kernel._shapeOutput && shortcut.kernel.constructor.mode === 'webasm')
    shortcut.kernel._shapeOutput = asItIs;
  return shortcut(...inputs);
}

const asItIs = (data: Float32Array): Float32Array => data;

/** gpu.js degrades to another backend with no more than a console warning, so the kernel is asked what it is. */
function prove(backend: Exclude<BackendName, 'reference'>, request: KernelRequest, shortcut: Shortcut): void {
  const { constructor, fallbackReason } = shortcut.kernel;
  if (constructor.mode === modes[backend].ran && !fallbackReason) return;
  const why = fallbackReason ? `: ${String(fallbackReason)}` : '';
  throw new RnnError(
    'backend-unavailable',
    `kernel ${request.name} was to run on \`${backend}\`, gpu.js ran it on \`${constructor.mode}\`${why}`,
  );
}

type Nested = Float32Array | readonly Nested[];

function flattenInto(value: Nested, into: Float32Array, at: number): number {
  if (value instanceof Float32Array) {
    into.set(value, at);
    return at + value.length;
  }
  let next = at;
  for (const each of value) next = flattenInto(each, into, next);
  return next;
}
