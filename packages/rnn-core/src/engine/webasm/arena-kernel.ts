import type { GPU } from 'gpu.js';
import { RnnError } from '../../errors.ts';
import { type KernelRequest, lengthOf } from '../../kernels/kernel.ts';
import { type GpuModule, inputOf, settingsOf } from '../gpu.ts';
import { sharedLoads, vectorLoads } from './addresses.ts';
import type { Arena } from './arena.ts';
import { integerCounters } from './counters.ts';
import { type Generator, generatorOf, hash, known, type Layout, mended, type WebasmKernel } from './generator.ts';
import type { Library } from './library.ts';
import { argumentSlot, resultSlot } from './places.ts';
import { inlinePowers } from './powers.ts';
import { recorder } from './recorder.ts';
import { orderedStores } from './stores.ts';
import { writeRunFunction } from './run-function.ts';
import { Writer } from './twice.ts';
import { recordedVectorFunction, vectorFunction } from './vector-function.ts';

/** Compiled code over the arena: it computes rows `first`…`last` − 1 of the arrays that the slots name. */
interface ArenaCode {
  readonly run: (first: number, last: number) => void;
  /** The module, for other threads. */
  readonly bytes: Uint8Array;
  /** Whether other threads can run it: one that calls out of WebAssembly they cannot. */
  readonly movable: boolean;
  /** Where the address of each argument and each result is to be written, as indices of 32-bit words. */
  readonly slots: readonly number[];
}

/** A kernel over the arena. */
export interface ArenaKernel extends ArenaCode {
  readonly request: KernelRequest;
  /** height · depth of the output. */
  readonly rows: number;
  /** Multiply-adds, roughly: those of its loops, or eight a value. */
  readonly work: number;
  /** Floats that each argument and each result spans. */
  readonly spans: readonly number[];
}

/** The part of the WebAssembly interface that is used; TypeScript has it among the browser's types only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** Codes that are remembered; past it all are forgotten, which costs no more than compiling them again. */
const mostCodes = 1024;

/** A compiler of kernels over one arena. */
export interface ArenaCompiler {
  /** Requests that come to the same code share it. */
  compile(request: KernelRequest): ArenaKernel;
  /** The modules that are there and that another arena can have. */
  modules(): Library;
}

/** gpu.js, and an instance of it on `webasm`. */
interface CodeGenerator {
  readonly module: GpuModule;
  readonly gpu: GPU;
}

/** What is in the library is taken from it; its modules import a memory that is not shared. `open` is called for what is not there. */
export function arenaCompiler(open: () => CodeGenerator, arena: Arena, library: Library): ArenaCompiler {
  const codes = new Map<string, ArenaCode>();
  const compile = (request: KernelRequest): ArenaKernel => {
    const key = codeKey(request);
    let code = codes.get(key);
    if (!code) {
      if (codes.size === mostCodes) codes.clear();
      const bytes = arena.shared ? undefined : library.get(key);
      code = (bytes && knownCode(arena, request, bytes)) ?? compileCode(open(), arena, request);
      codes.set(key, code);
    }
    const [width, height, depth = 1] = request.output;
    const { values, order = 'planes', sizes } = request;
    const cells = width * height * depth;
    const results = order === 'planes' ? values : 1;
    return {
      ...code,
      request,
      rows: height * depth,
      work: cells * values * loopsOf(request),
      spans: [...sizes.map(lengthOf), ...Array.from({ length: results }, () => (cells * values) / results)],
    };
  };
  return {
    compile,
    modules: () =>
      new Map(
        arena.shared ? [] : [...codes].filter(([, { movable }]) => movable).map(([key, { bytes }]) => [key, bytes]),
      ),
  };
}

/** What the code of a request follows from. */
function codeKey(request: KernelRequest): string {
  const { source, output, values, order, sizes, constants, anyDepth = false, quickPowers = false } = request;
  // Of an argument with three indices, the planes only say how far it reaches.
  const read = anyDepth ? sizes.map((size) => (size.length === 3 ? size.slice(1) : size)) : sizes;
  return JSON.stringify([source, anyDepth ? output.slice(0, 2) : output, values, order, read, constants, quickPowers]);
}

/**
 * Compiles a kernel with gpu.js' WebAssembly code generator, mended (see the files beside this one), so that it works on arrays
 * anywhere in one shared memory. Values come out bit-identical to gpu.js' own (test/webasm.test.ts).
 */
