import { createRandom, drawParameters, frobeniusNorm, gradientNormByStep, normal } from '@keyproof/rnn-core';
import type { Context } from './context.ts';
import { engineFor } from './engines.ts';
import type { TrialRequest, TrialResult } from './probe-protocol.ts';

const INPUTS = 8;

/** Runs the same random network with its gates held in each of the ways, and follows a unit gradient back through time. */
export async function trial(request: TrialRequest, { signal }: Context<'trial'>): Promise<TrialResult> {
  const { hiddenSize: H, steps: T, convention, scale, seed } = request;
  const engine = await engineFor(request.backend);
  const gradients: (readonly number[])[] = [];
  for (const { cell, gates } of request.runs) {
    signal.throwIfAborted();
    const random = createRandom(seed);
    const config = { cell, inputSize: INPUTS, hiddenSize: H, convention };
    // Normal weights of deviation scale/√H and no biases, as in the check.
    const parameters = Object.fromEntries(
      Object.entries(drawParameters(config, random)).map(([name, { shape }]) => [
        name,
        normal(shape, random, shape.length === 1 ? 0 : scale / Math.sqrt(H)),
      ]),
    );
    const net = engine.recurrent(config, { parameters });
    try {
      const trace = await net.forward(normal([T, 1, INPUTS], random), { gates });
      const drawn = normal([1, 1, H], random);
      const norm = frobeniusNorm({ shape: [H], data: drawn.data });
      const back = await net.backward(trace, { hN: { ...drawn, data: drawn.data.map((value) => value / norm) } });
      gradients.push([...(gradientNormByStep(trace, back)[0] ?? [])]);
    } finally {
      net.dispose();
    }
  }
  return { backend: engine.backend, gradients };
}
