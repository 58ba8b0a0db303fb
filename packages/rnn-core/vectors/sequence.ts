import {
  type CellName,
  type Engine,
  type ForwardOptions,
  type RecurrentConfig,
  swapTimeAndBatch,
  type Tensor,
} from '../src/index.ts';
import type { Findings } from './compare.ts';
import { inner, toleranceOf, type VectorFile } from './file.ts';
import { Skip } from './skip.ts';

/** Cell and activation of an `op` such as `rnn_tanh`, `gru`. */
export function cellOf(op: string): Pick<RecurrentConfig, 'cell' | 'activation'> {
  if (op === 'rnn_tanh' || op === 'rnn_relu') return { cell: 'rnn', activation: op === 'rnn_relu' ? 'relu' : 'tanh' };
  if (op !== 'gru' && op !== 'lstm') throw new Skip(`no cell called \`${op}\``);
  return { cell: op as CellName };
}

/** kind "sequence": a PyTorch stack, forward, loss and all gradients. */
export async function runSequence(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const config = file.config as unknown as {
    op: string;
    input: number;
    hidden: number;
    layers: number;
    bidirectional: boolean;
    bias: boolean;
    batch_first: boolean;
    lengths: number[] | null;
  };
  const tolerance = toleranceOf(file, engine.precision);
  const edge = (value: Tensor) => (config.batch_first ? swapTimeAndBatch(value) : value);
  const stack = engine.recurrent(
    {
      ...cellOf(config.op),
      inputSize: config.input,
      hiddenSize: config.hidden,
      layers: config.layers ?? 1,
      bidirectional: config.bidirectional ?? false,
      bias: config.bias ?? true,
    },
    { parameters: file.params },
  );
  const inputs = file.inputs as Record<string, Tensor>;
  const options: ForwardOptions = {
    ...(inputs.h0 ? { h0: inputs.h0 } : {}),
    ...(inputs.c0 ? { c0: inputs.c0 } : {}),
    ...(config.lengths ? { lengths: config.lengths } : {}),
  };
  const trace = await stack.forward(edge(inputs.x!), options);
  const { output, h_n: hN, c_n: cN } = file.cotangents;
  const expected = file.expected as unknown as {
    loss: number;
    outputs: Record<string, Tensor>;
    grads: Record<string, Tensor>;
  };
  const given: Record<string, Tensor | undefined> = { output: edge(trace.output), h_n: trace.hN, c_n: trace.cN };
  for (const [name, value] of Object.entries(expected.outputs)) found.tensor(name, given[name], value, tolerance);
  let loss = 0;
  for (const [name, value] of Object.entries(file.cotangents)) loss += inner(given[name]!, value);
  found.number('loss', loss, expected.loss, tolerance);
  const gradients = await stack.backward(trace, {
    ...(output ? { output: edge(output) } : {}),
    ...(hN ? { hN } : {}),
    ...(cN ? { cN } : {}),
  });
  const grads: Record<string, Tensor | undefined> = {
    ...gradients.parameters,
    x: edge(gradients.x),
    h0: gradients.h0,
    c0: gradients.c0,
  };
  for (const [name, value] of Object.entries(expected.grads))
    found.tensor(`grad.${name}`, grads[name], value, tolerance);
  stack.dispose();
}
