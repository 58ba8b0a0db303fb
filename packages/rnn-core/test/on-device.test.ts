import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../src/index.ts';
import { hasWebGpu } from './node-webgpu.ts';
import { differences, leftBy, linkedTrainings, trainings } from './on-device.ts';
import { expected, type ScenarioName, scenarios } from './on-device-scenarios.ts';

/** In Node with a `navigator.gpu`, as in node-gpu.test.ts; the same runs in Chromium in browser/backends.test.ts. */
describe.skipIf(!hasWebGpu)('whole training steps on the graphics device', () => {
  let [engine, reference]: Engine[] = [];
  beforeAll(async () => {
    [engine, reference] = [await createEngine({ backend: 'webgpu' }), await createEngine({ backend: 'reference' })];
  });
  afterAll(() => engine!.dispose());

  it.each([...trainings, ...linkedTrainings])('$name leaves what the reference does', async (training) => {
    const [given, known] = [await leftBy(engine!, training, 5), await leftBy(reference!, training, 5)];
    expect(given.report.onDevice).toEqual({ steps: 5, reason: null });
    expect(differences(given, known)).toEqual([]);
  });

  it.each(Object.keys(scenarios) as ScenarioName[])(
    'a step on the device %s',
    async (name) => {
      expect(await scenarios[name](engine!)).toEqual(expected[name]);
    },
    180_000,
  );
});
