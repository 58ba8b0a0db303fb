import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSafetensors, type Tensor, tensor, writeSafetensors } from '@keyproof/rnn-core';

const bits = ({ data }: Tensor) => [...new Uint8Array(data.buffer, data.byteOffset, data.byteLength)];

/** A file with any header, its length in front, and the given bytes of values. */
function fileOf(header: unknown, values = new Uint8Array()): Uint8Array {
  const json = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + json.length + values.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(json.length), true);
  file.set(json, 8);
  file.set(values, 8 + json.length);
  return file;
}

describe('safetensors', () => {
  test('brings tensors of both precisions back bit for bit, whatever the bits are', () => {
    const one = fc.record({
      rows: fc.nat(4),
      columns: fc.nat(4),
      wide: fc.boolean(),
      bytes: fc.uint8Array({ minLength: 128, maxLength: 128 }),
    });
    const names = fc.string().filter((name) => name !== '__metadata__');
    fc.assert(
      fc.property(fc.dictionary(names, one), fc.dictionary(fc.string(), fc.string()), (given, metadata) => {
        const tensors = Object.fromEntries(
          Object.entries(given).map(([name, { rows, columns, wide, bytes }]) => {
            const data = wide
              ? new Float64Array(bytes.slice().buffer, 0, rows * columns)
              : new Float32Array(bytes.slice().buffer, 0, rows * columns);
            return [name, tensor([rows, columns], data)];
          }),
        );
        const read = readSafetensors(writeSafetensors(tensors, metadata));
        expect(Object.keys(read.tensors).sort()).toEqual(Object.keys(tensors).sort());
        for (const [name, { shape, data }] of Object.entries(tensors)) {
          expect(read.tensors[name]!.shape).toEqual(shape);
          expect(read.tensors[name]!.data.constructor).toBe(data.constructor);
          expect(bits(read.tensors[name]!)).toEqual(bits(tensors[name]!));
        }
        expect({ ...read.metadata }).toEqual({ ...metadata });
      }),
      { numRuns: 60 },
    );
  });

  test('reads a file written by hand from the format page', () => {
    const values = new Uint8Array(new Float32Array([1, 2, -3]).buffer);
    const file = fileOf(
      { bias: { dtype: 'F32', shape: [3], data_offsets: [0, 12] }, __metadata__: { by: 'hand' } },
      values,
    );
    expect(readSafetensors(file)).toEqual({
      tensors: { bias: { shape: [3], data: new Float32Array([1, 2, -3]) } },
      metadata: { by: 'hand' },
    });
  });

  test('widens half precision without loss', () => {
    const values = new Uint8Array(new Uint16Array([0x3c00, 0xc000, 0x0001, 0x7c00, 0x3555]).buffer);
    const half = readSafetensors(fileOf({ a: { dtype: 'F16', shape: [5], data_offsets: [0, 10] } }, values)).tensors[
      'a'
    ]!;
    expect([...half.data]).toEqual([1, -2, 2 ** -24, Infinity, 0.333251953125]);
    const brain = readSafetensors(
      fileOf(
        { a: { dtype: 'BF16', shape: [2], data_offsets: [0, 4] } },
        new Uint8Array(new Uint16Array([0x3f80, 0xc040]).buffer),
      ),
    ).tensors['a']!;
    expect([...brain.data]).toEqual([1, -3]);
  });

  test('reads the integers that state dicts count with', () => {
    const values = new Uint8Array(new BigInt64Array([7n, -(2n ** 52n)]).buffer);
    const { step } = readSafetensors(
      fileOf({ step: { dtype: 'I64', shape: [2], data_offsets: [0, 16] } }, values),
    ).tensors;
    expect([...step!.data]).toEqual([7, -(2 ** 52)]);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a header longer than the file', fileOf('{').fill(255, 0, 8)],
    ['a header that is no JSON', fileOf('{"a"')],
    ['a header that is a list', fileOf([])],
    [
      'a dtype it does not know',
      fileOf({ a: { dtype: 'F8_E4M3', shape: [8], data_offsets: [0, 8] } }, new Uint8Array(8)),
    ],
    [
      'an integer that no float64 holds',
      fileOf({ a: { dtype: 'I64', shape: [1], data_offsets: [0, 8] } }, new Uint8Array(8).fill(127)),
    ],
    [
      'offsets outside of the file',
      fileOf({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } }, new Uint8Array(4)),
    ],
    [
      'a size that is not its shape',
      fileOf({ a: { dtype: 'F32', shape: [3], data_offsets: [0, 8] } }, new Uint8Array(8)),
    ],
    [
      'bytes that belong to nothing',
      fileOf({ a: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }, new Uint8Array(8)),
    ],
    ['a negative shape', fileOf({ a: { dtype: 'F32', shape: [-1], data_offsets: [0, 4] } }, new Uint8Array(4))],
  ])('refuses %s', (_what, file) => {
    expect(() => readSafetensors(file)).toThrow(expect.objectContaining({ code: 'bad-file' }));
  });

  test('never fails in another way on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readSafetensors(bytes);
        } catch (error) {
          expect(error).toHaveProperty('code', 'bad-file');
        }
      }),
    );
  });
});
