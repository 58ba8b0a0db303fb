import {
  adam,
  adamW,
  clipByGlobalNorm,
  clipByValue,
  createSequenceModel,
  type Engine,
  globalNorm,
  logSoftmax,
  type LossOptions,
  type Optimizer,
  type Parameters,
  rmsProp,
  sgd,
  type SequenceBatch,
  type Tensor,
  tensor,
  type Tokens,
} from '../src/index.ts';
import type { Findings, Tolerance } from './compare.ts';
import { toleranceOf, type VectorFile } from './file.ts';
import { cellOf } from './sequence.ts';
import { Skip } from './skip.ts';

interface Config {
  readonly cell: string;
  readonly vocab: number;
  readonly embedding: 'learned' | 'onehot' | 'one_hot' | 'one-hot';
  readonly embedding_dim?: number;
  readonly hidden: number;
  readonly layers: number;
  readonly bias: boolean;
  readonly bidirectional?: boolean;
  readonly lengths?: readonly number[] | null;
  readonly reduction: 'mean' | 'sum';
  readonly ignore_index: number;
  readonly clip: { kind: 'norm'; max_norm: number } | { kind: 'value'; max_value: number } | null;
  readonly optimizer: { readonly name: string; readonly lr: number; readonly [option: string]: unknown } | null;
}

interface Expected {
  readonly loss: number;
  readonly outputs: Readonly<Record<string, Tensor>>;
  readonly grads: Readonly<Record<string, Tensor>>;
  readonly grad_norm: number;
  readonly clipped_grads?: Parameters;
  readonly clip_coef?: number;
  readonly after_update_1?: { readonly params: Parameters };
  readonly after_update_2?: {
    readonly loss: number;
    readonly grad_norm: number;
    readonly clip_coef?: number;
    readonly params: Parameters;
  };
  readonly final_loss?: number;
}

/** Options that the optimizers have, by PyTorch's names and the short ones of the vectors' README. */
const knownOptions = new Set(
  'name lr learning_rate momentum mu dampening nesterov weight_decay wd betas beta1 beta2 b1 b2 eps alpha amsgrad centered'.split(
    ' ',
  ),
);

function optimizerOf(options: NonNullable<Config['optimizer']>): Optimizer {
  const strange = Object.keys(options).filter((key) => !knownOptions.has(key) && options[key]);
  if (strange.length > 0) throw new Skip(`optimizer option ${strange.join(', ')} is not known`);
  const some = <Key extends string, Value>(key: Key, ...names: string[]) => {
    const value = names.map((name) => options[name]).find((each) => each !== undefined && each !== null);
    return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
  };
  const learningRate = (options.lr ?? options.learning_rate) as number;
  const shared = {
    learningRate,
    ...some<'weightDecay', number>('weightDecay', 'weight_decay', 'wd'),
    ...some<'momentum', number>('momentum', 'momentum', 'mu'),
  };
  const epsilon = some<'epsilon', number>('epsilon', 'eps');
  const [beta1, beta2] = (options.betas ?? []) as number[];
  const betas = {
    ...some<'beta1', number>('beta1', 'beta1', 'b1'),
    ...some<'beta2', number>('beta2', 'beta2', 'b2'),
    ...(beta1 === undefined ? {} : { beta1 }),
    ...(beta2 === undefined ? {} : { beta2 }),
    ...some<'amsgrad', boolean>('amsgrad', 'amsgrad'),
  };
  const { momentum: _momentum, ...decay } = shared;
  switch (String(options.name).toLowerCase()) {
    case 'sgd':
      return sgd({
        ...shared,
        ...some<'dampening', number>('dampening', 'dampening'),
        ...some<'nesterov', boolean>('nesterov', 'nesterov'),
      });
    case 'adam':
      return adam({ ...decay, ...epsilon, ...betas });
    case 'adamw':
      return adamW({ ...decay, ...epsilon, ...betas });
    case 'rmsprop':
      return rmsProp({
        ...shared,
        ...epsilon,
        ...some<'alpha', number>('alpha', 'alpha'),
        ...some<'centered', boolean>('centered', 'centered'),
      });
    default:
      throw new Skip(`optimizer ${options.name} is not known`);
  }
}

/** Tensors that arrive as plain nested lists in a file. */
function tokensOf(value: unknown): Tokens {
  if (Array.isArray(value)) {
    const rows = value as number[][];
    return { shape: [rows.length, rows[0]!.length], data: rows.flat() };
  }
  const { shape, data } = value as Tensor;
  return { shape: [shape[0]!, shape[1]!], data };
}

