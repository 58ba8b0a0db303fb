// Times training and inference of rnn-core on the workloads W1…W5: one JSON line a measurement, then a Markdown table.
//   node bench/engine/workloads.mjs [--w W1,W2] [--cell lstm,gru,rnn] [--mode train,infer] [--backend webasm] [--seconds 2]
// Build first: npm run bootstrap -- build. Medians over the steps that fit into the time; flops as 2(I+H)H·gates·B·T + 2HV·B·T,
// three times that for training.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { adam, createEngine, createRandom, createSequenceModel, normal } from '../../packages/rnn-core/dist/index.js';

const workloads = {
  W1: { B: 1, T: 50, I: 16, H: 32, V: 32 },
  W2: { B: 16, T: 100, I: 64, H: 100, V: 100 },
  W3: { B: 32, T: 64, I: 128, H: 256, V: 1000 },
  W4: { B: 64, T: 128, I: 512, H: 512, V: 2000 },
  W5: { B: 4, T: 1000, I: 32, H: 64, V: 32 },
};
const gates = { rnn: 1, gru: 3, lstm: 4 };

const { values } = parseArgs({
  options: {
    w: { type: 'string', default: 'W1,W2,W3,W5' },
    cell: { type: 'string', default: 'rnn,gru,lstm' },
    mode: { type: 'string', default: 'train,infer' },
    backend: { type: 'string', default: 'webasm' },
    seconds: { type: 'string', default: '2' },
  },
});
/** Milliseconds of processor time: what is left to compare by on a busy machine. */
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

async function measure(engine, w, cell, mode) {
  const { B, T, I, H, V } = workloads[w];
  const random = createRandom(1);
  const config = { input: { features: I }, recurrent: { cell, hiddenSize: H }, outputs: V };
  const model = createSequenceModel(engine, config, { random });
  const targets = { shape: [T, B], data: Int32Array.from({ length: T * B }, () => Math.floor(random() * V)) };
  const batch = { inputs: normal([T, B, I], random), targets };
  const optimizer = adam();
  const step = async () => {
    if (mode === 'infer') return model.forward(batch);
    const { gradients } = await model.evaluate(batch, { kind: 'cross-entropy' });
    model.update((live) => optimizer.step(live, gradients.parameters));
  };
  const times = [];
  const costs = [];
  const until = performance.now() + Number(values.seconds) * 1000;
  while (times.length < 3 || performance.now() < until) {
    const [from, spent] = [performance.now(), busy()];
    await step();
    times.push(performance.now() - from);
    costs.push(busy() - spent);
  }
  model.dispose();
  const [first, ...rest] = times;
  const [ms, cpu] = [median(rest), median(costs.slice(1))];
  const flop = (mode === 'train' ? 3 : 1) * 2 * ((I + H) * H * gates[cell] + H * V) * B * T;
  return { w, cell, mode, backend: engine.backend, ms, cpu, first, steps: rest.length, gflops: flop / ms / 1e6 };
}

const engine = await createEngine({ backend: values.backend });
const rows = [];
for (const w of values.w.split(',')) {
  for (const cell of values.cell.split(',')) {
    for (const mode of values.mode.split(',')) {
      const row = await measure(engine, w, cell, mode);
      console.log(JSON.stringify(row));
      rows.push(row);
    }
  }
}
engine.dispose();
console.log(
  '\n| workload | cell | mode | ms a step | processor ms | first step | GFLOP/s |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const { w, cell, mode, ms, cpu, first, gflops } of rows) {
  console.log(
    `| ${w} | ${cell} | ${mode} | ${ms.toFixed(2)} | ${cpu.toFixed(2)} | ${first.toFixed(0)} | ${gflops.toFixed(1)} |`,
  );
}
