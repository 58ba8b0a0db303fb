import type { Floats } from '../tensor/tensor.ts';

/** Sizes of an attention: Ty decoder steps over S encoder steps, B sequences, H units. */
export interface AttentionSizes {
  readonly Ty: number;
  readonly S: number;
  readonly B: number;
  readonly H: number;
  /** Valid encoder steps of each sequence (B); null when all are S. */
  readonly lengths: ArrayLike<number> | null;
}

/** What the attention gave: contexts (Ty, B, H) and weights α (Ty, B, S), 0 at padded encoder steps. */
export interface Attended {
  readonly contexts: Floats;
  readonly weights: Floats;
}

type Make = (length: number) => Floats;

/**
 * Global attention with the dot score: α_ts = softmax_s(d_t · e_s), c_t = Σ_s α_ts e_s, with decoder states d (Ty, B, H) and encoder
 * states e (S, B, H). Few numbers beside the recurrent products, so computed here and not in a kernel. Source: Luong et al. 2015, §3.1.
 */
export function attend({ Ty, S, B, H, lengths }: AttentionSizes, d: Floats, e: Floats, make: Make): Attended {
  const [contexts, weights] = [make(Ty * B * H), make(Ty * B * S)];
  for (let b = 0; b < B; b++) {
    const valid = lengths ? lengths[b]! : S;
    const scores = new Float64Array(valid);
    for (let t = 0; t < Ty; t++) {
      const row = (t * B + b) * H;
      let largest = -Infinity;
      for (let s = 0; s < valid; s++) {
        let score = 0;
        for (let j = 0; j < H; j++) score += d[row + j]! * e[(s * B + b) * H + j]!;
        scores[s] = score;
        largest = score > largest || Number.isNaN(score) ? score : largest;
      }
      let sum = 0;
      for (let s = 0; s < valid; s++) sum += scores[s] = Math.exp(scores[s]! - largest);
      for (let s = 0; s < valid; s++) {
        const weight = scores[s]! / sum;
        weights[(t * B + b) * S + s] = weight;
        for (let j = 0; j < H; j++) contexts[row + j]! += weight * e[(s * B + b) * H + j]!;
      }
    }
  }
  return { contexts, weights };
}

/**
 * The way back: adds to dd (Ty, B, H) and de (S, B, H) what the contexts' gradients dc (Ty, B, H) say.
 * dα_s = dc·e_s, dscore = α∘(dα − Σ α dα), dd = Σ_s dscore_s e_s, de_s = Σ_t (α_ts dc_t + dscore_ts d_t).
 */
export function attendBackward(
  { Ty, S, B, H, lengths }: AttentionSizes,
  d: Floats,
  e: Floats,
  { weights }: Attended,
  dc: Floats,
  dd: Floats,
  de: Floats,
): void {
  for (let b = 0; b < B; b++) {
    const valid = lengths ? lengths[b]! : S;
    const dAlpha = new Float64Array(valid);
    for (let t = 0; t < Ty; t++) {
      const row = (t * B + b) * H;
      let mean = 0;
      for (let s = 0; s < valid; s++) {
        let sum = 0;
        for (let j = 0; j < H; j++) sum += dc[row + j]! * e[(s * B + b) * H + j]!;
        dAlpha[s] = sum;
        mean += weights[(t * B + b) * S + s]! * sum;
      }
      for (let s = 0; s < valid; s++) {
        const alpha = weights[(t * B + b) * S + s]!;
        const dScore = alpha * (dAlpha[s]! - mean);
        const at = (s * B + b) * H;
        for (let j = 0; j < H; j++) {
          dd[row + j]! += dScore * e[at + j]!;
          de[at + j]! += alpha * dc[row + j]! + dScore * d[row + j]!;
        }
      }
    }
  }
}

/** Rows of `a` and `b`, each (N, H), side by side: (N, 2H). */
export function sideBySide(a: Floats, b: Floats, H: number, make: Make): Floats {
  const both = make(2 * a.length);
  for (let n = 0; n * H < a.length; n++) {
    both.set(a.subarray(n * H, (n + 1) * H), 2 * n * H);
    both.set(b.subarray(n * H, (n + 1) * H), (2 * n + 1) * H);
  }
  return both;
}

/** The halves of (N, 2H) rows: two of (N, H). */
export function halves(both: Floats, H: number, make: Make): [Floats, Floats] {
  const [a, b] = [make(both.length / 2), make(both.length / 2)];
  for (let n = 0; n * H < a.length; n++) {
    a.set(both.subarray(2 * n * H, (2 * n + 1) * H), n * H);
    b.set(both.subarray((2 * n + 1) * H, (2 * n + 2) * H), n * H);
  }
  return [a, b];
}
