import { RnnError } from '../errors.ts';
import { expectBytes } from '../expect.ts';
import { sizeOf } from '../tensor/tensor.ts';
import type { CellName, Parameters, RecurrentConfig, Tensor } from '../types.ts';
import type { Weights } from './convert.ts';
import { float16 } from './half.ts';
import { bytesOf, type Field, fieldsOf, integersOf, numberOf, stringsOf } from './protobuf.ts';

/** An RNN, GRU or LSTM node of a model. */
export interface OnnxRecurrent extends Weights {
  /** The node's name, or its first output's where it has none. */
  readonly name: string;
}

const CELLS: Readonly<Record<string, CellName>> = { RNN: 'rnn', GRU: 'gru', LSTM: 'lstm' };
/** Field numbers of onnx.proto, by message. */
const MODEL = { graph: 7 };
const GRAPH = { node: 1, initializer: 5 };
const NODE = { input: 1, output: 2, name: 3, opType: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, float: 2, integer: 3, string: 4, strings: 9 };
const TENSOR = { dims: 1, type: 2, floats: 4, name: 8, raw: 9, doubles: 10 };
const TYPE = { float: 1, float16: 10, double: 11 };

/**
 * The recurrent nodes of an ONNX model file with their weights, in the order of the graph. W, R, B and P must be initializers of the
 * file itself. Activations other than the defaults (and Relu of an RNN), `clip` and `input_forget` are refused, not ignored.
 * Throws `bad-file`, `missing-parameter` or `cannot-convert`. Source: onnx/onnx.proto and docs/Operators.md.
 */
export function readOnnx(file: Uint8Array): readonly OnnxRecurrent[] {
  expectBytes('readOnnx()', file);
  const graphs = bytesOf(fieldsOf(file), MODEL.graph);
  const [graph] = graphs;
  if (graph === undefined) throw new RnnError('bad-file', 'readOnnx() expects an ONNX model with a graph, got none');
  const fields = fieldsOf(graph);
  const initializers = new Map(
    bytesOf(fields, GRAPH.initializer).map((bytes) => {
      const tensor = fieldsOf(bytes);
      return [stringsOf(tensor, TENSOR.name)[0] ?? '', tensor] as const;
    }),
  );
  return bytesOf(fields, GRAPH.node).flatMap((bytes) => {
    const node = fieldsOf(bytes);
    const cell = CELLS[stringsOf(node, NODE.opType)[0] ?? ''];
    return cell === undefined ? [] : [readNode(cell, node, initializers)];
  });
}

