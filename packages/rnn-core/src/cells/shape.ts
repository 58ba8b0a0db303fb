import { type CellSpec, type CellWeights, gateCount } from '../conventions/cell.ts';
import { block, type Call, type History, type Machine, type Sizes } from '../engine/machine.ts';
import { holdKernel } from '../kernels/hold.ts';
import type { Clamps, DirectionInput } from '../stack/runner.ts';
import type { KernelCell, Step } from './cell.ts';
import { inFours } from './in-fours.ts';
import { gruAfterCell, gruBeforeCell } from './gru.ts';
import { lstmCell } from './lstm.ts';
import { rnnCell } from './rnn.ts';

/** The cell whose equations the spec asks for. */
export const cellFor = ({ cell, resetAfter }: CellSpec): KernelCell =>
  cell === 'rnn' ? rnnCell : cell === 'lstm' ? lstmCell : resetAfter ? gruAfterCell : gruBeforeCell;

/** Everything that the histories and calls of a pass follow from. */
export interface Shape {
  readonly cell: KernelCell;
  /** H made up to a multiple of 4, like the rows of clamps. */
  readonly spec: CellSpec;
  readonly clamps: Clamps;
  /** H itself. */
  readonly H: number;
  readonly T: number;
  readonly B: number;
  /** B made up to a multiple of the backend's lanes. */
  readonly lanes: number;
  /** Whether sequences end before T. */
  readonly padded: boolean;
}

/** The shape of a pass, and its weights with as many units. */
export function shapeOf(
  given: CellSpec,
  weights: CellWeights,
  { T, B, lengths, clamps: free }: DirectionInput,
  multiple: number,
): { readonly shape: Shape; readonly wide: CellWeights } {
  const [spec, wide, clamps] = inFours(given, weights, free);
  const lanes = Math.ceil(B / multiple) * multiple;
  return {
    shape: { cell: cellFor(spec), spec, clamps, H: given.hiddenSize, T, B, lanes, padded: lengths !== null },
    wide,
  };
}

/** What a plan for the shape is kept by; null where it holds numbers of its own, those of clamped gates. */
export function sizesOf({ spec, clamps, H, T, B, lanes, padded }: Shape): Sizes | null {
  for (const _ in clamps) return null;
  const { cell, inputSize, activation, resetAfter, updateWrites, peepholes, linearCellOutput } = spec;
  return [T, B, inputSize, H, cell, activation, resetAfter, updateWrites, peepholes, linearCellOutput, lanes, padded];
}

/** What the kernels of a step are made for. */
export const stepOf = (machine: Machine, { spec, clamps, H }: Shape): Step => ({ machine, spec, clamps, units: H });

/** Rows of all gates. */
export const gateRowsOf = ({ spec }: Shape): number => gateCount[spec.cell] * spec.hiddenSize;

/** Room for 1 at valid steps and 0 at padded ones, lane by lane; null where no sequence is padded. */
export const maskFor = (machine: Machine, { padded, T, lanes }: Shape): History | null =>
  padded ? machine.history(T, 1, lanes) : null;

export function fillMask(mask: History | null, { T, B, lengths }: DirectionInput): void {
  if (!mask) return;
  const { data, lanes } = mask;
  data.fill(0);
  for (let t = 0; t < T; t++) for (let b = 0; b < B; b++) data[t * lanes + b] = t < lengths![b]! ? 1 : 0;
}

/** Keeps a padded sequence's block where it was. */
export const holding = (machine: Machine, fresh: History, to: 0 | 1, from: History, back: 0 | 1, mask: History): Call =>
  machine.call(
    holdKernel,
    [fresh.rows, fresh.lanes],
    [block(fresh, to), block(from, back), block(mask)],
    [block(fresh, to)],
  );
