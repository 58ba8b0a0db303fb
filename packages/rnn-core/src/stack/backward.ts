import { nameWeights } from '../conventions/parameters.ts';
import { expectShape, notKept, RnnError } from '../errors.ts';
import { expectObject, expectTensor } from '../expect.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { Cotangents, Gradients, Tensor } from '../types.ts';
import { directionsOf, type Stack } from './forward.ts';
import { inOwnOrder, isOwnOrder } from './order.ts';
import type { DirectionGradients, Wanted } from './runner.ts';
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

/** The layers from last to first; what a layer's input receives is the cotangent of the layer below. `wanted`: of the first layer. */
export async function backwardStack(
  stack: Stack,
  saved: Saved,
  cotangents: Cotangents,
  wanted: Wanted = { weights: true, x: true, h: true },
): Promise<Gradients> {
  checkCotangents(stack, saved, cotangents);
  const { config, layout, runner } = stack;
  const { T, B, lengths } = saved;
  const H = config.hiddenSize;
  const directions = directionsOf(config);
  const width = directions.length * H;
  const results: DirectionGradients[] = Array.from({ length: layout.specs.length });
  const { output } = cotangents;
  let above: Floats = output
    ? inPrecision(runner.make, saved.directions[0]!.h, output.data)
    : runner.make(T * B * width);
  for (let layer = config.layers - 1; layer >= 0; layer--) {
    const inputSize = layout.specs[layer * directions.length]!.inputSize;
    const wantsX = layer > 0 || wanted.x;
    let below = above;
    for (const [direction, reverse] of directions.entries()) {
      const index = layer * directions.length + direction;
      const place = { fromWidth: width, fromStart: direction * H };
      const given = {
        output:
          isOwnOrder(lengths, reverse) && width === H
            ? above
            : inOwnOrder(above, T, B, H, lengths, reverse, runner.make(T * B * H), place),
        hN: rowsOf(runner.make, cotangents.hN, index, B * H),
        cN: config.cell === 'lstm' ? rowsOf(runner.make, cotangents.cN, index, B * H) : null,
      };
      const asked = { ...wanted, x: wantsX };
      const answer = runner.backward(
        layout.specs[index]!,
        saved.weights[index]!,
        saved.directions[index]!,
        given,
        asked,
      );
      const result = answer instanceof Promise ? await answer : answer;
      results[index] = result;
      if (!wantsX) continue;
      if (direction === 0 && isOwnOrder(lengths, reverse)) below = result.x!;
      else {
        if (direction === 0) below = runner.make(T * B * inputSize);
        inOwnOrder(result.x!, T, B, inputSize, lengths, reverse, below, { adds: direction > 0 });
      }
    }
    const factors = layer > 0 ? saved.dropout[layer - 1] : null;
    if (factors) for (let i = 0; i < below.length; i++) below[i]! *= factors[i]!;
    above = below;
  }
  return publicGradients(stack, saved, results, wanted.x ? above : null);
}

/** The same values, copied only where they are of another precision than `same`. */
function inPrecision(make: (length: number) => Floats, same: Floats, values: Floats): Floats {
  if (values.constructor === same.constructor) return values;
  const copy = make(values.length);
  copy.set(values);
  return copy;
}

function rowsOf(make: (length: number) => Floats, state: Tensor | undefined, index: number, size: number): Floats {
  const rows = make(size);
  if (state) rows.set(state.data.subarray(index * size, (index + 1) * size));
  return rows;
}

function publicGradients(
  stack: Stack,
  saved: Saved,
  results: readonly DirectionGradients[],
  dx: Floats | null,
): Gradients {
  const { config, layout, runner } = stack;
  const { T, B } = saved;
  const H = config.hiddenSize;
  const stacked = (of: (result: DirectionGradients) => Floats): Tensor => {
    if (results.length === 1) return { shape: [1, B, H], data: of(results[0]!) };
    const data = runner.make(results.length * B * H);
    for (const [index, result] of results.entries()) data.set(of(result), index * B * H);
    return { shape: [results.length, B, H], data };
  };
  const weights = results.flatMap((result) => result.weights ?? []);
  const parameters = weights.length === results.length ? nameWeights(layout, weights, runner.make, 'themselves') : null;
  return {
    get parameters() {
      if (!parameters) throw notKept('gradients of parameters', 'backward()', 'parameters: false');
      return parameters;
    },
    get x() {
      if (!dx) throw notKept('gradients of inputs');
      return { shape: [T, B, config.inputSize], data: dx };
    },
    h0: stacked((result) => result.h0),
    ...(config.cell === 'lstm' ? { c0: stacked((result) => result.c0!) } : {}),
    get states() {
      return results.map(({ h }) => {
        if (!h) throw notKept('gradients of states');
        return { shape: [T + 1, B, H], data: h };
      });
    },
  };
}
