import type { Emitter } from './generator.ts';
import { some, type Statement, type Tree, type ValueType } from './recorder.ts';

const [simd, load32Splat, align4] = [0xfd, 0x09, 2];

/** Unsigned LEB128, as WebAssembly writes an offset. */
function pushOffset(bytes: number[], offset: number): void {
  let rest = offset >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
}

/** Where a cell stands: the locals that hold its thread ids, by the global that gpu.js reads, and how far to the right it lies. */
export interface Cell {
  readonly ids: ReadonlyMap<number, number>;
  /** Bytes. */
  readonly ahead: number;
}

/** Writes a recorded function into another one. */
export class Writer {
  readonly #em: Emitter;
  readonly #types: readonly ValueType[];
  /** Locals of the function written to, by recorded local; `second` has those that the second cell has for itself. */
  readonly #first = new Map<number, number>();
  readonly #second = new Map<number, number>();

  /** `fixed` are locals that are there already. */
  constructor(em: Emitter, types: readonly ValueType[], fixed: ReadonlyMap<number, number>) {
    this.#em = em;
    this.#types = types;
    for (const [recorded, local] of fixed) this.#first.set(recorded, local);
  }

  /** One cell of four lanes. */
  once(statements: readonly Statement[], cell: Cell): void {
    for (const each of statements) this.#statement(each, cell, this.#first);
  }

