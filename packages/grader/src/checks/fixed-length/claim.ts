import type { Claim } from '../../types.ts';

/** What a statement says of recurrent networks and the length of their inputs. */
export interface LengthClaim extends Claim {
  readonly kind: 'length';
  /** `useful`: an RNN helps on inputs of one fixed length. `growth`: its parameters grow with the length. */
  readonly about: 'useful' | 'growth';
  readonly holds: boolean;
  /** "Yes, because its weights do not depend on the length." */
  readonly because: 'constant-parameters' | null;
}

/** `useful(rnn, fixed length)`, `not grows(parameters, length)`. */
export function printLength({ about, holds, because }: LengthClaim): string {
  const what = about === 'useful' ? 'useful(rnn, fixed length)' : 'grows(parameters, length)';
  return `${holds ? '' : 'not '}${what}${because === null ? '' : ' because not grows(parameters, length)'}`;
}
