import type { Claim } from '../../types.ts';

/** What a statement says of attention over an input sequence (places t') while writing an output sequence (steps t). */
export type AttentionClaim = Claim &
  (
    | /** Σ α<t,t'> = total over the input's places, or over the output's steps. */ {
        readonly kind: 'sum';
        readonly over: 'input' | 'output';
        /** `places`: as many as the input has. */
        readonly total: number | 'places' | 'steps';
        /** That they do not sum to it. */
        readonly denied?: true;
      }
    | /** None is negative, and over the input's places they sum to 1. */ { readonly kind: 'distribution' }
    | /** What values the weights take. */ {
        readonly kind: 'range';
        readonly range: Range;
      }
    | /** e<t,t'> depends on these states and on no others. */ {
        readonly kind: 'depends';
        readonly on: readonly string[];
      }
    | /** A formula for α<t,t'>, from e<t,t'>. */ {
        readonly kind: 'weights';
        readonly over: 'exp' | 'plain';
        readonly under: Under;
      }
    | /** A formula for the context of step t. */ {
        readonly kind: 'context';
        readonly by: 'sum-input' | 'sum-output' | 'largest' | 'unweighted' | 'mean' | 'last' | 'product';
      }
    | /** α<t,t'> is large where a<t'> matters for y<t>, or (swapped) where a<t> matters for y<t'>. */ {
        readonly kind: 'relevance';
        readonly swapped: boolean;
      }
    | /** Places that matter for the output get more weight than the others, or less. */ {
        readonly kind: 'favours';
        readonly what: 'relevant' | 'irrelevant';
      }
    | /** s<t> can stand for s<t−1> in the network that gives e<t,t'>. */ {
        readonly kind: 'replace';
        readonly possible: boolean;
      }
    | /** The decoder's s<t> depends on a symbol, or on no attention weight at all. */ {
        readonly kind: 'state';
        readonly on: "α<t,t'>" | "e<t,t'>" | 's<t+1>' | 'no-weights';
      }
    | /** Attention gains most over an encoder–decoder where inputs are long, or short. */ {
        readonly kind: 'gain';
        readonly long: boolean;
        /** The length as the statement tells it. */
        readonly length?: number;
      }
  );

/** `unit`: between 0 and 1; `binary`: 0 or 1 only; `equal`: all the same. */
export type Range = 'unit' | 'non-negative' | 'negative' | 'above-one' | 'binary' | 'equal';

/** What a formula for α<t,t'> divides by: a sum of exponentials, or of scores, over t' or t, or a length. */
export type Under = 'exp-input' | 'exp-output' | 'plain-input' | 'plain-output' | 'places' | 'steps' | 'nothing';

/** `attention(Σ over t' = 1)`, `attention(gains most on long inputs)`. */
export function printAttention(claim: AttentionClaim): string {
  switch (claim.kind) {
    case 'sum':
      return `attention(Σ over ${claim.over === 'input' ? "t'" : 't'} ${claim.denied ? '≠' : '='} ${String(claim.total)})`;
    case 'distribution':
      return "attention(weights ≥ 0, Σ over t' = 1)";
    case 'range':
      return `attention(weights ${claim.range})`;
    case 'depends':
      return `attention(e<t,t'> depends on ${[...claim.on].sort().join(', ')})`;
    case 'weights':
      return `attention(α<t,t'> = ${claim.over === 'exp' ? 'exp(e)' : 'e'} / ${claim.under})`;
    case 'context':
      return `attention(c<t> = ${claim.by})`;
    case 'relevance':
      return claim.swapped
        ? "attention(α<t,t'> large where a<t> matters for y<t'>)"
        : "attention(α<t,t'> large where a<t'> matters for y<t>)";
    case 'favours':
      return `attention(more weight for ${claim.what} inputs)`;
    case 'replace':
      return `attention(s<t> ${claim.possible ? 'can' : 'cannot'} replace s<t−1>)`;
    case 'state':
      return `attention(s<t> depends on ${claim.on === 'no-weights' ? 'no weight' : claim.on})`;
    case 'gain':
      return `attention(gains most on ${claim.long ? 'long' : 'short'} inputs${claim.length === undefined ? '' : ` (${String(claim.length)})`})`;
  }
}
