import * as gpu from 'gpu.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { kernelRunner } from '../src/cells/runner.ts';
import { createKit } from '../src/engine/kit.ts';
import { loaded } from '../src/engine/load-gpu.ts';
import { createEngine, createRandom, createSequenceModel, normal, sgd } from '../src/index.ts';
import { createRecurrent } from '../src/stack/recurrent.ts';
import { type Experiment, experiments } from './arbitrary.ts';

describe.each(['webasm', 'cpu'] as const)('a pass that was prepared for its shape, on %s,', (backend) => {
  const kit = createKit(loaded(gpu), backend);
  afterAll(() => kit.dispose());
  const open = ({ config, parameters }: Experiment, runner: ReturnType<typeof kernelRunner>) =>
    createRecurrent(runner, () => undefined, config, { parameters });

  it('gives what a fresh engine gives, whatever was run before it and between its two ways', async () => {
    await fc.assert(
      fc.asyncProperty(experiments({ T: 4, size: 6 }), experiments({ T: 4, size: 6 }), async (one, other) => {
        const fresh = createKit(loaded(gpu), backend);
        const alone = open(one, kernelRunner(fresh));
        const expected = await alone.backward(await alone.forward(one.x, one.options), one.cotangents);
        fresh.dispose();
        const [first, twin, second] = [one, one, other].map((each) => open(each, kernelRunner(kit)));
        // The same shape with other weights, and another shape.
        const halved = Object.entries(one.parameters).map(([name, { shape, data }]) => [
          name,
          { shape, data: data.map((value) => value / 2) },
        ]);
        twin!.setParameters(Object.fromEntries(halved));
        const traces = await Promise.all([
          first!.forward(one.x, one.options),
          twin!.forward(one.x, one.options),
          second!.forward(other.x, other.options),
        ]);
        await twin!.backward(traces[1], one.cotangents);
        const given = await first!.backward(traces[0], one.cotangents);
        expect([given.x, given.h0, given.parameters]).toEqual([expected.x, expected.h0, expected.parameters]);
      }),
      { numRuns: 8 },
    );
  });

  it('reads new parameters, also those of the head alone', async () => {
    const engine = await createEngine({ backend });
    const random = createRandom(3);
    const model = createSequenceModel(
      engine,
      { input: { features: 3 }, recurrent: { cell: 'rnn', hiddenSize: 4 }, outputs: 2 },
      { random },
    );
    const batch = { inputs: normal([3, 1, 3], random), targets: { shape: [3, 1], data: [0, 1, 0] } } as const;
    const before = (await model.forward(batch)).output.data;
    expect((await model.forward(batch)).output.data).toEqual(before);
    model.update((live) => live['head.bias']!.data.fill(0));
    model.update((live) => live['head.weight']!.data.fill(0));
    expect([...(await model.forward(batch)).output.data]).toEqual([0, 0, 0, 0, 0, 0]);
    const { gradients } = await model.evaluate(batch, { kind: 'cross-entropy', only: 'parameters' });
    expect(gradients.parameters['rnn.weight_hh_l0']!.data.every((value) => value === 0)).toBe(true);
    model.update((live) => sgd({ learningRate: 1 }).step(live, gradients.parameters));
    expect([...(await model.forward(batch)).output.data]).not.toEqual([0, 0, 0, 0, 0, 0]);
    engine.dispose();
  });
});
