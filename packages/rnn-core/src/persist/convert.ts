import { layoutOf, nameWeights, stackParameters } from '../conventions/parameters.ts';
import { RnnError } from '../errors.ts';
import { expectObject, expectTensors, shown } from '../expect.ts';
import { resolveConfig } from '../stack/config.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { ConventionName, Parameters, RecurrentConfig } from '../types.ts';

/** A configuration with the parameters that fit it. */
export interface Weights {
  readonly config: RecurrentConfig;
  readonly parameters: Parameters;
}

/** Row block of a GRU's update gate in the stacked weights. */
const UPDATE = 1;

/**
 * The same network in another convention's names and layout. Values are moved, never computed, but for two: the course's update gate
 * is 1 − z, so its weights change sign, and where a convention has one bias the two of the other are added.
 * Throws `cannot-convert` where no parameters make the networks equal: a reset gate that acts in another place, peepholes or a
 * linear cell output that the convention does not have.
 */
export function convertParameters(weights: Weights, convention: ConventionName): Weights {
  expectObject('convertParameters()', 'weights', weights);
  const { config: given, parameters } = weights;
  expectTensors('convertParameters()', 'parameters', parameters);
  if (typeof convention !== 'string') {
    throw new RnnError('bad-option', `convertParameters() expects the name of a convention, got ${shown(convention)}`);
  }
  const from = resolveConfig(given);
  const wanted: RecurrentConfig = { ...given, convention };
  const optional = wanted as { -readonly [K in keyof RecurrentConfig]: RecurrentConfig[K] };
  delete optional.linearBeforeReset;
  if (convention === 'onnx' || convention === 'keras') optional.linearBeforeReset = resetsAfter(from);
  const refuse = (what: string) =>
    new RnnError(
      'cannot-convert',
      `convertParameters() expects a network that \`${convention}\` can hold, got ${what}`,
    );
  if (from.cell === 'gru' && resetsAfter(resolveConfig(wanted)) !== resetsAfter(from))
    throw refuse('a GRU whose reset gate acts in another place');
  if (from.peepholes && convention !== 'onnx') throw refuse('peepholes');
  if (from.linearCellOutput && convention !== 'coursera') throw refuse('`linearCellOutput`');
  const to = resolveConfig(wanted);
  const make = makerOf(parameters);
  const stacked = stackParameters('convertParameters()', layoutOf(from), parameters, make);
  const layout = layoutOf(to);
  stacked.forEach((weights, cell) => {
    if (from.cell === 'gru' && (from.convention === 'coursera') !== (to.convention === 'coursera')) {
      const H = from.hiddenSize;
      for (const field of ['Wx', 'Wh', 'bx', 'bh'] as const)
        negate(weights[field], UPDATE * H, H, weights[field].length / (3 * H));
    }
    const kept = new Set(
      layout.slots
        .flatMap((slot) => slot.pieces)
        .filter((piece) => piece.cell === cell)
        .map((piece) => piece.field),
    );
    if (from.bias && !kept.has('bh')) weights.bh.forEach((value: number, i: number) => (weights.bx[i]! += value));
  });
  return { config: optional, parameters: nameWeights(layout, stacked, make) };
}

const resetsAfter = (config: Required<RecurrentConfig>): boolean =>
  config.convention === 'pytorch' || (config.convention !== 'coursera' && config.linearBeforeReset);

const makerOf = (parameters: Parameters) => {
  const wide = Object.values(parameters).some(({ data }) => data instanceof Float64Array);
  return (length: number): Floats => (wide ? new Float64Array(length) : new Float32Array(length));
};

/** Changes the sign of `rows` rows of `columns` values from row `first` on. */
function negate(field: Floats, first: number, rows: number, columns: number): void {
  for (let i = first * columns; i < (first + rows) * columns; i++) field[i] = -field[i]!;
}
