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

/** Copies a piece of a named parameter to its rows of a stacked field. */
function fromParameter(piece: Piece, spec: CellSpec, data: Floats, field: Floats): void {
  const { rows, columns, offset, rowStride, columnStride } = piece;
  const first = piece.gate * spec.hiddenSize * columns;
  if (columnStride === 1 && rowStride === columns) {
    field.set(data.subarray(offset, offset + rows * columns), first);
    return;
  }
  for (let row = 0, to = first; row < rows; row++) {
    for (let column = 0, at = offset + row * rowStride; column < columns; column++, at += columnStride)
      field[to++] = data[at]!;
  }
}

/** The way back. */
function toParameter(piece: Piece, spec: CellSpec, field: Floats, data: Floats): void {
  const { rows, columns, offset, rowStride, columnStride } = piece;
  const first = piece.gate * spec.hiddenSize * columns;
  if (columnStride === 1 && rowStride === columns) {
    data.set(field.subarray(first, first + rows * columns), offset);
    return;
  }
  for (let row = 0, from = first; row < rows; row++) {
    for (let column = 0, at = offset + row * rowStride; column < columns; column++, at += columnStride)
      data[at] = field[from++]!;
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
  for (const name of Object.keys(parameters)) {
    if (layout.slots.some((slot) => slot.name === name)) continue;
    const expected = layout.slots.map((slot) => `\`${slot.name}\``).join(', ');
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
      fromParameter(piece, layout.specs[piece.cell]!, given.data, stacked[piece.cell]![piece.field]);
    }
  }
  return stacked;
}

/** The part of a stacked field that is a named parameter as it stands; null where it must be put together. */
function asItStands({ pieces, shape }: Slot, layout: Layout, stacked: readonly CellWeights[]): Floats | null {
  const [piece] = pieces;
  if (pieces.length !== 1 || !piece) return null;
  const { cell, field, gate, rows, columns, offset, rowStride, columnStride } = piece;
  const size = rows * columns;
  if (offset !== 0 || columnStride !== 1 || rowStride !== columns || size !== sizeOf(shape)) return null;
  const first = gate * layout.specs[cell]!.hiddenSize * columns;
  return stacked[cell]![field].subarray(first, first + size);
}

/** Named parameters (or their gradients) from stacked weights; `themselves`: without a copy where they lie as wanted. */
export function nameWeights(
  layout: Layout,
  stacked: readonly CellWeights[],
  make: (length: number) => Floats,
  handedOut: 'copies' | 'themselves' = 'copies',
): Parameters {
  const named: Record<string, Tensor> = {};
  for (const slot of layout.slots) {
    const itself = handedOut === 'themselves' && asItStands(slot, layout, stacked);
    if (itself) {
      named[slot.name] = { shape: slot.shape, data: itself };
      continue;
    }
    const data = make(sizeOf(slot.shape));
    for (const piece of slot.pieces) {
      toParameter(piece, layout.specs[piece.cell]!, stacked[piece.cell]![piece.field], data);
    }
    named[slot.name] = { shape: slot.shape, data };
  }
  return named;
}
