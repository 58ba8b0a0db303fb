// The adding problem (Hochreiter and Schmidhuber 1997, §5.4): a sequence of random numbers, two of which are marked; say their sum.
// The first mark lies in the first half, so the answer must be carried over up to 100 steps. Always answering 1 has an error of 1/6 ≈ 0.167.
//   node examples/adding-problem.mjs
import { pathToFileURL } from 'node:url';
import { adam, createEngine, createManyToOne, createRandom, train } from '@keyproof/rnn-core';

/** A batch: inputs (T, B, 2) = number and mark, targets (1, B, 1) = the sum of the two marked numbers. */
export function addingBatch(T, B, random) {
  const inputs = new Float32Array(T * B * 2);
  const targets = new Float32Array(B);
  for (let b = 0; b < B; b++) {
    const marks = [Math.floor((random() * T) / 2), Math.floor(T / 2 + (random() * T) / 2)];
    for (let t = 0; t < T; t++) {
      const value = random();
      const marked = marks.includes(t);
      inputs.set([value, marked ? 1 : 0], (t * B + b) * 2);
      if (marked) targets[b] += value;
    }
  }
  return { inputs: { shape: [T, B, 2], data: inputs }, targets: { shape: [1, B, 1], data: targets } };
}

/** Trains one cell under a budget of steps; gives the error on fresh sequences, and the steps it took if it got below `goal`. */
export async function solve(engine, cell, options) {
  const { T = 100, B = 32, hiddenSize = 32, steps = 3000, goal = 0.01, seed = 1, learningRate = 0.01, log } = options;
  const random = createRandom(seed);
  const model = createManyToOne(
    engine,
    { input: { features: 2 }, recurrent: { cell, hiddenSize, convention: 'onnx' }, outputs: 1 },
    { random },
  );
  // An LSTM whose forget gate starts open remembers from the first step on (Jozefowicz et al. 2015); ONNX's bias rows are i, o, f, c.
  if (cell === 'lstm') {
    model.update((live) => live['rnn.B'].data.fill(1, 2 * hiddenSize, 3 * hiddenSize));
  }
  const check = addingBatch(T, 256, createRandom(seed + 1));
  const errorNow = async () => (await model.loss(check, { kind: 'squared-error' })).loss;
  let solvedAfter = null;
  const report = await train(model, {
    steps,
    batch: () => addingBatch(T, B, random),
    loss: { kind: 'squared-error' },
    optimizer: adam({ learningRate }),
    clip: { norm: 1 },
    earlyStop: {
      patience: steps,
      every: 100,
      measure: async (step) => {
        const error = await errorNow();
        log?.(`${cell}: step ${step + 1}, mean squared error ${error.toFixed(4)}`);
        if (error < goal) solvedAfter ??= step + 1;
        return error;
      },
    },
    onStep: () => (solvedAfter === null ? undefined : 'stop'),
  });
  const error = await errorNow();
  model.dispose();
  return { cell, error, steps: report.steps, solved: error < goal };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const engine = await createEngine();
  const results = [];
  for (const cell of ['gru', 'lstm', 'rnn']) results.push(await solve(engine, cell, { log: console.log }));
  for (const { cell, error, steps, solved } of results) {
    console.log(
      `${cell}: ${solved ? 'solved' : 'not solved'} after ${steps} steps, mean squared error ${error.toFixed(4)}`,
    );
  }
  engine.dispose();
}