  /**
   * Two cells of four lanes at a time, instruction by instruction: what both of them need is read once, and there are twice as many
   * sums under way, so that an addition need not wait for the one before it.
   */
  twice(statements: readonly Statement[], cells: readonly [Cell, Cell]): void {
    const apart = differing(statements, cells);
    const differs = (tree: Tree): boolean => some(tree, (each) => apart.seed(each) || isOf(each, apart.locals));
    for (const local of apart.locals) {
      if (!this.#second.has(local)) this.#second.set(local, this.#em.addLocal(this.#types[local]!));
    }
    const write = ({ op, given, operands, body }: Statement): void => {
      if (body) {
        this.#call(op, given);
        body.forEach(write);
        this.#em.end();
        return;
      }
      const own = op === 'localSet' && apart.locals.has(given[0] as number);
      const both = own || op.endsWith('Store') || operands.some(differs);
      if (!both) return this.#statement({ op, given, operands }, cells[0], this.#first);
      if (op === 'brIf') throw new Error('Expected both cells to take the same way');
      const shared = operands.map((each) => this.#share(each, differs, cells[0]));
      this.#statement({ op, given, operands: shared }, cells[0], this.#first);
      this.#statement({ op, given, operands: shared }, cells[1], this.#second);
    };
    statements.forEach(write);
  }

  /** The same value with the parts that do not differ computed before it. */
  #share(tree: Tree, differs: (tree: Tree) => boolean, cell: Cell): Tree {
    if (tree.branches || tree.op === 'localGet' || tree.op === 'globalGet' || tree.op.includes('Const')) return tree;
    if (differs(tree)) return { ...tree, operands: tree.operands.map((each) => this.#share(each, differs, cell)) };
    if (!some(tree, ({ op }) => op.endsWith('Load') || op === 'call')) return tree;
    const local = this.#em.addLocal(tree.type);
    this.#tree(tree, cell, this.#first);
    this.#em.localSet(local);
    return { op: 'written', given: [local], operands: [], type: tree.type };
  }

  #statement({ op, given, operands, body }: Statement, cell: Cell, locals: Map<number, number>): void {
    for (const each of operands) this.#tree(each, cell, locals);
    if (op === 'localSet') this.#em.localSet(this.#local(given[0] as number, locals));
    else if (op.endsWith('Store')) this.#call(op, [(given[0] as number) + cell.ahead, given[1]]);
    else this.#call(op, given);
    if (!body) return;
    for (const each of body) this.#statement(each, cell, locals);
    this.#em.end();
  }

  #tree({ op, given, operands, branches }: Tree, cell: Cell, locals: Map<number, number>): void {
    const em = this.#em;
    const [only] = operands;
    if (op === 'f32x4Splat' && only!.op === 'f32Load') {
      // A load whose value goes into all four lanes is one instruction, not two.
      this.#tree(only!.operands[0]!, cell, locals);
      em.bytes.push(simd, load32Splat, align4);
      return pushOffset(em.bytes, only!.given[0] as number);
    }
    if ((op === 'f32x4Min' || op === 'f32x4Max') && operands.some((each) => this.#isBound(each))) {
      // What engines write for these is seven instructions, for the sake of NaN and −0. Against a bound that is neither, one gives the same.
      const [value, bound] = this.#isBound(operands[1]!) ? operands : [operands[1]!, operands[0]!];
      this.#tree(value!, cell, locals);
      this.#tree(bound!, cell, locals);
      return this.#call(op === 'f32x4Min' ? 'f32x4Pmin' : 'f32x4Pmax', []);
    }
    for (const each of operands) this.#tree(each, cell, locals);
    if (op === 'written') em.localGet(given[0] as number);
    else if (op === 'localGet') em.localGet(this.#local(given[0] as number, locals));
    else if (op === 'globalGet') em.localGet(cell.ids.get(given[0] as number)!);
    else if (op === 'v128Load') this.#call(op, [(given[0] as number) + cell.ahead, given[1]]);
    else this.#call(op, given);
    if (!branches) return;
    for (const [index, { body, value }] of branches.entries()) {
      for (const each of body) this.#statement(each, cell, locals);
      this.#tree(value, cell, locals);
      if (index === 0) this.#call('else_', []);
      else em.end();
    }
  }

  /** Whether a value is a literal, the same in all lanes, and neither NaN nor 0. */
  #isBound({ op, given, operands }: Tree): boolean {
    if (op === 'f32x4Splat' || op === 'f32x4Neg' || op === 'f32Neg') return this.#isBound(operands[0]!);
    const isConstant = op === 'f32Const' || op === 'v128ConstF32x4';
    return isConstant && given.every((value) => value === given[0] && Math.abs(value as number) > 0);
  }

  #local(recorded: number, locals: Map<number, number>): number {
    const known = locals.get(recorded) ?? this.#first.get(recorded);
    if (known !== undefined) return known;
    const local = this.#em.addLocal(this.#types[recorded]!);
    this.#first.set(recorded, local);
    return local;
  }

  #call(op: string, given: readonly unknown[]): void {
    (this.#em as unknown as Record<string, (...given: readonly unknown[]) => unknown>)[op]!(...given);
  }
}

const isOf = ({ op, given }: Tree, locals: ReadonlySet<number>): boolean =>
  op === 'localGet' && locals.has(given[0] as number);

/** Which locals differ between two cells, and which values by themselves do. */
function differing(statements: readonly Statement[], [first, second]: readonly [Cell, Cell]) {
  const ids = new Set([...first.ids.keys()].filter((id) => first.ids.get(id) !== second.ids.get(id)));
  const seed = ({ op, given }: Tree): boolean =>
    (op === 'globalGet' && ids.has(given[0] as number)) || (op === 'v128Load' && second.ahead !== first.ahead);
  const locals = new Set<number>();
  const differs = (tree: Tree): boolean => some(tree, (each) => seed(each) || isOf(each, locals));
  const walk = (each: Statement, wanted: boolean): void => {
    const { op, given, operands, body } = each;
    if (op === 'localSet' && (wanted || operands.some(differs))) locals.add(given[0] as number);
    for (const tree of operands) walkTree(tree, wanted || differs(tree));
    for (const inner of body ?? []) walk(inner, wanted);
  };
  // What a branch of a differing condition sets differs too.
  const walkTree = (tree: Tree, wanted: boolean): void => {
    for (const { body } of tree.branches ?? []) for (const each of body) walk(each, wanted);
    for (const each of tree.operands) walkTree(each, wanted);
  };
  for (let before = -1; before !== locals.size;) {
    before = locals.size;
    for (const each of statements) walk(each, false);
  }
  return { locals, seed };
}
