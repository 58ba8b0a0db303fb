import { jacobianProducts, matrixAt, spectralNorm, type Engine } from '@keyproof/rnn-core';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Lab, Sample } from '../../types.ts';
import type { Squash } from './claim.ts';

const HIDDEN = 8;

/** Three networks of the same ‖W‖: where every unit has its largest slope, drawn at random, and pushed far from there. */
const NETWORKS = ['steepest', 'random', 'saturated'] as const;
type NetworkName = (typeof NETWORKS)[number];

/** A network to measure: its ‖W‖, its activation and the steps between the two states. */
export interface Network {
  readonly norm: number;
  readonly activation: Squash;
  readonly steps: number;
  /** All singular values of W are alike. */
  readonly uniform: boolean;
}

/**
 * ‖∂s_T/∂s_k‖ (largest singular value) on networks with recurrent weights of exactly the given norm.
 *
 * A logistic network is a tanh network in other coordinates: with u = 2s − 1 and σ(z) = (1 + tanh(z/2))/2,
 * s' = σ(W s + b) becomes u' = tanh(¼ W u + b'), and ∂u_T/∂u_k = ∂s_T/∂s_k since u is affine in s.
 */
export async function measureNorms(lab: Lab, setting: Network): Promise<Norms> {
  const byStep = new Map<string, readonly number[]>();
  const name = `jacobian-bound/${setting.norm}/${setting.activation}/${setting.steps}`;
  // At rest tanh has slope 1 in every unit: that is the linear network, which has no other states.
  const networks: readonly NetworkName[] = setting.activation === 'linear' ? ['steepest'] : NETWORKS;
  // Slopes near 0 lose digits in float32 (1 − h²); below the floor both engines say "nothing is left".
  const samples = await sampleFields(
    lab,
    name,
    networks,
    { count: 3, tolerance: 1e-2, floor: 1e-5 },
    async (engine, random) => {
      const slope = setting.activation === 'logistic' ? 0.25 : 1;
      const weights = orthogonal(HIDDEN, random).map((value) => value * setting.norm * slope);
      const found: [NetworkName, number][] = [];
      for (const network of networks) {
        const norms = await carried(engine, setting, weights, driveOf(network, setting), random);
        if (engine === lab.reference) byStep.set(network, norms);
        found.push([network, norms.at(-1) ?? 0]);
      }
      return Object.fromEntries(found) as Record<NetworkName, number>;
    },
  );
  return { samples, byStep };
}

/** How a network is kept where its units are steep or flat. */
function driveOf(network: NetworkName, { activation }: Network): Drive {
  const relu = activation === 'relu';
  if (network === 'random') return { bias: 0, inputs: 1, start: 0.5 };
  return { bias: network === 'steepest' ? (relu ? 1 : 0) : relu ? -50 : 50, inputs: 0, start: 0 };
}

/** Norms over all steps, and on the last reference network by the number of steps. */
export interface Norms {
  readonly samples: Readonly<Partial<Record<NetworkName, Sample>>>;
  readonly byStep: ReadonlyMap<string, readonly number[]>;
}

interface Drive {
  readonly bias: number;
  readonly inputs: number;
  readonly start: number;
}

/** ‖∂s_T/∂s_{T−n}‖ for n = 1 … steps. */
async function carried(
  engine: Engine,
  setting: Network,
  weights: readonly number[],
  drive: Drive,
  random: () => number,
): Promise<readonly number[]> {
  const { steps, activation } = setting;
  // Identity weights keep every unit of a relu network positive, so that all of ‖W‖ is felt at every step.
  const positive = activation === 'relu' && drive.bias > 0;
  const recurrent = positive
    ? Array.from({ length: HIDDEN * HIDDEN }, (_, i) => (i % (HIDDEN + 1) === 0 ? setting.norm : 0))
    : weights;
  const net = engine.recurrent(
    { cell: 'rnn', activation: activation === 'relu' ? 'relu' : 'tanh', inputSize: 1, hiddenSize: HIDDEN },
    {
      parameters: {
        weight_ih_l0: tensorFor(
          engine,
          [HIDDEN, 1],
          Array.from({ length: HIDDEN }, () => drive.inputs * normal(random)),
        ),
        weight_hh_l0: tensorFor(engine, [HIDDEN, HIDDEN], recurrent),
        bias_ih_l0: tensorFor(
          engine,
          [HIDDEN],
          Array.from({ length: HIDDEN }, () => drive.bias),
        ),
        bias_hh_l0: tensorFor(engine, [HIDDEN]),
      },
    },
  );
  try {
    const x = tensorFor(
      engine,
      [steps, 1, 1],
      Array.from({ length: steps }, () => normal(random)),
    );
    const h0 = tensorFor(
      engine,
      [1, 1, HIDDEN],
      Array.from({ length: HIDDEN }, () => drive.start * normal(random)),
    );
    const jacobians = await net.stepJacobians(await net.forward(x, { h0 }));
    const products = jacobianProducts(jacobians);
    return Array.from({ length: steps }, (_, back) => spectralNorm(matrixAt(products, steps - 1 - back)));
  } finally {
    net.dispose();
  }
}

/** A random orthogonal matrix, row by row: normal columns made orthonormal one after the other. All its singular values are 1. */
function orthogonal(size: number, random: () => number): number[] {
  const columns: number[][] = [];
  while (columns.length < size) {
    const vector = Array.from({ length: size }, () => normal(random));
    for (const column of columns) {
      const along = column.reduce((sum, value, i) => sum + value * (vector[i] as number), 0);
      column.forEach((value, i) => (vector[i] = (vector[i] as number) - along * value));
    }
    const length = Math.hypot(...vector);
    if (length > 1e-3) columns.push(vector.map((value) => value / length));
  }
  return Array.from({ length: size * size }, (_, i) => columns[i % size]?.[Math.floor(i / size)] as number);
}
