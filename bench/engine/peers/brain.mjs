// brain.js, its time-step networks: vectors in, the next vector out, no softmax; the head is as wide as the input, so it does less work
// than asked for. It has no batch: sequences are trained one after the other, of a large batch two, the time multiplied.
import { createRequire } from 'node:module';
import { contest, race, source } from '../workloads.mjs';

const require = createRequire(`${process.env.PEER_ROOT}/`);
const { recurrent } = require('brain.js');
const { cell, mode, seconds, sizes } = contest();
const { B, T, I, H } = sizes;
const Network = recurrent[{ rnn: 'RNNTimeStep', gru: 'GRUTimeStep', lstm: 'LSTMTimeStep' }[cell]];
const network = new Network({ inputSize: I, outputSize: I, hiddenLayers: [H] });
network.initialize?.();
const { floats } = source();
const few = H >= 256 ? Math.min(B, 2) : B;
const sequences = Array.from({ length: few }, () => Array.from({ length: T + 1 }, () => floats(I)));
const train = () => sequences.forEach((sequence) => network.trainPattern(sequence, true));
if (mode === 'infer') network.trainPattern(sequences[0], true);
const infer = () => {
  for (const sequence of sequences) {
    for (let t = 0; t < T; t++) network.model.equations[t].runInput(sequence[t]);
    network.end();
  }
};
await race(mode === 'train' ? train : infer, { seconds, times: B / few });
