import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { suitsGatedRows } from '../src/cells/gated-rows-plan.ts';
import { cellFor } from '../src/cells/shape.ts';
import { cellSpec } from '../src/conventions/cell.ts';
import { createEngine, type Engine, type RecurrentConfig, type SequenceModel, type Tensor } from '../src/index.ts';
import { resolveConfig } from '../src/stack/config.ts';
import { worst } from './everything.ts';
import { cells, named, posed } from './few-sequences.ts';

const cases = fc.record({
  cell: fc.constantFrom(...cells),
  T: fc.integer({ min: 1, max: 12 }),
  B: fc.integer({ min: 1, max: 3 }),
  I: fc.integer({ min: 1, max: 17 }),
  H: fc.oneof(fc.constantFrom(8, 16, 32, 40), fc.integer({ min: 8, max: 33 })),
  layers: fc.integer({ min: 1, max: 2 }),
  bidirectional: fc.boolean(),
  embedded: fc.boolean(),
  last: fc.boolean(),
  seed: fc.integer({ min: 1, max: 999 }),
});

/** What a forward pass leaves, by name. */
async function left(model: SequenceModel, batch: Parameters<SequenceModel['forward']>[0]) {
  const trace = await model.forward(batch);
  const { gates, states } = trace.recurrent;
  return Object.fromEntries([
    ['output', trace.output],
    ...[...gates, ...states].flatMap((each, layer) =>
      Object.entries(each).map(([name, value]) => [`${name} ${layer}`, value] as const),
    ),
  ]) as Record<string, Tensor>;
}

function expectClose(given: Record<string, Tensor>, expected: Record<string, Tensor>, tolerance: number): void {
  expect(Object.keys(given)).toEqual(Object.keys(expected));
  const errors = Object.entries(expected).map(([name, value]) => [name, worst(given[name]!, value)] as const);
  expect(errors.filter(([, error]) => !(error < tolerance))).toEqual([]);
}

describe('a gated cell on fewer sequences than lanes', async () => {
  const engines: Engine[] = [];
  const open = async (backend: 'webasm' | 'reference') => {
    const engine = await createEngine({ backend, threads: 1 });
    engines.push(engine);
    return engine;
  };
  const [kernels, reference] = [await open('webasm'), await open('reference')];
  afterAll(() => engines.forEach((engine) => engine.dispose()));

  it('trains as the reference does, in every number', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const results = [];
        for (const engine of [kernels, reference]) {
          const { model, batch } = posed(engine, given);
          results.push(named(await model.evaluate(batch, { kind: 'cross-entropy', only: 'parameters' })));
          model.dispose();
        }
        expectClose(results[0]!, results[1]!, 2e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the gates and states of the reference, and takes a pass that was kept whole back by the kernels for many', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const [one, other] = [posed(kernels, given), posed(reference, given)];
        expectClose(await left(one.model, one.batch), await left(other.model, other.batch), 2e-6);
        const whole = await one.model.evaluate(one.batch, { kind: 'cross-entropy' });
        const alone = await one.model.evaluate(one.batch, { kind: 'cross-entropy', only: 'parameters' });
        expectClose(named(whole), named(alone), 2e-6);
        for (const { model } of [one, other]) model.dispose();
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the cell states of a training pass readable until it is over, and no longer than that', async () => {
    const { model, batch } = posed(kernels, {
      cell: { cell: 'lstm' },
      ...{ T: 5, B: 2, I: 3, H: 16, layers: 1, bidirectional: false, embedded: false, last: false, seed: 4 },
    });
    const { trace } = await model.evaluate(batch, { kind: 'cross-entropy', only: 'parameters' });
    const whole = await model.forward(batch);
    expect(trace.cN!.data).toEqual(whole.cN!.data);
    expect(whole.cN!.data).toEqual(whole.recurrent.states[0]!.c!.data.slice(5 * 2 * 16));
    expect(() => trace.recurrent.gates).toThrow(/gates/);
  });

  it.each([
    ['four sequences', { B: 4 }],
    ['three sequences of units that fill half of a panel', { hiddenSize: 12 }],
    ['fewer units than a panel has', { hiddenSize: 7 }],
    ['sequences of several lengths', { padded: true }],
    ['a clamped gate', { clamps: { forget: new Float64Array(16) } }],
    ['peepholes', { convention: 'onnx' as const, peepholes: true }],
    ['a simple cell', { cell: 'rnn' as const }],
  ])('is left to the kernels for many with %s', (_, change) => {
    const suits = (change: Record<string, unknown>) => {
      const {
        B = 3,
        padded = false,
        clamps = {},
        ...recurrent
      } = change as { B?: number; padded?: boolean; clamps?: object };
      const config = resolveConfig({ cell: 'lstm', inputSize: 2, hiddenSize: 16, ...recurrent } as RecurrentConfig);
      const spec = cellSpec(config, 0, false);
      return suitsGatedRows(
        { cell: cellFor(spec), spec, clamps: clamps as never, H: config.hiddenSize, T: 3, B, lanes: 4, padded },
        4,
      );
    };
    expect([suits({}), suits({ B: 1, hiddenSize: 12 }), suits(change)]).toEqual([true, true, false]);
  });
});
