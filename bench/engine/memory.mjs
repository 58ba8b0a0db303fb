// Memory of training: heap and array buffers after 100 steps and after 2,000, each after a collection, must be within 5 %.
//   node --expose-gc bench/engine/memory.mjs [STEPS] [BACKEND …]      (after `npm run bootstrap -- build`)
import { setTimeout } from 'node:timers/promises';
import { adam, createEngine, createRandom, createSequenceModel, train } from '../../packages/rnn-core/dist/index.js';

const [steps = 2000, ...wanted] = process.argv.slice(2).map((word) => (Number(word) > 0 ? Number(word) : word));
const backends = wanted.length > 0 ? wanted : ['webasm', 'cpu'];

/** Bytes after everything that can go is gone. */
async function measure() {
  // Array buffers are counted down only when their finalisers have run.
  for (let i = 0; i < 6; i++) {
    globalThis.gc();
    await setTimeout(20);
  }
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return { heapUsed, arrayBuffers, external };
}

const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MB`;
let grown = false;
for (const backend of backends) {
  for (const cell of ['gru', 'lstm']) {
    const engine = await createEngine({ backend });
    const random = createRandom(1);
    const model = createSequenceModel(
      engine,
      {
        input: { tokens: 20, embedding: 8 },
        recurrent: { cell, hiddenSize: 24, layers: 2 },
        outputs: 20,
        dropout: 0.1,
      },
      { random },
    );
    const draw = (T, B) => ({ shape: [T, B], data: Array.from({ length: T * B }, () => Math.floor(random() * 20)) });
    const optimizer = adam({ learningRate: 0.001 });
    const run = (count) =>
      train(model, {
        steps: count,
        batch: () => ({ inputs: draw(12, 8), targets: draw(12, 8), lengths: [12, 3, 8, 12, 12, 1, 5, 12] }),
        loss: { kind: 'cross-entropy' },
        optimizer,
        clip: { norm: 1 },
        random,
      });
    await run(100);
    const before = await measure();
    await run(steps - 100);
    const after = await measure();
    model.dispose();
    engine.dispose();
    const freed = await measure();
    for (const name of Object.keys(before)) {
      const growth = after[name] / before[name] - 1;
      if (growth > 0.05) grown = true;
      const sizes = `${megabytes(before[name])} → ${megabytes(after[name])}`;
      console.log(
        `${backend} ${cell} ${name}: ${sizes} (${(growth * 100).toFixed(1)} %), disposed ${megabytes(freed[name])}`,
      );
    }
  }
}
process.exitCode = grown ? 1 : 0;
