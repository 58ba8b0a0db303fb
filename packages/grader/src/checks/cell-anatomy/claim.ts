import type { Claim } from '../../types.ts';

export type Cell = 'rnn' | 'gru' | 'lstm';
export const GATES = ['input', 'forget', 'output', 'update', 'reset'] as const;
export type Gate = (typeof GATES)[number];
export type Readout = 'tanh' | 'sigmoid' | 'itself';

/** What a cell is made of. `denied`: "it is not so that …". */
export type AnatomyClaim = Claim & { readonly denied?: true } & (
    | /** The cell has that many gates. */ { readonly kind: 'gate-count'; readonly cell: Cell; readonly count: number }
    | /** One cell has more (or fewer, or as many) gates than another. */ {
        readonly kind: 'gate-compare';
        readonly cell: Cell;
        readonly than: Cell;
        readonly relation: 'more' | 'fewer' | 'same';
      }
    | /** The cell has all of these gates. */ {
        readonly kind: 'has-gates';
        readonly cell: Cell;
        readonly gates: readonly Gate[];
        /** And no others. */
        readonly only?: true;
        /** A gate besides, by a name that no gate of either cell goes by. */
        readonly unknown?: string;
      }
    | /** The cell has a memory apart from its hidden state. */ {
        readonly kind: 'separate-memory';
        readonly cell: Cell;
      }
    | /** The hidden state is the gate times a function of the cell state. */ {
        readonly kind: 'readout';
        readonly gate: 'input' | 'forget' | 'output';
        readonly of: Readout;
      }
    | /** The size of a cell's state is that of its input (or is chosen, whatever the input). */ {
        readonly kind: 'state-size';
        readonly cell: Cell;
        readonly like: 'input' | 'hidden';
      }
    | /** A state of a cell with that many units has that many values. */ {
        readonly kind: 'state-units';
        readonly cell: 'gru' | 'lstm';
        readonly units: number;
        readonly size: number;
      }
    | /** How many values a gate has turns on this size. */ {
        readonly kind: 'gate-depends';
        readonly cell: 'gru' | 'lstm';
        readonly on: 'input' | 'hidden' | 'steps';
      }
    | /** A gate has one value for all units. */ { readonly kind: 'scalar-gates'; readonly cell: 'gru' | 'lstm' }
    | /** Gates lie between these bounds, or may go beyond them. */ {
        readonly kind: 'gate-range';
        readonly cell: 'gru' | 'lstm';
        readonly beyond: 'one' | 'zero' | 'none';
      }
    | /** All of these hold. */ { readonly kind: 'all'; readonly parts: readonly AnatomyClaim[] }
    | /** Each step overwrites all of the state, whatever the gates say. */ {
        readonly kind: 'overwrites';
        readonly cell: 'gru' | 'lstm';
      }
  );

/** `gates(lstm) = 3`, `has(gru, output)`, `h = output · tanh(c)`. */
export function printAnatomy(claim: AnatomyClaim): string {
  return `${claim.denied === true ? 'not ' : ''}${printPlain(claim)}`;
}

function printPlain(claim: AnatomyClaim): string {
  switch (claim.kind) {
    case 'gate-count':
      return `gates(${claim.cell}) = ${claim.count}`;
    case 'gate-compare':
      return `gates(${claim.cell}) ${claim.relation} than gates(${claim.than})`;
    case 'has-gates':
      return `has(${claim.cell}, ${[...claim.gates, ...(claim.unknown === undefined ? [] : [`"${claim.unknown}"`])].join(' and ')}${claim.only === true ? ' only' : ''})`;
    case 'separate-memory':
      return `separateMemory(${claim.cell})`;
    case 'readout':
      return `h = ${claim.gate} · ${claim.of === 'itself' ? 'c' : `${claim.of}(c)`}`;
    case 'state-size':
      return `size(${claim.cell} state) = size(${claim.like})`;
    case 'state-units':
      return `size(${claim.cell} state of ${claim.units} units) = ${claim.size}`;
    case 'gate-depends':
      return `size(${claim.cell} gates) depends on ${claim.on}`;
    case 'scalar-gates':
      return `scalar(${claim.cell} gates)`;
    case 'gate-range':
      return claim.beyond === 'none'
        ? `within(${claim.cell} gates, 0…1)`
        : `beyond(${claim.cell} gates, ${claim.beyond})`;
    case 'all':
      return claim.parts.map((part) => printAnatomy(part)).join(' and ');
    case 'overwrites':
      return `overwrites(${claim.cell})`;
  }
}
