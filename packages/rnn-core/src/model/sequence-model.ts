import { layoutOf } from '../conventions/parameters.ts';
import { type Classified, operationsOf } from '../engine/operations.ts';
import { expectShape, RnnError } from '../errors.ts';
import { expectFunction, expectInit, expectObject, expectTensor, shown } from '../expect.ts';
import { resolveConfig } from '../stack/config.ts';
import { drawParameters, guardStack, trainingPass } from '../stack/recurrent.ts';
import { type Floats, uniform } from '../tensor/tensor.ts';
import type {
  Cotangents,
  Engine,
  ForwardOptions,
  Gradients,
  Parameters,
  RecurrentConfig,
  Tensor,
  Trace,
} from '../types.ts';
import { embed, embeddingGradient, inputSizeOf } from './input.ts';
import { crossEntropyOf } from './losses.ts';
import { classesOf, objective } from './objective.ts';
import { copyParameters, partOf, shapesOf, withPrefix } from './parameters.ts';
import { lastStates, spreadLastStates } from './readout.ts';
import { createResidence, keepResident } from './residence.ts';
import type {
  EvaluateOptions,
  Evaluation,
  ModelGradients,
  ModelTrace,
  SequenceBatch,
  SequenceModel,
  SequenceModelConfig,
} from './types.ts';

const recurrentConfig = (config: SequenceModelConfig): RecurrentConfig => ({
  ...config.recurrent,
  inputSize: inputSizeOf(config),
});

const featuresOf = ({ recurrent }: SequenceModelConfig): number =>
  recurrent.hiddenSize * (recurrent.bidirectional ? 2 : 1);

/** Parameters of a new model: embedding standard uniform in ±1, the rest in ±1/√(fan-in of the layer), as PyTorch draws them. */
function drawModel(config: SequenceModelConfig, random: () => number): Parameters {
  const { input, outputs } = config;
  const scale = 1 / Math.sqrt(featuresOf(config));
  const drawn: Record<string, Tensor> = {};
  if ('tokens' in input && input.embedding)
    drawn['embedding.weight'] = uniform([input.tokens, input.embedding], random);
  Object.assign(drawn, withPrefix(drawParameters(recurrentConfig(config), random), 'rnn.'));
  drawn['head.weight'] = uniform([outputs, featuresOf(config)], random, scale);
  drawn['head.bias'] = uniform([outputs], random, scale);
  return drawn;
}

/** The stack's passes as the model needs them: kept whole, or for training alone. */
interface Passes {
  forward(x: Tensor, options: ForwardOptions): Promise<Trace>;
  backward(trace: Trace, cotangents: Cotangents): Promise<Gradients>;
}

function checkConfig(config: SequenceModelConfig): void {
  expectObject('createSequenceModel()', 'config', config, 'bad-option');
  const { input, recurrent, outputs, dropout = 0, readout = 'each' } = config;
  expectObject('createSequenceModel()', 'input', input, 'bad-option');
  expectObject('createSequenceModel()', 'recurrent', recurrent, 'bad-option');
  const sizes =
    'features' in input ? { features: input.features } : { tokens: input.tokens, embedding: input.embedding ?? 1 };
  for (const [name, size] of Object.entries({ ...sizes, outputs })) {
    if (Number.isInteger(size) && size >= 1) continue;
    throw new RnnError(
      'bad-option',
      `createSequenceModel() expects \`${name}\` to be an integer from 1 up, got ${shown(size)}`,
    );
  }
  resolveConfig(recurrentConfig(config));
  if (!(typeof dropout === 'number' && dropout >= 0 && dropout < 1)) {
    throw new RnnError('bad-option', `createSequenceModel() expects \`dropout\` in [0, 1), got ${shown(dropout)}`);
  }
  if (readout !== 'each' && readout !== 'last') {
    throw new RnnError(
      'bad-option',
      `createSequenceModel() expects \`readout\` to be \`each\` or \`last\`, got ${shown(readout)}`,
    );
  }
}

/**
 * A sequence model on an engine: embedding or one-hot input, recurrent stack, dense head (logits = out · Wᵀ + b).
 * Throws `bad-option`, and for given parameters `missing-parameter`, `unknown-parameter` or `bad-shape`.
 */
