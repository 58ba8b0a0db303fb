import {
  createEngine,
  createRandom,
  drawParameters,
  frobeniusNorm,
  jacobianProducts,
  matrixAt,
  normal,
  type GateName,
  type RecurrentConfig,
} from '@keyproof/rnn-core';
import type { ProbeRequest, ProbeResult } from './protocol.ts';

/** How many units' states the figure draws. */
const SHOWN = 5;

const mean = (data: ArrayLike<number>, from: number, to: number) => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += data[i]!;
  return sum / (to - from);
};

/** Runs one cell over a random sequence and says how far its gradient travels. */
export async function probe(request: ProbeRequest): Promise<ProbeResult> {
  const { cell, hiddenSize: H, steps: T, seed, scale, gates } = request;
  const engine = await createEngine({ backend: request.backend });
  try {
    const config: RecurrentConfig = {
      cell,
      inputSize: H,
      hiddenSize: H,
      convention: request.convention === 'course' ? 'coursera' : 'pytorch',
    };
    const random = createRandom(seed);
    const drawn = drawParameters(config, random);
    const parameters = Object.fromEntries(
      Object.entries(drawn).map(([name, { shape, data }]) => [
        name,
        { shape, data: data.map((value) => value * scale) },
      ]),
    );
    const net = engine.recurrent(config, { parameters });
    const trace = await net.forward(normal([T, 1, H], random), { gates });
    const products = jacobianProducts(await net.stepJacobians(trace));
    const { h } = trace.states[0]!;
    const result: ProbeResult = {
      backend: engine.backend,
      gradient: Array.from({ length: T + 1 }, (_, k) => frobeniusNorm(matrixAt(products, k))),
      states: Array.from({ length: Math.min(SHOWN, H) }, (_, j) =>
        Array.from({ length: T + 1 }, (_, t) => h.data[t * H + j]!),
      ),
      gates: Object.fromEntries(
        Object.entries(trace.gates[0]!).map(([name, gate]) => [
          name as GateName,
          Array.from({ length: T }, (_, t) => mean(gate.data, t * H, (t + 1) * H)),
        ]),
      ),
    };
    net.dispose();
    return result;
  } finally {
    engine.dispose();
  }
}
