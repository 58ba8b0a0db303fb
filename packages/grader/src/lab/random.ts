import { createRandom } from '@keyproof/rnn-core';

/** A generator of numbers in [0, 1) for a seed and a stream name: other names give independent streams. */
export function streamRandom(seed: number, stream: string): () => number {
  let hash = 0x811c9dc5 ^ seed;
  for (const char of stream) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  return createRandom(hash | 0);
}
