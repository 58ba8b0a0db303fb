import type { CellWeights } from '../conventions/cell.ts';
import type { Layout } from '../conventions/parameters.ts';
import { refuseNaN, RnnError } from '../errors.ts';
import { expectFunction, expectObject, shown } from '../expect.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { ForwardOptions, RecurrentConfig, Tensor, Trace } from '../types.ts';
import { resolveClamps } from './config.ts';
import { inOwnOrder, isOwnOrder } from './order.ts';
import type { DirectionTrace, Runner, Scope } from './runner.ts';
import { keepSaved } from './trace.ts';
import { checkLengths, checkState, sequenceShape } from './validate.ts';

/** A stack's parts that both passes need. */
export interface Stack {
  readonly owner: object;
  readonly config: Required<RecurrentConfig>;
  readonly layout: Layout;
  readonly runner: Runner;
}

/** Which directions a layer has: `true` runs backwards. */
export const directionsOf = (config: Required<RecurrentConfig>): readonly boolean[] =>
  config.bidirectional ? [false, true] : [config.reverse];

/** Rows `index` of a (L·D, B, H) state in the engine's precision; zeros where none was given. */
function stateOf(runner: Runner, state: Tensor | undefined, index: number, size: number): Floats {
  const copy = runner.make(size);
  if (state) copy.set(state.data.subarray(index * size, (index + 1) * size));
  return copy;
}

/** Layer by layer, each direction in its own order of time; the next layer reads the directions side by side. */
export async function forwardStack(
  stack: Stack,
  weights: readonly CellWeights[],
  x: Tensor,
  options: ForwardOptions,
  scope?: Scope,
): Promise<Trace> {
  const { config, layout, runner } = stack;
  expectObject('forward()', 'options', options, 'bad-option');
  const { T, B } = sequenceShape(config, x);
  checkState(config, 'h0', options.h0, B);
  checkState(config, 'c0', options.c0, B);
  const lengths = checkLengths(options.lengths, T, B);
  const clamps = resolveClamps(config, options.gates);
  const rate = checkDropout(options.dropout);
  const H = config.hiddenSize;
  const directions = directionsOf(config);
  const width = directions.length * H;
  const traces: DirectionTrace[] = [];
  const dropout: (Floats | null)[] = [];
  let below = x.data;
  for (let layer = 0; layer < config.layers; layer++) {
    const last = layer === config.layers - 1;
    const drops = !last && rate > 0;
    let output: Floats | null = null;
    for (const [direction, reverse] of directions.entries()) {
      const index = layer * directions.length + direction;
      const spec = layout.specs[index]!;
      const own = inOwnOrder(below, T, B, spec.inputSize, lengths, reverse, runner.make(T * B * spec.inputSize));
      // Only valid steps are looked at: padding may hold anything.
      if (layer === 0 && direction === 0) refuseNaN('forward()', 'x', own);
      const input = {
        T,
        B,
        x: own,
        h0: stateOf(runner, options.h0, index, B * H),
        c0: config.cell === 'lstm' ? stateOf(runner, options.c0, index, B * H) : null,
        lengths,
        clamps,
      };
      const answer = runner.forward(spec, weights[index]!, input, scope);
      const trace = answer instanceof Promise ? await answer : answer;
      traces.push(trace);
      const after = trace.h.subarray(B * H);
      if (isOwnOrder(lengths, reverse) && width === H && !drops) {
        // The states as they are: nobody else wants this order, and nobody writes into it.
        output = after;
        continue;
      }
      output ??= runner.make(T * B * width);
      inOwnOrder(after, T, B, H, lengths, reverse, output, { intoWidth: width, intoStart: direction * H });
    }
    dropout.push(drops ? dropOut(runner, output!, rate, options.dropout!.random) : null);
    below = output!;
  }
  const trace = publicTrace(stack, traces, { shape: [T, B, width], data: below });
  return keepSaved(trace, { owner: stack.owner, T, B, lengths, directions: traces, weights, dropout });
}

function checkDropout(dropout: ForwardOptions['dropout']): number {
  if (dropout === undefined) return 0;
  expectObject('forward()', 'dropout', dropout, 'bad-option');
  const { rate, random } = dropout;
  if (!(typeof rate === 'number' && rate >= 0 && rate < 1)) {
    throw new RnnError('bad-option', `forward() expects \`dropout.rate\` in [0, 1), got ${shown(rate)}`);
  }
  expectFunction('forward()', 'dropout.random', random);
  return rate;
}

/** Multiplies by 0 or 1/(1 − rate) in place; gives back the factors. */
function dropOut(runner: Runner, values: Floats, rate: number, random: () => number): Floats {
  const factors = runner.make(values.length);
  for (let i = 0; i < values.length; i++) {
    factors[i] = random() < rate ? 0 : 1 / (1 - rate);
    values[i]! *= factors[i]!;
  }
  return factors;
}

function publicTrace(stack: Stack, traces: readonly DirectionTrace[], output: Tensor): Trace {
  const { config, runner } = stack;
  const H = config.hiddenSize;
  const [T = 0, B = 0] = output.shape;
  const lastRows = (of: (trace: DirectionTrace) => Floats): Tensor => {
    if (traces.length === 1) return { shape: [1, B, H], data: of(traces[0]!) };
    const data = runner.make(traces.length * B * H);
    for (const [index, trace] of traces.entries()) data.set(of(trace), index * B * H);
    return { shape: [traces.length, B, H], data };
  };
  const tensorOf = (rows: number, data: Floats): Tensor => ({ shape: [rows, B, H], data });
  return {
    output,
    hN: lastRows((trace) => trace.h.subarray(T * B * H)),
    ...(config.cell === 'lstm' ? { cN: lastRows((trace) => trace.cN!) } : {}),
    // Read late: most callers never look at the gates, and kernels keep them in another layout.
    get gates() {
      return traces.map((trace) =>
        Object.fromEntries(Object.entries(trace.gates).map(([name, data]) => [name, tensorOf(T, data)])),
      );
    },
    get states() {
      return traces.map(({ h, c }) =>
        c ? { h: tensorOf(T + 1, h), c: tensorOf(T + 1, c) } : { h: tensorOf(T + 1, h) },
      );
    },
  };
}
