import { gateKind } from '../kernels/gates.ts';
import { four } from '../kernels/kernel.ts';

/** What the gates kernel does with H consecutive rows. */
export interface GateBlock {
  readonly activation: 'sigmoid' | 'tanh' | 'linear' | 'relu';
  readonly clamp?: Float64Array | undefined;
  /** Takes the place of the input's share (H). */
  readonly bias?: ArrayLike<number>;
}

const codes = { sigmoid: 0.5, tanh: 1, linear: 2, relu: 3 } as const;

/** Whether blocks are sigmoids and tanhs and nothing else. */
export const arePlain = (blocks: readonly GateBlock[]): boolean =>
  blocks.every(({ activation, clamp, bias }) => (activation === 'sigmoid' || activation === 'tanh') && !clamp && !bias);

/** The `kind` argument of the gates kernel, padded to a multiple of four rows. */
export function gateKinds(H: number, blocks: readonly GateBlock[]): Float32Array {
  const { columns } = gateKind;
  const kinds = new Float32Array(four(blocks.length * H) * columns);
  for (const [block, { activation, clamp, bias }] of blocks.entries()) {
    for (let j = 0; j < H; j++) {
      const row = (block * H + j) * columns;
      kinds[row + gateKind.activation] = codes[activation];
      kinds[row + gateKind.clamped] = clamp ? 1 : 0;
      kinds[row + gateKind.clampValue] = clamp ? clamp[j]! : 0;
      kinds[row + gateKind.skipsInput] = bias ? 1 : 0;
      kinds[row + gateKind.bias] = bias ? bias[j]! : 0;
    }
  }
  return kinds;
}
