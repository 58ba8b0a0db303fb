import type { Engine } from '@keyproof/rnn-core';
import type { Lab, Sample } from '../types.ts';

/**
 * Samples several numbers of one experiment: it runs once for each network and engine, and every field becomes a `Sample` of its own, so that
 * kernels and float64 reference are compared field by field.
 */
export async function sampleFields<F extends string>(
  lab: Lab,
  name: string,
  fields: readonly F[],
  options: { readonly count?: number; readonly tolerance?: number; readonly floor?: number },
  measure: (engine: Engine, random: () => number, index: number) => Promise<Readonly<Record<F, number>>>,
): Promise<Readonly<Record<F, Sample>>> {
  const runs = new Map<Engine, Map<number, Promise<Readonly<Record<F, number>>>>>();
  const entries: [F, Sample][] = [];
  for (const field of fields) {
    const sample = await lab.sample(name, options, async (engine, random, index) => {
      const ofEngine = runs.get(engine) ?? new Map<number, Promise<Readonly<Record<F, number>>>>();
      runs.set(engine, ofEngine);
      const run = ofEngine.get(index) ?? measure(engine, random, index);
      ofEngine.set(index, run);
      return (await run)[field];
    });
    entries.push([field, { ...sample, name: field }]);
  }
  return Object.fromEntries(entries) as Record<F, Sample>;
}
