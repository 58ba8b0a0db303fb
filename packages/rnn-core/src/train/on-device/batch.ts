import { isNumbers } from '../../expect.ts';
import { checkTokens } from '../../model/input.ts';
import { ignoredTarget } from '../../model/losses.ts';
import type { Resident } from '../../model/residence.ts';
import type { LossOptions, SequenceBatch } from '../../model/types.ts';
import { checkLengths, checkState, sequenceShape } from '../../stack/validate.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import type { Tensor } from '../../types.ts';
import type { StepShape, UploadName } from './step-plan.ts';

/** A batch that a recorded step can take. */
export interface Prepared {
  readonly shape: Pick<StepShape, 'T' | 'B' | 'hasLengths' | 'hasH0' | 'hasC0'>;
  /** Targets (or values) that count. */
  readonly count: number;
  readonly parts: Readonly<Partial<Record<Exclude<UploadName, 'now' | 'factors'>, ArrayLike<number>>>>;
}

/** The same numbers as float32; null where one of them is not finite. */
function finite(values: ArrayLike<number>): Float32Array | null {
  const copy = Float32Array.from(values);
  return copy.every(Number.isFinite) ? copy : null;
}

/**
 * What a batch uploads, or null where it is anything else than whole and finite: then the ordinary step takes it, and it is that one's
 * to say what is wrong, or to carry an infinity on, which shading languages need not do.
 */
export function prepare({ config, recurrent }: Resident, batch: SequenceBatch, options: LossOptions): Prepared | null {
  try {
    return prepared(config, recurrent, batch, options);
  } catch {
    return null;
  }
}

function prepared(
  config: Resident['config'],
  recurrent: Resident['recurrent'],
  batch: SequenceBatch,
  { kind, reduction = 'mean', ignore = ignoredTarget }: LossOptions,
): Prepared | null {
  const { input, outputs: O, readout = 'each' } = config;
  const given = batch.inputs;
  const { T, B } =
    'features' in input
      ? sequenceShape(recurrent, given as Tensor)
      : checkTokens('train()', given, input.tokens, batch.lengths);
  const lengths = checkLengths(batch.lengths, T, B);
  checkState(recurrent, 'h0', batch.h0, B);
  checkState(recurrent, 'c0', batch.c0, B);
  const isPadded = (n: number): boolean => lengths !== null && Math.floor(n / B) >= lengths[n % B]!;

  const size = given.data.length / (T * B);
  const inputs = Float32Array.from(given.data, (value, i) => (isPadded(Math.floor(i / size)) ? 0 : value));
  const valid = lengths && Float32Array.from({ length: T * B }, (_, n) => (isPadded(n) ? 0 : 1));

  const S = readout === 'each' ? T : 1;
  const { targets, weights: asked } = batch;
  const fits = (value: { shape: readonly number[]; data: ArrayLike<number> } | undefined, shape: readonly number[]) =>
    value !== undefined &&
    value.shape.join() === shape.join() &&
    isNumbers(value.data) &&
    value.data.length === sizeOf(shape);
  if (kind !== 'cross-entropy' && kind !== 'squared-error') return null;
  if (reduction !== 'mean' && reduction !== 'sum') return null;
  const likelihood = kind === 'cross-entropy';
  if (!targets || !fits(targets, likelihood ? [S, B] : [S, B, O])) return null;
  if (asked && !fits(asked, [S, B])) return null;
  const isIgnored = (n: number): boolean => likelihood && targets.data[n] === ignore;
  if (likelihood) {
    const inRange = (target: number) => target === ignore || (Number.isInteger(target) && target >= 0 && target < O);
    if (!Array.from(targets.data).every(inRange)) return null;
  }
  const weights = Float64Array.from({ length: S * B }, (_, n) =>
    isIgnored(n) || (readout === 'each' && isPadded(n)) ? 0 : (asked?.data[n] ?? 1),
  );
  const count = weights.reduce((sum, each) => sum + each, 0) * (likelihood ? 1 : O);
  if (!(count > 0)) return null;
  const scale = reduction === 'mean' ? 1 / count : 1;
  const parts = {
    inputs: finite(inputs),
    targets: finite(
      likelihood ? Float64Array.from(targets.data, (target, n) => (isIgnored(n) ? 0 : target)) : targets.data,
    ),
    weights: finite(weights.map((each) => each * scale)),
    ...(valid ? { valid } : {}),
    ...(batch.h0 ? { h0: finite(batch.h0.data) } : {}),
    ...(batch.c0 ? { c0: finite(batch.c0.data) } : {}),
  };
  if (Object.values(parts).includes(null)) return null;
  return {
    shape: { T, B, hasLengths: lengths !== null, hasH0: batch.h0 !== undefined, hasC0: batch.c0 !== undefined },
    count,
    parts: parts as Prepared['parts'],
  };
}

/** What dropout multiplies by, layer by layer in the order in which the ordinary step draws it: (L − 1, T, B, H) of 0 or 1/(1 − rate). */
export function dropoutFactors(
  { config, recurrent }: Resident,
  { T, B }: Prepared['shape'],
  random: () => number,
): Float32Array {
  const { dropout: rate = 0 } = config;
  const length = (recurrent.layers - 1) * T * B * recurrent.hiddenSize;
  return Float32Array.from({ length }, () => (random() < rate ? 0 : 1 / (1 - rate)));
}
