import { RnnError } from '../errors.ts';
import { expectInteger, expectObject, expectTensor } from '../expect.ts';
import { sizeOf } from '../tensor/tensor.ts';
import type { Engine, Parameters, Tensor } from '../types.ts';
import { createSequenceModel } from './sequence-model.ts';
import type { SequenceBatch, SequenceModel, SequenceModelConfig } from './types.ts';

type Init = { readonly parameters: Parameters } | { readonly random: () => number };

/** An output at every step, as many as inputs (T_x = T_y): tagging, forecasting. Throws what `createSequenceModel` throws. */
export const createManyToMany = (
  engine: Engine,
  config: Omit<SequenceModelConfig, 'readout'>,
  init: Init,
): SequenceModel => createSequenceModel(engine, { ...config, readout: 'each' }, init);

/** One output for the whole sequence, from the last states: classification, a regression. Throws what `createSequenceModel` throws. */
export const createManyToOne = (
  engine: Engine,
  config: Omit<SequenceModelConfig, 'readout'>,
  init: Init,
): SequenceModel => createSequenceModel(engine, { ...config, readout: 'last' }, init);

/** Tokens in, logits of the next token out. */
export interface LanguageModelConfig extends Omit<SequenceModelConfig, 'input' | 'outputs' | 'readout'> {
  /** V. */
  readonly tokens: number;
  /** E; without it tokens are one-hot columns. */
  readonly embedding?: number;
}

/**
 * P(y_t | y_1 … y_{t−1}): tokens in, as many logits as tokens out at every step; `generate` and `beamSearch` write with it.
 * Throws what `createSequenceModel` throws. Source: Mikolov et al. 2010.
 */
export function createLanguageModel(engine: Engine, config: LanguageModelConfig, init: Init): SequenceModel {
  expectObject('createLanguageModel()', 'config', config, 'bad-option');
  const { tokens, embedding, ...rest } = config;
  const input = embedding === undefined ? { tokens } : { tokens, embedding };
  return createSequenceModel(engine, { ...rest, input, outputs: tokens, readout: 'each' }, init);
}

/** A batch of a one-to-many model: one vector a sequence, and how many steps to make of it. */
export interface OneToManyBatch extends Omit<SequenceBatch, 'inputs'> {
  /** (1, B, I): what the network reads at its first step; zeros follow. */
  readonly inputs: Tensor;
  /** T_y. Default: as many as `targets` have. */
  readonly steps?: number;
}

/** A model whose batches hold one input a sequence. */
export interface OneToManyModel extends Omit<SequenceModel, 'forward' | 'loss' | 'evaluate'> {
  /** See `SequenceModel`; outputs are (T_y, B, O). */
  forward(batch: OneToManyBatch, options?: { readonly random?: () => number }): ReturnType<SequenceModel['forward']>;
  /** See `SequenceModel`. */
  loss(batch: OneToManyBatch, options: Options<'loss'>): ReturnType<SequenceModel['loss']>;
  /** See `SequenceModel`; row 0 of the gradient of x is the gradient of the input. */
  evaluate(batch: OneToManyBatch, options: Options<'evaluate'>): ReturnType<SequenceModel['evaluate']>;
}

type Options<Method extends 'loss' | 'evaluate'> = globalThis.Parameters<SequenceModel[Method]>[1];

/**
 * A sequence from one vector: it is read at the first step, zeros after it (captioning, music from a seed). For tokens that are fed
 * back, use a language model whose `h0` is the vector. Throws what `createSequenceModel` throws.
 */
export function createOneToMany(
  engine: Engine,
  config: Omit<SequenceModelConfig, 'readout' | 'input'> & { readonly input: { readonly features: number } },
  init: Init,
): OneToManyModel {
  const inner = createSequenceModel(engine, { ...config, readout: 'each' }, init);
  return {
    ...inner,
    // A spread would copy the value of the moment.
    get parameters() {
      return inner.parameters;
    },
    forward: async (batch, options) => inner.forward(unrolled(batch), options),
    loss: async (batch, options) => inner.loss(unrolled(batch), options),
    evaluate: async (batch, options) => inner.evaluate(unrolled(batch), options),
  };
}

function unrolled(batch: OneToManyBatch): SequenceBatch {
  const operation = 'a one-to-many model';
  expectObject(operation, 'batch', batch);
  const { inputs, steps, ...rest } = batch;
  expectTensor(operation, 'inputs', inputs);
  const [one = 0, B = 0, I = 0] = inputs.shape;
  if (inputs.shape.length !== 3 || one !== 1) {
    throw new RnnError(
      'bad-shape',
      `${operation} expects \`inputs\` of shape (1, B, I), got (${inputs.shape.join(', ')})`,
    );
  }
  const T = steps ?? batch.targets?.shape[0];
  expectInteger(operation, 'steps', T, 1);
  const shape = [T!, B, I];
  const data = inputs.data instanceof Float64Array ? new Float64Array(sizeOf(shape)) : new Float32Array(sizeOf(shape));
  data.set(inputs.data);
  return { ...rest, inputs: { shape, data } };
}
