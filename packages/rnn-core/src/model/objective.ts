import { expectShape, RnnError } from '../errors.ts';
import { expectNumbers, expectObject, expectSizes, shown } from '../expect.ts';
import { type Floats, sizeOf } from '../tensor/tensor.ts';
import type { Tensor } from '../types.ts';
import { countRows, crossEntropyOf, type LossResult, meanSquaredError } from './losses.ts';
import type { LossOptions, SequenceBatch, SequenceModelConfig, Tokens } from './types.ts';

/** How much each position counts: the batch's weights, with padded steps left out; undefined when all count fully. */
function weightsOf(config: SequenceModelConfig, batch: SequenceBatch, T: number, B: number): Floats | undefined {
  const padded = batch.lengths && (config.readout ?? 'each') === 'each' ? batch.lengths : undefined;
  if (!batch.weights && !padded) return undefined;
  if (batch.weights) checkCounted('weights', batch.weights);
  if (batch.weights) expectShape('loss()', 'weights', 'T, B', [T, B], batch.weights.shape);
  const weights = new Float64Array(T * B).fill(1);
  for (let n = 0; n < weights.length; n++) {
    if (batch.weights) weights[n] = batch.weights.data[n]!;
    if (padded && Math.floor(n / B) >= padded[n % B]!) weights[n] = 0;
  }
  return weights;
}

/** What each position counts, in options of a loss. */
function sharedOptions(
  config: SequenceModelConfig,
  batch: SequenceBatch,
  shape: readonly number[],
  options: LossOptions,
) {
  const [T = 0, B = 0] = shape;
  const { targets } = batch;
  if (!targets) throw new RnnError('bad-value', 'loss() expects `targets` in the batch, got none');
  expectObject('loss()', 'options', options, 'bad-option');
  checkCounted('targets', targets);
  const weights = weightsOf(config, batch, T, B);
  return {
    targets,
    shared: { ...(options.reduction ? { reduction: options.reduction } : {}), ...(weights ? { weights } : {}) },
  };
}

/** What rows of an output of shape (T', B, O) count under cross-entropy. Throws `bad-shape`, `bad-value` or `bad-option`. */
export function classesOf(
  config: SequenceModelConfig,
  batch: SequenceBatch,
  shape: readonly number[],
  options: LossOptions,
): ReturnType<typeof countRows> {
  const [T = 0, B = 0, O = 0] = shape;
  const { targets, shared } = sharedOptions(config, batch, shape, options);
  expectShape('loss()', 'targets', 'T, B', [T, B], targets.shape);
  const ignore = options.ignore === undefined ? {} : { ignore: options.ignore };
  return countRows(T * B, O, targets.data, { ...shared, ...ignore });
}

/** The loss of an output (T', B, O) and its gradient. Throws `bad-shape`, `bad-value` or `bad-option`. */
export function objective(
  config: SequenceModelConfig,
  batch: SequenceBatch,
  output: Tensor,
  options: LossOptions,
): LossResult {
  const [T = 0, B = 0, O = 0] = output.shape;
  if (options.kind === 'cross-entropy') {
    const counted = classesOf(config, batch, output.shape, options);
    return { ...crossEntropyOf(output.data, O, counted), count: counted.count };
  }
  const { targets, shared } = sharedOptions(config, batch, output.shape, options);
  if (options.kind !== 'squared-error') {
    throw new RnnError(
      'bad-option',
      `loss() expects \`kind\` to be \`cross-entropy\` or \`squared-error\`, got ${shown(options.kind)}`,
    );
  }
  expectShape('loss()', 'targets', 'T, B, O', [T, B, O], targets.shape);
  return meanSquaredError(output.data, O, targets.data, shared);
}

function checkCounted(name: string, value: Tokens | Tensor): void {
  expectObject('loss()', name, value);
  expectSizes('loss()', `\`${name}\` to have a shape`, value.shape);
  expectNumbers('loss()', `${name}.data`, value.data, sizeOf(value.shape));
}
