import type { Floats } from '../tensor/tensor.ts';
import type { RecurrentConfig, Tensor } from '../types.ts';

/** The last layer's final states side by side: (L·D, B, H) → (B, D·H). */
export function lastStates(config: Required<RecurrentConfig>, hN: Tensor, make: (length: number) => Floats): Floats {
  const [rows = 0, B = 0, H = 0] = hN.shape;
  const D = rows / config.layers;
  const seen = make(B * D * H);
  for (let d = 0; d < D; d++) {
    for (let b = 0; b < B; b++) {
      const from = ((rows - D + d) * B + b) * H;
      seen.set(hN.data.subarray(from, from + H), (b * D + d) * H);
    }
  }
  return seen;
}

/** The way back: (B, D·H) → (L·D, B, H), added to what the final states receive otherwise. */
export function spreadLastStates(
  config: Required<RecurrentConfig>,
  dSeen: Floats,
  B: number,
  hN: Tensor | undefined,
  make: (length: number) => Floats,
): Tensor {
  const H = config.hiddenSize;
  const D = config.bidirectional ? 2 : 1;
  const rows = config.layers * D;
  const data = make(rows * B * H);
  if (hN) data.set(hN.data);
  for (let d = 0; d < D; d++) {
    for (let b = 0; b < B; b++) {
      for (let k = 0; k < H; k++) data[((rows - D + d) * B + b) * H + k]! += dSeen[(b * D + d) * H + k]!;
    }
  }
  return { shape: [rows, B, H], data };
}
