/** The parts of gpu.js 2.24.1's WebAssembly backend that are mended or used while one of our kernels is being compiled. */
import type { GpuModule } from '../gpu.ts';

/** A node of a kernel's syntax tree (ESTree), as far as it is looked at here. */
export interface Node {
  readonly type: string;
  readonly computed?: boolean;
  readonly object?: Node;
  readonly property?: { readonly name?: string };
  readonly init?: Node | null;
  readonly value?: unknown;
  readonly operator?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly declarations?: readonly Node[];
}

/** Where an array lies in the kernel's memory; dims are x, y, z. */
export interface Layout {
  readonly index: number;
  readonly dims: readonly number[];
  readonly flatLength: number;
}

/** The assembler of one function: a method an opcode, each giving itself back. */
export interface Emitter {
  readonly bytes: number[];
  addLocal(type: 'i32' | 'f32' | 'v128'): number;
  block(): Emitter;
  loop(): Emitter;
  if_(): Emitter;
  else_(): Emitter;
  end(): Emitter;
  brIf(depth: number): Emitter;
  localGet(index: number): Emitter;
  localSet(index: number): Emitter;
  globalGet(index: number): Emitter;
  i32Const(value: number): Emitter;
  i32Mul(): Emitter;
  i32Add(): Emitter;
  i32And(): Emitter;
  i32Shl(): Emitter;
  i32DivU(): Emitter;
  i32RemU(): Emitter;
  i32LtS(): Emitter;
  i32GeS(): Emitter;
  i32Load(offset: number): Emitter;
  f32Load(offset: number, align?: number): Emitter;
  f32x4Splat(): Emitter;
  f32x4Add(): Emitter;
  f32x4Sub(): Emitter;
  f32x4Mul(): Emitter;
  f32x4Max(): Emitter;
  f32x4Nearest(): Emitter;
  i32x4Add(): Emitter;
  i32x4Shl(): Emitter;
  i32x4TruncSatF32x4S(): Emitter;
  v128ConstF32x4(...lanes: readonly [number, number, number, number]): Emitter;
  v128ConstI32x4(...lanes: readonly [number, number, number, number]): Emitter;
  v128Load(offset: number, align: number): Emitter;
  v128Not(): Emitter;
  v128Bitselect(): Emitter;
  v128Store(offset: number, align: number): Emitter;
}

/** What a module's functions share. */
export interface Assembler {
  readonly module: {
    addMemoryImport(initial: number, maximum: number, shared: boolean): unknown;
    addFunction(...given: unknown[]): Emitter;
  };
  readonly layout: { readonly arrays: Readonly<Record<string, Layout>> };
  readonly globals: {
    readonly threadX: number;
    readonly threadY: number;
    readonly threadZ: number;
    readonly dataIndex: number;
  };
  readonly helperInfo?: unknown;
}

/** The writer of one kernel function. */
export interface FunctionNode {
  readonly em: Emitter;
  readonly assembler?: Assembler;
  readonly output: readonly number[];
  /** Whether the four-lane function is being written. */
  readonly vec?: boolean;
  readonly vInfo: { exprVarying(node: Node): boolean };
  readonly vMaskDepth: number;
  readonly vCur: number;
  readonly vRetMask: number;
  readonly literalTypes: Record<string, unknown>;
  astKey(node: Node): string;
  emitIndex(node: Node): void;
  emitClampScalarIndex(last: number): void;
}

type Method<Given extends readonly unknown[]> = (this: FunctionNode, ...given: Given) => unknown;
type Read = [table: string, name: string, x: Node, y?: Node, z?: Node, node?: Node];

/** The methods that are mended. */
export interface Generator {
  stmtVariableDeclaration: Method<[Node]>;
  vstmtVariableDeclaration: Method<[Node]>;
  emitFlatLoad: Method<Read>;
  vGather: Method<Read>;
  emitVectorFunction: Method<[Assembler]>;
  vStoreOutput: Method<[values: readonly number[]]>;
  vLaneCall1: Method<[name: string, argument: number]>;
}

/** The name of each mended method. */
export const mended = [
  'stmtVariableDeclaration',
  'vstmtVariableDeclaration',
  'emitFlatLoad',
  'vGather',
  'emitVectorFunction',
  'vStoreOutput',
  'vLaneCall1',
] as const satisfies readonly (keyof Generator)[];

/** A kernel of the WebAssembly backend, as far as it is used here. */
export interface WebasmKernel {
  readonly built: boolean;
  readonly componentCount: number;
  readonly usesRandom: boolean;
  readonly usedMathImports: ReadonlySet<string>;
  readonly fallbackRequested?: unknown;
  readonly constructor: { readonly mode?: string };
  /** Told to make the module and its memory. */
  _instantiate: (key: string, args: readonly unknown[]) => void;
  build(...args: readonly unknown[]): void;
  computeLayout(args: readonly unknown[]): unknown;
  _assembleModule(layout: unknown, cells: number, shared: boolean): { readonly bytes: Uint8Array };
  /** Writes the loop over cells. */
  _emitRunSimd: (module: Assembler['module'], globals: Assembler['globals']) => void;
}

/** The methods of a kernel that are called, or that call what is replaced. */
const used = ['build', '_instantiate', 'computeLayout', '_assembleModule', '_emitRunSimd', 'translateSource'] as const;

/** gpu.js 2.24.1. */
export const known = 1745678170;

/** The version whose methods these are. */
export const knownVersion = '2.24.1';

/** The names of the properties that a function's text reads or calls, each once, in order: a minifier changes all else. */
function namesIn(text: string): string {
  const code = text.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|\/\/.*/g, '');
  const names = code.match(/\.\s*[A-Z_$][\w$]*|\[['"][A-Z_$][\w$]*['"]\]/gi) ?? [];
  return [...new Set(names.map((name) => name.replace(/[^\w$]/g, '')))].sort().join();
}

/** FNV-1a. */
export function hash(texts: readonly string[]): number {
  let value = 0x811c9dc5;
  for (const text of texts) {
    for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return value;
}

/**
 * The code generator's prototype; null where its methods, or the kernel's, are not the ones that the mends were written for: another
 * version leaves gpu.js as it is. What tells them is the names they use, which a consumer's minifier leaves alone.
 */
export function generatorOf(module: GpuModule): Generator | null {
  const parts = module as unknown as {
    readonly WebAssemblyFunctionNode?: { readonly prototype: Generator };
    readonly WebAssemblyKernel?: {
      readonly prototype: Readonly<Record<string, unknown>>;
      readonly isSIMDSupported: boolean;
    };
  };
  const generator = parts.WebAssemblyFunctionNode?.prototype;
  const kernel = parts.WebAssemblyKernel?.prototype;
  if (!generator || !kernel || !parts.WebAssemblyKernel?.isSIMDSupported) return null;
  const methods = [...mended.map((method) => generator[method]), ...used.map((method) => kernel[method])];
  const before = recognised.get(generator);
  if (before && methods.every((method, i) => method === before[i])) return generator;
  if (hash(methods.map((method) => namesIn(String(method)))) !== known) return null;
  recognised.set(generator, methods);
  return generator;
}

/** Methods that were known when last seen: every kernel asks, and reading their texts again costs half a millisecond. */
const recognised = new WeakMap<Generator, readonly unknown[]>();
