// jax-js on its WebAssembly device: the loss over all time steps unrolled and compiled. Operations consume their arguments.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { contest, race, source } from '../workloads.mjs';

const require = createRequire(`${process.env.PEER_ROOT}/`);
const jax = await import(pathToFileURL(require.resolve('@jax-js/jax')));
const { numpy: np, nn } = jax;
await jax.init('wasm');
jax.defaultDevice('wasm');

const { cell, mode, seconds, sizes } = contest();
const { B, T, I, H, V } = sizes;
const G = { rnn: 1, gru: 3, lstm: 4 }[cell];
const { floats, integers } = source();
const array = (shape, scale = 1 / Math.sqrt(H)) =>
  np
    .array(
      floats(
        shape.reduce((a, b) => a * b),
        scale,
      ),
    )
    .reshape(shape);
const gate = (values, index) => values.slice([], [index * H, (index + 1) * H]);

const steps = {
  rnn: (pre, { h }, W) => ({ h: np.tanh(pre.add(np.matmul(h, W.Wh))) }),
  gru: (pre, { h }, W) => {
    const own = np.matmul(h.ref, W.Wh).add(W.bh);
    const r = nn.sigmoid(gate(pre.ref, 0).add(gate(own.ref, 0)));
    const z = nn.sigmoid(gate(pre.ref, 1).add(gate(own.ref, 1)));
    const n = np.tanh(gate(pre, 2).add(r.mul(gate(own, 2))));
    return { h: n.ref.add(z.mul(h.sub(n))) };
  },
  lstm: (pre, { h, c }, W) => {
    const gates = pre.add(np.matmul(h, W.Wh));
    const [i, f, o] = [0, 1, 3].map((index) => nn.sigmoid(gate(gates.ref, index)));
    const cell = f.mul(c).add(i.mul(np.tanh(gate(gates, 2))));
    return { h: o.mul(np.tanh(cell.ref)), c: cell };
  },
};

function logits(p, x) {
  const pre = np
    .matmul(x.reshape([T * B, I]), p.Wx)
    .add(p.bx)
    .reshape([T, B, G * H]);
  let state = { h: np.zeros([B, H]), ...(cell === 'lstm' ? { c: np.zeros([B, H]) } : {}) };
  const seen = [];
  for (let t = 0; t < T; t++) {
    const W = { Wh: p.Wh.ref, ...(p.bh ? { bh: p.bh.ref } : {}) };
    state = steps[cell](pre.ref.slice(t), state, W);
    seen.push(state.h.ref);
  }
  for (const left of [pre, state.h, state.c, p.Wh, p.bh]) left?.dispose();
  return np.matmul(np.concatenate(seen, 0), p.Wy).add(p.by);
}

const loss = (p, x, y) =>
  nn
    .logSoftmax(logits(p, x), -1)
    .mul(y)
    .sum()
    .mul(-1 / (T * B));
const grad = jax.jit((p, x, y) => jax.valueAndGrad(loss)(p, x, y));
const infer = jax.jit(logits);
const update = jax.jit((p, g) =>
  Object.fromEntries(Object.keys(p).map((name) => [name, p[name].sub(g[name].mul(0.5))])),
);
const again = (p) => Object.fromEntries(Object.entries(p).map(([name, value]) => [name, value.ref]));

let p = { Wx: array([I, G * H]), Wh: array([H, G * H]), bx: array([G * H]), Wy: array([H, V]), by: array([V]) };
if (cell === 'gru') p.bh = array([G * H]);
const x = array([T, B, I], 1);
const hot = new Float32Array(T * B * V);
integers(T * B, V).forEach((target, row) => (hot[row * V + target] = 1));
const y = np.array(hot).reshape([T * B, V]);
await race(
  async () => {
    if (mode === 'infer') return void (await infer(again(p), x.ref).data());
    const [value, g] = grad(again(p), x.ref, y.ref);
    p = update(p, g);
    await value.data();
    await jax.blockUntilReady(p);
  },
  { seconds },
);
