import { clipByGlobalNorm, clipByValue, type Engine, globalNorm, type Parameters } from '@keyproof/rnn-core';
import { type Course, provoke, type Setup } from '../../experiments/provoke.ts';
import { normals, parametersFor } from '../../experiments/tensor.ts';

const GROWING: Setup = { config: { cell: 'rnn', activation: 'relu' }, steps: 40, growth: 2, rate: 0.01 };
const FADING: Setup = { config: { cell: 'rnn', activation: 'tanh' }, steps: 40, growth: 0.05, rate: 0.01 };
const CLIP = 1;
const TRAINING_STEPS = 20;

/** What clipping changes where gradients grow and where they fade. */
export interface ClippingFacts {
  /** Largest weight after training with growing gradients; 1e30 stands for what is not finite. */
  readonly weightClipped: number;
  readonly weightFree: number;
  /** Share of the gradient that reaches the first step where gradients fade. */
  readonly carriedClipped: number;
  readonly carriedFree: number;
}

/** Trains with and without clipping. */
export async function compareClipping(
  engine: Engine,
  random: () => number,
  checkpoint: () => void,
): Promise<ClippingFacts> {
  const train = (setup: Setup): Promise<Course> => provoke(engine, setup, random, TRAINING_STEPS, checkpoint);
  const size = ({ largestWeight }: Course) => (largestWeight < 1e30 ? largestWeight : 1e30);
  const [clipped, free] = [await train({ ...GROWING, clip: CLIP }), await train(GROWING)];
  const [fadingClipped, fadingFree] = [await train({ ...FADING, clip: CLIP }), await train(FADING)];
  return {
    weightClipped: size(clipped),
    weightFree: size(free),
    carriedClipped: fadingClipped.carried,
    carriedFree: fadingFree.carried,
  };
}

/** The parameters' gradient of a random net at a random last-state cotangent, for a batch of B sequences of 8 steps. */
export async function drawnGradient(engine: Engine, random: () => number, B: number): Promise<Parameters> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: 3, hiddenSize: 6 }, { random });
  try {
    const draw = (shape: readonly number[]) => normals(engine, shape, random);
    const trace = await net.forward(draw([8, B, 3]));
    const { parameters } = await net.backward(trace, { hN: draw([1, B, 6]) });
    return parameters;
  } finally {
    net.dispose();
  }
}

/** The cosine between a gradient and its clipped self, by norm and by value. */
export async function compareDirections(
  engine: Engine,
  random: () => number,
): Promise<{ readonly norm: number; readonly value: number }> {
  const parameters = await drawnGradient(engine, random, 2);
  const size = globalNorm(parameters);
  const byNorm = parametersFor(engine, parameters);
  clipByGlobalNorm(byNorm, size / 4);
  const byValue = parametersFor(engine, parameters);
  clipByValue(byValue, size / 20);
  return { norm: cosine(parameters, byNorm), value: cosine(parameters, byValue) };
}

function cosine(a: Parameters, b: Parameters): number {
  let dot = 0;
  for (const [name, { data }] of Object.entries(a)) {
    data.forEach((value, index) => (dot += value * (b[name]?.data[index] as number)));
  }
  return dot / (globalNorm(a) * globalNorm(b));
}

/** The length that clipping by norm leaves of a gradient 100 times as long as the limit, and of one a hundred times as short. */
export async function compareSizes(
  engine: Engine,
  random: () => number,
): Promise<{ readonly long: number; readonly short: number }> {
  const parameters = await drawnGradient(engine, random, 1);
  const size = globalNorm(parameters);
  const left = (limit: number): number => {
    const clipped = parametersFor(engine, parameters);
    clipByGlobalNorm(clipped, limit);
    return globalNorm(clipped) / size;
  };
  return { long: left(size / 100), short: left(size * 100) };
}

/** Scales a net's gradient to a norm, clips it by norm, and reads the norm that is left and the cosine with what it was. */
export async function clipOfNorm(
  engine: Engine,
  random: () => number,
  norm: number,
  bound: number,
): Promise<{ readonly left: number; readonly cosine: number }> {
  const drawn = await drawnGradient(engine, random, 1);
  const scale = norm / globalNorm(drawn);
  const told = parametersFor(engine, drawn);
  for (const { data } of Object.values(told)) data.forEach((value, at) => (data[at] = value * scale));
  const clipped = parametersFor(engine, told);
  clipByGlobalNorm(clipped, bound);
  return { left: globalNorm(clipped), cosine: cosine(told, clipped) };
}
