import type { Claim } from '../../types.ts';

/** `logistic` has slope at most ¼, the others at most 1. */
export type Squash = 'logistic' | 'tanh' | 'relu';

/** The network that the stem gives: ‖W‖ and the steps between the two states. */
export interface Setting {
  readonly norm: number;
  readonly activation: Squash;
  readonly steps: number;
}

/** What a statement says of ‖∂s_T/∂s_k‖. */
export type Size =
  | { readonly is: 'small' | 'large' | 'open' }
  | { readonly is: 'equal' | 'at-most' | 'at-least' | 'bound'; readonly value: number };

export interface BoundClaim extends Claim {
  readonly kind: 'jacobian-norm';
  readonly setting: Setting;
  readonly size: Size;
}

/** `norm(∂s_20/∂s_1) ≈ 0 {‖W‖=2.5, logistic, 19 steps}` */
export function printBound({ setting, size }: BoundClaim): string {
  const says = {
    small: '≈ 0',
    large: '≫ 1',
    open: 'is not determined',
    equal: `= ${'value' in size ? size.value : ''}`,
    'at-most': `≤ ${'value' in size ? Number(size.value.toPrecision(6)) : ''}`,
    bound: `has the least upper bound ${'value' in size ? Number(size.value.toPrecision(6)) : ''}`,
    'at-least': `≥ ${'value' in size ? Number(size.value.toPrecision(6)) : ''}`,
  }[size.is];
  return `jacobianNorm ${says} {‖W‖=${setting.norm}, ${setting.activation}, ${setting.steps} steps}`;
}
