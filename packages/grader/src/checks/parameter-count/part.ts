import type { CellName, Engine } from '@keyproof/rnn-core';
import type { Claim, Finding, Lab, Measurement } from '../../types.ts';
import type { MatricesClaim } from './claim.ts';

/** Weights of a cell that a question asks for on their own. `joint`: those that act on `[h, x]`; `all`: with the bias. */
export type PartName = 'recurrent' | 'input' | 'joint' | 'bias' | 'all';

/** "The forget gate's weight matrix on [h, x] is 20 × 30", "the recurrent matrix has 16384 entries". */
export interface PartClaim extends Claim {
  readonly kind: 'part';
  readonly cell: CellName;
  readonly part: PartName;
  /** One gate's share, or all gates' together. */
  readonly gates: 'one' | 'all';
  readonly inputSize: number;
  readonly units: number;
  readonly said: { readonly count: number } | { readonly sides: readonly [number, number] };
}

/** `part(lstm 20 on 10, one gate's joint weights) = 20×30`. */
export function printPart({ cell, part, gates, inputSize, units, said }: PartClaim): string {
  const value = 'count' in said ? String(said.count) : said.sides.join('×');
  return `part(${cell} ${units} on ${inputSize}, ${gates === 'one' ? "one gate's" : 'all'} ${part} weights) = ${value}`;
}

/** Units and inputs built at most; larger sizes scale. */
const MOST = 64;

/** Builds the cell and reads the shapes of its matrices; each gate's share is its rows. */
export function partFinding(claim: PartClaim, lab: Lab): Finding {
  const shapes = [lab.kernels, lab.reference].map((engine) => sidesOf(engine, claim));
  const [rows, columns] = shapes[0] as Sides;
  const count = rows * columns;
  const measurements: Measurement[] = [
    {
      name: `numbers in ${claim.gates === 'one' ? 'the share of one gate' : 'all gates together'}: ${claim.part}`,
      value: count,
      threshold: 'count' in claim.said ? claim.said.count : claim.said.sides[0] * claim.said.sides[1],
      unit: 'numbers',
      exact: true,
    },
  ];
  if (JSON.stringify(shapes[0]) !== JSON.stringify(shapes[1]))
    return { holds: null, reason: 'Kernels and reference have other shapes', measurements };
  const holds =
    'count' in claim.said
      ? claim.said.count === count
      : (claim.said.sides[0] === rows && claim.said.sides[1] === columns) ||
        (claim.said.sides[0] === columns && claim.said.sides[1] === rows);
  return { holds, reason: `${rows} × ${columns} numbers`, derived: String(count), measurements };
}

type Sides = readonly [rows: number, columns: number];

/** Rows and columns of the part, from a built cell; where it is large, from a small one with sizes of its own. */
function sidesOf(engine: Engine, { cell, part, gates, inputSize, units }: PartClaim): Sides {
  // Sides that are equal cannot be told apart: such cells are read at other sizes, too.
  const [inputs, hidden] = Math.max(inputSize, units) <= MOST && inputSize !== units ? [inputSize, units] : [3, 5];
  const net = engine.recurrent(
    { cell, inputSize: inputs, hiddenSize: hidden, convention: 'pytorch', bias: true },
    { random: () => 0.5 },
  );
  const shape = (name: string) => net.parameters[name]?.shape ?? [];
  const [recurrent, input] = [shape('weight_hh_l0'), shape('weight_ih_l0')];
  net.dispose();
  const blocks = (recurrent[0] ?? NaN) / hidden;
  const rows = gates === 'one' ? 1 : blocks;
  // Each side goes with one of the two sizes: what was read at small ones stands for the sizes told.
  const side = (size: number | undefined) => (size === hidden ? units : size === inputs ? inputSize : NaN);
  const [byState, byInput] = [side(recurrent[1]), side(input[1])];
  const columns = { recurrent: byState, input: byInput, joint: byState + byInput, bias: 1, all: byState + byInput + 1 };
  return [rows * units, columns[part]];
}

/** Builds a small cell and counts the blocks of its matrices: one for each gate and the candidate. */
export function matricesFinding({ cell, of, value }: MatricesClaim, lab: Lab): Finding {
  const units = 5;
  const counts = [lab.kernels, lab.reference].map((engine) => {
    const net = engine.recurrent(
      { cell, inputSize: 3, hiddenSize: units, convention: 'pytorch' },
      { random: () => 0.5 },
    );
    const blocks = (name: string) => (net.parameters[name]?.shape[0] ?? NaN) / units;
    const found = { recurrent: blocks('weight_hh_l0'), input: blocks('weight_ih_l0') };
    net.dispose();
    return of === 'both' ? found.recurrent + found.input : found[of];
  });
  const [count = NaN, reference] = counts;
  return {
    holds: count === reference ? count === value : null,
    reason: `${count} matrices`,
    derived: String(count),
    measurements: [{ name: 'weight matrices', value: count, threshold: value, unit: 'matrices', exact: true }],
  };
}
