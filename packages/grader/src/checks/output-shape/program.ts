import type { CellName, Engine } from '@keyproof/rnn-core';
import { programLines, readExpression, type Node, type ProgramLine } from './python.ts';
import { measureTorch, type TorchResult } from './torch.ts';

/** A tensor of a program: an array of a shape, or what a module or an index makes of another tensor. */
export type Tensor =
  | { readonly kind: 'array'; readonly shape: readonly number[] }
  | {
      readonly kind: 'cell';
      readonly module: Module;
      readonly of: Tensor;
      /** States that it is given to start from. */
      readonly from: readonly Tensor[];
      readonly result: TorchResult;
    }
  | { readonly kind: 'linear'; readonly from: number; readonly to: number; readonly of: Tensor }
  | { readonly kind: 'embedding'; readonly width: number; readonly of: Tensor }
  | { readonly kind: 'pick'; readonly axis: number; readonly of: Tensor };

/** A recurrent module, whatever it is given. */
export interface Module {
  readonly cell: CellName;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly batchFirst: boolean;
}

type Value =
  | { readonly is: 'tensor'; readonly tensor: Tensor }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'tuple'; readonly items: readonly Value[] }
  | { readonly is: 'module'; readonly module: Module }
  | { readonly is: 'linear'; readonly from: number; readonly to: number }
  | { readonly is: 'embedding'; readonly width: number }
  | { readonly is: 'class'; readonly lines: readonly ProgramLine[] }
  | { readonly is: 'object'; readonly fields: Env; readonly lines: readonly ProgramLine[] };

type Env = Map<string, Value>;

