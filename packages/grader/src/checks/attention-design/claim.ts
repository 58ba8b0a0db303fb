import type { Claim } from '../../types.ts';

/** What dividing the scores by √d_k is said to do. */
export type ScaleEffect = 'saturation' | 'operations' | 'memory' | 'non-linearity' | 'variance';

/** What a statement says of positions, the scale or the mask of attention. */
export type DesignClaim = Claim &
  (
    | {
        readonly kind: 'order';
        /** Without positions the order of the words is lost, or seen. */ readonly lost: boolean;
      }
    | {
        readonly kind: 'saves';
        /** What positions are said to save. */ readonly what: 'parameters' | 'operations' | 'memory';
      }
    | {
        readonly kind: 'permuted';
        /** What self-attention without positions gives for words in another order. */ readonly outputs:
          'permuted' | 'same' | 'other';
      }
    /** Words in another order give other output vectors, whatever their order. */
    | { readonly kind: 'output-set'; readonly changes: boolean }
    /** How many entries the keys of each head have, where the heads share the model's width. */
    | { readonly kind: 'head'; readonly model: number; readonly heads: number; readonly value: number }
    | { readonly kind: 'scale'; readonly effect: ScaleEffect; readonly holds: boolean }
    | {
        readonly kind: 'mask';
        /** With a causal mask, a step depends on later ones, or on earlier ones. */ readonly on: 'later' | 'earlier';
        readonly depends: boolean;
      }
  );

/** `orderLost(selfAttention without positions)`, `scaleReduces(saturation)`, `not dependsOn(masked attention, later)`. */
export function printDesign(claim: DesignClaim): string {
  switch (claim.kind) {
    case 'order':
      return `order${claim.lost ? 'Lost' : 'Seen'}(selfAttention without positions)`;
    case 'saves':
      return `positionsSave(${claim.what})`;
    case 'permuted':
      return `outputs(selfAttention without positions, words permuted) = ${claim.outputs}`;
    case 'output-set':
      return `set of outputs(selfAttention without positions, words permuted) ${claim.changes ? 'changes' : 'stays'}`;
    case 'head':
      return `keys(each of ${claim.heads} heads, model of ${claim.model}) = ${claim.value}`;
    case 'mask':
      return `${claim.depends ? '' : 'not '}dependsOn(masked selfAttention, ${claim.on} positions)`;
    case 'scale': {
      const verb = {
        'non-linearity': 'Adds',
        variance: 'Keeps',
        saturation: 'Reduces',
        operations: 'Reduces',
        memory: 'Reduces',
      };
      return `${claim.holds ? '' : 'not '}scale${verb[claim.effect]}(${claim.effect})`;
    }
  }
}
