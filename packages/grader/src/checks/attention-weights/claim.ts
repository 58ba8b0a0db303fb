import type { Claim } from '../../types.ts';

/** What a statement says of attention over an input sequence (places t') while writing an output sequence (steps t). */
export type AttentionClaim = Claim &
  (
    | /** Σ α<t,t'> = total over the input's places, or over the output's steps. */ {
        readonly kind: 'sum';
        readonly over: 'input' | 'output';
        readonly total: number;
      }
    | /** α<t,t'> is large where a<t'> matters for y<t>, or (swapped) where a<t> matters for y<t'>. */ {
        readonly kind: 'relevance';
        readonly swapped: boolean;
      }
    | /** s<t> can stand for s<t−1> in the network that gives e<t,t'>. */ {
        readonly kind: 'replace';
        readonly possible: boolean;
      }
    | /** Attention gains most over an encoder–decoder where inputs are long, or short. */ {
        readonly kind: 'gain';
        readonly long: boolean;
      }
  );

/** `attention(Σ over t' = 1)`, `attention(gains most on long inputs)`. */
export function printAttention(claim: AttentionClaim): string {
  switch (claim.kind) {
    case 'sum':
      return `attention(Σ over ${claim.over === 'input' ? "t'" : 't'} = ${claim.total})`;
    case 'relevance':
      return claim.swapped
        ? "attention(α<t,t'> large where a<t> matters for y<t'>)"
        : "attention(α<t,t'> large where a<t'> matters for y<t>)";
    case 'replace':
      return `attention(s<t> ${claim.possible ? 'can' : 'cannot'} replace s<t−1>)`;
    case 'gain':
      return `attention(gains most on ${claim.long ? 'long' : 'short'} inputs)`;
  }
}