export function createSequenceModel(
  engine: Engine,
  config: SequenceModelConfig,
  init: { readonly parameters: Parameters } | { readonly random: () => number },
): SequenceModel {
  checkConfig(config);
  expectInit('createSequenceModel()', init);
  const operations = operationsOf('createSequenceModel()', engine);
  const { make } = operations;
  const { input, outputs: O, readout = 'each' } = config;
  const K = featuresOf(config);
  const V = 'tokens' in input ? input.tokens : 0;
  const shapes = shapesOf(drawModel(config, () => 0));
  const first = 'parameters' in init ? init.parameters : drawModel(config, init.random);
  const parameters = copyParameters(shapes, first, make);
  const ofStack = partOf(parameters, 'rnn.');
  const recurrent = engine.recurrent(recurrentConfig(config), { parameters: ofStack });
  const batches = new WeakMap<ModelTrace, SequenceBatch>();
  const residence = createResidence();
  guardStack(recurrent, (operation) => residence.expectHome(operation));
  let disposed = false;
  /** Of the parameters. */
  let state = {};

  function check(operation: string): void {
    operations.check(operation);
    if (disposed)
      throw new RnnError('disposed', `${operation} expects a live model, got one that was disposed; create a new one`);
  }

  function putToUse(): void {
    state = {};
    recurrent.setParameters(ofStack);
  }

  const dense = (rows: number, x: Tensor['data']) => ({
    N: rows,
    K,
    M: O,
    x,
    W: parameters['head.weight']!.data,
    b: parameters['head.bias']!.data,
    state,
  });

  /** What the stack makes of a batch, and what of it the head reads, (T', B, K). */
  async function forwardStack(passes: Passes, batch: SequenceBatch, random?: () => number) {
    const x = embed(config, batch, parameters['embedding.weight'], make);
    const rate = config.dropout ?? 0;
    const trace = await passes.forward(x, {
      ...(batch.h0 ? { h0: batch.h0 } : {}),
      ...(batch.c0 ? { c0: batch.c0 } : {}),
      ...(batch.lengths ? { lengths: batch.lengths } : {}),
      ...(random && rate > 0 ? { dropout: { rate, random } } : {}),
    });
    const B = x.shape[1]!;
    const steps = readout === 'each' ? x.shape[0]! : 1;
    return { trace, seen: seenOf(trace), shape: [steps, B, O] as const };
  }

  const seenOf = ({ output, hN }: Trace): Floats =>
    readout === 'each' ? output.data : lastStates(recurrent.config, hN, make);

  function traced(batch: SequenceBatch, trace: Trace, shape: readonly number[], data: Floats): ModelTrace {
    const { hN, cN } = trace;
    const result: ModelTrace = { output: { shape, data }, hN, ...(cN ? { cN } : {}), recurrent: trace };
    batches.set(result, batch);
    return result;
  }

  async function forward(passes: Passes, batch: SequenceBatch, random?: () => number): Promise<ModelTrace> {
    const { trace, seen, shape } = await forwardStack(passes, batch, random);
    const data = await operations.dense(dense(shape[0] * shape[1], seen));
    return traced(batch, trace, shape, data);
  }

  /** `dy`: d loss / d output, in the engine's precision. */
  async function backward(
    passes: Passes,
    trace: ModelTrace,
    dy: Floats,
    states: { readonly hN?: Tensor; readonly cN?: Tensor },
  ): Promise<ModelGradients> {
    const [steps = 0, B = 0] = trace.output.shape;
    const head = await operations.denseBackward(dense(steps * B, seenOf(trace.recurrent)), dy);
    return backwardStack(passes, trace, head, { shape: trace.output.shape, data: dy }, states);
  }

  /** The way back from the gradients of the head. */
  async function backwardStack(
    passes: Passes,
    trace: ModelTrace,
    { dx, dW, db }: { readonly dx: Floats; readonly dW: Floats; readonly db: Floats },
    output: Tensor,
    { hN, cN }: { readonly hN?: Tensor; readonly cN?: Tensor },
  ): Promise<ModelGradients> {
    const [steps = 0, B = 0] = trace.output.shape;
    const { recurrent: inner } = trace;
    const fromHead = readout === 'last' ? spreadLastStates(recurrent.config, dx, B, hN, make) : hN;
    const gradients = await passes.backward(inner, {
      ...(readout === 'each' ? { output: { shape: [steps, B, K], data: dx } } : {}),
      ...(fromHead ? { hN: fromHead } : {}),
      ...(cN ? { cN } : {}),
    });
    const named: Record<string, Tensor> = {};
    const { inputs } = batches.get(trace)!;
    if (parameters['embedding.weight']) named['embedding.weight'] = embeddingGradient(inputs, V, gradients.x, make);
    for (const [name, value] of Object.entries(gradients.parameters)) named[`rnn.${name}`] = value;
    named['head.weight'] = { shape: [O, K], data: dW };
    named['head.bias'] = { shape: [O], data: db };
    const { h0, c0 } = gradients;
    return {
      parameters: named,
      output,
      get x() {
        return gradients.x;
      },
      h0,
      ...(c0 ? { c0 } : {}),
      get states() {
        return gradients.states;
      },
    };
  }

  /** Forward and back under a loss; under cross-entropy, the engine may make one of the head and its loss. */
  async function evaluated(passes: Passes, batch: SequenceBatch, options: EvaluateOptions): Promise<Evaluation> {
    const { trace: inner, seen, shape } = await forwardStack(passes, batch, options.random);
    const head = dense(shape[0] * shape[1], seen);
    const classify = options.kind === 'cross-entropy' ? operations.classify(head) : null;
    if (classify) {
      const counted = classesOf(config, batch, shape, options);
      const made = await classify(counted);
      return classified(passes, traced(batch, inner, shape, made.y), made, counted);
    }
    const trace = traced(batch, inner, shape, await operations.dense(head));
    const { loss, count, gradient } = objective(config, batch, trace.output, options);
    return { loss, count, trace, gradients: await backward(passes, trace, gradient, {}) };
  }

  async function classified(
    passes: Passes,
    trace: ModelTrace,
    { y, loss, ...head }: Classified,
    counted: ReturnType<typeof classesOf>,
  ): Promise<Evaluation> {
    let dy: Floats | undefined;
    const output: Tensor = {
      shape: trace.output.shape,
      // Read late: training has no use for it.
      get data() {
        return (dy ??= crossEntropyOf(y, O, counted).gradient);
      },
    };
    return { loss, count: counted.count, trace, gradients: await backwardStack(passes, trace, head, output, {}) };
  }

  const model: SequenceModel = {
    config,
    recurrent,
    get parameters() {
      residence.expectHome('parameters');
      return parameters;
    },
    setParameters(given) {
      check('setParameters()');
      for (const [name, { data }] of Object.entries(copyParameters(shapes, given, make)))
        parameters[name]!.data.set(data);
      residence.changed();
      putToUse();
    },
    update(change) {
      check('update()');
      expectFunction('update()', 'change', change);
      residence.expectHome('update()');
      state = {};
      change(parameters);
      residence.changed();
      putToUse();
    },

    async forward(batch, options = {}) {
      check('forward()');
      expectObject('forward()', 'batch', batch);
      expectObject('forward()', 'options', options, 'bad-option');
      if (options.random !== undefined) expectFunction('forward()', 'random', options.random);
      await residence.bring();
      return forward(recurrent, batch, options.random);
    },

    async backward(trace, dOutput, states = {}): Promise<ModelGradients> {
      check('backward()');
      if (!batches.has(trace))
        throw new RnnError('foreign-trace', "backward() expects a trace of this model's forward(), got another object");
      expectTensor('backward()', 'output', dOutput);
      expectObject('backward()', 'states', states);
      expectShape('backward()', 'output', 'T, B, O', trace.output.shape, dOutput.shape);
      await residence.bring();
      const dy = make(dOutput.data.length);
      dy.set(dOutput.data);
      return backward(recurrent, trace, dy, states);
    },

    async loss(batch, options) {
      expectObject('loss()', 'options', options, 'bad-option');
      const trace = await model.forward(batch);
      const { loss, count } = objective(config, batch, trace.output, options);
      return { loss, count, trace };
    },

    async evaluate(batch, options) {
      check('evaluate()');
      expectObject('evaluate()', 'batch', batch);
      expectObject('evaluate()', 'options', options, 'bad-option');
      const { random, only } = options;
      if (random !== undefined) expectFunction('evaluate()', 'random', random);
      if (only !== undefined && only !== 'parameters') {
        throw new RnnError('bad-option', `evaluate() expects \`only\` to be \`parameters\`, got ${shown(only)}`);
      }
      await residence.bring();
      if (!only) return await evaluated(recurrent, batch, options);
      const pass = trainingPass(recurrent);
      const wantsX = parameters['embedding.weight'] !== undefined;
      try {
        const passes: Passes = {
          forward: (x, given) => pass.forward(x, given),
          backward: (trace, cotangents) => pass.backward(trace, cotangents, wantsX),
        };
        return await evaluated(passes, batch, options);
      } finally {
        pass.close();
      }
    },

    dispose() {
      disposed = true;
      residence.close();
      recurrent.dispose();
    },
  };
  const { device } = operations;
  if (device) {
    const { config: whole } = recurrent;
    keepResident(model, {
      open: device,
      config,
      recurrent: whole,
      layout: layoutOf(whole),
      parameters,
      residence,
      put: putToUse,
      check,
    });
  }
  return model;
}
