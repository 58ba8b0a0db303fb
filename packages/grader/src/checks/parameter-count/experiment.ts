import type { CellName, Engine, RecurrentConfig } from '@keyproof/rnn-core';
import { countParameters } from '../../experiments/count-parameters.ts';

/** One recurrent layer of a stack. */
export interface RecurrentLayer {
  readonly cell: CellName;
  readonly units: number;
  readonly bidirectional: boolean;
}

/** A network as a question describes it. Parts that it does not have are absent. */
export interface NetworkSpec {
  readonly inputSize: number;
  /** From the input up. */
  readonly layers: readonly RecurrentLayer[];
  /** Rows of an embedding table in front; its columns are `inputSize`. */
  readonly vocabulary?: number;
  /** Width of a dense layer on top of the hidden state. */
  readonly outputs?: number;
  /** The dense layer reads the outputs of that many steps side by side. */
  readonly flattened?: number;
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

/** Layers up to this many weights are built as they are; larger ones are extrapolated from small ones. */
const LARGEST_BUILT = 50_000;

/** Numbers in the network under a way of counting biases. Sizes are positive integers. */
export function countNetwork(engine: Engine, spec: NetworkSpec, rule: BiasRule): number {
  const { inputSize, layers, vocabulary = 0, outputs = 0 } = spec;
  let width = inputSize;
  let count = vocabulary * inputSize;
  for (const layer of layers) {
    count += countLayer(engine, layer, width, rule);
    width = layer.units * (layer.bidirectional ? 2 : 1);
  }
  return count + (spec.tied === true ? 0 : outputs * width * (spec.flattened ?? 1)) + (rule === 'none' ? 0 : outputs);
}

/** Builds the layer and counts; a large one is the polynomial `(a·I + b·H + c)·H`, found from three small builds. */
export function countLayer(engine: Engine, layer: RecurrentLayer, inputSize: number, rule: BiasRule): number {
  const { units } = layer;
  if (8 * units * (inputSize + units) <= LARGEST_BUILT) return build(engine, layer, rule, inputSize, units);
  const perUnit = (i: number, h: number) => build(engine, layer, rule, i, h) / h;
  const base = perUnit(1, 1);
  const a = perUnit(2, 1) - base;
  const b = perUnit(1, 2) - base;
  return (base + a * (inputSize - 1) + b * (units - 1)) * units;
}

function build(
  engine: Engine,
  { cell, bidirectional }: RecurrentLayer,
  rule: BiasRule,
  inputSize: number,
  hiddenSize: number,
): number {
  const net = engine.recurrent({ cell, inputSize, hiddenSize, bidirectional, ...LAYOUT[rule] }, { random: () => 0.5 });
  const count = countParameters(net.parameters);
  net.dispose();
  return count;
}
