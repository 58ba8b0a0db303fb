import * as gpu from 'gpu.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kernelOperations } from '../src/cells/operations.ts';
import { createKit } from '../src/engine/kit.ts';
import { loaded } from '../src/engine/load-gpu.ts';
import { keepOperations, operationsOf } from '../src/engine/operations.ts';
import { createEngine, createRandom, createSequenceModel, type Engine, logSoftmax, normal } from '../src/index.ts';
import { worst } from './everything.ts';

const cases = fc.record({
  T: fc.integer({ min: 1, max: 12 }),
  B: fc.integer({ min: 1, max: 9 }),
  H: fc.integer({ min: 1, max: 20 }),
  V: fc.integer({ min: 1, max: 90 }),
  readout: fc.constantFrom('each' as const, 'last' as const),
  /** How far logits lie apart. */
  spread: fc.constantFrom(0.1, 1, 20),
  ignored: fc.boolean(),
  weighted: fc.boolean(),
  short: fc.boolean(),
  sum: fc.boolean(),
  seed: fc.integer({ min: 1, max: 999 }),
});

const recurrent = (hiddenSize: number) => ({ cell: 'rnn' as const, hiddenSize });

describe('the head and its cross-entropy in one, on webasm,', () => {
  const kit = createKit(loaded(gpu), 'webasm');
  let engine: Engine;
  let reference: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend: 'webasm', threads: 1 });
    // So that small heads, which are quicker to draw and to check, take this way as well.
    keepOperations(engine, { ...operationsOf('the test', engine), ...kernelOperations(kit, 0) });
    reference = await createEngine({ backend: 'reference' });
  });
  afterAll(() => [engine, reference, kit].forEach((each) => each.dispose()));

  it('agrees with the reference in the loss and all gradients, whatever counts', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ T, B, H, V, readout, spread, ignored, weighted, short, sum, seed }) => {
        const random = createRandom(seed);
        const whole = (count: number, below: number) =>
          Array.from({ length: count }, () => Math.floor(random() * below));
        const config = { input: { features: 2 }, recurrent: recurrent(H), outputs: V, readout };
        const steps = readout === 'each' ? T : 1;
        const model = createSequenceModel(engine, config, { random });
        model.update((live) => {
          for (const name of ['head.weight', 'head.bias'])
            live[name]!.data.set(normal([live[name]!.data.length], random, spread).data);
        });
        const batch = {
          inputs: normal([T, B, 2], random),
          targets: {
            shape: [steps, B] as const,
            data: whole(steps * B, V).map((each) => (ignored && random() < 0.3 ? -100 : each)),
          },
          ...(weighted ? { weights: { shape: [steps, B] as const, data: whole(steps * B, 3) } } : {}),
          ...(short ? { lengths: whole(B, T + 1) } : {}),
        };
        const options = { kind: 'cross-entropy', reduction: sum ? 'sum' : 'mean' } as const;
        const exact = await createSequenceModel(reference, config, model).evaluate(batch, options);
        const given = await model.evaluate(batch, options);
        const [parameters, expected] = [given.gradients.parameters, exact.gradients.parameters];
        if (exact.count === 0 && !sum) return;
        expect(Math.abs(given.loss - exact.loss) / Math.max(1, Math.abs(exact.loss))).toBeLessThan(2e-6);
        const scale = Math.max(1, exact.count);
        for (const [name, { data }] of Object.entries(expected)) {
          expect(parameters[name]!.data.length).toBe(data.length);
          expect(worst(parameters[name]!, expected[name]!) / (sum ? scale : 1), name).toBeLessThan(2e-5);
        }
        expect(worst(given.gradients.output, exact.gradients.output)).toBeLessThan(2e-5);
        expect(worst(given.trace.output, exact.trace.output)).toBeLessThan(5e-5);
        const alone = await model.evaluate(batch, { ...options, only: 'parameters' });
        expect(alone.gradients.parameters).toEqual(parameters);
      }),
      { numRuns: 25 },
    );
  });

  /** d loss / d bias of one row of logits is the gradient of the row itself. */
  async function gradientOf(logits: readonly number[], target: number): Promise<readonly number[]> {
    const model = createSequenceModel(
      engine,
      { input: { features: 1 }, recurrent: recurrent(1), outputs: logits.length },
      { random: () => 0.5 },
    );
    model.update((live) => {
      for (const { data } of Object.values(live)) data.fill(0);
      live['head.bias']!.data.set(logits);
    });
    const batch = { inputs: normal([1, 1, 1], () => 0.5), targets: { shape: [1, 1] as const, data: [target] } };
    const { gradients } = await model.evaluate(batch, { kind: 'cross-entropy', only: 'parameters' });
    model.dispose();
    return [...gradients.parameters['head.bias']!.data];
  }

  it('keeps the digits of probabilities that are next to nothing, and of one that is next to 1', async () => {
    const logits = fc.array(fc.double({ min: -80, max: 80, noNaN: true }), { minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(logits, async (drawn) => {
        const given = [...Float32Array.from(drawn)];
        const exact = logSoftmax(given, given.length);
        const largest = Math.max(...given);
        const gradient = await gradientOf(given, 0);
        for (const [k, logProbability] of exact.entries()) {
          const expected = k === 0 ? Math.expm1(logProbability) : Math.exp(logProbability);
          if (given[k]! - largest < -86) expect(Math.abs(gradient[k]! - expected)).toBeLessThan(1e-37);
          else if (Math.abs(logProbability) > 1e-5) {
            // The fifth logit shares a lane with the target: its power is added to 1 in float32, and what is left of 1 − p has that rounding.
            const added = k === 0 && given.length > 4 ? 1.2e-7 : 0;
            expect(Math.abs(gradient[k]! - expected)).toBeLessThan(4e-7 * Math.abs(expected) + added);
          }
        }
      }),
      { numRuns: 300, examples: [[[3.516283392906189, 0, 0, 0, 0]], [[9, 0, 0, -3]]] },
    );
  });

  it('says of logits that are not finite what the reference says', async () => {
    expect(await gradientOf([0, NaN, 1], 0)).toEqual([NaN, NaN, NaN]);
    expect(await gradientOf([0, Infinity, 1], 0)).toEqual([NaN, NaN, NaN].map(() => expect.anything()));
    const [first, second, third] = await gradientOf([0, -Infinity, 0], 0);
    expect([first, second, third]).toEqual([-0.5, 0, 0.5]);
    expect(await gradientOf([-Infinity, -Infinity], 0)).toEqual([NaN, NaN]);
  });
});