function compileCode({ module, gpu }: CodeGenerator, arena: Arena, request: KernelRequest): ArenaCode {
  const { output, order = 'planes', values } = request;
  const [width, height, depth = 1] = output;
  if (width % 4 !== 0) throw new Error(`Expected rows of a multiple of 4, got ${width} in kernel ${request.name}`);
  const cells = width * height * depth;
  const { kernel } = gpu.createKernel(request.source, settingsOf(request)) as unknown as {
    readonly kernel: WebasmKernel;
  };
  let bytes: Uint8Array | null = null;
  let arrays: Readonly<Record<string, Layout>> = {};
  const written = vectorFunction(order === 'planes' ? values : 1);
  const { bases, results } = written;
  kernel._instantiate = (_key, args) => {
    const layout = kernel.computeLayout(args) as { readonly arrays: typeof arrays };
    ({ arrays } = layout);
    bytes = kernel._assembleModule(layout, cells, false).bytes;
  };
  kernel._emitRunSimd = (builder, globals) => {
    builder.addMemoryImport(1, arena.pages, arena.shared);
    const run = builder.addFunction('run_simd', { params: ['i32', 'i32'] });
    writeRunFunction(run, globals, written, { width, height, argumentIndex: (name) => arrays[name]!.index });
  };
  withMendedGenerator(
    module,
    ({ stmtVariableDeclaration, vstmtVariableDeclaration, emitFlatLoad, emitVectorFunction, vLaneCall1 }) => ({
      stmtVariableDeclaration: integerCounters(stmtVariableDeclaration),
      vstmtVariableDeclaration: integerCounters(vstmtVariableDeclaration),
      emitFlatLoad: sharedLoads(bases, emitFlatLoad),
      vGather: vectorLoads(bases),
      emitVectorFunction: recordedVectorFunction(written, emitVectorFunction),
      vStoreOutput: orderedStores(order, results),
      vLaneCall1: request.quickPowers ? inlinePowers(vLaneCall1) : vLaneCall1,
    }),
    () => kernel.build(...request.sizes.map((size) => inputOf(module, size))),
  );
  if (!bytes || kernel.constructor.mode !== 'webasm' || kernel.usesRandom || kernel.componentCount !== values) {
    throw new RnnError('backend-unavailable', `kernel ${request.name} was to run on \`webasm\`, gpu.js refused it`);
  }
  return codeOf(arena, request, bytes, kernel.usedMathImports);
}

/** A module as it was compiled before; null where this engine does not take it. */
function knownCode(arena: Arena, request: KernelRequest, bytes: Uint8Array): ArenaCode | null {
  try {
    return codeOf(arena, request, bytes, new Set());
  } catch {
    return null;
  }
}

function codeOf(
  arena: Arena,
  { sizes, values, order = 'planes', quickPowers = false }: KernelRequest,
  bytes: Uint8Array,
  functions: ReadonlySet<string>,
): ArenaCode {
  // Only called where powers are not inlined.
  const imports: Record<string, unknown> = { memory: arena.memory, math_exp: Math.exp };
  for (const name of functions) imports[`math_${name}`] = Math[name as 'exp'];
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: imports });
  const results = Array.from({ length: order === 'planes' ? values : 1 }, (_, i) => resultSlot(i) / 4);
  return {
    run: exports.run_simd as ArenaCode['run'],
    bytes,
    movable: [...functions].every((name) => quickPowers && name === 'exp'),
    slots: [...sizes.map((_, i) => argumentSlot(i) / 4), ...results],
  };
}

/**
 * A number that is another one for another compiler: from the texts of what writes a kernel's code here, and for gpu.js' part from the
 * names that its methods use (see generator.ts).
 */
export function compilerHash(): number {
  const ours = [
    compileCode,
    sharedLoads,
    vectorLoads,
    integerCounters,
    inlinePowers,
    orderedStores,
    writeRunFunction,
    Writer,
  ];
  const others = [recorder, recordedVectorFunction, vectorFunction, argumentSlot, resultSlot, withMendedGenerator];
  return hash([String(known), ...[...ours, ...others].map(String)]);
}

/** Rounds of a kernel's loops, by the constants that end them. */
function loopsOf({ constants = {}, loops }: KernelRequest): number {
  const { k, steps, batch = 1 } = constants;
  return loops ?? k ?? (steps === undefined ? 8 : steps * batch);
}

/** Runs `compile` with the code generator mended, and puts it back after. */
function withMendedGenerator(module: GpuModule, mend: (original: Generator) => Generator, compile: () => void): void {
  const generator = generatorOf(module);
  if (!generator)
    throw new RnnError('backend-unavailable', 'the code generator of this gpu.js is not the one that is mended');
  const original = Object.fromEntries(mended.map((method) => [method, generator[method]])) as unknown as Generator;
  Object.assign(generator, mend(original));
  try {
    compile();
  } finally {
    Object.assign(generator, original);
  }
}
