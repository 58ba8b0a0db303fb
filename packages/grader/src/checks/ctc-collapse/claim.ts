import type { Claim } from '../../types.ts';

/** A statement that a path of characters and blanks collapses to a text. */
export interface CollapseClaim extends Claim {
  readonly kind: 'collapse';
  readonly path: string;
  /** One character. */
  readonly blank: string;
  readonly text: string;
}

/** `collapses(aa_ab → aab, blank=_)`. */
export const printCollapse = ({ path, blank, text }: CollapseClaim): string =>
  `collapses(${path} → ${text}, blank=${blank})`;
