import type { CellWeights } from '../conventions/cell.ts';
import { nameWeights } from '../conventions/parameters.ts';
import { expectShape, RnnError } from '../errors.ts';
import { expectObject, expectTensor } from '../expect.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { Cotangents, Gradients, Tensor } from '../types.ts';
import { directionsOf, type Stack } from './forward.ts';
import { inOwnOrder } from './order.ts';
import type { DirectionGradients } from './runner.ts';
import type { Saved } from './trace.ts';

function checkCotangents(stack: Stack, { T, B }: Saved, cotangents: Cotangents): void {
  expectObject('backward()', 'cotangents', cotangents);
  const { config } = stack;
  const D = directionsOf(config).length;
  const states = [config.layers * D, B, config.hiddenSize];
  const check = (name: string, letters: string, shape: readonly number[], given: Tensor | undefined) => {
    if (given === undefined) return;
    expectTensor('backward()', `cotangents.${name}`, given);
    expectShape('backward()', `cotangents.${name}`, letters, shape, given.shape);
  };
  check('output', 'T, B, D·H', [T, B, D * config.hiddenSize], cotangents.output);
  check('hN', 'L·D, B, H', states, cotangents.hN);
  check('cN', 'L·D, B, H', states, cotangents.cN);
  if (cotangents.cN && config.cell !== 'lstm') {
    throw new RnnError(
      'bad-option',
      `backward() expects \`cotangents.cN\` only with an \`lstm\`, got it with a \`${config.cell}\``,
    );
  }
}

/** The layers from last to first; what a layer's input receives is the cotangent of the layer below. */
export async function backwardStack(stack: Stack, saved: Saved, cotangents: Cotangents): Promise<Gradients> {
  checkCotangents(stack, saved, cotangents);
  const { config, layout, runner } = stack;
  const { T, B, lengths } = saved;
  const H = config.hiddenSize;
  const directions = directionsOf(config);
  const width = directions.length * H;
  const results: DirectionGradients[] = Array.from({ length: layout.specs.length });
  let above: Floats = runner.make(T * B * width);
  if (cotangents.output) above.set(cotangents.output.data);
  for (let layer = config.layers - 1; layer >= 0; layer--) {
    const inputSize = layout.specs[layer * directions.length]!.inputSize;
    const below = runner.make(T * B * inputSize);
    for (const [direction, reverse] of directions.entries()) {
      const index = layer * directions.length + direction;
      const place = { fromWidth: width, fromStart: direction * H };
      const answer = runner.backward(layout.specs[index]!, saved.weights[index]!, saved.directions[index]!, {
        output: inOwnOrder(above, T, B, H, lengths, reverse, runner.make(T * B * H), place),
        hN: rowsOf(runner.make, cotangents.hN, index, B * H),
        cN: config.cell === 'lstm' ? rowsOf(runner.make, cotangents.cN, index, B * H) : null,
      });
      const result = answer instanceof Promise ? await answer : answer;
      results[index] = result;
      inOwnOrder(result.x, T, B, inputSize, lengths, reverse, below);
    }
    const factors = layer > 0 ? saved.dropout[layer - 1] : null;
    if (factors) for (let i = 0; i < below.length; i++) below[i]! *= factors[i]!;
    above = below;
  }
  return publicGradients(stack, saved, results, above);
}

function rowsOf(make: (length: number) => Floats, state: Tensor | undefined, index: number, size: number): Floats {
  const rows = make(size);
  if (state) rows.set(state.data.subarray(index * size, (index + 1) * size));
  return rows;
}

function publicGradients(stack: Stack, saved: Saved, results: readonly DirectionGradients[], dx: Floats): Gradients {
  const { config, layout, runner } = stack;
  const { T, B } = saved;
  const H = config.hiddenSize;
  const stacked = (of: (result: DirectionGradients) => Floats): Tensor => {
    const data = runner.make(results.length * B * H);
    for (const [index, result] of results.entries()) data.set(of(result).subarray(0, B * H), index * B * H);
    return { shape: [results.length, B, H], data };
  };
  const weights: CellWeights[] = results.map((result) => result.weights);
  return {
    parameters: nameWeights(layout, weights, runner.make),
    x: { shape: [T, B, config.inputSize], data: dx },
    h0: stacked((result) => result.h),
    ...(config.cell === 'lstm' ? { c0: stacked((result) => result.c0!) } : {}),
    states: results.map((result) => ({ shape: [T + 1, B, H], data: result.h })),
  };
}
