import {
  createRandom,
  createSequenceModel,
  type Engine,
  type Evaluation,
  normal,
  type RecurrentConfig,
  type Tensor,
  uniform,
} from '../src/index.ts';

/** Gated cells whose equations differ: both resets, both senses of the update gate, and the LSTM with and without its last tanh. */
export const cells: readonly Omit<RecurrentConfig, 'inputSize' | 'hiddenSize'>[] = [
  { cell: 'gru', convention: 'pytorch' },
  { cell: 'gru', convention: 'coursera' },
  { cell: 'gru', convention: 'onnx', linearBeforeReset: false },
  { cell: 'gru', convention: 'keras', linearBeforeReset: true },
  { cell: 'lstm', convention: 'pytorch' },
  { cell: 'lstm', convention: 'coursera', linearCellOutput: true },
  { cell: 'lstm', convention: 'keras' },
];

/** A training of a gated cell on few sequences. */
export interface Case {
  readonly cell: (typeof cells)[number];
  readonly T: number;
  readonly B: number;
  readonly I: number;
  readonly H: number;
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly embedded: boolean;
  readonly last: boolean;
  readonly seed: number;
}

/** A model of a case on an engine, and a batch for it: the same numbers on every engine. */
export function posed(engine: Engine, given: Case) {
  const { cell, T, B, I, H, layers, bidirectional, embedded, last, seed } = given;
  const random = createRandom(seed);
  const V = 3;
  const recurrent = { ...cell, hiddenSize: H, layers, bidirectional };
  const input = embedded ? { tokens: V, embedding: I } : { features: I };
  const model = createSequenceModel(
    engine,
    { input, recurrent, outputs: V, readout: last ? 'last' : 'each' },
    { random },
  );
  const classes = (steps: number) => Array.from({ length: steps * B }, () => Math.floor(random() * V));
  const states = [layers * (bidirectional ? 2 : 1), B, H];
  const steps = last ? 1 : T;
  const batch = {
    inputs: embedded ? { shape: [T, B] as const, data: classes(T) } : normal([T, B, I], random),
    targets: { shape: [steps, B] as const, data: classes(steps) },
    h0: uniform(states, random, 1),
    ...(cell.cell === 'lstm' ? { c0: uniform(states, random, 1) } : {}),
  };
  return { model, batch };
}

/** Every number that training gives, by name. */
export function named({ loss, trace, gradients }: Evaluation): Record<string, Tensor> {
  const all: Record<string, Tensor> = { loss: { shape: [1], data: Float64Array.of(loss) }, hN: trace.hN };
  if (trace.cN) all.cN = trace.cN;
  for (const [name, value] of Object.entries(gradients.parameters)) all[`grad ${name}`] = value;
  all['grad h0'] = gradients.h0;
  if (gradients.c0) all['grad c0'] = gradients.c0;
  return all;
}
