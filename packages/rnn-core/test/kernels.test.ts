import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BackendName,
  createEngine,
  createRandom,
  drawParameters,
  type Engine,
  type RecurrentConfig,
  uniform,
} from '../src/index.ts';
import { type Experiment, experiments } from './arbitrary.ts';
import { everything, runExperiment, worst } from './everything.ts';

const backends: readonly BackendName[] = ['webasm', 'cpu'];

/** Float32 against float64 over up to 20 steps and three layers; the worst of 1,200 runs was 1.0e-6. */
const tolerance = 5e-6;

describe.each(backends)('kernels on %s', (backend) => {
  let engine: Engine;
  let reference: Engine;
  beforeAll(async () => {
    [engine, reference] = [await createEngine({ backend }), await createEngine({ backend: 'reference' })];
  });
  afterAll(() => {
    engine.dispose();
    reference.dispose();
  });

  it('say which backend they run on', () => {
    expect(engine).toMatchObject({ backend, precision: 'float32' });
  });

  it('agree with the reference in every value and gradient, whatever the shape and the features', async () => {
    await fc.assert(
      fc.asyncProperty(experiments({ T: 20, size: 17 }), async (experiment) => {
        const given = everything(await runExperiment(engine, experiment));
        const expected = everything(await runExperiment(reference, experiment));
        expect(Object.keys(given)).toEqual(Object.keys(expected));
        const errors = Object.entries(expected).map(([name, value]) => [name, worst(given[name]!, value)] as const);
        expect(errors.filter(([, error]) => !(error < tolerance))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('agree with the reference over more columns than one run of a kernel takes', async () => {
    const random = createRandom(11);
    const config: RecurrentConfig = { cell: 'lstm', inputSize: 7, hiddenSize: 21 };
    const [T, B] = [260, 5];
    const experiment: Experiment = {
      config,
      T,
      B,
      parameters: drawParameters(config, random),
      x: uniform([T, B, 7], random),
      options: { lengths: [260, 1, 130, 259, 0] },
      cotangents: { output: uniform([T, B, 21], random), hN: uniform([1, B, 21], random) },
    };
    const [given, expected] = [
      everything(await runExperiment(engine, experiment)),
      everything(await runExperiment(reference, experiment)),
    ];
    // Sums over 1,300 columns: a wider bound than for the short sequences above.
    for (const [name, value] of Object.entries(expected)) expect(worst(given[name]!, value), name).toBeLessThan(2e-5);
  });

  it('agree with the reference in the step Jacobians', async () => {
    const single = experiments({ T: 6, size: 9 }).map((experiment) => {
      const { T, config, options, x } = experiment;
      const { lengths, h0: _h0, c0: _c0, ...rest } = options;
      return {
        ...experiment,
        config: { ...config, layers: 1, bidirectional: false },
        x: { shape: [T, 1, config.inputSize], data: x.data.slice(0, T * config.inputSize) },
        options: { ...rest, ...(lengths ? { lengths: lengths.slice(0, 1) } : {}) },
      };
    });
    await fc.assert(
      fc.asyncProperty(single, async ({ config, x, options, parameters }) => {
        const names = Object.keys(engine.recurrent(config, { random: () => 0.5 }).parameters);
        const own = Object.entries(parameters).filter(([name]) => names.includes(name));
        fc.pre(own.length === names.length && config.convention !== 'onnx');
        const jacobians = [];
        for (const each of [engine, reference]) {
          const stack = each.recurrent(config, { parameters: Object.fromEntries(own) });
          jacobians.push(await stack.stepJacobians(await stack.forward(x, options)));
        }
        expect(worst(jacobians[0]!, jacobians[1]!)).toBeLessThan(tolerance);
      }),
      { numRuns: 25 },
    );
  });
});
