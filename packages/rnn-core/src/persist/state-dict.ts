import { layoutOf, stackParameters } from '../conventions/parameters.ts';
import { RnnError } from '../errors.ts';
import { expectObject, expectTensor, shown } from '../expect.ts';
import { resolveConfig } from '../stack/config.ts';
import type { CellName, Parameters, RecurrentConfig } from '../types.ts';
import { convertParameters, type Weights } from './convert.ts';

/** A cell by its number of stacked gates. */
export const GATES: Readonly<Record<number, CellName>> = { 1: 'rnn', 3: 'gru', 4: 'lstm' };

/**
 * Reads a PyTorch state dict's entries for one `nn.RNN`, `nn.GRU` or `nn.LSTM`: cell, sizes, layers, directions and bias follow from
 * names and shapes. `prefix` is the module's name with its dot, e.g. `encoder.rnn.`; other entries are left alone.
 * An `nn.RNN` does not say its activation: give it. Throws `missing-parameter` or `bad-shape`.
 */
export function fromStateDict(
  stateDict: Parameters,
  options: { readonly prefix?: string; readonly activation?: 'tanh' | 'relu' } = {},
): Weights {
  expectObject('fromStateDict()', 'stateDict', stateDict);
  expectObject('fromStateDict()', 'options', options, 'bad-option');
  const { prefix = '', activation = 'tanh' } = options;
  expectPrefix('fromStateDict()', prefix);
  const parameters = Object.fromEntries(
    Object.entries(stateDict).flatMap(([name, tensor]) => {
      const own = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      return /^(?:weight|bias)_[ih]h_l\d+(?:_reverse)?$/.test(own) ? [[own, tensor] as const] : [];
    }),
  );
  const input = parameters['weight_ih_l0'];
  const hidden = parameters['weight_hh_l0'];
  if (input === undefined || hidden === undefined) {
    throw new RnnError(
      'missing-parameter',
      `fromStateDict() expects \`${prefix}weight_ih_l0\` and \`${prefix}weight_hh_l0\`, got ${list(Object.keys(stateDict))}`,
    );
  }
  expectTensor('fromStateDict()', 'weight_ih_l0', input);
  expectTensor('fromStateDict()', 'weight_hh_l0', hidden);
  const [rows = 0, inputSize = 0] = input.shape;
  const hiddenSize = hidden.shape[1] ?? 0;
  const cell = GATES[rows / hiddenSize];
  if (cell === undefined || inputSize < 1) {
    throw new RnnError(
      'bad-shape',
      `fromStateDict() expects \`weight_ih_l0\` of (1, 3 or 4 · ${hiddenSize}, I), got (${input.shape.join(', ')})`,
    );
  }
  let layers = 1;
  while (`weight_ih_l${layers}` in parameters) layers++;
  const config: RecurrentConfig = {
    cell,
    convention: 'pytorch',
    inputSize,
    hiddenSize,
    layers,
    bidirectional: 'weight_ih_l0_reverse' in parameters,
    bias: 'bias_ih_l0' in parameters,
    ...(cell === 'rnn' ? { activation } : {}),
  };
  stackParameters('fromStateDict()', layoutOf(resolveConfig(config)), parameters, (length) => new Float64Array(length));
  return { config, parameters };
}

/** A network's parameters under PyTorch's names, each with `prefix` in front: what `load_state_dict` takes. Throws what `convertParameters` throws. */
export function toStateDict(weights: Weights, prefix = ''): Parameters {
  expectPrefix('toStateDict()', prefix);
  const { parameters } = convertParameters(weights, 'pytorch');
  return Object.fromEntries(Object.entries(parameters).map(([name, tensor]) => [prefix + name, tensor]));
}

/** The first few names, for an error. */
export const list = (names: readonly string[]): string =>
  names.length === 0
    ? 'none'
    : names
        .slice(0, 8)
        .map((name) => `\`${name}\``)
        .join(', ');

function expectPrefix(operation: string, prefix: string): void {
  if (typeof prefix === 'string') return;
  throw new RnnError('bad-option', `${operation} expects \`prefix\` to be a text, got ${shown(prefix)}`);
}
