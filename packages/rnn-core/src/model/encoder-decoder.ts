import type { Writer } from '../generate/generate.ts';
import { operationsOf } from '../engine/operations.ts';
import { RnnError } from '../errors.ts';
import { expectBoolean, expectFunction, expectInit, expectInteger, expectObject, expectTensor } from '../expect.ts';
import { resolveConfig } from '../stack/config.ts';
import { drawParameters } from '../stack/recurrent.ts';
import { uniform } from '../tensor/tensor.ts';
import type { Engine, Parameters, RecurrentConfig, Tensor, Trace } from '../types.ts';
import { type Attended, attend, attendBackward, type AttentionSizes, halves, sideBySide } from './attention.ts';
import { embed, embeddingGradient, inputSizeOf } from './input.ts';
import { objective } from './objective.ts';
import { copyParameters, partOf, shapesOf, withPrefix } from './parameters.ts';
import type { LossOptions, SequenceModelConfig, Tokens, Trainable, TrainableEvaluation } from './types.ts';

/** An encoder that reads a source, and a decoder that writes a target of another length. Letters: S source steps, T target steps. */
export interface EncoderDecoderConfig {
  /** What the encoder reads: V tokens, one-hot or embedded, or I features. */
  readonly source: SequenceModelConfig['input'];
  /** What the decoder reads and writes: V tokens. */
  readonly target: { readonly tokens: number; readonly embedding?: number };
  /** Both stacks. One direction: the decoder starts from the encoder's last states. */
  readonly recurrent: Omit<RecurrentConfig, 'inputSize' | 'bidirectional' | 'reverse'>;
  /** The decoder's output looks back at all encoder states (dot score). Default false. */
  readonly attention?: boolean;
}

/** Pairs of sequences. Under teacher forcing `inputs` is a start token and then `targets` without its last. */
export interface PairBatch {
  /** (S, B) tokens, or (S, B, I) features. */
  readonly source: Tokens | Tensor;
  /** Valid source steps, B integers in 0…S. Default all; with attention at least 1. */
  readonly sourceLengths?: readonly number[];
  /** What the decoder reads, (T, B). */
  readonly inputs: Tokens;
  /** What it should have said, (T, B). */
  readonly targets?: Tokens;
  /** Valid target steps, B integers in 0…T; later targets are left out. */
  readonly lengths?: readonly number[];
  /** How much each target counts, (T, B). Default 1. */
  readonly weights?: Tokens | Tensor;
}

/** What a forward pass gave. */
export interface PairTrace {
  /** Logits (T, B, V). */
  readonly output: Tensor;
  /** The decoder's last states, (L, B, H). */
  readonly hN: Tensor;
  readonly cN?: Tensor;
  /** The decoder's trace. */
  readonly recurrent: Trace;
  readonly encoder: Trace;
  /** α (T, B, S), with attention. */
  readonly attention?: Tensor;
}

/** Gradients by the model's names: `encoder.…`, `decoder.…`, `head.weight`, `head.bias`. */
export interface PairGradients {
  readonly parameters: Parameters;
  /** (T, B, V). */
  readonly output: Tensor;
  /** (S, B, I): of the embedded source. */
  readonly source: Tensor;
}

/** A sequence-to-sequence model. Its methods reject as those of a `SequenceModel` do. */
export interface EncoderDecoder extends Trainable<PairBatch> {
  readonly config: EncoderDecoderConfig;
  setParameters(parameters: Parameters): void;
  forward(batch: PairBatch): Promise<PairTrace>;
  /** From d loss / d output (T, B, V). */
  backward(trace: PairTrace, output: Tensor): Promise<PairGradients>;
  /** The loss alone. */
  loss(batch: PairBatch, options: LossOptions): Promise<{ readonly loss: number; readonly count: number }>;
  evaluate(
    batch: PairBatch,
    options: LossOptions,
  ): Promise<TrainableEvaluation & { readonly trace: PairTrace; readonly gradients: PairGradients }>;
  /** Reads one source (B = 1) and gives what `generate` and `beamSearch` write with. */
  writer(source: Tokens | Tensor): Promise<Writer>;
  dispose(): void;
}

const side = (input: SequenceModelConfig['input'], { recurrent }: EncoderDecoderConfig): SequenceModelConfig => ({
  input,
  recurrent,
  outputs: 1,
});

function drawPair(config: EncoderDecoderConfig, random: () => number): Parameters {
  const { source, target, recurrent, attention = false } = config;
  const K = recurrent.hiddenSize * (attention ? 2 : 1);
  const scale = 1 / Math.sqrt(K);
  const drawn: Record<string, Tensor> = {};
  for (const [name, input] of [
    ['encoder.', source],
    ['decoder.', target],
  ] as const) {
    if ('tokens' in input && input.embedding) {
      drawn[`${name}embedding.weight`] = uniform([input.tokens, input.embedding], random);
    }
    const own = { ...recurrent, inputSize: inputSizeOf(side(input, config)) };
    Object.assign(drawn, withPrefix(drawParameters(own, random), `${name}rnn.`));
  }
  drawn['head.weight'] = uniform([target.tokens, K], random, scale);
  drawn['head.bias'] = uniform([target.tokens], random, scale);
  return drawn;
}

