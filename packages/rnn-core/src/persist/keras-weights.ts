import { layoutOf, stackParameters } from '../conventions/parameters.ts';
import { RnnError } from '../errors.ts';
import { expectObject, expectTensor, shown } from '../expect.ts';
import { resolveConfig } from '../stack/config.ts';
import type { Parameters, RecurrentConfig } from '../types.ts';
import { convertParameters, type Weights } from './convert.ts';
import { GATES, list } from './state-dict.ts';

/**
 * A Keras layer's `get_weights()` as parameters: kernel (I, G·H), recurrent kernel (H, G·H) and, with bias, bias. A bidirectional
 * layer gives the six (or four) arrays of both directions, forward first. A GRU's `reset_after` follows from its bias; without one it
 * must be given (Keras' default is true). Throws `bad-shape`.
 */
export function fromKerasWeights(
  weights: Parameters[string][],
  options: {
    readonly bidirectional?: boolean;
    readonly activation?: 'tanh' | 'relu';
    readonly resetAfter?: boolean;
  } = {},
): Weights {
  if (!Array.isArray(weights)) {
    throw new RnnError('bad-value', `fromKerasWeights() expects a list of tensors, got ${shown(weights)}`);
  }
  for (const [index, each] of weights.entries()) expectTensor('fromKerasWeights()', `weights[${index}]`, each);
  expectObject('fromKerasWeights()', 'options', options, 'bad-option');
  const { bidirectional = false, activation = 'tanh', resetAfter = true } = options;
  const each = weights.length / (bidirectional ? 2 : 1);
  const [kernel, recurrent, bias] = weights;
  const hiddenSize = recurrent?.shape[0] ?? 0;
  const cell = GATES[(recurrent?.shape[1] ?? 0) / hiddenSize];
  if ((each !== 2 && each !== 3) || kernel === undefined || cell === undefined) {
    throw new RnnError(
      'bad-shape',
      `fromKerasWeights() expects kernel, recurrent kernel and maybe bias${bidirectional ? ' of two directions' : ''}, got shapes ${list(weights.map(({ shape }) => `(${shape.join(', ')})`))}`,
    );
  }
  const config: RecurrentConfig = {
    cell,
    convention: 'keras',
    inputSize: kernel.shape[0] ?? 0,
    hiddenSize,
    bidirectional,
    bias: each === 3,
    ...(cell === 'gru' ? { linearBeforeReset: each === 3 ? bias?.shape.length === 2 : resetAfter } : {}),
    ...(cell === 'rnn' ? { activation } : {}),
  };
  const names = ['kernel', 'recurrent_kernel', 'bias'].slice(0, each);
  const parameters = Object.fromEntries(
    weights.map((tensor, i) => [`${names[i % each]!}${i >= each ? '_reverse' : ''}`, tensor]),
  );
  stackParameters(
    'fromKerasWeights()',
    layoutOf(resolveConfig(config)),
    parameters,
    (length) => new Float64Array(length),
  );
  return { config, parameters };
}

/** The arrays that a Keras layer's `set_weights()` takes, of a network under `keras` or one that converts to it. Throws `cannot-convert`. */
export function toKerasWeights(weights: Weights): Parameters[string][] {
  const { config, parameters } = convertParameters(weights, 'keras');
  if ((config.layers ?? 1) > 1)
    throw new RnnError(
      'cannot-convert',
      'toKerasWeights() expects one layer, since each Keras layer has its own weights',
    );
  const names = ['kernel', 'recurrent_kernel', 'bias'];
  return ['', '_reverse'].flatMap((suffix) => names.flatMap((name) => parameters[name + suffix] ?? []));
}