function readNode(
  cell: CellName,
  node: readonly Field[],
  initializers: ReadonlyMap<string, readonly Field[]>,
): OnnxRecurrent {
  const name = stringsOf(node, NODE.name)[0] ?? stringsOf(node, NODE.output).find((output) => output !== '') ?? '';
  const inputs = stringsOf(node, NODE.input);
  const attributes = new Map(
    bytesOf(node, NODE.attribute).map((bytes) => {
      const attribute = fieldsOf(bytes);
      return [stringsOf(attribute, ATTRIBUTE.name)[0] ?? '', attribute] as const;
    }),
  );
  const integer = (attribute: string, fallback = 0) =>
    numberOf(attributes.get(attribute) ?? [], ATTRIBUTE.integer, fallback);
  // X W R B sequence_lens initial_h; an LSTM goes on with initial_c and P.
  const weight = (position: number, parameter: string): Tensor | null => {
    const input = inputs[position] ?? '';
    if (input === '') return null;
    const initializer = initializers.get(input);
    if (initializer === undefined) {
      throw new RnnError(
        'missing-parameter',
        `readOnnx() expects \`${parameter}\` of node \`${name}\` as an initializer of the file, got the computed value \`${input}\``,
      );
    }
    return readTensor(initializer);
  };
  const [W, R, B, P] = [weight(1, 'W'), weight(2, 'R'), weight(3, 'B'), cell === 'lstm' ? weight(7, 'P') : null];
  if (W === null || R === null)
    throw new RnnError('missing-parameter', `readOnnx() expects \`W\` and \`R\` of node \`${name}\`, got none`);
  const direction = new TextDecoder().decode(
    bytesOf(attributes.get('direction') ?? [], ATTRIBUTE.string)[0] ?? new Uint8Array(),
  );
  const refuse = (what: string) =>
    new RnnError('cannot-convert', `readOnnx() expects a node as this engine computes it, got ${what} in \`${name}\``);
  if (attributes.has('clip')) throw refuse('`clip`');
  if (integer('input_forget') !== 0) throw refuse('`input_forget`');
  const config: RecurrentConfig = {
    cell,
    convention: 'onnx',
    inputSize: W.shape[2] ?? 0,
    hiddenSize: R.shape[2] ?? 0,
    bidirectional: direction === 'bidirectional',
    reverse: direction === 'reverse',
    bias: B !== null,
    ...(cell === 'gru' ? { linearBeforeReset: integer('linear_before_reset') !== 0 } : {}),
    ...(cell === 'lstm' ? { peepholes: P !== null } : {}),
    ...activationsOf(
      cell,
      stringsOf(attributes.get('activations') ?? [], ATTRIBUTE.strings),
      direction === 'bidirectional',
      refuse,
    ),
  };
  const given: Readonly<Record<string, Tensor | null>> = { W, R, B, P };
  const parameters = Object.fromEntries(Object.entries(given).filter(([, tensor]) => tensor !== null)) as Parameters;
  return { name, config, parameters };
}

const DEFAULTS: Readonly<Record<CellName, readonly string[]>> = {
  rnn: ['tanh'],
  gru: ['sigmoid', 'tanh'],
  lstm: ['sigmoid', 'tanh', 'tanh'],
};

function activationsOf(
  cell: CellName,
  names: readonly string[],
  both: boolean,
  refuse: (what: string) => RnnError,
): Partial<RecurrentConfig> {
  if (names.length === 0) return {};
  const own = names.map((name) => name.toLowerCase());
  if (cell === 'rnn') {
    const [activation, reverseActivation = activation] = own;
    const known = (name: string | undefined): name is 'tanh' | 'relu' => name === 'tanh' || name === 'relu';
    if (!known(activation) || !known(reverseActivation)) throw refuse(`the activations ${names.join(', ')}`);
    return both ? { activation, reverseActivation } : { activation };
  }
  const wanted = DEFAULTS[cell];
  if (own.some((name, i) => name !== wanted[i % wanted.length])) throw refuse(`the activations ${names.join(', ')}`);
  return {};
}

function readTensor(fields: readonly Field[]): Tensor {
  const shape = [...integersOf(fields, TENSOR.dims)];
  const name = stringsOf(fields, TENSOR.name)[0] ?? '';
  const type = numberOf(fields, TENSOR.type);
  const field = { [TYPE.float]: TENSOR.floats, [TYPE.double]: TENSOR.doubles }[type];
  const raw = bytesOf(fields, TENSOR.raw)[0] ?? joined(field === undefined ? [] : bytesOf(fields, field));
  const aligned = raw.slice().buffer;
  const view = new DataView(aligned);
  const size = { [TYPE.float]: 4, [TYPE.double]: 8, [TYPE.float16]: 2 }[type];
  if (size === undefined || raw.length !== size * sizeOf(shape)) {
    throw new RnnError(
      'bad-file',
      `readOnnx() expects \`${name}\` as float, double or float16 values of shape (${shape.join(', ')}), got data type ${type} with ${raw.length} bytes`,
    );
  }
  if (type === TYPE.float) return { shape, data: new Float32Array(aligned) };
  if (type === TYPE.double) return { shape, data: new Float64Array(aligned) };
  return { shape, data: Float32Array.from({ length: sizeOf(shape) }, (_, i) => float16(view.getUint16(i * 2, true))) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
