import { RnnError } from '../errors.ts';
import { shown } from '../expect.ts';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A generator of floats in [0, 1): the same integer seed gives the same sequence on every machine. Throws `bad-option`. */
export function createRandom(seed: number): () => number {
  if (!Number.isInteger(seed)) {
    throw new RnnError('bad-option', `createRandom() expects an integer seed, got ${shown(seed)}`);
  }
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
