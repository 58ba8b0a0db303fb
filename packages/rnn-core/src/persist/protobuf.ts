import { RnnError } from '../errors.ts';

/** A field of a protobuf message: a number (varint or fixed) or bytes (a string, a packed list or a message). */
export interface Field {
  readonly number: number;
  readonly value: bigint | Uint8Array;
}

const refuse = (what: string): RnnError =>
  new RnnError('bad-file', `readOnnx() expects an ONNX model (protobuf), got ${what}`);

/** The fields of one message, in order. Unknown ones are kept: the caller picks. Source: protobuf.dev, "Encoding". */
export function fieldsOf(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) throw refuse('a file that is cut off');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw refuse('a number that does not end');
  };
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - at) throw refuse('a file that is cut off');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = Number(varint());
    const number = Math.floor(tag / 8);
    const wire = tag % 8;
    if (number < 1) throw refuse('a field without a number');
    if (wire === 0) fields.push({ number, value: varint() });
    else if (wire === 2) fields.push({ number, value: take(Number(varint())) });
    else if (wire === 5) fields.push({ number, value: BigInt(view.getUint32((take(4), at - 4), true)) });
    else if (wire === 1) fields.push({ number, value: view.getBigUint64((take(8), at - 8), true) });
    else throw refuse(`wire type ${wire}`);
  }
  return fields;
}

/** The last value of a number field, as protobuf's readers take it, or `fallback`. */
export function numberOf(fields: readonly Field[], number: number, fallback = 0): number {
  const field = fields.filter((each) => each.number === number && typeof each.value === 'bigint').at(-1);
  return field === undefined ? fallback : Number(BigInt.asIntN(64, field.value as bigint));
}

/** All byte values of a field. */
export const bytesOf = (fields: readonly Field[], number: number): readonly Uint8Array[] =>
  fields.flatMap((field) => (field.number === number && field.value instanceof Uint8Array ? [field.value] : []));

/** All strings of a field. */
export const stringsOf = (fields: readonly Field[], number: number): readonly string[] =>
  bytesOf(fields, number).map((bytes) => new TextDecoder().decode(bytes));

/** A repeated integer field, packed or not. */
export function integersOf(fields: readonly Field[], number: number): readonly number[] {
  return fields.flatMap(({ number: own, value }) => {
    if (own !== number) return [];
    if (typeof value === 'bigint') return [Number(BigInt.asIntN(64, value))];
    const numbers: number[] = [];
    let current = 0n;
    let shift = 0n;
    for (const byte of value) {
      current |= BigInt(byte & 0x7f) << shift;
      shift += 7n;
      if (byte < 0x80) {
        numbers.push(Number(BigInt.asIntN(64, current)));
        [current, shift] = [0n, 0n];
      }
    }
    return numbers;
  });
}
