import { RnnError } from '../errors.ts';
import { expectBoolean, expectFunction, expectInteger, expectNumber, expectObject, shown } from '../expect.ts';
import type { LossOptions, SequenceBatch, Trainable, TrainableEvaluation } from '../model/types.ts';
import { residentOf } from '../model/residence.ts';
import { tensor } from '../tensor/tensor.ts';
import type { Tensor } from '../types.ts';
import { clipByGlobalNorm, clipByValue, globalNorm } from './clip.ts';
import { firstNonFinite, type NonFinite } from './finite.ts';
import type { Optimizer } from './optimizers.ts';
import type { Schedule } from './schedules.ts';
import { noTrainer, type Trainer } from './trainer.ts';
import { windowsOf } from './windows.ts';

/** What a finished step looked like. */
export interface Progress {
  /** From 0. */
  readonly step: number;
  /** Before the update; over windows, the mean weighted by how many targets counted (or the sum, under `reduction: 'sum'`). */
  readonly loss: number;
  /** Global norm of the gradients before clipping; over windows, the largest. */
  readonly gradientNorm: number;
  readonly learningRate: number;
}

/** How to train a model on batches of its kind. */
export interface TrainOptions<Batch = SequenceBatch> {
  /** Updates at most; a batch cut into windows counts as one step. */
  readonly steps: number;
  /** The batch of a step. */
  readonly batch: (step: number) => Batch | Promise<Batch>;
  readonly loss: LossOptions;
  readonly optimizer: Optimizer;
  /** Factor on the optimizer's learning rate. Default constant. */
  readonly schedule?: Schedule;
  /** Clipping by global norm, by value, or both in this order. Default none. */
  readonly clip?: { readonly norm?: number; readonly value?: number };
  /** Truncated backpropagation: windows of this many steps, an update after each, states carried over but not gradients. Default the whole sequence. */
  readonly window?: number;
  /** Generator for dropout; needed only by a model that has it. */
  readonly random?: () => number;
  /** Called after each step; return `'stop'` to stop. */
  readonly onStep?: (progress: Progress) => unknown;
  /** Stops before the next step when aborted. */
  readonly signal?: AbortSignal;
  /** Stops when `measure` (default: the training loss) has not fallen by `gain` for `patience` measurements, one every `every` steps. */
  readonly earlyStop?: {
    readonly patience: number;
    /** Default 0. */
    readonly gain?: number;
    /** Default 1. */
    readonly every?: number;
    readonly measure?: (step: number) => number | Promise<number>;
  };
  /**
   * On `webgpu`: whole steps stay on the graphics device, which tells no more than the loss; parameters come to the host at the end, and
   * before whatever asks for them and can wait. Default true: for all that the device can compute.
   */
  readonly onDevice?: boolean;
}

/** How a training went. */
export interface TrainReport {
  readonly stopped: 'finished' | 'early' | 'aborted' | 'by-callback' | 'non-finite';
  /** Steps done. */
  readonly steps: number;
  /** One a step. */
  readonly losses: readonly number[];
  /** Where a number stopped being finite, with `stopped: 'non-finite'`. */
  readonly nonFinite: NonFinite | null;
  /** Steps that stayed on a graphics device as a whole, and why others, or none, did; null where all were. */
  readonly onDevice: { readonly steps: number; readonly reason: string | null };
}

/**
 * Trains a model in place. Stops, and says where, at the first number that is not finite: outputs, loss, gradients and updated
 * parameters are looked at in this order. Throws `bad-option` for impossible options and what the model throws.
 */
export async function train<Batch = SequenceBatch>(
  model: Trainable<Batch>,
  options: TrainOptions<Batch>,
): Promise<TrainReport> {
  checkOptions(model, options);
  const trainer = await trainerFor(model, options);
  try {
    return await trainWith(trainer, model, options);
  } finally {
    await trainer.end();
  }
}

