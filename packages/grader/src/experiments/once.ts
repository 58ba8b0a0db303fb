import { ownerOf } from '../lab/owner.ts';
import type { Lab } from '../types.ts';

const results = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Runs an experiment once for each grader, seed and name, however many claims rest on it. What it gives may hold no engine: those end with the experiment. */
export function once<T>(lab: Lab, name: string, run: () => Promise<T>): Promise<T> {
  const owner = ownerOf(lab);
  const ofOwner = results.get(owner) ?? new Map<string, Promise<unknown>>();
  results.set(owner, ofOwner);
  const known = ofOwner.get(name) ?? run();
  ofOwner.set(name, known);
  return known as Promise<T>;
}
