import { expectShape, refuseNaN, RnnError } from '../errors.ts';
import type { ForwardOptions, RecurrentConfig, Tensor } from '../types.ts';

/** T and B of a checked input. Throws `bad-shape`. */
export function sequenceShape(config: Required<RecurrentConfig>, x: Tensor): { T: number; B: number } {
  const [T = 0, B = 0] = x.shape;
  if (x.shape.length !== 3 || T < 1 || B < 1 || x.shape[2] !== config.inputSize) {
    throw new RnnError(
      'bad-shape',
      `forward() expects \`x\` of shape (T, B, I) with T ≥ 1, B ≥ 1, I = ${config.inputSize}, got (${x.shape.join(', ')})`,
    );
  }
  refuseBadData('x', x);
  return { T, B };
}

function refuseBadData(name: string, value: Tensor): void {
  const typed = value.data instanceof Float32Array || value.data instanceof Float64Array;
  if (!typed) {
    throw new RnnError(
      'bad-value',
      `forward() expects \`${name}.data\` as Float32Array or Float64Array, got \`${Object.prototype.toString.call(value.data)}\`; make it with tensor()`,
    );
  }
  const size = value.shape.reduce((product, each) => product * each, 1);
  if (size !== value.data.length) {
    throw new RnnError('bad-shape', `forward() expects ${size} values in \`${name}\`, got ${value.data.length}`);
  }
}

/** Checks an initial state. Throws `bad-shape`, `bad-option` or `not-a-number`. */
export function checkState(
  config: Required<RecurrentConfig>,
  name: 'h0' | 'c0',
  state: Tensor | undefined,
  B: number,
): void {
  if (!state) return;
  if (name === 'c0' && config.cell !== 'lstm') {
    throw new RnnError(
      'bad-option',
      `forward() expects \`c0\` only with an \`lstm\`, got it with a \`${config.cell}\``,
    );
  }
  const directions = config.layers * (config.bidirectional ? 2 : 1);
  expectShape('forward()', name, 'L·D, B, H', [directions, B, config.hiddenSize], state.shape);
  refuseBadData(name, state);
  refuseNaN('forward()', name, state.data);
}

/** Lengths as integers, null when every sequence is full. Throws `bad-lengths`. */
export function checkLengths(lengths: ForwardOptions['lengths'], T: number, B: number): Int32Array | null {
  if (!lengths) return null;
  if (lengths.length !== B) {
    throw new RnnError('bad-lengths', `forward() expects ${B} \`lengths\`, one per sequence, got ${lengths.length}`);
  }
  const bad = lengths.findIndex((length) => !Number.isInteger(length) || length < 0 || length > T);
  if (bad >= 0) {
    throw new RnnError(
      'bad-lengths',
      `forward() expects \`lengths\` to be integers in 0…${T}, got ${lengths[bad]} at ${bad}`,
    );
  }
  return lengths.every((length) => length === T) ? null : Int32Array.from(lengths);
}
