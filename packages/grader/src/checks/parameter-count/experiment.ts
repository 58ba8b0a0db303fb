import type { CellName, Engine, RecurrentConfig } from '@keyproof/rnn-core';
import { countParameters } from '../../experiments/count-parameters.ts';

/** A network as a question describes it. Parts that it does not have are absent. */
export interface NetworkSpec {
  readonly cell: CellName;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly bidirectional: boolean;
  /** Rows of an embedding table in front; its columns are `inputSize`. */
  readonly vocabulary?: number;
  /** Width of a dense layer on top of the hidden state. */
  readonly outputs?: number;
  /** The dense layer uses the embedding table as its weights. */
  readonly tied?: boolean;
}

/**
 * How biases are counted. `gate`: one vector for each gate, as textbooks and courses write it; `pytorch`: two, as its `bias_ih` and `bias_hh`;
 * `keras`: one, but two for a GRU (`reset_after`); `none`.
 */
export const BIAS_RULES = ['gate', 'pytorch', 'keras', 'none'] as const;
export type BiasRule = (typeof BIAS_RULES)[number];

const LAYOUT: Readonly<Record<BiasRule, Pick<RecurrentConfig, 'convention' | 'bias'>>> = {
  gate: { convention: 'coursera', bias: true },
  pytorch: { convention: 'pytorch', bias: true },
  keras: { convention: 'keras', bias: true },
  none: { convention: 'pytorch', bias: false },
};

/** Networks up to this many recurrent weights are built as they are; larger ones are extrapolated from small ones. */
const LARGEST_BUILT = 200_000;

/** Numbers in the network under a way of counting biases. Sizes are positive integers. */
export function countNetwork(engine: Engine, spec: NetworkSpec, rule: BiasRule): number {
  const { inputSize, hiddenSize, vocabulary = 0, outputs = 0 } = spec;
  const width = hiddenSize * (spec.bidirectional ? 2 : 1);
  const embedding = vocabulary * inputSize;
  const head = (spec.tied === true ? 0 : outputs * width) + (rule === 'none' ? 0 : outputs);
  return embedding + recurrentCount(engine, spec, rule) + head;
}

/** Builds the stack and counts; a large one is the polynomial `(a·I + b·H + c)·H`, found from three small builds. */
function recurrentCount(engine: Engine, spec: NetworkSpec, rule: BiasRule): number {
  const { inputSize, hiddenSize } = spec;
  if (4 * hiddenSize * (inputSize + hiddenSize) * spec.layers < LARGEST_BUILT)
    return build(engine, spec, rule, inputSize, hiddenSize);
  const perUnit = (i: number, h: number) => build(engine, spec, rule, i, h) / h;
  const base = perUnit(1, 1);
  const a = perUnit(2, 1) - base;
  const b = perUnit(1, 2) - base;
  return (base + a * (inputSize - 1) + b * (hiddenSize - 1)) * hiddenSize;
}

function build(engine: Engine, spec: NetworkSpec, rule: BiasRule, inputSize: number, hiddenSize: number): number {
  const { cell, layers, bidirectional } = spec;
  const net = engine.recurrent(
    { cell, inputSize, hiddenSize, layers, bidirectional, ...LAYOUT[rule] },
    { random: () => 0.5 },
  );
  const count = countParameters(net.parameters);
  net.dispose();
  return count;
}
