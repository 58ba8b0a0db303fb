import type { FunctionNode, Generator, Layout, Node } from './generator.ts';

/** The locals that hold where arrays lie, by their name. */
export type Bases = ReadonlyMap<string, number>;

const isThreadX = (node: Node | undefined): boolean =>
  node?.type === 'MemberExpression' &&
  !node.computed &&
  node.property?.name === 'x' &&
  node.object?.type === 'MemberExpression' &&
  node.object.property?.name === 'thread' &&
  node.object.object?.type === 'ThisExpression';

const wholeNumber = (node: Node | undefined): number | null =>
  node?.type === 'Literal' && Number.isInteger(node.value) ? (node.value as number) : null;

/** An index as what must be computed (if anything) and a literal added to it. */
function split(index: Node): { readonly computed: Node | null; readonly literal: number } {
  const alone = wholeNumber(index);
  if (alone !== null) return { computed: null, literal: alone };
  const added = index.type === 'BinaryExpression' && index.operator === '+' ? wholeNumber(index.right) : null;
  return added === null ? { computed: index, literal: 0 } : { computed: index.left!, literal: added };
}

/**
 * Writes the byte address of a[z][y][x] but for the bytes that literals in the indices add to it, which it gives back.
 * Under a mask the index may be one that no lane means: it is computed in full and clamped to where `lanes` values can be read.
 */
function writeAddress(
  node: FunctionNode,
  { dims, flatLength }: Layout,
  base: number,
  indices: readonly (Node | undefined)[],
  lanes: number,
): number {
  const { em, assembler } = node;
  const masked = node.vMaskDepth > 0;
  const [width = 1, height = 1] = dims;
  let [first, ahead] = [true, 0];
  for (const [place, stride] of [1, width, width * height].entries()) {
    const index = indices[place];
    if (!index) continue;
    const { computed, literal } = masked ? { computed: index, literal: 0 } : split(index);
    ahead += literal * stride * 4;
    if (!computed) continue;
    if (isThreadX(computed)) em.globalGet(assembler!.globals.threadX);
    else node.emitIndex(computed);
    if (stride !== 1) em.i32Const(stride).i32Mul();
    if (!first) em.i32Add();
    first = false;
  }
  if (first) {
    em.localGet(base);
    return ahead;
  }
  if (masked) node.emitClampScalarIndex(flatLength - lanes);
  em.i32Const(2).i32Shl().localGet(base).i32Add();
  return ahead;
}

function baseOf(bases: Bases, name: string): number {
  const base = bases.get(name);
  if (base === undefined) throw new Error(`Expected every array to be an argument, found \`${name}\``);
  return base;
}

/** A read that all lanes share, such as a[y * 4 + 1][i]: literals in its indices are added at run time, once a read. They belong into
 * the load instruction's own offset. */
export const sharedLoads = (bases: Bases, original: Generator['emitFlatLoad']): typeof original =>
  function (table, name, x, y, z, node) {
    const layout = this.assembler?.layout.arrays[name];
    if (!layout || !this.vec) return original.call(this, table, name, x, y, z, node);
    const ahead = writeAddress(this, layout, baseOf(bases, name), [x, y, z], 1);
    this.em.f32Load(ahead);
    return 'f32';
  };

/**
 * A read a[z][y][this.thread.x] is written as four scalar loads with clamps, although the four lanes lie side by side: one vector
 * load does. Our kernels have no other read that differs by lane.
 */
export const vectorLoads = (bases: Bases): Generator['vGather'] =>
  function (_table, name, x, y, z) {
    const layout = this.assembler!.layout.arrays[name];
    const varies = (index: Node | undefined) => index !== undefined && index !== null && this.vInfo.exprVarying(index);
    if (!layout || !isThreadX(x) || varies(y) || varies(z)) {
      throw new Error(
        `Expected lanes to be read by \`this.thread.x\` as the last index, found another one in \`${name}\``,
      );
    }
    const ahead = writeAddress(this, layout, baseOf(bases, name), [x, y, z], 4);
    this.em.v128Load(ahead, 2);
    return 'vf32';
  };
