import type { CellName, GateName, RecurrentConfig } from '../types.ts';
import type { Floats } from '../tensor/tensor.ts';

/**
 * One cell as the arithmetic sees it, whatever the convention calls its parts.
 * Gates are stacked by rows in PyTorch's order: rnn [h]; gru [r, z, n]; lstm [i, f, g, o].
 */
export interface CellSpec {
  readonly cell: CellName;
  /** I: the layer's own input size, D·H above the first layer. */
  readonly inputSize: number;
  /** H. */
  readonly hiddenSize: number;
  /** Simple RNN. */
  readonly activation: 'tanh' | 'relu';
  /** GRU: n = tanh(… + r∘(W h + b)) instead of tanh(… + W(r∘h) + b). */
  readonly resetAfter: boolean;
  /** GRU: h' = z∘n + (1−z)∘h instead of (1−z)∘n + z∘h. */
  readonly updateWrites: boolean;
  /** LSTM: i and f see the old cell, o the new one. */
  readonly peepholes: boolean;
  /** LSTM: h' = o∘c' instead of o∘tanh(c'). */
  readonly linearCellOutput: boolean;
}

/** Parameters of one layer and direction in the stacked order of {@link CellSpec}; G gates. */
export interface CellWeights {
  /** (G·H, I). */
  readonly Wx: Floats;
  /** (G·H, H). */
  readonly Wh: Floats;
  /** (G·H). */
  readonly bx: Floats;
  /** (G·H); apart from bx because a GRU's reset gate scales it. */
  readonly bh: Floats;
  /** (3·H): peepholes of i, f, o; empty without peepholes. */
  readonly P: Floats;
}

/** How many gate blocks are stacked. */
export const gateCount: Readonly<Record<CellName, number>> = { rnn: 1, gru: 3, lstm: 4 };

/** Which block of rows a gate has; `candidate` is the GRU's n and the LSTM's g. */
export const gateRows: Readonly<Record<CellName, Readonly<Partial<Record<GateName | 'candidate', number>>>>> = {
  rnn: {},
  gru: { reset: 0, update: 1, candidate: 2 },
  lstm: { input: 0, forget: 1, candidate: 2, output: 3 },
};

/** The spec of one layer and direction. */
export function cellSpec(config: Required<RecurrentConfig>, layer: number, reverse: boolean): CellSpec {
  const { cell, convention, hiddenSize } = config;
  return {
    cell,
    inputSize: layer === 0 ? config.inputSize : hiddenSize * (config.bidirectional ? 2 : 1),
    hiddenSize,
    activation: reverse ? config.reverseActivation : config.activation,
    resetAfter: convention === 'pytorch' || (convention !== 'coursera' && config.linearBeforeReset),
    updateWrites: convention === 'coursera',
    peepholes: cell === 'lstm' && config.peepholes,
    linearCellOutput: config.linearCellOutput,
  };
}

/** Zeroed weights, e.g. to collect gradients in. */
export function zeroWeights(spec: CellSpec, make: (length: number) => Floats): CellWeights {
  const rows = gateCount[spec.cell] * spec.hiddenSize;
  const sizes = [rows * spec.inputSize, rows * spec.hiddenSize, rows, rows, spec.peepholes ? 3 * spec.hiddenSize : 0];
  // One array for all: an array of its own costs more than the numbers of a small cell.
  const all = make(sizes.reduce((sum, size) => sum + size, 0));
  let end = 0;
  const [Wx, Wh, bx, bh, P] = sizes.map((size) => all.subarray(end, (end += size))) as [
    Floats,
    Floats,
    Floats,
    Floats,
    Floats,
  ];
  return { Wx, Wh, bx, bh, P };
}