function checkConfig(config: EncoderDecoderConfig): void {
  const operation = 'createEncoderDecoder()';
  expectObject(operation, 'config', config, 'bad-option');
  const { source, target, recurrent, attention = false } = config;
  for (const [name, value] of Object.entries({ source, target, recurrent })) {
    expectObject(operation, name, value, 'bad-option');
  }
  expectBoolean(operation, 'attention', attention);
  for (const [name, input] of Object.entries({ source, target })) {
    for (const [size, value] of Object.entries(input)) expectInteger(operation, `${name}.${size}`, value, 1);
  }
  expectInteger(operation, 'target.tokens', target.tokens, 1);
  const { bidirectional, reverse } = resolveConfig({ ...recurrent, inputSize: inputSizeOf(side(source, config)) });
  if (bidirectional || reverse) throw new RnnError('bad-option', `${operation} expects stacks that run forwards`);
}

/** What a trace was made from. */
interface Made {
  readonly batch: PairBatch;
  readonly seen: Tensor['data'];
  readonly attended: Attended | null;
  readonly sizes: AttentionSizes;
}

/**
 * A sequence-to-sequence model: the encoder's last states start the decoder, whose output (beside what it attends to) goes through a
 * dense head. Trains with `train`. Throws what `createSequenceModel` throws.
 * Source: Sutskever et al. 2014; attention as in Luong et al. 2015, §3.1, with the context beside the state under the head.
 */
