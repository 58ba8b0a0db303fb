import type { Parameters } from '@keyproof/rnn-core';

/** How many numbers a set of named parameters holds. */
export function countParameters(parameters: Parameters): number {
  return Object.values(parameters).reduce((sum, { data }) => sum + data.length, 0);
}
