import type { Claim } from '../../types.ts';

/** A reason for a part of attention. */
export type DesignClaim = Claim &
  (
    | { readonly kind: 'order'; /** Without positions the order of the words is lost. */ readonly lost: true }
    | {
        readonly kind: 'scale';
        /** What dividing by √d_k is said to do. */ readonly effect:
          'saturation' | 'operations' | 'memory' | 'non-linearity';
      }
  );

/** `orderLost(selfAttention without positions)`, `scaleReduces(saturation)`. */
export function printDesign(claim: DesignClaim): string {
  if (claim.kind === 'order') return 'orderLost(selfAttention without positions)';
  return claim.effect === 'non-linearity' ? 'scaleAdds(non-linearity)' : `scaleReduces(${claim.effect})`;
}