export function createEncoderDecoder(
  engine: Engine,
  config: EncoderDecoderConfig,
  init: { readonly parameters: Parameters } | { readonly random: () => number },
): EncoderDecoder {
  checkConfig(config);
  expectInit('createEncoderDecoder()', init);
  const operations = operationsOf('createEncoderDecoder()', engine);
  const { make } = operations;
  const { source, target, attention = false } = config;
  const H = config.recurrent.hiddenSize;
  const [encoderSide, decoderSide] = [side(source, config), side(target, config)];
  const shapes = shapesOf(drawPair(config, () => 0));
  const first = 'parameters' in init ? init.parameters : drawPair(config, init.random);
  const parameters = copyParameters(shapes, first, make);
  const stackOf = (name: string, of: SequenceModelConfig) =>
    engine.recurrent(
      { ...config.recurrent, inputSize: inputSizeOf(of) },
      { parameters: partOf(parameters, `${name}.rnn.`) },
    );
  const encoder = stackOf('encoder', encoderSide);
  const decoder = stackOf('decoder', decoderSide);
  const traces = new WeakMap<PairTrace, Made>();
  let disposed = false;
  /** Of the parameters. */
  let state = {};

  function check(operation: string): void {
    operations.check(operation);
    if (!disposed) return;
    throw new RnnError('disposed', `${operation} expects a live model, got one that was disposed; create a new one`);
  }
  function putToUse(): void {
    state = {};
    encoder.setParameters(partOf(parameters, 'encoder.rnn.'));
    decoder.setParameters(partOf(parameters, 'decoder.rnn.'));
  }
  const table = (name: string): Tensor | undefined => parameters[`${name}.embedding.weight`];
  const dense = (rows: number, x: Tensor['data']) => ({
    N: rows,
    K: attention ? 2 * H : H,
    M: target.tokens,
    x,
    W: parameters['head.weight']!.data,
    b: parameters['head.bias']!.data,
    state,
  });
  const encode = (given: Tokens | Tensor, lengths?: readonly number[]): Promise<Trace> => {
    const shared = lengths ? { lengths } : {};
    return encoder.forward(embed(encoderSide, { inputs: given, ...shared }, table('encoder'), make), shared);
  };

  async function decode(encoded: Trace, batch: PairBatch, state?: { h: Tensor; c?: Tensor }): Promise<PairTrace> {
    const { hN, cN } = encoded;
    const start = state ?? { h: hN, ...(cN ? { c: cN } : {}) };
    const x = embed(decoderSide, { inputs: batch.inputs }, table('decoder'), make);
    const trace = await decoder.forward(x, { h0: start.h, ...(start.c ? { c0: start.c } : {}) });
    const [Ty = 0, B = 0] = trace.output.shape;
    const sizes = { Ty, S: encoded.output.shape[0]!, B, H, lengths: batch.sourceLengths ?? null };
    const attended = attention ? attend(sizes, trace.output.data, encoded.output.data, make) : null;
    const seen = attended ? sideBySide(trace.output.data, attended.contexts, H, make) : trace.output.data;
    const result: PairTrace = {
      output: { shape: [Ty, B, target.tokens], data: await operations.dense(dense(Ty * B, seen)) },
      hN: trace.hN,
      ...(trace.cN ? { cN: trace.cN } : {}),
      recurrent: trace,
      encoder: encoded,
      ...(attended ? { attention: { shape: [Ty, B, sizes.S], data: attended.weights } } : {}),
    };
    traces.set(result, { batch, seen, attended, sizes });
    return result;
  }

  const model: EncoderDecoder = {
    config,
    parameters,
    recurrent: decoder,
    setParameters(given) {
      check('setParameters()');
      for (const [name, { data }] of Object.entries(copyParameters(shapes, given, make))) {
        parameters[name]!.data.set(data);
      }
      putToUse();
    },
    update(change) {
      check('update()');
      expectFunction('update()', 'change', change);
      state = {};
      change(parameters);
      putToUse();
    },
    async forward(batch) {
      check('forward()');
      expectObject('forward()', 'batch', batch);
      const encoded = await encode(batch.source, batch.sourceLengths);
      const [T = 0, B = 0] = batch.inputs?.shape ?? [];
      if (batch.inputs && B !== encoded.output.shape[1]) {
        const sides = `${encoded.output.shape[1]} sources and ${B} targets (T = ${T})`;
        throw new RnnError('bad-shape', `forward() expects as many sources as targets, got ${sides}`);
      }
      if (attention && batch.sourceLengths?.some((length) => length === 0)) {
        throw new RnnError('bad-lengths', 'forward() expects `sourceLengths` from 1 up with attention, got 0');
      }
      return decode(encoded, batch);
    },
    async backward(trace, dOutput) {
      check('backward()');
      const made = traces.get(trace);
      if (!made) {
        throw new RnnError('foreign-trace', "backward() expects a trace of this model's forward(), got another object");
      }
      expectTensor('backward()', 'output', dOutput);
      const { batch, seen, attended, sizes } = made;
      const [T = 0, B = 0, V = 0] = trace.output.shape;
      const dy = make(T * B * V);
      dy.set(dOutput.data);
      const { dx, dW, db } = await operations.denseBackward(dense(T * B, seen), dy);
      const [d, e] = [trace.recurrent.output, trace.encoder.output];
      const de = make(e.data.length);
      const [dd, dc] = attended ? halves(dx, H, make) : [dx, dx];
      if (attended) attendBackward(sizes, d.data, e.data, attended, dc, dd, de);
      const back = await decoder.backward(trace.recurrent, { output: { shape: d.shape, data: dd } });
      const front = await encoder.backward(trace.encoder, {
        output: { shape: e.shape, data: de },
        hN: back.h0,
        ...(back.c0 ? { cN: back.c0 } : {}),
      });
      const named: Record<string, Tensor> = {
        ...withPrefix(front.parameters, 'encoder.rnn.'),
        ...withPrefix(back.parameters, 'decoder.rnn.'),
        'head.weight': { shape: [V, dx.length / (T * B)], data: dW },
        'head.bias': { shape: [V], data: db },
      };
      if (table('encoder') && 'tokens' in source) {
        named['encoder.embedding.weight'] = embeddingGradient(batch.source, source.tokens, front.x, make);
      }
      if (table('decoder')) {
        named['decoder.embedding.weight'] = embeddingGradient(batch.inputs, target.tokens, back.x, make);
      }
      return { parameters: named, output: { shape: trace.output.shape, data: dy }, source: front.x };
    },
    async loss(batch, options) {
      const trace = await model.forward(batch);
      const { loss, count } = objective(decoderSide, batch, trace.output, options);
      return { loss, count };
    },
    async evaluate(batch, options) {
      const trace = await model.forward(batch);
      const { loss, count, gradient } = objective(decoderSide, batch, trace.output, options);
      const gradients = await model.backward(trace, { shape: trace.output.shape, data: gradient });
      return { loss, count, trace, gradients };
    },
    async writer(given) {
      check('writer()');
      const encoded = await encode(given);
      if (encoded.output.shape[1] !== 1) {
        throw new RnnError('bad-shape', `writer() expects one source, B = 1, got B = ${encoded.output.shape[1]}`);
      }
      return {
        async step(token, { h, c } = {}) {
          check('step()');
          const state = h ? { h, ...(c ? { c } : {}) } : undefined;
          const trace = await decode(encoded, { source: given, inputs: { shape: [1, 1], data: [token] } }, state);
          const next = { h: trace.hN, ...(trace.cN ? { c: trace.cN } : {}) };
          return { logits: trace.output.data, state: next };
        },
      };
    },
    dispose() {
      disposed = true;
      encoder.dispose();
      decoder.dispose();
    },
  };
  return model;
}
