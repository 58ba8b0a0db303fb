// This engine. Build first.
import { createEngine, createRandom, createSequenceModel, normal, sgd } from '../../../packages/rnn-core/dist/index.js';
import { contest, race, source } from '../workloads.mjs';

const { cell, mode, seconds, sizes } = contest();
const { B, T, I, H, V } = sizes;
const random = createRandom(1);
const engine = await createEngine({ threads: process.env.THREADS ? Number(process.env.THREADS) : 'auto' });
const model = createSequenceModel(
  engine,
  { input: { features: I }, recurrent: { cell, hiddenSize: H }, outputs: V },
  { random },
);
const targets = { shape: [T, B], data: source().integers(T * B, V) };
const batch = { inputs: normal([T, B, I], random), targets };
const optimizer = sgd({ learningRate: 0.5 });
await race(
  async () => {
    if (mode === 'infer') return model.forward(batch);
    const { gradients } = await model.evaluate(batch, { kind: 'cross-entropy', only: 'parameters' });
    model.update((live) => optimizer.step(live, gradients.parameters));
  },
  { seconds },
);
