import { frobeniusNorm, gradientNormByStep, type Engine, type GateClamps } from '@keyproof/rnn-core';
import { once } from '../../experiments/once.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Lab, Measurement, Sample } from '../../types.ts';
import type { Cell } from './claim.ts';

const HIDDEN = 24;
const INPUTS = 6;

/** Where a network is followed: usual weights on random input, or large weights at rest, where every engine computes the same path. */
export type Regime = 'usual' | 'large';

const REGIMES = {
  usual: { steps: 100, scales: [0.5, 1], input: 1 },
  // At rest gates are ½, so a recurrent matrix of radius 4 multiplies a gated state by about ½ + ¼·4 a step.
  large: { steps: 50, scales: [4, 4], input: 0 },
} as const;

export interface Kept {
  readonly sample: Sample;
  readonly series: NonNullable<Measurement['series']>;
}

/** How much of a gradient is left at the first step, in two networks of a cell with some gates held. */
export function gradientLeft(lab: Lab, cell: Cell, regime: Regime, gates: GateClamps = {}): Promise<Kept> {
  return once(lab, `vanishing-exploding/${cell}/${regime}/${JSON.stringify(gates)}`, async () => {
    let byStep: number[] = [];
    const sample = await lab.sample(
      'vanishing-exploding',
      { count: 2, tolerance: 3e-2 },
      async (engine, random, index) => {
        const norms = await follow(engine, random, cell, regime, gates, index);
        if (engine === lab.reference) byStep = norms;
        return norms[0] ?? NaN;
      },
    );
    const series = {
      x: byStep.map((_norm, step) => step),
      y: byStep,
      xLabel: 'time step',
      yLabel: '‖∂L/∂state‖',
      log: true,
    };
    return { sample, series };
  });
}

/** ‖∂L/∂state‖ by time step, for a loss that is the final state along a random direction. */
async function follow(
  engine: Engine,
  random: () => number,
  cell: Cell,
  regime: Regime,
  gates: GateClamps,
  index: number,
): Promise<number[]> {
  const { steps, scales, input } = REGIMES[regime];
  const model = engine.recurrent({ cell, inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'coursera' }, { random });
  try {
    const deviation = (scales[index % scales.length] ?? 1) / Math.sqrt(HIDDEN);
    const drawn = Object.entries(model.parameters).map(([name, { shape, data }]) => {
      const values = Array.from({ length: data.length }, () => (shape.length === 1 ? 0 : normal(random) * deviation));
      return [name, tensorFor(engine, shape, values)] as const;
    });
    model.setParameters(Object.fromEntries(drawn));
    const x = tensorFor(
      engine,
      [steps, 1, INPUTS],
      Array.from({ length: steps * INPUTS }, () => normal(random) * input),
    );
    const trace = await model.forward(x, { gates });
    const direction = Array.from({ length: HIDDEN }, () => normal(random));
    const length = Math.hypot(...direction);
    const cotangent = tensorFor(
      engine,
      [1, 1, HIDDEN],
      direction.map((value) => value / length),
    );
    const gradients = await model.backward(trace, cell === 'lstm' ? { cN: cotangent } : { hN: cotangent }, {
      parameters: false,
    });
    const byStep = [...(gradientNormByStep(trace, gradients)[0] ?? [])];
    // An LSTM's memory is its cell: that is the state which the gradient travels along.
    if (gradients.c0 !== undefined) byStep[0] = frobeniusNorm(gradients.c0);
    return byStep;
  } finally {
    model.dispose();
  }
}
