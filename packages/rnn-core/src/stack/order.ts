import type { Floats } from '../tensor/tensor.ts';

/** Whether a direction's own order of time is that of the sequence. */
export const isOwnOrder = (lengths: Int32Array | null, reverse: boolean): boolean => !reverse && !lengths;

/**
 * Copies a (T, B, size) sequence into a direction's own order of time, or back: forwards as it is, backwards from each sequence's
 * last valid step to its first. Padded steps become 0 in either case. The copy back is the same map, so one function does both.
 * `into` is zero but for what another direction put there under `adds`.
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
    readonly adds?: boolean;
  } = {},
): Floats {
  const { fromWidth = size, fromStart = 0, intoWidth = size, intoStart = 0, adds = false } = place;
  if (!adds && isOwnOrder(lengths, reverse) && fromWidth === size && intoWidth === size) {
    into.set(from.length === T * B * size ? from : from.subarray(0, T * B * size));
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
