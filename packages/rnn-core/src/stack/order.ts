import type { Floats } from '../tensor/tensor.ts';

/**
 * Copies a (T, B, size) sequence into a direction's own order of time, or back: forwards as it is, backwards from each sequence's
 * last valid step to its first. Padded steps become 0 in either case. The copy back is the same map, so one function does both.
 */
export function inOwnOrder(
  from: Floats,
  T: number,
  B: number,
  size: number,
  lengths: Int32Array | null,
  reverse: boolean,
  into: Floats,
  place: {
    readonly fromWidth?: number;
    readonly fromStart?: number;
    readonly intoWidth?: number;
    readonly intoStart?: number;
  } = {},
): Floats {
  const { fromWidth = size, fromStart = 0, intoWidth = size, intoStart = 0 } = place;
  if (!reverse && !lengths && fromWidth === size && intoWidth === size) {
    for (let i = 0; i < T * B * size; i++) into[i]! += from[i]!;
    return into;
  }
  for (let b = 0; b < B; b++) {
    const valid = lengths ? lengths[b]! : T;
    for (let t = 0; t < valid; t++) {
      const source = ((reverse ? valid - 1 - t : t) * B + b) * fromWidth + fromStart;
      const target = (t * B + b) * intoWidth + intoStart;
      for (let k = 0; k < size; k++) into[target + k]! += from[source + k]!;
    }
  }
  return into;
}
