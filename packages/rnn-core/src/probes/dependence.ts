import { RnnError } from '../errors.ts';
import { expectInteger, expectObject } from '../expect.ts';
import type { ModelTrace, SequenceModel } from '../model/types.ts';
import { sizeOf } from '../tensor/tensor.ts';
import type { Recurrent, Tensor, Trace } from '../types.ts';

/** How strongly one output depends on everything the network read, by gradient. */
export interface Dependence {
  /** ‖∂y_t/∂x_k‖ (Frobenius) for k = 0…T−1; exactly 0 where the output cannot depend on the input. */
  readonly inputs: Float64Array;
  /** ‖∂y_t/∂h0‖, over all layers and directions. */
  readonly h0: number;
  /** ‖∂y_t/∂c0‖, LSTM only. */
  readonly c0?: number;
}

/** Which output to ask about. */
export interface OutputPlace {
  /** Step t of the output, from 0. */
  readonly step: number;
  /** Sequence of the batch. Default 0. */
  readonly sequence?: number;
  /** One component of the output. Default: all of them. */
  readonly unit?: number;
}

/**
 * On which inputs an output depends, and how strongly: the norm of ∂y_t/∂x_k for every k, by one backward pass per component of y_t.
 * `network` is a stack or a sequence model, `trace` one of its own. With tokens as input, x_k is the vector that stands for the token.
 * Rejects with `bad-option` for a place that the output does not have, `foreign-trace`, `disposed` or `bad-value`.
 */
export async function outputDependence(
  network: Recurrent | SequenceModel,
  trace: Trace | ModelTrace,
  place: OutputPlace,
): Promise<Dependence> {
  const operation = 'outputDependence()';
  expectObject(operation, 'network', network);
  expectObject(operation, 'trace', trace);
  expectObject(operation, 'trace.output', trace.output);
  expectObject(operation, 'place', place, 'bad-option');
  const [steps = 0, B = 0, size = 0] = trace.output.shape;
  const { step, sequence = 0, unit } = place;
  for (const [name, value, limit] of [
    ['step', step, steps],
    ['sequence', sequence, B],
    ['unit', unit ?? 0, size],
  ] as const) {
    expectInteger(operation, name, value, 0);
    if (value >= limit)
      throw new RnnError('bad-option', `${operation} expects \`${name}\` below ${limit}, got ${value}`);
  }
  const units = unit === undefined ? Array.from({ length: size }, (_, k) => k) : [unit];
  let inputs = new Float64Array();
  let [h0, c0]: [number, number | undefined] = [0, undefined];
  for (const k of units) {
    const data = new Float64Array(sizeOf(trace.output.shape));
    data[(step * B + sequence) * size + k] = 1;
    const cotangent: Tensor = { shape: trace.output.shape, data };
    const gradients =
      'evaluate' in network
        ? await network.backward(trace as ModelTrace, cotangent)
        : await network.backward(trace as Trace, { output: cotangent }, { parameters: false });
    const [T = 0, , I = 0] = gradients.x.shape;
    if (inputs.length === 0) inputs = new Float64Array(T);
    for (let t = 0; t < T; t++) inputs[t]! += squares(gradients.x, (t * B + sequence) * I, I);
    h0 += squares(gradients.h0, 0, gradients.h0.data.length);
    if (gradients.c0) c0 = (c0 ?? 0) + squares(gradients.c0, 0, gradients.c0.data.length);
  }
  return {
    inputs: inputs.map(Math.sqrt),
    h0: Math.sqrt(h0),
    ...(c0 === undefined ? {} : { c0: Math.sqrt(c0) }),
  };
}

function squares({ data }: Tensor, start: number, count: number): number {
  let sum = 0;
  for (let i = start; i < start + count; i++) sum += data[i]! ** 2;
  return sum;
}
