// An ONNX file of the network that the workloads run: RNN, GRU or LSTM over X (T, B, I), and a dense head over all steps.
// Field numbers: onnx.proto; wire format: protobuf.dev, "Encoding".
import { Buffer } from 'node:buffer';

function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
const number = (field, value) => Buffer.concat([varint(field * 8), varint(value)]);
const bytes = (field, value) => Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
const text = (field, value) => bytes(field, Buffer.from(value));
const message = (field, ...parts) => bytes(field, Buffer.concat(parts));

const [float, int64] = [1, 7];
const raw = (values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength);
const tensor = (name, type, shape, values) =>
  message(5, ...shape.map((size) => number(1, size)), number(2, type), text(8, name), bytes(9, raw(values)));
const node = (type, inputs, output, attributes = {}) =>
  message(
    1,
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => message(5, text(1, name), number(3, value), number(20, 2))),
  );
const value = (field, name, shape) =>
  message(
    field,
    text(1, name),
    message(2, message(1, number(1, float), message(2, ...shape.map((size) => message(1, number(1, size)))))),
  );

/** The file; weights uniform in ±1/√H from `floats(length, scale)`. */
export function onnxModel(cell, { B, T, I, H, V }, floats) {
  const G = { rnn: 1, gru: 3, lstm: 4 }[cell];
  const weights = (name, ...shape) =>
    tensor(
      name,
      float,
      shape,
      floats(
        shape.reduce((a, b) => a * b),
        1 / Math.sqrt(H),
      ),
    );
  const recurrent = { hidden_size: H, ...(cell === 'gru' ? { linear_before_reset: 1 } : {}) };
  const graph = [
    node(cell.toUpperCase(), ['X', 'W', 'R', 'B'], 'Y', recurrent),
    node('Reshape', ['Y', 'rows'], 'states'),
    node('MatMul', ['states', 'Wo'], 'product'),
    node('Add', ['product', 'bo'], 'out'),
    text(2, 'workload'),
    weights('W', 1, G * H, I),
    weights('R', 1, G * H, H),
    weights('B', 1, 2 * G * H),
    tensor('rows', int64, [2], BigInt64Array.of(BigInt(T * B), BigInt(H))),
    weights('Wo', H, V),
    weights('bo', V),
    value(11, 'X', [T, B, I]),
    value(12, 'out', [T * B, V]),
  ];
  return Buffer.concat([number(1, 7), message(7, ...graph), message(8, number(2, 14))]);
}
