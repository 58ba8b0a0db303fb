// Processor time and memory of an LSTM's training step against T, B and H, each doubled three times while the others stay.
//   node bench/engine/scaling.mjs [--seconds 0.5]      (after `npm run bootstrap -- build`)
// Prints a Markdown table: milliseconds of one thread (the least of many steps, so that a busy machine disturbs little) and megabytes (the
// engine's memory and the arrays of a step). A process a line.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createEngine, createRandom, createSequenceModel, normal, sgd } from '../../packages/rnn-core/dist/index.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '0.5' }, sizes: { type: 'string' } } });
const base = { T: 32, B: 8, H: 64 };
const [I, O] = [32, 32];

async function measure([T, B, H]) {
  const engine = await createEngine({ backend: 'webasm', threads: 1 });
  const random = createRandom(1);
  const config = { input: { features: I }, recurrent: { cell: 'lstm', hiddenSize: H }, outputs: O };
  const model = createSequenceModel(engine, config, { random });
  const batch = { inputs: normal([T, B, I], random), targets: normal([T, B, O], random) };
  const optimizer = sgd({ learningRate: 0.01 });
  let [least, most] = [Infinity, 0];
  const until = performance.now() + Number(values.seconds) * 1000;
  for (let step = 0; step < 5 || performance.now() < until; step++) {
    const before = process.cpuUsage();
    const { gradients } = await model.evaluate(batch, { kind: 'squared-error', only: 'parameters' });
    model.update((live) => optimizer.step(live, gradients.parameters));
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    most = Math.max(most, process.memoryUsage().external);
  }
  const flops = 6 * ((I + H) * H * 4 + H * O) * B * T;
  return [T, B, H, least.toFixed(2), (flops / least / 1e6).toFixed(1), (most / 2 ** 20).toFixed(0)];
}

if (values.sizes) {
  console.log(`| ${(await measure(values.sizes.split(',').map(Number))).join(' | ')} |`);
  process.exit();
}
console.log('| T | B | H | ms a step | GFLOP/s | MB |\n| --- | --- | --- | --- | --- | --- |');
for (const name of Object.keys(base)) {
  for (const factor of [1, 2, 4, 8]) {
    const sizes = Object.values({ ...base, [name]: base[name] * factor }).join();
    const own = [fileURLToPath(import.meta.url), '--seconds', values.seconds, '--sizes', sizes];
    process.stdout.write(spawnSync(process.execPath, own, { encoding: 'utf8' }).stdout);
  }
}
