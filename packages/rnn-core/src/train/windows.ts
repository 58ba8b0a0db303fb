import { RnnError } from '../errors.ts';
import { expectNumbers, expectObject, expectSizes, shown } from '../expect.ts';
import type { SequenceBatch, Tokens } from '../model/types.ts';
import type { Tensor } from '../types.ts';

/** Steps `from`…`to` of a (T, B) or (T, B, size) value: a view where it can be one. */
function cut<Value extends Tensor | Tokens>(value: Value, from: number, to: number): Value {
  const [T = 0] = value.shape;
  const size = value.data.length / T;
  const { data } = value;
  const part =
    'subarray' in data
      ? (data as Float32Array).subarray(from * size, to * size)
      : Array.from(data).slice(from * size, to * size);
  return { shape: [to - from, ...value.shape.slice(1)], data: part } as unknown as Value;
}

/**
 * A batch cut along time into windows of `length` steps, the last one shorter; for truncated backpropagation through time.
 * The initial states stay with the first window: the later ones start where the one before ended. Throws `bad-option`.
 */
export function* windowsOf(batch: SequenceBatch, length?: number): Generator<SequenceBatch> {
  expectObject('windowsOf()', 'batch', batch);
  for (const name of ['inputs', 'targets', 'weights'] as const) {
    const value = batch[name];
    if (name !== 'inputs' && value === undefined) continue;
    expectObject('windowsOf()', name, value);
    expectSizes('windowsOf()', `\`${name}\` to have a shape`, value!.shape);
    expectNumbers('windowsOf()', `${name}.data`, value!.data);
  }
  if (batch.lengths !== undefined) expectNumbers('windowsOf()', 'lengths', batch.lengths);
  const T = batch.inputs.shape[0] ?? 0;
  if (length !== undefined && !(Number.isInteger(length) && length >= 1)) {
    throw new RnnError('bad-option', `windowsOf() expects \`length\` to be an integer from 1 up, got ${shown(length)}`);
  }
  if (length === undefined || length >= T) {
    yield batch;
    return;
  }
  for (let from = 0; from < T; from += length) {
    const to = Math.min(T, from + length);
    const { inputs, targets, weights, lengths, h0, c0 } = batch;
    yield {
      inputs: cut(inputs, from, to),
      ...(targets ? { targets: cut(targets, from, to) } : {}),
      ...(weights ? { weights: cut(weights, from, to) } : {}),
      ...(lengths ? { lengths: Array.from(lengths, (valid) => Math.max(0, Math.min(valid, to) - from)) } : {}),
      ...(from === 0 && h0 ? { h0 } : {}),
      ...(from === 0 && c0 ? { c0 } : {}),
    };
  }
}
