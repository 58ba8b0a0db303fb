import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type BackendName,
  beamSearch,
  createEncoderDecoder,
  createEngine,
  createLanguageModel,
  createOneToMany,
  createRandom,
  drawParameters,
  generate,
  normal,
  outputDependence,
  train,
  sgd,
} from '../src/index.ts';

const init = { random: createRandom(1) };
const tokens = { shape: [2, 1], data: [0, 1] } as const;
const likelihood = { kind: 'cross-entropy' } as const;

/** Every way to use what an engine makes, and the ways to end it. */
async function everyUse(backend: BackendName) {
  const engine = await createEngine({ backend });
  const config = { cell: 'gru' as const, inputSize: 2, hiddenSize: 3 };
  const stack = engine.recurrent(config, init);
  const x = normal([2, 1, 2], init.random);
  const trace = await stack.forward(x);
  const recurrent = { cell: 'lstm' as const, hiddenSize: 3 };
  const model = createLanguageModel(engine, { tokens: 2, recurrent }, init);
  const modelTrace = await model.forward({ inputs: tokens });
  const pair = createEncoderDecoder(engine, { source: { tokens: 2 }, target: { tokens: 2 }, recurrent }, init);
  const pairBatch = { source: tokens, inputs: tokens, targets: tokens };
  const pairTrace = await pair.forward(pairBatch);
  const writer = await pair.writer(tokens);
  const oneToMany = createOneToMany(engine, { input: { features: 2 }, recurrent, outputs: 1 }, init);
  const batch = { inputs: tokens, targets: tokens };
  const parameters = drawParameters(config, init.random);
  const uses: Record<string, () => unknown> = {
    'stack.parameters': () => stack.parameters,
    'stack.setParameters': () => stack.setParameters(parameters),
    'stack.forward': () => stack.forward(x),
    'stack.backward': () => stack.backward(trace, {}),
    'stack.stepJacobians': () => stack.stepJacobians(trace),
    outputDependence: () => outputDependence(stack, trace, { step: 0 }),
    'model.setParameters': () => model.setParameters(model.parameters),
    'model.update': () => model.update(() => undefined),
    'model.forward': () => model.forward({ inputs: tokens }),
    'model.backward': () => model.backward(modelTrace, modelTrace.output),
    'model.loss': () => model.loss(batch, likelihood),
    'model.evaluate': () => model.evaluate(batch, likelihood),
    train: () => train(model, { steps: 1, batch: () => batch, loss: likelihood, optimizer: sgd({ learningRate: 1 }) }),
    generate: () => generate(model, [0], { steps: 1, strategy: 'greedy' }),
    beamSearch: () => beamSearch(model, [0], { steps: 1, width: 1 }),
    'pair.setParameters': () => pair.setParameters(pair.parameters),
    'pair.update': () => pair.update(() => undefined),
    'pair.forward': () => pair.forward(pairBatch),
    'pair.backward': () => pair.backward(pairTrace, pairTrace.output),
    'pair.loss': () => pair.loss(pairBatch, likelihood),
    'pair.evaluate': () => pair.evaluate(pairBatch, likelihood),
    'pair.writer': () => pair.writer(tokens),
    'writer.step': () => writer.step(0),
    'oneToMany.forward': () => oneToMany.forward({ inputs: normal([1, 1, 2], init.random), steps: 2 }),
  };
  return { engine, uses, parts: [stack, model, pair, oneToMany], config };
}

describe.each<BackendName>(['reference', 'webasm', 'cpu'])('what was disposed, on %s,', (backend) => {
  it('says so in every use', async () => {
    for (const end of ['parts', 'engine'] as const) {
      const { engine, uses, parts, config } = await everyUse(backend);
      for (const use of Object.values(uses)) await use();
      for (const each of end === 'parts' ? parts : [engine]) {
        each.dispose();
        each.dispose();
      }
      for (const [name, use] of Object.entries(uses)) {
        const result = (async () => use())();
        await expect(result, `${name} after its ${end}`).rejects.toMatchObject({ name: 'RnnError', code: 'disposed' });
      }
      if (end === 'parts') engine.dispose();
      expect(() => engine.recurrent(config, init)).toThrow(expect.objectContaining({ code: 'disposed' }));
      expect(() => createLanguageModel(engine, { tokens: 2, recurrent: { cell: 'rnn', hiddenSize: 1 } }, init)).toThrow(
        expect.objectContaining({ code: 'disposed' }),
      );
    }
  });
});

const built = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const script = fileURLToPath(new URL('../../../bench/engine/memory.mjs', import.meta.url));

describe.skipIf(!existsSync(built))('memory (skipped where the package has not been built)', () => {
  // bench/engine/memory.mjs in full: 2,000 steps, and the slower `cpu` too.
  it('does not grow with the steps of a training, and is freed', () => {
    const output = execFileSync(process.execPath, ['--expose-gc', script, '150', 'webasm'], { encoding: 'utf8' });
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const { growth, before, freed } =
        /: (?<before>[\d.]+) MB → .*\((?<growth>-?[\d.]+) %\), disposed (?<freed>[\d.]+)/.exec(line)!.groups!;
      expect(Number(growth), line).toBeLessThan(5);
      // The engine's own memory, a megabyte at least, is counted here.
      if (line.includes('external')) expect(Number(before) - Number(freed), line).toBeGreaterThan(0.9);
    }
  }, 240_000);
});
