import type { Lab } from '../types.ts';

const results = new WeakMap<Lab, Map<string, Promise<unknown>>>();

/** Runs an experiment once for each lab and name, however many claims rest on it. */
export function once<T>(lab: Lab, name: string, run: () => Promise<T>): Promise<T> {
  const ofLab = results.get(lab) ?? new Map<string, Promise<unknown>>();
  results.set(lab, ofLab);
  const known = ofLab.get(name) ?? run();
  ofLab.set(name, known);
  return known as Promise<T>;
}
