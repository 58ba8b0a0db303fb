import type { Claim } from '@keyproof/grader';

/** "The hidden state of a simple RNN with this activation lies between these bounds." */
export interface RangeClaim extends Claim {
  readonly kind: 'hidden-range';
  readonly activation: 'tanh' | 'relu';
  readonly low: number;
  readonly high: number;
}

/** Equal claims must print equally: the grader measures each printed claim once. */
export function printRange({ activation, low, high }: RangeClaim): string {
  return `range(rnn(${activation}).h) = ${low}…${high}`;
}
