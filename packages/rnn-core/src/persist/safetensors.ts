import { RnnError } from '../errors.ts';
import { expectBytes, expectObject, expectTensor, shown } from '../expect.ts';
import { type Floats, sizeOf } from '../tensor/tensor.ts';
import type { Parameters, Tensor } from '../types.ts';
import { float16, bfloat16 } from './half.ts';

/** Bytes of an element, and how its little-endian bytes become numbers. Half precisions widen to float32 without loss, integers to float64. */
const READERS: Readonly<
  Record<string, { readonly size: number; readonly read: (view: DataView, count: number) => Floats }>
> = {
  F64: { size: 8, read: (view) => new Float64Array(bytesOf(view)) },
  F32: { size: 4, read: (view) => new Float32Array(bytesOf(view)) },
  F16: { size: 2, read: (view, count) => fill(new Float32Array(count), (i) => float16(view.getUint16(i * 2, true))) },
  I64: { size: 8, read: (view, count) => fill(new Float64Array(count), (i) => exact(view.getBigInt64(i * 8, true))) },
  I32: { size: 4, read: (view, count) => fill(new Float64Array(count), (i) => view.getInt32(i * 4, true)) },
  U8: { size: 1, read: (view, count) => fill(new Float64Array(count), (i) => view.getUint8(i)) },
  BOOL: { size: 1, read: (view, count) => fill(new Float64Array(count), (i) => view.getUint8(i)) },
  BF16: { size: 2, read: (view, count) => fill(new Float32Array(count), (i) => bfloat16(view.getUint16(i * 2, true))) },
};

/** An integer that a float64 holds exactly. Throws `bad-file` for a larger one. */
function exact(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw refuse(`integers of at most 53 bits, got ${value}`);
}

/** A header longer than this is refused before it is parsed, as the format's own reader does. */
const LONGEST_HEADER = 100_000_000;

/** A copy of the bytes, aligned for a typed array. */
const bytesOf = (view: DataView): ArrayBuffer =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice().buffer;

function fill<F extends Floats>(array: F, value: (i: number) => number): F {
  for (let i = 0; i < array.length; i++) array[i] = value(i);
  return array;
}

const refuse = (message: string): RnnError => new RnnError('bad-file', `readSafetensors() expects ${message}`);

/**
 * Tensors as a safetensors file: 8 bytes of header length, a JSON header with `dtype`, `shape` and `data_offsets` of each, then the
 * values, little-endian and without gaps. `Float32Array` becomes F32 and `Float64Array` F64, bit for bit. Names are sorted, so equal
 * tensors make equal files. Throws `bad-value`, `bad-shape` or `bad-option`. Source: huggingface/safetensors, README, "Format".
 */
export function writeSafetensors(tensors: Parameters, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
  expectObject('writeSafetensors()', 'tensors', tensors);
  expectObject('writeSafetensors()', 'metadata', metadata, 'bad-option');
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value === 'string') continue;
    throw new RnnError('bad-option', `writeSafetensors() expects text as \`metadata.${key}\`, got ${shown(value)}`);
  }
  const names = Object.keys(tensors).sort();
  const header: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  if (Object.keys(metadata).length > 0) header['__metadata__'] = metadata;
  let offset = 0;
  for (const name of names) {
    if (name === '__metadata__')
      throw new RnnError('bad-option', 'writeSafetensors() expects other names than `__metadata__`');
    expectTensor('writeSafetensors()', name, tensors[name]);
    const { shape, data } = tensors[name]!;
    header[name] = {
      dtype: data instanceof Float64Array ? 'F64' : 'F32',
      shape,
      data_offsets: [offset, offset + data.byteLength],
    };
    offset += data.byteLength;
  }
  // Spaces after the header align the values to 8 bytes, so that a reader may map them.
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil(json.length / 8) * 8;
  const file = new Uint8Array(8 + length + offset).fill(0x20, 8 + json.length, 8 + length);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(length), true);
  file.set(json, 8);
  let at = 8 + length;
  for (const name of names) {
    const { data } = tensors[name]!;
    // Bytes, not numbers: the payload of a NaN survives. Typed arrays are little-endian wherever JavaScript runs today.
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return file;
}

/**
 * The tensors and metadata of a safetensors file. F32 and F64 come back bit for bit; F16 and BF16 widen to float32, integers
 * (I64, I32, U8, BOOL) to float64.
 * Throws `bad-file` where the file is cut off, has gaps, overlaps, an integer beyond 2⁵³, or another dtype.
 */
export function readSafetensors(file: Uint8Array): {
  readonly tensors: Parameters;
  readonly metadata: Readonly<Record<string, string>>;
} {
  expectBytes('readSafetensors()', file);
  if (file.length < 8) throw refuse(`a file of at least 8 bytes, got ${file.length}`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > LONGEST_HEADER || 8 + length > file.length) {
    throw refuse(
      `a header inside the file, got a length of ${length} in ${file.length} bytes; is this a safetensors file?`,
    );
  }
  const header = parseHeader(file.subarray(8, 8 + length));
  const start = 8 + length;
  const tensors: Record<string, Tensor> = {};
  const spans: [from: number, to: number, name: string][] = [];
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    if (typeof entry !== 'object' || entry === null)
      throw refuse(`\`dtype\`, \`shape\` and \`data_offsets\` of \`${name}\``);
    const {
      dtype,
      shape,
      data_offsets: offsets,
    } = entry as { dtype?: unknown; shape?: unknown; data_offsets?: unknown };
    if (!isCounts(shape) || !isCounts(offsets) || offsets.length !== 2)
      throw refuse(`\`shape\` and \`data_offsets\` of whole numbers in \`${name}\``);
    const [from, to] = offsets as [number, number];
    const reader = READERS[String(dtype)];
    if (reader === undefined)
      throw refuse(`a dtype of ${Object.keys(READERS).join(', ')} in \`${name}\`, got \`${String(dtype)}\``);
    const count = sizeOf(shape);
    if (to - from !== count * reader.size || start + to > file.length) {
      throw refuse(`${count * reader.size} bytes of \`${name}\` inside the file, got offsets ${from} to ${to}`);
    }
    spans.push([from, to, name]);
    const data = reader.read(new DataView(file.buffer, file.byteOffset + start + from, to - from), count);
    Object.defineProperty(tensors, name, { value: { shape: [...shape], data }, enumerable: true });
  }
  expectNoGaps(spans, file.length - start);
  return { tensors, metadata: (header['__metadata__'] ?? {}) as Record<string, string> };
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof header === 'object' && header !== null && !Array.isArray(header))
      return header as Record<string, unknown>;
  } catch {
    // The one error below says it.
  }
  throw refuse('a JSON object as its header');
}

const isCounts = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && (each as number) >= 0);

/** Every byte belongs to exactly one tensor: nothing can hide between them. */
function expectNoGaps(spans: [number, number, string][], size: number): void {
  let at = 0;
  for (const [from, to, name] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (from !== at) throw refuse(`tensors without gaps or overlaps, got \`${name}\` at ${from} instead of ${at}`);
    at = to;
  }
  if (at !== size) throw refuse(`${at} bytes of values, got ${size}`);
}
