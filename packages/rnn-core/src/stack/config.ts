import { gateRows } from '../conventions/cell.ts';
import { RnnError } from '../errors.ts';
import { expectBoolean, expectInteger, expectNumbers, expectObject, isNumbers, shown } from '../expect.ts';
import type { CellName, ConventionName, GateClamps, GateName, RecurrentConfig } from '../types.ts';
import type { Clamps } from './runner.ts';

const cellNames: readonly CellName[] = ['rnn', 'gru', 'lstm'];
const conventionNames: readonly ConventionName[] = ['coursera', 'pytorch', 'onnx', 'keras'];
const activationNames = ['tanh', 'relu'] as const;

function expectOneOf(name: string, allowed: readonly string[], given: unknown): void {
  if (allowed.includes(given as string)) return;
  const words = allowed.map((each) => `\`${each}\``).join(', ');
  throw new RnnError('bad-option', `recurrent() expects \`${name}\` to be one of ${words}, got ${shown(given)}`);
}

const flagNames = ['bidirectional', 'reverse', 'bias', 'linearBeforeReset', 'peepholes', 'linearCellOutput'] as const;

/** The configuration with every default filled in. Throws `bad-option`. */
export function resolveConfig(config: RecurrentConfig): Required<RecurrentConfig> {
  expectObject('recurrent()', 'config', config, 'bad-option');
  const convention = config.convention ?? 'pytorch';
  const activation = config.activation ?? 'tanh';
  const resolved: Required<RecurrentConfig> = {
    cell: config.cell,
    inputSize: config.inputSize,
    hiddenSize: config.hiddenSize,
    convention,
    activation,
    reverseActivation: config.reverseActivation ?? activation,
    layers: config.layers ?? 1,
    bidirectional: config.bidirectional ?? false,
    reverse: config.reverse ?? false,
    bias: config.bias ?? true,
    linearBeforeReset: config.linearBeforeReset ?? (convention === 'keras' || convention === 'pytorch'),
    peepholes: config.peepholes ?? false,
    linearCellOutput: config.linearCellOutput ?? false,
  };
  expectOneOf('cell', cellNames, resolved.cell);
  expectOneOf('convention', conventionNames, convention);
  expectOneOf('activation', activationNames, activation);
  expectOneOf('reverseActivation', activationNames, resolved.reverseActivation);
  for (const name of ['inputSize', 'hiddenSize', 'layers'] as const) {
    expectInteger('recurrent()', name, resolved[name], 1);
  }
  for (const name of flagNames) expectBoolean('recurrent()', name, resolved[name]);
  refuseMismatch(resolved);
  return resolved;
}

/** Options that the chosen cell or convention does not have are refused, not ignored. */
function refuseMismatch(config: Required<RecurrentConfig>): void {
  const refuse = (option: string, owner: string) => {
    throw new RnnError(
      'bad-option',
      `recurrent() expects \`${option}\` only with ${owner}, got a \`${config.cell}\` under \`${config.convention}\``,
    );
  };
  if (config.peepholes && !(config.cell === 'lstm' && config.convention === 'onnx')) {
    refuse('peepholes', 'an `lstm` under `onnx`');
  }
  if (config.linearCellOutput && !(config.cell === 'lstm' && config.convention === 'coursera')) {
    refuse('linearCellOutput', 'an `lstm` under `coursera`');
  }
  if (config.activation === 'relu' && config.cell !== 'rnn') refuse('activation', 'an `rnn`');
  if (config.reverse && config.bidirectional) {
    throw new RnnError('bad-option', 'recurrent() expects `reverse` or `bidirectional`, got both');
  }
}

const noClamps: Clamps = {};

/** Clamps as one value per unit. Throws `bad-option` for a gate that the cell does not have, `bad-shape` for a wrong length. */
export function resolveClamps(config: Required<RecurrentConfig>, gates?: GateClamps): Clamps {
  if (gates === undefined) return noClamps;
  const H = config.hiddenSize;
  expectObject('forward()', 'gates', gates, 'bad-option');
  const known = Object.keys(gateRows[config.cell]).filter((name) => name !== 'candidate');
  const clamps: Partial<Record<GateName, Float64Array>> = {};
  for (const [name, value] of Object.entries(gates) as [GateName, number | ArrayLike<number> | undefined][]) {
    if (value === undefined) continue;
    if (!known.includes(name)) {
      const words = known.map((each) => `\`${each}\``).join(', ') || 'none';
      throw new RnnError(
        'bad-option',
        `forward() can clamp these gates of a \`${config.cell}\`: ${words}; got \`${name}\``,
      );
    }
    clamps[name] = clampOf(name, value, H);
  }
  return clamps;
}

function clampOf(name: GateName, value: number | ArrayLike<number>, H: number): Float64Array {
  const refuse = (code: 'bad-shape' | 'bad-value', got: string) =>
    new RnnError(code, `forward() expects \`gates.${name}\` as one number or ${H} (one per unit), got ${got}`);
  if (typeof value !== 'number' && !isNumbers(value)) throw refuse('bad-value', shown(value));
  if (typeof value !== 'number' && value.length !== H) throw refuse('bad-shape', String(value.length));
  if (typeof value !== 'number') expectNumbers('forward()', `gates.${name}`, value);
  const values = typeof value === 'number' ? new Float64Array(H).fill(value) : Float64Array.from(value);
  if (values.some(Number.isNaN)) throw refuse('bad-value', 'NaN');
  return values;
}
