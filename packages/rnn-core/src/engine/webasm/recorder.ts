import type { Emitter } from './generator.ts';

export type ValueType = 'i32' | 'f32' | 'v128';

/** A value: an instruction, what is written behind it, and what it takes from the stack. */
export interface Tree {
  readonly op: string;
  readonly given: readonly unknown[];
  readonly operands: readonly Tree[];
  readonly type: ValueType;
  /** Of a conditional value: what each branch does and then leaves. */
  readonly branches?: readonly [Branch, Branch];
}

interface Branch {
  readonly body: readonly Statement[];
  readonly value: Tree;
}

/** What leaves nothing on the stack: a local set, a store, a branch, a block or a loop. */
export interface Statement {
  readonly op: string;
  readonly given: readonly unknown[];
  readonly operands: readonly Tree[];
  readonly body?: readonly Statement[];
}

/** A function as gpu.js writes it: instructions put back together to statements. */
export interface Recording {
  /** Stands in for the function's emitter. */
  readonly emitter: Emitter;
  readonly locals: readonly ValueType[];
  /** The finished function. */
  statements(): readonly Statement[];
}

const unary =
  /Load$|Splat$|Not$|Abs$|Neg$|Sqrt$|Ceil$|Floor$|Trunc$|Nearest$|Eqz$|AnyTrue$|AllTrue$|ExtractLane$|Convert|TruncSat|Reinterpret/;
const binary =
  /(?:Add|Sub|Mul|Div|DivS|DivU|RemS|RemU|And|Andnot|Or|Xor|Shl|ShrS|ShrU|Eq|Ne|Lt|Gt|Le|Ge|LtS|LtU|GtS|GtU|LeS|LeU|GeS|GeU|Min|Max|Pmin|Pmax|Copysign|ReplaceLane)$/;
const comparison = /^f32(?:Eq|Ne|Lt|Gt|Le|Ge)$/;

/** How many values an instruction takes. */
function arity(op: string, [name]: readonly unknown[]): number {
  if (/Const|^localGet$|^globalGet$/.test(op)) return 0;
  if (op === 'select' || op === 'v128Bitselect') return 3;
  if (op === 'call' && String(name).startsWith('math_')) return /pow|atan2/.test(String(name)) ? 2 : 1;
  if (unary.test(op)) return 1;
  if (binary.test(op)) return 2;
  throw new Error(`Expected an instruction whose operands are known, found \`${op}\``);
}

function typeOf(op: string, given: readonly unknown[], operands: readonly Tree[], locals: readonly ValueType[]) {
  if (op === 'localGet') return locals[given[0] as number]!;
  if (op === 'select') return operands[0]!.type;
  if (op === 'call' || op === 'f32x4ExtractLane') return 'f32';
  if (/AnyTrue$|AllTrue$|^i32x4ExtractLane$/.test(op) || comparison.test(op)) return 'i32';
  if (/^(?:v128|f32x4|i32x4)/.test(op)) return 'v128';
  return op.startsWith('f32') ? 'f32' : 'i32';
}

/** Whether a value, or anything in it, answers to `test`. */
export const some = (tree: Tree, test: (each: Tree) => boolean): boolean =>
  test(tree) ||
  tree.operands.some((each) => some(each, test)) ||
  (tree.branches?.some(({ body, value }) => some(value, test) || body.some((each) => someIn(each, test))) ?? false);

const someIn = ({ operands, body }: Statement, test: (each: Tree) => boolean): boolean =>
  operands.some((each) => some(each, test)) || (body?.some((each) => someIn(each, test)) ?? false);

const reads = (tree: Tree, local: number): boolean =>
  some(tree, ({ op, given }) => op === 'localGet' && given[0] === local);

interface Frame {
  readonly op: string;
  readonly given: readonly unknown[];
  readonly condition: Tree | null;
  body: Statement[];
  stack: Tree[];
  first: Branch | null;
}

/** Records a function that is being written. Throws at an instruction that our kernels have no need of. */
export function recorder(): Recording {
  const locals: ValueType[] = [];
  const frame = (op: string, given: readonly unknown[], condition: Tree | null): Frame => ({
    op,
    given,
    condition,
    body: [],
    stack: [],
    first: null,
  });
  const frames = [frame('function', [], null)];
  let returned = false;
  const pop = (): Tree => {
    const value = frames.at(-1)!.stack.pop();
    if (!value) throw new Error('Expected a value on the stack, found none');
    return value;
  };
  const addLocal = (type: ValueType): number => locals.push(type) - 1;
  const get = (local: number): Tree => ({ op: 'localGet', given: [local], operands: [], type: locals[local]! });

  function set(local: number, value: Tree): void {
    const { body, stack } = frames.at(-1)!;
    // What waits on the stack has read the local already.
    for (const [index, waiting] of stack.entries()) {
      if (!reads(waiting, local)) continue;
      const kept = addLocal(waiting.type);
      body.push({ op: 'localSet', given: [kept], operands: [waiting] });
      stack[index] = get(kept);
    }
    body.push({ op: 'localSet', given: [local], operands: [value] });
  }

  function end(): void {
    const { op, given, condition, body, stack, first } = frames.pop()!;
    const outer = frames.at(-1)!;
    if (op !== 'if_') outer.body.push({ op, given, operands: [], body });
    else if (first && stack.length === 1) {
      const branches = [first, { body, value: stack[0]! }] as const;
      outer.stack.push({ op, given, operands: [condition!], type: given[0] as ValueType, branches });
    } else throw new Error('Expected a condition that chooses a value, found one that does something');
  }

  function record(op: string, given: readonly unknown[]): void {
    const top = frames.at(-1)!;
    if (returned) throw new Error('Expected nothing after the return, found more');
    if (op === 'return_' && frames.length === 1) returned = true;
    else if (op === 'block' || op === 'loop') frames.push(frame(op, given, null));
    else if (op === 'if_') frames.push(frame(op, given, pop()));
    else if (op === 'else_') {
      top.first = { body: top.body, value: pop() };
      [top.body, top.stack] = [[], []];
    } else if (op === 'end') end();
    else if (op === 'localSet') set(given[0] as number, pop());
    else if (op === 'localTee') {
      set(given[0] as number, pop());
      top.stack.push(get(given[0] as number));
    } else if (op === 'br') top.body.push({ op, given, operands: [] });
    else if (op === 'brIf') top.body.push({ op, given, operands: [pop()] });
    else if (op.endsWith('Store')) {
      const value = pop();
      top.body.push({ op, given, operands: [pop(), value] });
    } else {
      const operands = Array.from({ length: arity(op, given) }, pop).reverse();
      top.stack.push({ op, given, operands, type: typeOf(op, given, operands, locals) });
    }
  }

  const emitter: Emitter = new Proxy({} as Emitter, {
    get(_, op) {
      if (op === 'addLocal') return addLocal;
      return (...given: unknown[]) => (record(String(op), given), emitter);
    },
  });
  return {
    emitter,
    locals,
    statements() {
      const [{ body, stack }] = frames as [Frame];
      if (frames.length !== 1 || stack.length > 0) throw new Error('Expected a finished function');
      return body;
    },
  };
}
