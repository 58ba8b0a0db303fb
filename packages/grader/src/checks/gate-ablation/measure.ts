import { frobeniusNorm, gradientNormByStep, type Engine, type GateClamps, type Parameters } from '@keyproof/rnn-core';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Convention, Lab, Measurement, Sample } from '../../types.ts';

const STEPS = 100;
const HIDDEN = 32;
const INPUTS = 8;
/** Two weight scales: recurrent matrices of spectral radius about 0.5 and 1, as initialisations give them. */
const SCALES = [0.5, 1] as const;
/** Networks: two of each scale. */
const COUNT = 4;

const ENGINE_CONVENTION = { course: 'coursera', opposite: 'pytorch' } as const;

export interface Ablated {
  readonly convention: Convention;
  readonly gates: GateClamps;
}

/** ‖∂L/∂c_0‖ / ‖∂L/∂c_100‖ of GRUs with gates held at constants, and the gradient norm by step of one of them. */
export async function gradientKept(
  lab: Lab,
  { convention, gates }: Ablated,
): Promise<{ readonly sample: Sample; readonly series: NonNullable<Measurement['series']> }> {
  let byStep: number[] = [];
  const sample = await lab.sample(
    'gate-ablation/gradient',
    { count: COUNT, tolerance: 2e-2 },
    async (engine, random, index) => {
      const { model, x } = drawGru(engine, convention, random, index);
      const cotangent = tensorFor(engine, [1, 1, HIDDEN], unitVector(random));
      try {
        const trace = await model.forward(x(), { gates });
        const gradients = await model.backward(trace, { hN: cotangent });
        if (engine === lab.reference && index === COUNT - 1)
          byStep = [...(gradientNormByStep(trace, gradients)[0] ?? [])];
        return frobeniusNorm(gradients.h0);
      } finally {
        model.dispose();
      }
    },
  );
  return {
    sample,
    series: { x: byStep.map((_norm, step) => step), y: byStep, xLabel: 'time step', yLabel: '‖∂L/∂c‖', log: true },
  };
}

/** How far two unrelated input sequences move the final state apart, root mean square over units. */
export function stateResponse(lab: Lab, { convention, gates }: Ablated): Promise<Sample> {
  return lab.sample('gate-ablation/response', { count: 2, tolerance: 1e-2 }, async (engine, random, index) => {
    const { model, x } = drawGru(engine, convention, random, index);
    try {
      const [one, other] = [await model.forward(x(), { gates }), await model.forward(x(), { gates })];
      const gap = one.hN.data.map((value, at) => value - (other.hN.data[at] ?? 0));
      return frobeniusNorm({ shape: [HIDDEN], data: gap }) / Math.sqrt(HIDDEN);
    } finally {
      model.dispose();
    }
  });
}

function drawGru(engine: Engine, convention: Convention, random: () => number, index: number) {
  const config = {
    cell: 'gru',
    inputSize: INPUTS,
    hiddenSize: HIDDEN,
    convention: ENGINE_CONVENTION[convention],
  } as const;
  const drawn = engine.recurrent(config, { random });
  const parameters = scaled(engine, drawn.parameters, random, (SCALES[index % SCALES.length] ?? 1) / Math.sqrt(HIDDEN));
  drawn.setParameters(parameters);
  return {
    model: drawn,
    x: () =>
      tensorFor(
        engine,
        [STEPS, 1, INPUTS],
        Array.from({ length: STEPS * INPUTS }, () => normal(random)),
      ),
  };
}

/** Normal weights with standard deviation `scale`, biases zero. */
function scaled(engine: Engine, parameters: Parameters, random: () => number, scale: number): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, data }]) => {
      const isBias = shape.length === 1;
      return [
        name,
        tensorFor(
          engine,
          shape,
          Array.from({ length: data.length }, () => (isBias ? 0 : normal(random) * scale)),
        ),
      ];
    }),
  );
}

function unitVector(random: () => number): number[] {
  const vector = Array.from({ length: HIDDEN }, () => normal(random));
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}
