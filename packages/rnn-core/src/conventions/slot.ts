import type { CellWeights } from './cell.ts';

/** One block of a named parameter: `rows` consecutive rows of a field of one cell, and where they lie in the parameter's flat data. */
export interface Piece {
  /** layer·D + direction. */
  readonly cell: number;
  readonly field: keyof CellWeights;
  /** First row of the block in the field, in units of H rows. */
  readonly gate: number;
  readonly rows: number;
  /** Columns of the field (1 for vectors). */
  readonly columns: number;
  /** Flat index of the block's first element in the parameter, and the steps to its next row and column. */
  readonly offset: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** A parameter by its convention's name, and how its values map onto the stacked weights. */
export interface Slot {
  readonly name: string;
  readonly shape: readonly number[];
  readonly pieces: readonly Piece[];
}

/** What a convention is told: sizes of one layer and direction. */
export interface Place {
  /** layer·D + direction. */
  readonly cell: number;
  readonly layer: number;
  readonly reverse: boolean;
  readonly inputSize: number;
}

/** `''` for the first layer's forward direction, else `_l1`, `_reverse`, `_l1_reverse`: for conventions whose own names stop at one layer. */
export const suffixOf = (place: Place): string =>
  (place.layer > 0 ? `_l${place.layer}` : '') + (place.reverse ? '_reverse' : '');
