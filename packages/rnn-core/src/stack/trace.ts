import type { CellWeights } from '../conventions/cell.ts';
import { RnnError } from '../errors.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { Trace } from '../types.ts';
import type { DirectionTrace } from './runner.ts';

/** What backward needs of a forward pass and the public trace does not show. */
export interface Saved {
  readonly owner: object;
  readonly T: number;
  readonly B: number;
  readonly lengths: Int32Array | null;
  /** By layer·D + direction. */
  readonly directions: readonly DirectionTrace[];
  /** The weights the pass ran with, by layer·D + direction; setParameters() does not change them. */
  readonly weights: readonly CellWeights[];
  /** By layer: the factors its output was multiplied with (T, B, D·H), null without dropout. */
  readonly dropout: readonly (Floats | null)[];
}

const store = new WeakMap<Trace, Saved>();

/** Remembers `saved` for as long as the trace lives. */
export function keepSaved(trace: Trace, saved: Saved): Trace {
  store.set(trace, saved);
  return trace;
}

/** What was kept. Throws `foreign-trace` if the trace is not one of `owner`. */
export function savedOf(operation: string, trace: Trace, owner: object): Saved {
  const saved = store.get(trace);
  if (saved?.owner === owner) return saved;
  const found = saved ? 'one of another stack' : 'an object that no forward() returned';
  throw new RnnError('foreign-trace', `${operation} expects a trace of this stack's forward(), got ${found}`);
}
