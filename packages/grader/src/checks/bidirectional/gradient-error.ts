import type { Engine, Parameters, Recurrent, Tensor } from '@keyproof/rnn-core';
import { normal, parametersFor, tensorFor } from '../../experiments/tensor.ts';

const CONFIG = { cell: 'rnn', inputSize: 2, hiddenSize: 4 } as const;
const STEPS = 8;
const PROBES = 6;
const STEP_SIZE = 1e-5;

/** Largest relative error of the gradients that backpropagation gives for one random network. */
export interface GradientErrors {
  /** Float64 backpropagation against central differences of the same loss. */
  readonly reference: number;
  /** The kernels' gradients against the float64 ones. */
  readonly kernels: number;
}

/**
 * How far backpropagation through time is from the true gradient of `L = ½ Σ h²` with respect to the inputs. Both kinds of network differentiate
 * the loss exactly, so what is left is rounding.
 */
export async function measureGradientErrors(
  kernels: Engine,
  reference: Engine,
  random: () => number,
  bidirectional: boolean,
): Promise<GradientErrors> {
  const config = { ...CONFIG, bidirectional };
  const exact = reference.recurrent(config, { random });
  const x = tensorFor(
    reference,
    [STEPS, 1, 2],
    Array.from({ length: STEPS * 2 }, () => normal(random)),
  );
  const gradient = await inputGradient(reference, exact, x);
  const rounded = await kernelGradient(kernels, config, exact.parameters, x);
  const size = largest(gradient.map(Math.abs));

  const errors: number[] = [];
  for (let probe = 0; probe < PROBES; probe += 1) {
    const index = Math.floor(random() * x.data.length);
    const slope =
      ((await loss(exact, nudged(x, index, STEP_SIZE))) - (await loss(exact, nudged(x, index, -STEP_SIZE)))) /
      (2 * STEP_SIZE);
    errors.push(Math.abs((gradient[index] as number) - slope) / size);
  }
  exact.dispose();
  return {
    reference: largest(errors),
    kernels: largest(gradient.map((value, index) => Math.abs(value - (rounded[index] as number)) / size)),
  };
}

async function kernelGradient(
  kernels: Engine,
  config: typeof CONFIG & { bidirectional: boolean },
  parameters: Parameters,
  x: Tensor,
): Promise<number[]> {
  const net = kernels.recurrent(config, { parameters: parametersFor(kernels, parameters) });
  const gradient = await inputGradient(kernels, net, tensorFor(kernels, x.shape, x.data));
  net.dispose();
  return gradient;
}

async function inputGradient(engine: Engine, net: Recurrent, x: Tensor): Promise<number[]> {
  const trace = await net.forward(x);
  const { x: dx } = await net.backward(
    trace,
    { output: tensorFor(engine, trace.output.shape, trace.output.data) },
    { parameters: false },
  );
  return Array.from(dx.data);
}

async function loss(net: Recurrent, x: Tensor): Promise<number> {
  let sum = 0;
  for (const value of (await net.forward(x)).output.data) sum += (value * value) / 2;
  return sum;
}

function nudged(x: Tensor, at: number, by: number): Tensor {
  const data = Float64Array.from(x.data);
  data[at] = (data[at] as number) + by;
  return { shape: x.shape, data };
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
