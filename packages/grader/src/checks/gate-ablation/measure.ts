import {
  frobeniusNorm,
  gradientNormByStep,
  parameterShapes,
  spectralRadius,
  type Engine,
  type GateClamps,
  type Parameters,
} from '@keyproof/rnn-core';
import { once } from '../../experiments/once.ts';
import { normal, parametersFor, tensorFor } from '../../experiments/tensor.ts';
import type { Convention, Lab, Measurement, Sample } from '../../types.ts';

const STEPS = 100;
const HIDDEN = 16;
const INPUTS = 8;
/**
 * Two weight scales, from one that forgets at once to one near the edge where gradients no longer vanish: the spectral radius of every recurrent
 * matrix. It is set, not hoped for: of matrices drawn for a radius of 1, one in twenty seeds lies beyond that edge.
 */
const SCALES = [0.5, 0.9] as const;
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
    async (engine, _random, index) => {
      const drawn = await drawGru(lab, convention, index);
      const model = gruOf(engine, convention, drawn);
      const cotangent = tensorFor(engine, [1, 1, HIDDEN], drawn.cotangent);
      try {
        const trace = await model.forward(inputOf(engine, drawn.x[0]), { gates });
        const gradients = await model.backward(trace, { hN: cotangent }, { parameters: false });
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
  return lab.sample('gate-ablation/response', { count: 2, tolerance: 1e-2 }, async (engine, _random, index) => {
    const drawn = await drawGru(lab, convention, index);
    const model = gruOf(engine, convention, drawn);
    try {
      const [one, other] = [
        await model.forward(inputOf(engine, drawn.x[0]), { gates }),
        await model.forward(inputOf(engine, drawn.x[1]), { gates }),
      ];
      const gap = one.hN.data.map((value, at) => value - (other.hN.data[at] ?? 0));
      return frobeniusNorm({ shape: [HIDDEN], data: gap }) / Math.sqrt(HIDDEN);
    } finally {
      model.dispose();
    }
  });
}

/** What one network of the sample is made of, in float64: the same numbers serve every gate setting and both engines. */
interface Drawn {
  readonly parameters: Parameters;
  /** Two input sequences. */
  readonly x: readonly [Float64Array, Float64Array];
  readonly cotangent: Float64Array;
}

function configOf(convention: Convention) {
  return { cell: 'gru', inputSize: INPUTS, hiddenSize: HIDDEN, convention: ENGINE_CONVENTION[convention] } as const;
}

/** Normal weights with standard deviation `SCALES/√H` and recurrent matrices of that radius, biases zero, normal inputs, and a cotangent of length 1. */
function drawGru(lab: Lab, convention: Convention, index: number): Promise<Drawn> {
  const stream = `gate-ablation/draw/${convention}/${index}`;
  return once(lab, stream, async () => {
    const random = lab.random(stream);
    const radius = SCALES[index % SCALES.length] ?? 1;
    const scale = radius / Math.sqrt(HIDDEN);
    const normals = (length: number, size = 1) => Float64Array.from({ length }, () => normal(random) * size);
    const parameters = Object.fromEntries(
      Object.entries(parameterShapes(configOf(convention))).map(([name, shape]) => {
        const length = shape.reduce((product, side) => product * side, 1);
        if (shape.length === 1) return [name, { shape, data: new Float64Array(length) }];
        return [name, { shape, data: withRadius(normals(length, scale), shape[1] ?? 0, radius) }];
      }),
    );
    const direction = normals(HIDDEN);
    const norm = Math.hypot(...direction);
    return {
      parameters,
      cotangent: direction.map((value) => value / norm),
      x: [normals(STEPS * INPUTS), normals(STEPS * INPUTS)],
    };
  });
}

/** Weights (gates·H, columns) with the recurrent matrix of each gate, its first H columns, scaled to a spectral radius; inputs' weights as they are. */
function withRadius(data: Float64Array, columns: number, radius: number): Float64Array {
  if (columns < HIDDEN) return data;
  for (let gate = 0; gate < data.length / columns / HIDDEN; gate++) {
    const place = (row: number, column: number): number => (gate * HIDDEN + row) * columns + column;
    const square = Float64Array.from({ length: HIDDEN * HIDDEN }, (_, at) => {
      return data[place(Math.floor(at / HIDDEN), at % HIDDEN)] as number;
    });
    const factor = radius / spectralRadius({ shape: [HIDDEN, HIDDEN], data: square });
    square.forEach((value, at) => (data[place(Math.floor(at / HIDDEN), at % HIDDEN)] = value * factor));
  }
  return data;
}

function gruOf(engine: Engine, convention: Convention, { parameters }: Drawn) {
  return engine.recurrent(configOf(convention), { parameters: parametersFor(engine, parameters) });
}

const inputOf = (engine: Engine, x: Float64Array) => tensorFor(engine, [STEPS, 1, INPUTS], x);