const CELLS: Readonly<Record<string, CellName>> = { RNN: 'rnn', LSTM: 'lstm', GRU: 'gru' };
const LARGEST = 512;
/** Lines that make no tensor whose shape is asked. */
const IDLE = /^(?:import |from |super\(|print\(|pass$|model\.(?:eval|train)\(\)$|torch\.manual_seed\()/;

/** What a program names at the end: its tensors, and the one that a model of its own gave last. */
export interface Program {
  readonly tensors: ReadonlyMap<string, readonly Tensor[]>;
  readonly given: readonly Tensor[] | null;
}

/** Follows a program from its arrays through its modules; `null` where a line of it is not understood. */
export function readProgram(source: string): Program | null {
  const env: Env = new Map();
  const given: { value: Value | null } = { value: null };
  if (runLines(programLines(source), env, 0, given) === null) return null;
  const tensors = new Map<string, readonly Tensor[]>();
  for (const [name, value] of env) {
    const all = tensorsOf(value);
    if (all !== null) tensors.set(name, all);
  }
  return { tensors, given: given.value === null ? null : tensorsOf(given.value) };
}

function tensorsOf(value: Value): readonly Tensor[] | null {
  if (value.is === 'tensor') return [value.tensor];
  if (value.is !== 'tuple') return null;
  const all = value.items.map(tensorsOf);
  return all.includes(null) ? null : all.flatMap((each) => each ?? []);
}

const NOTHING: Value = { is: 'tuple', items: [] };

/** Runs lines of one body; gives what it returns, `NOTHING` where it returns nothing, `null` where a line is not understood. */
function runLines(
  lines: readonly ProgramLine[],
  env: Env,
  depth: number,
  given?: { value: Value | null },
): Value | null {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as ProgramLine;
    const body = bodyOf(lines, at);
    const named = /^class\s+(\w+)\s*(?:\([\w.]*\))?:$/.exec(line.text)?.[1];
    if (named !== undefined) {
      env.set(named, { is: 'class', lines: body });
      at += body.length;
      continue;
    }
    if (body.length > 0) return null;
    if (IDLE.test(line.text)) continue;
    const back = /^return\s(.+)$/.exec(line.text)?.[1];
    if (back !== undefined) return valueOf(back, env, depth);
    const equals = /^[^=<>!]+=(?!=)/.exec(line.text)?.[0] ?? '';
    const [left, right] = [equals.slice(0, -1), line.text.slice(equals.length)];
    const target = equals === '' ? null : readExpression(left.trim());
    const value = target === null ? null : valueOf(right.trim(), env, depth);
    if (target === null || value === null || !bind(target, value, env)) return null;
    if (given !== undefined && isOwnCall(right.trim(), env)) given.value = value;
  }
  return NOTHING;
}

/** The lines below one that are further in. */
function bodyOf(lines: readonly ProgramLine[], at: number): readonly ProgramLine[] {
  const { indent } = lines[at] as ProgramLine;
  const end = lines.findIndex((line, k) => k > at && line.indent <= indent);
  return lines.slice(at + 1, end === -1 ? lines.length : end);
}

/** `model(x)`, where `model` is of a class of the program's own. */
const isOwnCall = (text: string, env: Env): boolean => env.get(/^(\w+)\(/.exec(text)?.[1] ?? '')?.is === 'object';

function bind(target: Node, value: Value, env: Env): boolean {
  if (target.kind === 'name') {
    env.set(target.name, value);
    return true;
  }
  if (target.kind === 'attribute' && target.of.kind === 'name' && target.of.name === 'self') {
    env.set(`self.${target.name}`, value);
    return true;
  }
  return (
    target.kind === 'tuple' &&
    value.is === 'tuple' &&
    target.items.length === value.items.length &&
    target.items.every((item, at) => bind(item, value.items[at] as Value, env))
  );
}

function valueOf(text: string, env: Env, depth: number): Value | null {
  const node = readExpression(text);
  return node === null || depth > 4 ? null : evaluate(node, env, depth);
}

function evaluate(node: Node, env: Env, depth: number): Value | null {
  switch (node.kind) {
    case 'name':
      return env.get(node.name) ?? null;
    case 'attribute':
      return node.of.kind === 'name' && node.of.name === 'self' ? (env.get(`self.${node.name}`) ?? null) : null;
    case 'tuple': {
      const items = node.items.map((item) => evaluate(item, env, depth));
      return items.includes(null) ? null : { is: 'tuple', items: items as Value[] };
    }
    case 'call':
      return made(node, env) ?? called(node, env, depth);
    case 'index':
      return picked(node, env, depth);
    case 'number':
      return { is: 'number', value: node.value };
    case 'word':
      return null;
  }
}

type Call = Extract<Node, { kind: 'call' }>;

/** Arrays and modules that a call makes: `torch.randn(5, 3, 10)`, `nn.LSTM(10, 20)`. */
function made({ of, args, named }: Call, env: Env): Value | null {
  if (of.kind !== 'attribute' && of.kind !== 'name') return null;
  const { name } = of;
  const numbers = args.map((arg) => numberOf(arg, env));
  if (['randn', 'rand', 'zeros', 'ones', 'empty'].includes(name)) {
    const [only] = args;
    const sizes = only?.kind === 'tuple' ? only.items.map((item) => numberOf(item, env)) : numbers;
    return arrayOf(sizes);
  }
  if (name === 'randint') {
    const sizes = args.at(-1);
    return sizes?.kind === 'tuple' ? arrayOf(sizes.items.map((item) => numberOf(item, env))) : null;
  }
  const at = (place: number, key: string): number | null => {
    const told = named.get(key);
    return told === undefined ? (numbers[place] ?? null) : numberOf(told, env);
  };
  if (name === 'Linear') {
    const [from, to] = [at(0, 'in_features'), at(1, 'out_features')];
    return from === null || to === null ? null : { is: 'linear', from, to };
  }
  if (name === 'Embedding') {
    const width = at(1, 'embedding_dim');
    return width === null ? null : { is: 'embedding', width };
  }
  const cell = CELLS[name];
  if (cell === undefined || args.length > 3) return null;
  const known = 'input_size hidden_size num_layers batch_first bidirectional bias dropout nonlinearity'.split(' ');
  const [inputSize, hiddenSize] = [at(0, 'input_size'), at(1, 'hidden_size')];
  const layers = args.length > 2 || named.has('num_layers') ? at(2, 'num_layers') : 1;
  if (inputSize === null || hiddenSize === null || layers === null || layers > 8) return null;
  if (inputSize > LARGEST || hiddenSize > LARGEST || [...named.keys()].some((key) => !known.includes(key))) return null;
  const isOn = (key: string): boolean | null => {
    const told = named.get(key);
    if (told === undefined) return false;
    return told.kind === 'name' && /^(?:True|False)$/.test(told.name) ? told.name === 'True' : null;
  };
  const [bidirectional, batchFirst] = [isOn('bidirectional'), isOn('batch_first')];
  return bidirectional === null || batchFirst === null
    ? null
    : { is: 'module', module: { cell, inputSize, hiddenSize, layers, bidirectional, batchFirst } };
}

function arrayOf(sizes: readonly (number | null)[]): Value | null {
  const shape = sizes.filter((size): size is number => size !== null && Number.isInteger(size) && size > 0);
  return shape.length === sizes.length && shape.length > 0 && shape.every((size) => size <= 4096)
    ? { is: 'tensor', tensor: { kind: 'array', shape } }
    : null;
}

/** A number, or one entry of the shape of an array: `x.size(0)`, `x.shape[1]`. */
function numberOf(node: Node, env: Env): number | null {
  if (node.kind === 'number') return node.value;
  if (node.kind === 'name') {
    const known = env.get(node.name);
    return known?.is === 'number' ? known.value : null;
  }
  const [of, place] =
    node.kind === 'call' && node.of.kind === 'attribute' && node.of.name === 'size'
      ? [node.of.of, node.args[0]]
      : node.kind === 'index' && node.of.kind === 'attribute' && node.of.name === 'shape'
        ? [node.of.of, node.at[0]]
        : [null, null];
  const value = of === null ? null : evaluate(of, env, 0);
  if (value?.is !== 'tensor' || value.tensor.kind !== 'array' || typeof place !== 'object' || place === null)
    return null;
  return place.kind === 'number' ? (value.tensor.shape.at(place.value) ?? null) : null;
}

function called({ of, args, named }: Call, env: Env, depth: number): Value | null {
  const own = evaluate(of, env, depth);
  if (own === null) return null;
  const given = args.map((arg) => evaluate(arg, env, depth));
  const byName = new Map([...named].map(([name, node]) => [name, evaluate(node, env, depth)]));
  if (given.includes(null) || [...byName.values()].includes(null)) return null;
  if (own.is === 'class') return instance(own.lines, given as Value[], byName as Env, env, depth);
  if (named.size > 0) return null;
  if (own.is === 'object') return forward(own, given as Value[], depth);
  const [input, start] = given;
  if (input?.is !== 'tensor') return null;
  const of_ = input.tensor;
  if (own.is === 'linear') return { is: 'tensor', tensor: { kind: 'linear', from: own.from, to: own.to, of: of_ } };
  if (own.is === 'embedding') return { is: 'tensor', tensor: { kind: 'embedding', width: own.width, of: of_ } };
  if (own.is !== 'module' || given.length > 2) return null;
  const from = start === undefined || start === null ? [] : tensorsOf(start);
  if (from === null || (from.length > 0 && from.length !== (own.module.cell === 'lstm' ? 2 : 1))) return null;
  const result = (name: TorchResult): Value => ({
    is: 'tensor',
    tensor: { kind: 'cell', module: own.module, of: of_, from, result: name },
  });
  const states: Value =
    own.module.cell === 'lstm' ? { is: 'tuple', items: [result('h_n'), result('c_n')] } : result('h_n');
  return { is: 'tuple', items: [result('output'), states] };
}

interface Method {
  /** Names of what it is given, without `self`, with their defaults. */
  readonly args: readonly { readonly name: string; readonly byDefault: Value | null }[];
  readonly body: readonly ProgramLine[];
}

function methodOf(lines: readonly ProgramLine[], name: string): Method | null {
  for (const [at, line] of lines.entries()) {
    const found = /^def (\w+)\(self((?:,\s*\w+(?:\s*=\s*(?:-?[\d.]+|None|True|False))?)*)\):$/.exec(line.text);
    if (found?.[1] !== name) continue;
    const args = (found[2] ?? '').split(',').slice(1);
    return {
      args: args.map((arg) => {
        const [key = '', value] = arg.split('=').map((part) => part.trim());
        const number = value === undefined || value === '' ? NaN : Number(value);
        return {
          name: key,
          byDefault: value === 'None' ? NOTHING : Number.isNaN(number) ? null : { is: 'number', value: number },
        };
      }),
      body: bodyOf(lines, at),
    };
  }
  return null;
}

/** Sets what a method is given, by place and by name; `false` where something is missing or too much. */
function giveTo({ args }: Method, given: readonly Value[], byName: Env, env: Env): boolean {
  if (given.length > args.length || [...byName.keys()].some((key) => !args.some(({ name }) => name === key)))
    return false;
  return args.every(({ name, byDefault }, at) => {
    const value = given[at] ?? byName.get(name) ?? byDefault;
    if (value !== null) env.set(name, value);
    return value !== null;
  });
}

function instance(
  lines: readonly ProgramLine[],
  given: readonly Value[],
  byName: Env,
  env: Env,
  depth: number,
): Value | null {
  const start = methodOf(lines, '__init__');
  const fields: Env = new Map(env);
  if (start === null || !giveTo(start, given, byName, fields)) return null;
  return runLines(start.body, fields, depth + 1) === null ? null : { is: 'object', fields, lines };
}

function forward(
  { fields, lines }: Extract<Value, { is: 'object' }>,
  given: readonly Value[],
  depth: number,
): Value | null {
  const method = methodOf(lines, 'forward');
  const local: Env = new Map(fields);
  if (method === null || !giveTo(method, given, new Map(), local)) return null;
  return runLines(method.body, local, depth + 1);
}

/** `out[:, -1, :]` and `out[-1]` take one place of an axis. */
function picked({ of, at }: Extract<Node, { kind: 'index' }>, env: Env, depth: number): Value | null {
  const own = evaluate(of, env, depth);
  const axes = at.flatMap((index, axis) => (index === 'all' ? [] : [axis]));
  const [axis] = axes;
  const place = axis === undefined ? undefined : at[axis];
  if (own === null || axes.length !== 1 || axis === undefined || typeof place !== 'object' || place.kind !== 'number')
    return null;
  if (own.is === 'tuple' && at.length === 1) return own.items.at(place.value) ?? null;
  return own.is === 'tensor' ? { is: 'tensor', tensor: { kind: 'pick', axis, of: own.tensor } } : null;
}

/** The shape of a tensor, every recurrent module run on an array of its input's shape; a text where it does not fit. */
export async function measureTensor(
  engine: Engine,
  random: () => number,
  tensor: Tensor,
): Promise<readonly number[] | string> {
  if (tensor.kind === 'array') return tensor.shape;
  const shape = await measureTensor(engine, random, tensor.of);
  if (typeof shape === 'string') return shape;
  const width = shape.at(-1) ?? 0;
  switch (tensor.kind) {
    case 'linear':
      return width === tensor.from
        ? [...shape.slice(0, -1), tensor.to]
        : `${width} entries meet a layer for ${tensor.from}`;
    case 'embedding':
      return [...shape, tensor.width];
    case 'pick':
      return tensor.axis < shape.length ? shape.filter((_size, axis) => axis !== tensor.axis) : 'there is no such axis';
    case 'cell': {
      const { module, result } = tensor;
      const [first = 0, second = 0] = shape;
      if (shape.length !== 3 || width !== module.inputSize)
        return `an array of shape (${shape.join(', ')}) meets a module for ${module.inputSize} inputs`;
      if (Math.max(first, second) > LARGEST) return 'it is too large to be run';
      const [steps, batch] = module.batchFirst ? [second, first] : [first, second];
      for (const state of tensor.from) {
        const start = await measureTensor(engine, random, state);
        const wanted = [module.layers * (module.bidirectional ? 2 : 1), batch, module.hiddenSize];
        if (String(start) !== String(wanted))
          return `a state of shape (${String(start)}) is given for (${String(wanted)})`;
      }
      return (await measureTorch(engine, random, { ...module, steps, batch }, result)) ?? `it has no ${result}`;
    }
  }
}

/** `out(lstm 7 → 16 of (12, 5, 7))`. */
export function printTensor(tensor: Tensor): string {
  switch (tensor.kind) {
    case 'array':
      return `(${tensor.shape.join(', ')})`;
    case 'linear':
      return `linear ${tensor.from} → ${tensor.to} of ${printTensor(tensor.of)}`;
    case 'embedding':
      return `embedding ${tensor.width} of ${printTensor(tensor.of)}`;
    case 'pick':
      return `one of axis ${tensor.axis} of ${printTensor(tensor.of)}`;
    case 'cell': {
      const { cell, inputSize, hiddenSize, layers, bidirectional, batchFirst } = tensor.module;
      const flags = `${bidirectional ? ', bidirectional' : ''}${batchFirst ? ', batch first' : ''}`;
      const from = tensor.from.length === 0 ? '' : ` from ${tensor.from.map(printTensor).join(' and ')}`;
      return `${tensor.result} of ${cell} ${inputSize} → ${hiddenSize} × ${layers}${flags} of ${printTensor(tensor.of)}${from}`;
    }
  }
}
