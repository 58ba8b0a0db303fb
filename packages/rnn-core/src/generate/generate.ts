import { RnnError } from '../errors.ts';
import { expectFunction, expectInteger, expectNumbers, expectObject } from '../expect.ts';
import type { SequenceModel } from '../model/types.ts';
import type { Tensor } from '../types.ts';
import { chooseToken, type Sampling } from './choose.ts';

/** Where a sequence stands: the states after the tokens read so far. */
export interface DecoderState {
  /** (L·D, 1, H). */
  readonly h?: Tensor;
  readonly c?: Tensor;
}

/** What is known after a token was read. */
export interface NextToken {
  /** (V). */
  readonly logits: Tensor['data'];
  /** Where the next token is read from. */
  readonly state: DecoderState;
}

/** Something that writes token by token: what `EncoderDecoder.writer` gives. A language model is one by itself. */
export interface Writer {
  /** Reads a token from a state (at first none) and says what may follow. */
  step(token: number, state?: DecoderState): Promise<NextToken>;
}

/**
 * The logits (V) after reading `token` from a state, and the state after it: one step, whatever was read before.
 * Throws `bad-option`, and what the model's `forward` throws.
 */
export async function decodeStep(
  model: SequenceModel | Writer,
  token: number,
  state: DecoderState = {},
): Promise<NextToken> {
  if (isWriter(model)) return model.step(token, state);
  expectModel('decodeStep()', model);
  expectObject('decodeStep()', 'state', state);
  const { input, recurrent, outputs } = model.config;
  if (!('tokens' in input) || recurrent.bidirectional || outputs !== input.tokens) {
    throw new RnnError(
      'bad-option',
      'decodeStep() expects a language model: tokens in, as many outputs as tokens, one direction',
    );
  }
  const { output, hN, cN } = await model.forward({
    inputs: { shape: [1, 1], data: [token] },
    ...(state.h ? { h0: state.h } : {}),
    ...(state.c ? { c0: state.c } : {}),
  });
  return { logits: output.data, state: { h: hN, ...(cN ? { c: cN } : {}) } };
}

/** How a text is written: the sampling, and when it ends. */
export interface GenerateOptions extends Sampling {
  /** Most tokens to write. */
  readonly steps: number;
  /** Values in [0, 1). Not needed by the strategy `greedy`. */
  readonly random?: () => number;
  /** Ends the sequence; it is part of the result. */
  readonly end?: number;
  /** Teacher forcing: this token is fed at each step instead of the chosen one, as long as there is one. */
  readonly truth?: readonly number[];
  readonly signal?: AbortSignal;
}

/**
 * Tokens written by a language model or a decoder after `prefix` (at least one token, e.g. a start token): each is chosen from the model's output
 * and fed at the next step. Throws `bad-option`, or `aborted`.
 */
export async function generate(
  model: SequenceModel | Writer,
  prefix: readonly number[],
  options: GenerateOptions,
): Promise<number[]> {
  if (!isWriter(model)) expectModel('generate()', model);
  expectNumbers('generate()', 'prefix', prefix);
  expectObject('generate()', 'options', options, 'bad-option');
  const { steps, end, truth = [], signal, strategy = 'draw' } = options;
  expectInteger('generate()', 'steps', steps, 0);
  expectNumbers('generate()', 'truth', truth);
  if (options.random !== undefined) expectFunction('generate()', 'random', options.random);
  const random = options.random ?? (() => 0);
  if (prefix.length === 0)
    throw new RnnError('bad-option', 'generate() expects a prefix of at least one token, got none');
  if (strategy === 'draw' && options.random === undefined) {
    throw new RnnError('bad-option', 'generate() expects a generator `random` to draw with, got none');
  }
  let state: DecoderState = {};
  let logits: Tensor['data'] = new Float64Array();
  for (const token of prefix) ({ logits, state } = await decodeStep(model, token, state));
  const written: number[] = [];
  while (written.length < steps) {
    if (signal?.aborted) throw new RnnError('aborted', `generate() was aborted after ${written.length} tokens`);
    const token = chooseToken(logits, random, options);
    written.push(token);
    if (token === end || written.length === steps) break;
    ({ logits, state } = await decodeStep(model, truth[written.length - 1] ?? token, state));
  }
  return written;
}

/** Throws `bad-value` unless the value has what a model of createSequenceModel() has. */
export function expectModel(operation: string, given: unknown): void {
  expectObject(operation, 'model', given);
  const model = given as SequenceModel;
  expectObject(operation, 'model.config', model.config);
  expectObject(operation, 'model.config.input', model.config.input);
  expectObject(operation, 'model.config.recurrent', model.config.recurrent);
  expectFunction(operation, 'model.forward', model.forward);
}

/** Whether the value can write by itself. */
export const isWriter = (value: unknown): value is Writer =>
  typeof value === 'object' && value !== null && 'step' in value && typeof value.step === 'function';
