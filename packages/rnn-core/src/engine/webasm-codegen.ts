/**
 * Two faults of gpu.js 2.24.1's WebAssembly code generator, mended while one of our kernels is being compiled and put back after.
 *
 * 1. A loop counter that starts at a literal becomes a float, so that every index is a conversion: the analysis pass stores the
 *    literal's type and the second pass then takes it for a float. Forgetting the stored type keeps the counter an integer.
 * 2. A read `a[z][y][this.thread.x]` is emitted as four scalar loads with clamps, although the four lanes lie side by side: one
 *    vector load does.
 *
 * Results are bit-identical (test/webasm.test.ts). The text of the methods is the guard: any other text, another version or a
 * minified build, leaves gpu.js as it is.
 */
import type { GpuModule } from './gpu.ts';

interface Node {
  readonly type: string;
  readonly computed?: boolean;
  readonly object?: Node;
  readonly property?: { readonly name?: string };
  readonly init?: Node | null;
  readonly value?: unknown;
  readonly declarations?: readonly Node[];
}

interface Layout {
  readonly dims: readonly number[];
  readonly flatLength: number;
  readonly offset: number;
}

/** The stack machine's assembler, as far as it is used here. */
interface Emitter {
  globalGet(index: number): Emitter;
  i32Const(value: number): Emitter;
  i32Mul(): Emitter;
  i32Add(): Emitter;
  i32Shl(): Emitter;
  v128Load(offset: number, align: number): Emitter;
}

interface FunctionNode {
  readonly em: Emitter;
  readonly assembler: {
    readonly layout: Readonly<Record<string, Readonly<Record<string, Layout>>>>;
    readonly globals: { readonly threadX: number };
  };
  readonly vInfo: { exprVarying(node: Node): boolean };
  readonly vMaskDepth: number;
  readonly literalTypes: Record<string, unknown>;
  astKey(node: Node): string;
  emitIndex(node: Node): void;
  emitClampScalarIndex(last: number): void;
}

type Declare = (this: FunctionNode, node: Node) => unknown;
type Gather = (this: FunctionNode, table: string, name: string, x?: Node, y?: Node, z?: Node, node?: Node) => unknown;

interface Prototype {
  stmtVariableDeclaration: Declare;
  vstmtVariableDeclaration: Declare;
  vGather: Gather;
}

/** FNV-1a over the texts of the three methods. */
function fingerprint({ stmtVariableDeclaration, vstmtVariableDeclaration, vGather }: Prototype): number {
  let hash = 0x811c9dc5;
  for (const method of [stmtVariableDeclaration, vstmtVariableDeclaration, vGather]) {
    for (const character of String(method)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash;
}

/** gpu.js 2.24.1, as Node loads it and as browsers do. */
const known: readonly number[] = [1734563320, 4232560104];

/** The methods to mend; null where they are not the ones this was written for. */
function prototypeOf(module: GpuModule): Prototype | null {
  const node = (module as unknown as { WebAssemblyFunctionNode?: { prototype: Prototype } }).WebAssemblyFunctionNode;
  const prototype = node?.prototype;
  if (!prototype?.vGather || !prototype.stmtVariableDeclaration || !prototype.vstmtVariableDeclaration) return null;
  return known.includes(fingerprint(prototype)) ? prototype : null;
}

/** Whether this gpu.js is one whose code generation can be mended. */
export const canTune = (module: GpuModule): boolean => prototypeOf(module) !== null;

const isThreadX = (node: Node | undefined): boolean =>
  node?.type === 'MemberExpression' &&
  !node.computed &&
  node.property?.name === 'x' &&
  node.object?.type === 'MemberExpression' &&
  node.object.property?.name === 'thread' &&
  node.object.object?.type === 'ThisExpression';

const integerCounters = (original: Declare): Declare =>
  function (node) {
    for (const { init } of node.declarations ?? []) {
      if (init?.type === 'Literal' && Number.isInteger(init.value)) delete this.literalTypes[this.astKey(init)];
    }
    return original.call(this, node);
  };

const vectorLoads = (original: Gather): Gather =>
  function (table, name, x, y, z, node) {
    const layout = this.assembler.layout[table]?.[name];
    const varies = (index: Node | undefined) => index !== undefined && index !== null && this.vInfo.exprVarying(index);
    if (!layout || !isThreadX(x) || layout.flatLength < 4 || varies(y) || varies(z)) {
      return original.call(this, table, name, x, y, z, node);
    }
    const { em } = this;
    const [width = 1, height = 1] = layout.dims;
    em.globalGet(this.assembler.globals.threadX);
    for (const [index, stride] of [
      [y, width],
      [z, width * height],
    ] as const) {
      if (!index) continue;
      this.emitIndex(index);
      em.i32Const(stride).i32Mul().i32Add();
    }
    // Under a mask the index may be one that no lane means; a vector load must not trap on it.
    if (this.vMaskDepth > 0) this.emitClampScalarIndex(layout.flatLength - 4);
    em.i32Const(2).i32Shl().v128Load(layout.offset, 2);
    return 'vf32';
  };

/** Runs `compile` with the generator mended, where it can be. */
export function withTunedCodegen<Result>(module: GpuModule, compile: () => Result): Result {
  const prototype = prototypeOf(module);
  if (!prototype) return compile();
  const { stmtVariableDeclaration, vstmtVariableDeclaration, vGather } = prototype;
  prototype.stmtVariableDeclaration = integerCounters(stmtVariableDeclaration);
  prototype.vstmtVariableDeclaration = integerCounters(vstmtVariableDeclaration);
  prototype.vGather = vectorLoads(vGather);
  try {
    return compile();
  } finally {
    Object.assign(prototype, { stmtVariableDeclaration, vstmtVariableDeclaration, vGather });
  }
}
