import type { CellName, Engine } from '@keyproof/rnn-core';
import { tensorFor } from '../../experiments/tensor.ts';

/** A PyTorch recurrent module and the sizes of its input. */
export interface TorchModule {
  readonly cell: CellName;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly batchFirst: boolean;
  readonly steps: number;
  readonly batch: number;
}

/** Which of the module's results: `output`, `h_n` or `c_n`. */
export type TorchResult = 'output' | 'h_n' | 'c_n';

/** The shape of a result, read from the arrays of a real run; `null` where the cell has none. */
export async function measureTorch(
  engine: Engine,
  random: () => number,
  module: TorchModule,
  result: TorchResult,
): Promise<readonly number[] | null> {
  const { cell, inputSize, hiddenSize, layers, bidirectional, steps, batch } = module;
  const net = engine.recurrent({ cell, inputSize, hiddenSize, layers, bidirectional }, { random });
  const trace = await net.forward(tensorFor(engine, [steps, batch, inputSize]));
  net.dispose();
  const found = result === 'output' ? trace.output : result === 'h_n' ? trace.hN : trace.cN;
  if (found === undefined) return null;
  const [first = 0, second = 0, last = 0] = found.shape;
  // `batch_first` turns the output, never the states.
  return module.batchFirst && result === 'output' ? [second, first, last] : [first, second, last];
}
