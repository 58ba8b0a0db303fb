import type { Engine } from '@keyproof/rnn-core';
import { countParameters } from '../../experiments/count-parameters.ts';
import { tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { DependsClaim } from './claim.ts';

/** Runs one network on inputs of several lengths (or batches) and counts its parameters after each. */
export async function lengthFinding({ cell, on, depends }: DependsClaim, lab: Lab): Promise<Finding> {
  const counts = await Promise.all([lab.kernels, lab.reference].map((engine) => countsOn(engine, cell, on)));
  const [here = [], there] = counts;
  const measurements = here.map((count, at) => ({
    name: `parameters after ${SIZES[at]} ${on === 'steps' ? 'steps' : 'sequences at once'}`,
    value: count,
    threshold: here[0] ?? null,
    unit: 'parameters',
    exact: true as const,
  }));
  if (JSON.stringify(here) !== JSON.stringify(there))
    return { holds: null, reason: 'Kernels and reference count differently', measurements };
  const changes = here.some((count) => count !== here[0]);
  return {
    holds: changes === depends,
    reason: `the same network, with ${here[0]} parameters, ran on inputs of every ${on === 'steps' ? 'length' : 'batch size'} tried`,
    measurements,
  };
}

const SIZES = [1, 4, 9] as const;

async function countsOn(engine: Engine, cell: DependsClaim['cell'], on: DependsClaim['on']): Promise<number[]> {
  const net = engine.recurrent({ cell, inputSize: 3, hiddenSize: 5, convention: 'pytorch' }, { random: () => 0.5 });
  try {
    const counts: number[] = [];
    for (const size of SIZES) {
      await net.forward(tensorFor(engine, on === 'steps' ? [size, 1, 3] : [2, size, 3]));
      counts.push(countParameters(net.parameters));
    }
    return counts;
  } finally {
    net.dispose();
  }
}
