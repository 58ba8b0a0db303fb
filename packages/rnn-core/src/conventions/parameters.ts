import { expectShape, RnnError } from '../errors.ts';
import { expectObject, expectTensor } from '../expect.ts';
import { type Floats, sizeOf } from '../tensor/tensor.ts';
import type { ConventionName, Parameters, RecurrentConfig, Tensor } from '../types.ts';
import { type CellSpec, type CellWeights, cellSpec, zeroWeights } from './cell.ts';
import { courseraSlots } from './coursera.ts';
import { kerasSlots } from './keras.ts';
import { onnxSlots } from './onnx.ts';
import { pytorchSlots } from './pytorch.ts';
import type { Piece, Place, Slot } from './slot.ts';

type SlotsOf = (config: Required<RecurrentConfig>, places: readonly Place[]) => Slot[];

const conventions: Readonly<Record<ConventionName, SlotsOf>> = {
  coursera: courseraSlots,
  pytorch: pytorchSlots,
  onnx: onnxSlots,
  keras: kerasSlots,
};

/** Specs by layer·D + direction, and the named parameters that fill them. */
export interface Layout {
  readonly specs: readonly CellSpec[];
  readonly slots: readonly Slot[];
}

/** The layout of a stack. */
export function layoutOf(config: Required<RecurrentConfig>): Layout {
  const specs: CellSpec[] = [];
  const places: Place[] = [];
  for (let layer = 0; layer < config.layers; layer++) {
    const directions = config.bidirectional ? [false, true] : [config.reverse];
    for (const reverse of directions) {
      const spec = cellSpec(config, layer, reverse);
      // A single reversed direction keeps the plain names: ONNX has only one W for it.
      const place = { cell: specs.length, layer, reverse: reverse && config.bidirectional, inputSize: spec.inputSize };
      places.push(place);
      specs.push(spec);
    }
  }
  return { specs, slots: conventions[config.convention](config, places) };
}

/** Calls `visit(parameterIndex, fieldIndex)` for each element of a piece. */
function eachElement(piece: Piece, spec: CellSpec, visit: (inParameter: number, inField: number) => void): void {
  const first = piece.gate * spec.hiddenSize;
  for (let row = 0; row < piece.rows; row++) {
    for (let column = 0; column < piece.columns; column++) {
      const at = piece.offset + row * piece.rowStride + column * piece.columnStride;
      visit(at, (first + row) * piece.columns + column);
    }
  }
}

/** Stacked weights from named parameters. Throws `missing-parameter`, `unknown-parameter` or `bad-shape`. */
export function stackParameters(
  operation: string,
  layout: Layout,
  parameters: Parameters,
  make: (length: number) => Floats,
): CellWeights[] {
  expectObject(operation, 'parameters', parameters);
  const known = new Set(layout.slots.map((slot) => slot.name));
  for (const name of Object.keys(parameters)) {
    if (known.has(name)) continue;
    const expected = [...known].map((each) => `\`${each}\``).join(', ');
    throw new RnnError('unknown-parameter', `${operation} expects the parameters ${expected}, got \`${name}\``);
  }
  const stacked = layout.specs.map((spec) => zeroWeights(spec, make));
  for (const slot of layout.slots) {
    const given = parameters[slot.name];
    if (!given) {
      const shape = slot.shape.join(', ');
      throw new RnnError('missing-parameter', `${operation} expects \`${slot.name}\` of shape (${shape}), got none`);
    }
    expectTensor(operation, slot.name, given);
    expectShape(operation, slot.name, 'as this configuration has it', slot.shape, given.shape);
    for (const piece of slot.pieces) {
      const field = stacked[piece.cell]![piece.field];
      eachElement(piece, layout.specs[piece.cell]!, (at, into) => (field[into] = given.data[at]!));
    }
  }
  return stacked;
}

/** Named parameters (or their gradients) from stacked weights. */
export function nameWeights(
  layout: Layout,
  stacked: readonly CellWeights[],
  make: (length: number) => Floats,
): Parameters {
  const named: Record<string, Tensor> = {};
  for (const slot of layout.slots) {
    const data = make(sizeOf(slot.shape));
    for (const piece of slot.pieces) {
      const field = stacked[piece.cell]![piece.field];
      eachElement(piece, layout.specs[piece.cell]!, (at, from) => (data[at] = field[from]!));
    }
    named[slot.name] = { shape: slot.shape, data };
  }
  return named;
}
