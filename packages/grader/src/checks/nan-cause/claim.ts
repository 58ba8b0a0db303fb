import type { Claim } from '../../types.ts';

/** What may be behind NaN in weights and activations. `relu-large` and the like: an activation function of a very large z. */
export const CAUSES = [
  'exploding-gradient',
  'vanishing-gradient',
  'relu-large',
  'relu-small',
  'relu-negative',
  'sigmoid-large',
  'sigmoid-small',
  'sigmoid-negative',
  'tanh-large',
  'tanh-small',
  'tanh-negative',
  'learning-rate-large',
  'learning-rate-small',
  'weights-zero',
] as const;

export type Cause = (typeof CAUSES)[number];

/** A statement that says what turns weights and activations into NaN. */
export interface CauseClaim extends Claim {
  readonly kind: 'cause';
  readonly cause: Cause;
  /** "Does not turn …". */
  readonly denied?: true;
}

/** `turnsIntoNaN(exploding-gradient)`. */
export const printCause = ({ cause, denied }: CauseClaim): string =>
  `${denied === true ? 'not ' : ''}turnsIntoNaN(${cause})`;