/** What makes whole steps on a graphics device, where the model's engine has one. */
async function trainerFor<Batch>(model: Trainable<Batch>, options: TrainOptions<Batch>): Promise<Trainer> {
  if (!residentOf(model)) return noTrainer;
  const { createTrainer } = await import('./on-device/trainer.ts');
  return createTrainer(model, options as TrainOptions<never>);
}

async function trainWith<Batch>(
  trainer: Trainer,
  model: Trainable<Batch>,
  options: TrainOptions<Batch>,
): Promise<TrainReport> {
  const losses: number[] = [];
  let onDevice = 0;
  const report = (stopped: TrainReport['stopped'], nonFinite: NonFinite | null = null): TrainReport => ({
    stopped,
    steps: losses.length,
    losses,
    nonFinite,
    onDevice: { steps: onDevice, reason: trainer.reason },
  });
  const stale = staleness(options);
  for (let step = 0; step < options.steps; step++) {
    if (options.signal?.aborted) return report('aborted');
    const learningRate = options.optimizer.learningRate * (options.schedule?.(step) ?? 1);
    const batch = await options.batch(step);
    const taken = await trainer.step(batch as SequenceBatch, step, learningRate);
    if (taken) onDevice++;
    const done = taken ?? (await trainStep(model, batch, step, learningRate, options));
    if ('value' in done) return report('non-finite', done);
    losses.push(done.loss);
    if (options.onStep?.({ step, ...done, learningRate }) === 'stop') return report('by-callback');
    if (await stale(step, done.loss)) return report('early');
  }
  return report('finished');
}

function checkOptions<Batch>(model: Trainable<Batch>, options: TrainOptions<Batch>): void {
  expectObject('train()', 'model', model);
  expectObject('train()', 'model.config', model.config);
  expectObject('train()', 'model.recurrent', model.recurrent);
  for (const name of ['evaluate', 'update'] as const) expectFunction('train()', `model.${name}`, model[name]);
  expectObject('train()', 'options', options, 'bad-option');
  const { steps, window, clip, batch, loss, optimizer, schedule, random, onStep, earlyStop, signal, onDevice } =
    options;
  if (onDevice !== undefined) expectBoolean('train()', 'onDevice', onDevice);
  expectFunction('train()', 'batch', batch);
  expectObject('train()', 'loss', loss, 'bad-option');
  expectObject('train()', 'optimizer', optimizer, 'bad-option');
  expectFunction('train()', 'optimizer.step', optimizer.step);
  expectNumber('train()', 'optimizer.learningRate', optimizer.learningRate);
  for (const [name, each] of Object.entries({ schedule, random, onStep })) {
    if (each !== undefined) expectFunction('train()', name, each);
  }
  if (signal !== undefined) expectObject('train()', 'signal', signal, 'bad-option');
  if (clip !== undefined) expectObject('train()', 'clip', clip, 'bad-option');
  if (earlyStop !== undefined) {
    expectObject('train()', 'earlyStop', earlyStop, 'bad-option');
    expectInteger('train()', 'earlyStop.patience', earlyStop.patience, 1);
    if (earlyStop.every !== undefined) expectInteger('train()', 'earlyStop.every', earlyStop.every, 1);
    if (earlyStop.gain !== undefined) expectNumber('train()', 'earlyStop.gain', earlyStop.gain);
    if (earlyStop.measure !== undefined) expectFunction('train()', 'earlyStop.measure', earlyStop.measure);
  }
  const refuse = (what: string, got: unknown) => {
    throw new RnnError('bad-option', `train() expects ${what}, got ${shown(got)}`);
  };
  if (!(Number.isInteger(steps) && steps >= 0)) refuse('`steps` to be a non-negative integer', steps);
  if (window !== undefined && !(Number.isInteger(window) && window >= 1))
    refuse('`window` to be an integer from 1 up', window);
  for (const [name, bound] of Object.entries(clip ?? {})) {
    if (bound === undefined) continue;
    if (!(typeof bound === 'number' && bound > 0)) refuse(`\`clip.${name}\` to be above 0`, bound);
  }
  const { bidirectional, reverse } = model.recurrent.config;
  if (window !== undefined && (bidirectional || reverse)) {
    refuse(
      '`window` only with a stack that runs forwards: a backward direction needs the whole sequence',
      'a backward direction',
    );
  }
  if (window === undefined) return;
  const { readout = 'each' } = model.config as { readonly readout?: string };
  if (readout !== 'each') refuse('`window` only with an output at each step', readout);
  if ('source' in model.config) refuse('`window` only with one sequence to cut', 'an encoder and a decoder');
}

