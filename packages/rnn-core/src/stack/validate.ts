import { expectShape, refuseNaN, RnnError } from '../errors.ts';
import { expectTensor, isNumbers, shown } from '../expect.ts';
import type { ForwardOptions, RecurrentConfig, Tensor } from '../types.ts';

/** T and B of a checked input. Throws `bad-shape`. */
export function sequenceShape(config: Required<RecurrentConfig>, x: Tensor): { T: number; B: number } {
  expectTensor('forward()', 'x', x);
  const [T = 0, B = 0] = x.shape;
  if (x.shape.length !== 3 || T < 1 || B < 1 || x.shape[2] !== config.inputSize) {
    throw new RnnError(
      'bad-shape',
      `forward() expects \`x\` of shape (T, B, I) with T ≥ 1, B ≥ 1, I = ${config.inputSize}, got (${x.shape.join(', ')})`,
    );
  }
  return { T, B };
}

/** Checks an initial state. Throws `bad-shape`, `bad-option` or `not-a-number`. */
export function checkState(
  config: Required<RecurrentConfig>,
  name: 'h0' | 'c0',
  state: Tensor | undefined,
  B: number,
): void {
  if (state === undefined) return;
  if (name === 'c0' && config.cell !== 'lstm') {
    throw new RnnError(
      'bad-option',
      `forward() expects \`c0\` only with an \`lstm\`, got it with a \`${config.cell}\``,
    );
  }
  const directions = config.layers * (config.bidirectional ? 2 : 1);
  expectTensor('forward()', name, state);
  expectShape('forward()', name, 'L·D, B, H', [directions, B, config.hiddenSize], state.shape);
  refuseNaN('forward()', name, state.data);
}

/** Lengths as integers, null when every sequence is full. Throws `bad-lengths`. */
export function checkLengths(lengths: ForwardOptions['lengths'], T: number, B: number): Int32Array | null {
  if (lengths === undefined) return null;
  if (!isNumbers(lengths)) {
    throw new RnnError('bad-lengths', `forward() expects ${B} \`lengths\`, one per sequence, got ${shown(lengths)}`);
  }
  if (lengths.length !== B) {
    throw new RnnError('bad-lengths', `forward() expects ${B} \`lengths\`, one per sequence, got ${lengths.length}`);
  }
  const bad = Array.from(lengths).findIndex((length) => !Number.isInteger(length) || length < 0 || length > T);
  if (bad >= 0) {
    throw new RnnError(
      'bad-lengths',
      `forward() expects \`lengths\` to be integers in 0…${T}, got ${shown(lengths[bad])} at ${bad}`,
    );
  }
  return Array.from(lengths).every((length) => length === T) ? null : Int32Array.from(lengths);
}
