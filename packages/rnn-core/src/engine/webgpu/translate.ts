import {
  type AnyNode,
  type AssignmentExpression,
  type BinaryExpression,
  type CallExpression,
  type Expression,
  type ForStatement,
  type LogicalExpression,
  type MemberExpression,
  parse,
  type Statement,
  type VariableDeclaration,
} from 'acorn';
import { RnnError } from '../../errors.ts';
import type { KernelRequest, Size } from '../../kernels/kernel.ts';

/** What a kernel's function becomes: statements, and an expression for each value that it returns. */
export interface Translated {
  readonly statements: string;
  readonly results: readonly string[];
}

/** `whole`: a whole number that serves as either. */
type Kind = 'int' | 'float' | 'bool' | 'whole';

interface Piece {
  readonly text: string;
  readonly kind: Kind;
}

const functions: Readonly<Record<string, readonly [name: string, kind: 'float' | 'bool']>> = {
  'Math.abs': ['abs', 'float'],
  'Math.exp': ['exp', 'float'],
  'Math.log': ['log', 'float'],
  'Math.sqrt': ['sqrt', 'float'],
  // Those of WGSL swallow NaN.
  'Math.max': ['most', 'float'],
  'Math.min': ['least', 'float'],
  isFinite: ['is_finite', 'bool'],
};

/**
 * The body of a kernel in WGSL. It knows the part of JavaScript that kernels are written in: `const` and `let`, counting loops, arithmetic,
 * choices, elements of arguments, `this.thread` and `this.constants` (whole numbers), and a return at the end. Locals are called `v_…`;
 * argument i begins at element `a<i>` of `memory`; x, y and z are the cell. Throws `backend-unavailable` for anything else.
 */