/** One batch: each window forward, backward, clipped, updated. */
async function trainStep<Batch>(
  model: Trainable<Batch>,
  batch: Batch,
  step: number,
  learningRate: number,
  { loss: lossOptions, random, window: length, clip, optimizer }: TrainOptions<Batch>,
): Promise<{ readonly loss: number; readonly gradientNorm: number } | NonFinite> {
  const settings = { ...lossOptions, ...(random ? { random } : {}), only: 'parameters' as const };
  const summed = lossOptions.reduction === 'sum';
  let [total, count, gradientNorm] = [0, 0, 0];
  let state: Pick<SequenceBatch, 'h0' | 'c0'> = {};
  // Only a sequence model's batch can be cut (checkOptions); any other is one window.
  const windows = length === undefined ? [batch] : windowsOf(batch as SequenceBatch, length);
  for (const window of windows) {
    const evaluation = await model.evaluate({ ...window, ...state } as Batch, settings);
    const { parameters } = evaluation.gradients;
    const norm = globalNorm(parameters);
    // Two numbers tell that all are finite; the search for the culprit runs only when they say otherwise.
    if (!Number.isFinite(norm) || (evaluation.count > 0 && !Number.isFinite(evaluation.loss))) {
      return firstNonFinite(step, inOrder(evaluation)) ?? { name: 'loss', step, index: 0, value: evaluation.loss };
    }
    if (clip?.norm !== undefined) clipByGlobalNorm(parameters, clip.norm, norm);
    if (clip?.value !== undefined) clipByValue(parameters, clip.value);
    model.update((live) => optimizer.step(live, parameters, learningRate));
    const broken = firstNonFinite(step, Object.entries(model.parameters));
    if (broken) return { ...broken, name: `updated ${broken.name}` };
    total += evaluation.count > 0 ? evaluation.loss * (summed ? 1 : evaluation.count) : 0;
    count += evaluation.count;
    gradientNorm = Math.max(gradientNorm, norm);
    const { hN, cN } = evaluation.trace;
    if (length !== undefined) state = cN ? { h0: hN, c0: cN } : { h0: hN };
  }
  return { loss: summed ? total : total / count, gradientNorm };
}

/** The tensors of a step in the order in which they are computed. */
function* inOrder({ trace, loss, gradients }: TrainableEvaluation): Iterable<readonly [string, Tensor]> {
  yield ['recurrent output', trace.recurrent.output];
  yield ['last state', trace.hN];
  if (trace.cN) yield ['last cell state', trace.cN];
  yield ['model output', trace.output];
  yield ['loss', tensor([1], [loss])];
  yield ['gradient of model output', gradients.output];
  for (const [name, value] of Object.entries(gradients.parameters).reverse()) yield [`gradient of ${name}`, value];
}

/** Says when the measured value has stopped falling. */
function staleness({ earlyStop }: Pick<TrainOptions, 'earlyStop'>): (step: number, loss: number) => Promise<boolean> {
  if (!earlyStop) return async () => false;
  const { patience, gain = 0, every = 1, measure } = earlyStop;
  let best = Infinity;
  let waited = 0;
  return async (step, loss) => {
    if ((step + 1) % every !== 0) return false;
    const value = measure ? await measure(step) : loss;
    waited = value < best - gain ? 0 : waited + 1;
    best = Math.min(best, value);
    return waited >= patience;
  };
}
