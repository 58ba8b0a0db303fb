import type { Claim } from '../../types.ts';

/** `logistic` has slope at most ¼, the others at most 1; `linear` has slope 1 everywhere. */
export type Squash = 'logistic' | 'tanh' | 'relu' | 'linear';

/** The network that the stem gives. */
export interface Setting {
  /** ‖W‖, or what it is said to be above or below. */
  readonly norm: number;
  readonly relation: '=' | '<' | '>';
  /** `null`: none is named, so a claim must hold for all. */
  readonly activation: Squash | null;
  /** Steps between the two states; `null`: as many as it takes. */
  readonly steps: number | null;
  /** Singular values all alike (orthogonal times a number), so that W is known but for a rotation. */
  readonly uniform: boolean;
}

/** A number for each of some steps: `(3/4)^{T−k}` at T − k = 5, 10, 20. */
export interface BySteps {
  readonly steps: number;
  readonly value: number;
  /** Half a unit of the last decimal that the value was rounded to: `0.001` stands for anything from 0.0005 to 0.0015. */
  readonly slack?: number;
}

/** What a statement says of ‖∂s_T/∂s_k‖. */
export type Size =
  | { readonly is: 'small' | 'large'; readonly how: 'will' | 'can' | 'must' | 'never' }
  | { readonly is: 'same' | 'open' }
  | { readonly is: Bounding; readonly values: readonly BySteps[] };

export type Bounding = 'equal' | 'at-most' | 'at-least' | 'bound';

export interface BoundClaim extends Claim {
  readonly kind: 'jacobian-norm';
  readonly setting: Setting;
  readonly size: Size;
}

const SIGNS: Readonly<Record<Bounding, string>> = {
  equal: '=',
  'at-most': '≤',
  bound: 'has the least upper bound',
  'at-least': '≥',
};

/** `jacobianNorm ≈ 0 {‖W‖=2.5, logistic, 19 steps}` */
export function printBound({ setting, size }: BoundClaim): string {
  const { norm, relation, activation, steps, uniform } = setting;
  const network = `${uniform ? 'uniform ' : ''}‖W‖${relation}${norm}, ${activation ?? 'any activation'}, ${steps ?? 'many'} steps`;
  return `jacobianNorm ${printSize(size)} {${network}}`;
}

function printSize(size: Size): string {
  if ('values' in size)
    return size.values
      .map(
        ({ steps, value, slack }) =>
          `${SIGNS[size.is]} ${Number(value.toPrecision(6))}${slack === undefined ? '' : ` ± ${Number(slack.toPrecision(2))}`} (${steps} steps)`,
      )
      .join(', ');
  if (size.is === 'same') return 'stays the same';
  if (!('how' in size)) return 'is not determined';
  return `${size.how === 'will' ? '' : `${size.how} `}${size.is === 'small' ? '≈ 0' : '≫ 1'}`;
}
