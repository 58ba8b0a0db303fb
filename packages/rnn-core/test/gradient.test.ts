import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, createRandom, type Gradients, type Tensor, uniform } from '../src/index.ts';
import { type Experiment, experiments, lossOf } from './arbitrary.ts';

const shifted = ({ shape, data }: Tensor, along: Tensor, step: number): Tensor => ({
  shape,
  data: Float64Array.from(data, (value, i) => value + step * along.data[i]!),
});

const inner = (a: Tensor, b: Tensor): number =>
  Array.from(a.data).reduce((sum, value, i) => sum + value * b.data[i]!, 0);

describe('backward of the reference', () => {
  it('agrees with central differences of the loss along a random direction in everything that has a gradient', async () => {
    const engine = await createEngine({ backend: 'reference' });
    const lossAt = async ({ config, parameters, x, options, cotangents }: Experiment) => {
      const stack = engine.recurrent(config, { parameters });
      const trace = await stack.forward(x, options);
      return { stack, trace, loss: lossOf(trace, cotangents) };
    };
    // A relu network has kinks, across which a difference quotient means nothing.
    const smooth = experiments({ T: 20, size: 17 }).filter(({ config }) => config.activation !== 'relu');
    await fc.assert(
      fc.asyncProperty(smooth, fc.integer(), async (experiment, seed) => {
        const { stack, trace } = await lossAt(experiment);
        const gradients: Gradients = await stack.backward(trace, experiment.cotangents);
        const random = createRandom(seed);
        const along = (value: Tensor) => uniform(value.shape, random);
        const { parameters, x, options } = experiment;
        const directions = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, along(value)]));
        const [dx, dh0, dc0] = [along(x), options.h0 && along(options.h0), options.c0 && along(options.c0)];
        let expected = inner(gradients.x, dx);
        for (const [name, direction] of Object.entries(directions))
          expected += inner(gradients.parameters[name]!, direction);
        if (dh0) expected += inner(gradients.h0, dh0);
        if (dc0) expected += inner(gradients.c0!, dc0);
        const at = (step: number) =>
          lossAt({
            ...experiment,
            parameters: Object.fromEntries(
              Object.entries(parameters).map(([name, value]) => [name, shifted(value, directions[name]!, step)]),
            ),
            x: shifted(x, dx, step),
            options: {
              ...options,
              ...(dh0 ? { h0: shifted(options.h0!, dh0, step) } : {}),
              ...(dc0 ? { c0: shifted(options.c0!, dc0, step) } : {}),
            },
          });
        const step = 1e-5;
        const difference = ((await at(step)).loss - (await at(-step)).loss) / (2 * step);
        expect(Math.abs(difference - expected)).toBeLessThan(1e-5 * (1 + Math.abs(expected)));
      }),
      { numRuns: 60 },
    );
  });

  it('goes through the values that dropout kept, and through no other', async () => {
    const engine = await createEngine({ backend: 'reference' });
    const stack = engine.recurrent(
      { cell: 'gru', inputSize: 3, hiddenSize: 6, layers: 3 },
      { random: createRandom(1) },
    );
    const [x, along] = [uniform([5, 2, 3], createRandom(2)), uniform([5, 2, 3], createRandom(3))];
    const cotangents = { output: uniform([5, 2, 6], createRandom(4)) };
    // The same seed drops the same values each time.
    const at = (step: number) =>
      stack.forward(shifted(x, along, step), { dropout: { rate: 0.4, random: createRandom(5) } });
    const { x: dx } = await stack.backward(await at(0), cotangents);
    const difference = (lossOf(await at(1e-5), cotangents) - lossOf(await at(-1e-5), cotangents)) / 2e-5;
    expect(inner(dx, along)).toBeCloseTo(difference, 8);
  });

  it('gives relu the slope 0 at 0 and below, 1 above', async () => {
    const engine = await createEngine({ backend: 'reference' });
    const one = (value: number): Tensor => ({ shape: [1, 1], data: Float64Array.of(value) });
    const stack = engine.recurrent(
      { cell: 'rnn', activation: 'relu', inputSize: 1, hiddenSize: 1, bias: false },
      { parameters: { weight_ih_l0: one(1), weight_hh_l0: one(0) } },
    );
    const slopes = [];
    for (const value of [-2, 0, 3]) {
      const trace = await stack.forward({ shape: [1, 1, 1], data: Float64Array.of(value) });
      const { x } = await stack.backward(trace, { output: { shape: [1, 1, 1], data: Float64Array.of(5) } });
      slopes.push(x.data[0]);
    }
    expect(slopes).toEqual([0, 0, 5]);
  });
});

describe('a backward pass without the gradients of parameters', () => {
  it.each(['reference', 'webasm'] as const)('gives all others to the bit, on `%s`', async (backend) => {
    const engine = await createEngine({ backend });
    await fc.assert(
      fc.asyncProperty(experiments({ T: 6, size: 9 }), async ({ config, parameters, x, options, cotangents }) => {
        const stack = engine.recurrent(config, { parameters });
        const trace = await stack.forward(x, options);
        const whole = await stack.backward(trace, cotangents);
        const part = await stack.backward(trace, cotangents, { parameters: false });
        expect({ x: part.x, h0: part.h0, c0: part.c0, states: part.states }).toEqual({
          x: whole.x,
          h0: whole.h0,
          c0: whole.c0,
          states: whole.states,
        });
        expect(() => part.parameters).toThrow(/`parameters: false`/);
        stack.dispose();
      }),
      { numRuns: 15 },
    );
    engine.dispose();
  });
});
