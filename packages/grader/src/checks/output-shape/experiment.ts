import type { Engine, Tensor } from '@keyproof/rnn-core';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Layer } from './layers.ts';

/** A dimension of a measured shape: a number, the batch, or the number of steps less what a convolution cut off. */
export type Dimension = number | 'batch' | { readonly steps: number };

/** The shape that a stack gives, or why the stack cannot be built. */
export type StackResult = { readonly shape: readonly Dimension[] } | { readonly error: string };

/**
 * Runs a stack of layers on two batches of different size and length, and reads which dimensions of the result moved with which.
 * `steps: −4` is a length of T − 4. Where a layer mixes time into another axis (`flatten`), the length must be known.
 */
export async function measureStack(
  engine: Engine,
  random: () => number,
  layers: readonly Layer[],
  size: { readonly features: number; readonly steps: number | null },
): Promise<StackResult> {
  const { features, steps } = size;
  const fixed = steps !== null && layers.some(({ kind }) => kind === 'flatten') ? steps : null;
  const shortest = fixed ?? 4 + layers.reduce((sum, layer) => sum + (layer.kind === 'conv1d' ? layer.kernel : 0), 0);
  const first = await run(engine, random, layers, { batch: 2, steps: shortest, features });
  const second = await run(engine, random, layers, { batch: 3, steps: fixed ?? shortest + 5, features });
  if (typeof first === 'string') return { error: first };
  if (typeof second === 'string') return { error: second };
  const shape = first.shape.map((length, axis): Dimension => {
    const moved = (second.shape[axis] as number) - length;
    if (moved === 0) return length;
    if (moved === 1) return 'batch';
    return steps === null ? { steps: length - shortest } : steps + length - shortest;
  });
  return { shape };
}

async function run(
  engine: Engine,
  random: () => number,
  layers: readonly Layer[],
  size: { batch: number; steps: number; features: number },
): Promise<Tensor | string> {
  const tokens = layers[0]?.kind === 'embedding';
  let current = filled(engine, random, tokens ? [size.batch, size.steps] : [size.batch, size.steps, size.features]);
  for (const layer of layers) {
    const next = await apply(engine, random, layer, current);
    if (typeof next === 'string') return next;
    current = next;
  }
  return current;
}

/** One layer on a batch-first array, (B, T, I) or (B, I): the result, or the sentence of the error. */
async function apply(engine: Engine, random: () => number, layer: Layer, input: Tensor): Promise<Tensor | string> {
  const [batch = 0, steps = 0] = input.shape;
  const wanted = layer.kind === 'embedding' ? 2 : layer.kind === 'dense' || layer.kind === 'same' ? null : 3;
  const flattenable = layer.kind === 'flatten' && input.shape.length >= 2;
  if (wanted !== null && input.shape.length !== wanted && !flattenable)
    return `\`${layer.kind}\` expects ${wanted} dimensions, got ${input.shape.length}`;
  switch (layer.kind) {
    case 'recurrent':
      return recurrent(engine, random, layer, input);
    case 'embedding':
      return filled(engine, random, [batch, steps, layer.size]);
    case 'dense':
      return filled(engine, random, [...input.shape.slice(0, -1), layer.units]);
    case 'conv1d': {
      // A window starts wherever the whole kernel fits.
      let windows = 0;
      for (let start = 0; start + layer.kernel <= steps; start += 1) windows += 1;
      return filled(engine, random, [batch, windows, layer.filters]);
    }
    case 'pool':
      return filled(engine, random, [batch, input.shape[2] as number]);
    case 'flatten':
      return filled(engine, random, [batch, input.data.length / batch]);
    case 'same':
      return input;
  }
}

async function recurrent(
  engine: Engine,
  random: () => number,
  layer: Layer & { readonly kind: 'recurrent' },
  input: Tensor,
): Promise<Tensor> {
  const [batch = 0, steps = 0, inputSize = 0] = input.shape;
  const net = engine.recurrent(
    { cell: layer.cell, inputSize, hiddenSize: layer.units, bidirectional: layer.bidirectional !== null },
    { random },
  );
  // rnn-core is time-major, Keras batch-first; the numbers play no part here, only their count.
  const { output, hN } = await net.forward(filled(engine, random, [steps, batch, inputSize]));
  net.dispose();
  const [, , joined = 0] = output.shape;
  const width = layer.bidirectional === null || layer.bidirectional === 'concat' ? joined : joined / 2;
  if (layer.returnSequences)
    return filled(engine, random, [output.shape[1] as number, output.shape[0] as number, width]);
  const [directions = 1, rows = 0, units = 0] = hN.shape;
  return filled(engine, random, [rows, layer.bidirectional === 'concat' ? directions * units : units]);
}

function filled(engine: Engine, random: () => number, shape: readonly number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensorFor(
    engine,
    shape,
    Array.from({ length: size }, () => normal(random)),
  );
}
