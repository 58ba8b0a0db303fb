import type { Engine, Gradients, Tensor, Trace } from '../src/index.ts';
import type { Experiment } from './arbitrary.ts';

/** Largest difference over the largest expected value (at least 1); infinite where shapes differ or a NaN stands alone. */
export function worst(given: Tensor, expected: Tensor): number {
  if (given.shape.join() !== expected.shape.join()) return Infinity;
  let [scale, error] = [1, 0];
  for (let i = 0; i < expected.data.length; i++) {
    scale = Math.max(scale, Math.abs(expected.data[i]!));
    const difference = Math.abs(given.data[i]! - expected.data[i]!);
    error = Number.isNaN(difference) ? Infinity : Math.max(error, difference);
  }
  return error / scale;
}

/** Both passes of an experiment. */
export async function runExperiment(
  engine: Engine,
  { config, parameters, x, options, cotangents }: Experiment,
): Promise<[Trace, Gradients]> {
  const stack = engine.recurrent(config, { parameters });
  const trace = await stack.forward(x, options);
  return [trace, await stack.backward(trace, cotangents)];
}

/** Every tensor of both passes, by a name that tells which. */
export function everything([trace, gradients]: readonly [Trace, Gradients]): Record<string, Tensor> {
  const named: Record<string, Tensor> = { output: trace.output, hN: trace.hN };
  if (trace.cN) named.cN = trace.cN;
  for (const [index, { h, c }] of trace.states.entries()) {
    named[`h ${index}`] = h;
    if (c) named[`c ${index}`] = c;
  }
  for (const [index, gates] of trace.gates.entries()) {
    for (const [name, value] of Object.entries(gates)) named[`${name} ${index}`] = value;
  }
  for (const [name, value] of Object.entries(gradients.parameters)) named[`grad ${name}`] = value;
  Object.assign(named, { 'grad x': gradients.x, 'grad h0': gradients.h0 });
  if (gradients.c0) named['grad c0'] = gradients.c0;
  for (const [index, value] of gradients.states.entries()) named[`grad h ${index}`] = value;
  return named;
}
