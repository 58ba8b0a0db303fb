import { type ErrorCode, RnnError } from './errors.ts';
import type { Parameters, Tensor } from './types.ts';

/** A value as an error message shows it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return '`null`';
  if (typeof value === 'string') return `\`${value.slice(0, 40)}\``;
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return `an object of type ${Object.prototype.toString.call(value).slice(8, -1)}`;
  return typeof value === 'number' ? String(value) : `\`${String(value)}\``;
}

const refuse = (code: ErrorCode, operation: string, expected: string, given: unknown): RnnError =>
  new RnnError(code, `${operation} expects ${expected}, got ${shown(given)}`);

/** Throws `bad-value` (or `code`) unless the value is an object that is no list. */
export function expectObject(operation: string, name: string, value: unknown, code: ErrorCode = 'bad-value'): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw refuse(code, operation, `\`${name}\` to be an object`, value);
}

/** Throws `bad-option` unless the value is a function. */
export function expectFunction(operation: string, name: string, value: unknown): void {
  if (typeof value !== 'function') throw refuse('bad-option', operation, `\`${name}\` to be a function`, value);
}

/** Throws `bad-option` (or `code`) unless the value is an integer from `low` up. */
export function expectInteger(
  operation: string,
  name: string,
  value: unknown,
  low: number,
  code: ErrorCode = 'bad-option',
): void {
  if (Number.isSafeInteger(value) && (value as number) >= low) return;
  throw refuse(code, operation, `\`${name}\` to be an integer from ${low} up`, value);
}

/** Throws `bad-option` unless the value is a number other than NaN. */
export function expectNumber(operation: string, name: string, value: unknown): void {
  if (typeof value === 'number' && !Number.isNaN(value)) return;
  throw refuse('bad-option', operation, `\`${name}\` to be a number`, value);
}

/** Throws `bad-option` unless the value is a boolean. */
export function expectBoolean(operation: string, name: string, value: unknown): void {
  if (typeof value !== 'boolean') throw refuse('bad-option', operation, `\`${name}\` to be true or false`, value);
}

/** Whether a value is an array or typed array of numbers; looks at no more than its kind and its length. */
export const isNumbers = (value: unknown): value is ArrayLike<number> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value && !('getBigInt64' in value));

/** Throws `bad-value` unless the value is an array or typed array; with `length`, one of that many numbers. */
export function expectNumbers(operation: string, name: string, value: unknown, length?: number): void {
  if (!isNumbers(value)) throw refuse('bad-value', operation, `\`${name}\` to be an array of numbers`, value);
  const strange = Array.isArray(value) ? value.findIndex((each) => typeof each !== 'number') : -1;
  if (strange >= 0) {
    const got = `${shown((value as unknown as readonly unknown[])[strange])} at ${strange}`;
    throw new RnnError('bad-value', `${operation} expects numbers in \`${name}\`, got ${got}`);
  }
  if (length === undefined || value.length === length) return;
  throw new RnnError('bad-shape', `${operation} expects ${length} values in \`${name}\`, got ${value.length}`);
}

/** Throws `bad-value` unless the value is the bytes of a file. */
export function expectBytes(operation: string, value: unknown): void {
  if (!(value instanceof Uint8Array)) throw refuse('bad-value', operation, 'the file as a Uint8Array', value);
}

/** Throws `bad-shape` unless the value is a list of non-negative integers. */
export function expectSizes(operation: string, name: string, value: unknown): void {
  const sizes = Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && (size as number) >= 0);
  if (sizes) return;
  const given = Array.isArray(value) ? `(${value.map(String).join(', ')})` : shown(value);
  throw new RnnError('bad-shape', `${operation} expects ${name} of non-negative integers, got ${given}`);
}

/** Throws `bad-value` unless the value is a dense float tensor, `bad-shape` unless its data fill its shape. */
export function expectTensor(operation: string, name: string, value: unknown): void {
  expectObject(operation, name, value);
  const { shape, data } = value as Partial<Tensor>;
  expectSizes(operation, `\`${name}\` to have a shape`, shape);
  if (!(data instanceof Float32Array || data instanceof Float64Array)) {
    throw new RnnError(
      'bad-value',
      `${operation} expects \`${name}.data\` as Float32Array or Float64Array, got ${shown(data)}; make it with tensor()`,
    );
  }
  const size = shape!.reduce((product, each) => product * each, 1);
  if (size !== data.length) {
    throw new RnnError('bad-shape', `${operation} expects ${size} values in \`${name}\`, got ${data.length}`);
  }
}

/** Throws `bad-value` or `bad-shape` unless the value holds tensors by name. */
export function expectTensors(operation: string, name: string, value: unknown): void {
  expectObject(operation, name, value);
  for (const [key, each] of Object.entries(value as Parameters)) expectTensor(operation, key, each);
}

/** Throws `bad-option` unless an init has `parameters` or a generator `random`. */
export function expectInit(operation: string, value: unknown): void {
  expectObject(operation, 'init', value, 'bad-option');
  const { parameters, random } = value as { parameters?: unknown; random?: unknown };
  if (parameters !== undefined) expectObject(operation, 'parameters', parameters);
  else if (typeof random !== 'function') {
    throw refuse('bad-option', operation, '`parameters`, or a generator `random` to draw them with', random);
  }
}
