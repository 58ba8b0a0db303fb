// TensorFlow.js on its WebAssembly backend, the cell written with its operations: the input's share of the gates in one product.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { contest, race, source } from '../workloads.mjs';

const require = createRequire(`${process.env.PEER_ROOT}/`);
console.warn = () => undefined;
const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
wasm.setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))}/dist/`);
await tf.setBackend('wasm');
await tf.ready();

const { cell, mode, seconds, sizes } = contest();
const { B, T, I, H, V } = sizes;
const G = { rnn: 1, gru: 3, lstm: 4 }[cell];
const { floats, integers } = source();
const weight = (...shape) =>
  tf.variable(
    tf.tensor(
      floats(
        shape.reduce((a, b) => a * b),
        1 / Math.sqrt(H),
      ),
      shape,
    ),
  );
const [Wx, Wh, bx, bh, Wy, by] = [
  weight(I, G * H),
  weight(H, G * H),
  weight(G * H),
  weight(G * H),
  weight(H, V),
  weight(V),
];
const x = tf.tensor2d(floats(T * B * I), [T * B, I]);
const y = tf.tidy(() => tf.oneHot(tf.tensor1d(integers(T * B, V), 'int32'), V).toFloat());

const steps = {
  rnn: (pre, { h }) => ({ h: pre.add(h.matMul(Wh)).tanh() }),
  gru: (pre, { h }) => {
    const [xr, xz, xn] = tf.split(pre, 3, 1);
    const [hr, hz, hn] = tf.split(h.matMul(Wh).add(bh), 3, 1);
    const z = xz.add(hz).sigmoid();
    const n = xn.add(xr.add(hr).sigmoid().mul(hn)).tanh();
    return { h: n.add(z.mul(h.sub(n))) };
  },
  lstm: (pre, { h, c }) => {
    const [i, f, g, o] = tf.split(pre.add(h.matMul(Wh)), 4, 1);
    const cell = f.sigmoid().mul(c).add(i.sigmoid().mul(g.tanh()));
    return { h: o.sigmoid().mul(cell.tanh()), c: cell };
  },
};

function logits() {
  const pre = tf.unstack(
    x
      .matMul(Wx)
      .add(bx)
      .reshape([T, B, G * H]),
  );
  let state = { h: tf.zeros([B, H]), c: tf.zeros([B, H]) };
  const seen = pre.map((each) => (state = steps[cell](each, state)).h);
  return tf.concat(seen, 0).matMul(Wy).add(by);
}

const optimizer = tf.train.sgd(0.5);
const variables = [Wx, Wh, bx, Wy, by, ...(cell === 'gru' ? [bh] : [])];
await race(
  async () => {
    const result =
      mode === 'train'
        ? optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, logits()), true, variables)
        : tf.tidy(logits);
    await result.data();
    result.dispose();
  },
  { seconds },
);
