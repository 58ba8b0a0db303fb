import {
  createRandom,
  drawParameters,
  frobeniusNorm,
  jacobianProducts,
  matrixAt,
  normal,
  type CellName,
  type Engine,
  type GateClamps,
  type RecurrentConfig,
  type Tensor,
  type Trace,
} from '@keyproof/rnn-core';
import type { Context } from './context.ts';
import { engineFor } from './engines.ts';
import type { ProbeRequest, ProbeResult } from './probe-protocol.ts';

const mean = (data: ArrayLike<number>, from: number, to: number) => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += data[i]!;
  return sum / (to - from);
};

/** Runs one cell over a sequence and says what its states and gates do and how far its gradient travels. */
export async function probe(request: ProbeRequest, { signal }: Context<'probe'>): Promise<ProbeResult> {
  const { hiddenSize: H, steps: T } = request;
  const engine = await engineFor(request.backend);
  const { trace, gradient } = await run(engine, request, request.cell, request.gates);
  const beside = [];
  for (const cell of request.beside) {
    signal.throwIfAborted();
    beside.push({ cell, gradient: (await run(engine, request, cell, {})).gradient });
  }
  const { h, c } = trace.states[0]!;
  const byUnit = (data: Tensor['data']) =>
    Array.from({ length: H }, (_, j) => Array.from({ length: T + 1 }, (_, t) => data[t * H + j]!));
  return {
    backend: engine.backend,
    gradient,
    beside,
    states: byUnit(h.data),
    cells: c ? byUnit(c.data) : [],
    gates: Object.fromEntries(
      Object.entries(trace.gates[0]!).map(([name, gate]) => [
        name,
        Array.from({ length: T }, (_, t) => mean(gate.data, t * H, (t + 1) * H)),
      ]),
    ),
  };
}

async function run(
  engine: Engine,
  request: ProbeRequest,
  cell: CellName,
  gates: GateClamps,
): Promise<{ readonly trace: Trace; readonly gradient: readonly number[] }> {
  const { hiddenSize: H, steps: T, scale, convention } = request;
  const config: RecurrentConfig = { cell, inputSize: H, hiddenSize: H, convention };
  const random = createRandom(request.seed);
  const parameters = Object.fromEntries(
    Object.entries(drawParameters(config, random)).map(([name, { shape, data }]) => [
      name,
      { shape, data: data.map((value) => value * scale) },
    ]),
  );
  const net = engine.recurrent(config, { parameters });
  try {
    const trace = await net.forward(inputs(request, random), { gates });
    const products = jacobianProducts(await net.stepJacobians(trace));
    return { trace, gradient: Array.from({ length: T + 1 }, (_, k) => frobeniusNorm(matrixAt(products, k))) };
  } finally {
    net.dispose();
  }
}

/** The inputs (T, 1, H). */
function inputs({ drive, steps: T, hiddenSize: H }: ProbeRequest, random: () => number): Tensor {
  if (drive === 'noise') return normal([T, 1, H], random);
  const direction = normal([H], random).data;
  const data = new Float64Array(T * H);
  for (let t = 0; t < T; t++) for (let j = 0; j < H; j++) data[t * H + j] = (drive[t] ?? 0) * direction[j]!;
  return { shape: [T, 1, H], data };
}