export function translate({ name, source, sizes, constants = {} }: KernelRequest): Translated {
  const refuse = (what: string): never => {
    throw new RnnError('backend-unavailable', `kernel ${name} cannot be translated to WGSL: ${what}`);
  };
  const [program] = parse(`(${source})`, { ecmaVersion: 2022 }).body;
  const found = program?.type === 'ExpressionStatement' ? program.expression : null;
  if (found?.type !== 'FunctionExpression') return refuse('it is no function');
  const argumentOf = new Map(found.params.map((each, index) => [each.type === 'Identifier' ? each.name : '', index]));
  const locals = new Map<string, Kind>();

  function expression(node: AnyNode): Piece {
    switch (node.type) {
      case 'Literal': {
        const { value } = node;
        if (typeof value !== 'number') return refuse(`the literal ${String(node.raw)}`);
        return { text: String(value), kind: Number.isInteger(value) ? 'whole' : 'float' };
      }
      case 'Identifier': {
        const kind = locals.get(node.name);
        return kind ? { text: `v_${node.name}`, kind } : refuse(`the name ${node.name}`);
      }
      case 'UnaryExpression': {
        const of = expression(node.argument);
        return node.operator === '-'
          ? { text: `(-${of.text})`, kind: of.kind }
          : refuse(`the operator ${node.operator}`);
      }
      case 'BinaryExpression':
        return binary(node);
      case 'LogicalExpression':
        return logical(node);
      case 'ConditionalExpression': {
        const [one, other] = alike(expression(node.consequent), expression(node.alternate));
        return { text: `select(${other.text}, ${one.text}, ${expression(node.test).text})`, kind: one.kind };
      }
      case 'CallExpression':
        return call(node);
      case 'MemberExpression':
        return member(node);
      default:
        return refuse(`a ${node.type}`);
    }
  }

  function as(kind: 'int' | 'float', piece: Piece): string {
    if (piece.kind === kind) return piece.text;
    if (piece.kind === 'whole') return kind === 'int' ? piece.text : inFloat(piece.text);
    if (piece.kind === 'bool') return refuse('a truth value as a number');
    return kind === 'int' ? `i32(${piece.text})` : `f32(${piece.text})`;
  }

  /** Both of one kind; whole numbers alone stay what they are. */
  function alike(one: Piece, other: Piece): [Piece, Piece] {
    if (one.kind === other.kind) return [one, other];
    const kind = one.kind === 'float' || other.kind === 'float' ? 'float' : 'int';
    return [
      { text: as(kind, one), kind },
      { text: as(kind, other), kind },
    ];
  }

  function binary({ operator, left, right }: BinaryExpression): Piece {
    const [one, other] = alike(expression(left), expression(right));
    if (['<', '<=', '>', '>=', '===', '!=='].includes(operator)) {
      return { text: `(${one.text} ${operator.slice(0, 2)} ${other.text})`, kind: 'bool' };
    }
    if (!['+', '-', '*', '/'].includes(operator)) return refuse(`the operator ${operator}`);
    // In JavaScript 1 / 2 is 0.5.
    if (operator === '/') return { text: `(${as('float', one)} / ${as('float', other)})`, kind: 'float' };
    return { text: `(${one.text} ${operator} ${other.text})`, kind: one.kind };
  }

  function logical({ operator, left, right }: LogicalExpression): Piece {
    if (operator === '??') return refuse('the operator ??');
    return { text: `(${expression(left).text} ${operator} ${expression(right).text})`, kind: 'bool' };
  }

  function call({ callee, arguments: given }: CallExpression): Piece {
    const called = nameOf(callee);
    const [into, kind] = functions[called] ?? refuse(`a call of ${called}`);
    return { text: `${into}(${given.map((each) => as('float', expression(each))).join(', ')})`, kind };
  }

  function member(node: MemberExpression): Piece {
    const path = nameOf(node);
    if (path.startsWith('this.thread.')) return { text: path.slice(-1), kind: 'int' };
    if (path.startsWith('this.constants.')) {
      const value = constants[path.slice('this.constants.'.length)];
      return value === undefined ? refuse(path) : { text: String(value), kind: 'int' };
    }
    const indices: string[] = [];
    let of: AnyNode = node;
    while (of.type === 'MemberExpression' && of.computed) {
      indices.unshift(as('int', expression(of.property)));
      of = of.object;
    }
    const argument = of.type === 'Identifier' ? argumentOf.get(of.name) : undefined;
    const size = argument === undefined ? undefined : sizes[argument];
    if (size?.length !== indices.length) return refuse(`the element ${path}`);
    return { text: `memory[a${argument} + ${flatIndex(size, indices)}]`, kind: 'float' };
  }

  function statement(node: Statement): string {
    switch (node.type) {
      case 'VariableDeclaration':
        return declaration(node, 'float');
      case 'ForStatement':
        return loop(node);
      case 'ExpressionStatement':
        return node.expression.type === 'AssignmentExpression'
          ? assignment(node.expression)
          : refuse(`a statement of ${node.expression.type}`);
      default:
        return refuse(`a ${node.type}`);
    }
  }

  function declaration({ kind: word, declarations }: VariableDeclaration, kind: 'int' | 'float'): string {
    return declarations
      .map(({ id, init }) => {
        if (id.type !== 'Identifier' || !init) return refuse('a declaration without a value');
        const value = expression(init);
        locals.set(id.name, value.kind === 'int' ? 'int' : kind);
        const text = value.kind === 'int' ? value.text : as(kind, value);
        return `${word === 'let' ? 'var' : 'let'} v_${id.name} = ${text};`;
      })
      .join('\n');
  }

  function assignment({ left, operator, right }: AssignmentExpression): string {
    const kind = left.type === 'Identifier' ? locals.get(left.name) : undefined;
    if (left.type !== 'Identifier' || (kind !== 'float' && kind !== 'int')) return refuse('an assignment');
    return `v_${left.name} ${operator} ${as(kind, expression(right))};`;
  }

  function loop({ init, test, update, body }: ForStatement): string {
    const counted = init?.type === 'VariableDeclaration' && update?.type === 'UpdateExpression' && test;
    if (!counted || update.operator !== '++' || update.argument.type !== 'Identifier') return refuse('this loop');
    const start = declaration(init, 'int');
    const inner = body.type === 'BlockStatement' ? body.body : [body];
    const lines = inner.map(statement).join('\n');
    return `for (${start} ${expression(test).text}; v_${update.argument.name}++) {\n${lines}\n}`;
  }

  const body = found.body.body;
  const last = body.at(-1);
  if (last?.type !== 'ReturnStatement' || !last.argument) return refuse('it does not end with a return');
  const statements = body.slice(0, -1).map((each) => statement(each as Statement));
  const returned = last.argument.type === 'ArrayExpression' ? last.argument.elements : [last.argument];
  const results = returned.map((each) => as('float', expression(each as Expression)));
  return { statements: statements.join('\n'), results };
}

/** `a.b.c` of nested members; computed ones are shown as `a[…]`. */
function nameOf(node: AnyNode): string {
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return node.type;
  return node.computed ? `${nameOf(node.object)}[…]` : `${nameOf(node.object)}.${nameOf(node.property)}`;
}

/** `2` as `2.0`; 1e+21 is one already. */
function inFloat(text: string): string {
  if (/^\d+$/.test(text)) return `${text}.0`;
  return /^[\d.]+e/.test(text) ? text : `f32(${text})`;
}

/** Row-major: a[z][y][x]. */
const flatIndex = (size: Size, indices: readonly string[]): string =>
  indices.reduce((flat, index, axis) => (axis === 0 ? index : `(${flat}) * ${size[axis]} + ${index}`), '');