/** kind "lm": loss, gradients, clipping and two optimizer steps of a language model. */
export async function runLanguageModel(engine: Engine, file: VectorFile, found: Findings): Promise<void> {
  const config = file.config as unknown as Config;
  const tolerance = toleranceOf(file, engine.precision);
  const expected = file.expected as unknown as Expected;
  const { cell, activation } = cellOf(config.cell);
  const model = createSequenceModel(
    engine,
    {
      input: { tokens: config.vocab, ...(config.embedding === 'learned' ? { embedding: config.embedding_dim! } : {}) },
      recurrent: {
        cell,
        ...(activation ? { activation } : {}),
        hiddenSize: config.hidden,
        layers: config.layers,
        bias: config.bias,
        bidirectional: config.bidirectional ?? false,
      },
      outputs: config.vocab,
    },
    { parameters: file.params },
  );
  const { tokens, targets, h0, c0 } = file.inputs as Record<string, unknown>;
  const batch: SequenceBatch = {
    inputs: tokensOf(tokens),
    targets: tokensOf(targets),
    ...(h0 ? { h0: h0 as Tensor } : {}),
    ...(c0 ? { c0: c0 as Tensor } : {}),
    ...(config.lengths ? { lengths: config.lengths } : {}),
  };
  const loss: LossOptions = { kind: 'cross-entropy', reduction: config.reduction, ignore: config.ignore_index };

  const first = await model.evaluate(batch, loss);
  found.number('loss', first.loss, expected.loss, tolerance);
  const { output, hN, cN } = first.trace;
  const V = config.vocab;
  const given: Record<string, Tensor | undefined> = {
    logits: output,
    log_probs: tensor(output.shape, logSoftmax(output.data, V)),
    h_n: hN,
    c_n: cN,
  };
  for (const [name, value] of Object.entries(expected.outputs)) found.tensor(name, given[name], value, tolerance);
  const { parameters, output: dLogits, h0: dh0, c0: dc0 } = first.gradients;
  const grads: Record<string, Tensor | undefined> = { ...parameters, logits: dLogits, h0: dh0, c0: dc0 };
  for (const [name, value] of Object.entries(expected.grads))
    found.tensor(`grad.${name}`, grads[name], value, tolerance);
  found.number('grad_norm', globalNorm(parameters), expected.grad_norm, tolerance);
  clip(config.clip, parameters);
  compareAll('clipped', parameters, expected.clipped_grads, found, tolerance);
  if (!config.optimizer) return;

  const optimizer = optimizerOf(config.optimizer);
  model.update((live) => optimizer.step(live, parameters));
  compareAll('after_update_1', model.parameters, expected.after_update_1?.params, found, tolerance);
  const second = await model.evaluate(batch, loss);
  const later = expected.after_update_2;
  if (later) {
    found.number('after_update_2.loss', second.loss, later.loss, tolerance);
    found.number('after_update_2.grad_norm', globalNorm(second.gradients.parameters), later.grad_norm, tolerance);
  }
  const norm = clip(config.clip, second.gradients.parameters);
  if (later?.clip_coef !== undefined && config.clip?.kind === 'norm') {
    found.number('clip_coef', Math.min(1, config.clip.max_norm / (norm + 1e-6)), later.clip_coef, tolerance);
  }
  model.update((live) => optimizer.step(live, second.gradients.parameters));
  compareAll('after_update_2', model.parameters, later?.params, found, tolerance);
  if (expected.final_loss !== undefined)
    found.number('final_loss', (await model.loss(batch, loss)).loss, expected.final_loss, tolerance);
  model.dispose();
}

/** Clips in place as the file asks; gives back the norm before. */
function clip(how: Config['clip'], gradients: Parameters): number {
  const norm = globalNorm(gradients);
  if (how?.kind === 'norm') clipByGlobalNorm(gradients, how.max_norm);
  else if (how?.kind === 'value') clipByValue(gradients, how.max_value);
  return norm;
}

function compareAll(
  what: string,
  given: Parameters,
  expected: Parameters | undefined,
  found: Findings,
  tolerance: Tolerance,
): void {
  for (const [name, value] of Object.entries(expected ?? {}))
    found.tensor(`${what}.${name}`, given[name], value, tolerance);
}
