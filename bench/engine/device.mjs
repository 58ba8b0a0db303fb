// The engine on WebGPU in Node: every vector file of the given folders, and the time of a training step beside webasm's.
//   node bench/engine/device.mjs [--webgpu FOLDER] [--engine FOLDER] DIR …
//     --webgpu   an unpacked npm package `webgpu` (0.6.2 is the one tried); by default the one that Node finds
//     --engine   the engine's built files; by default packages/rnn-core/dist
// Without a graphics card, Chromium's SwiftShader serves: VK_ICD_FILENAMES=/usr/lib/chromium/vk_swiftshader_icd.json
// (packages chromium and libvulkan1 of Debian). The card that ran is printed first. Exits 1 where a vector fails.
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { webgpu: { type: 'string' }, engine: { type: 'string' } },
  allowPositionals: true,
});
const file = (path) => pathToFileURL(resolve(path)).href;
const { create, globals } = await import(values.webgpu ? file(`${values.webgpu}/index.js`) : 'webgpu');
Object.assign(globalThis, globals);
const gpu = create([]);
Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });

const adapter = await gpu.requestAdapter();
if (!adapter) throw new Error('WebGPU found no adapter: no Vulkan driver, or none that Dawn accepts');
const { vendor, architecture, device, description } = adapter.info;
console.log(`adapter: ${[vendor, architecture, device, description].filter(Boolean).join(', ')}`);

const folder = values.engine ? file(values.engine) : new URL('../../packages/rnn-core/dist', import.meta.url).href;
const { adam, createEngine, createRandom, createSequenceModel, normal } = await import(`${folder}/index.js`);
const { main } = await import(`${folder}/vectors.js`);

if (positionals.length > 0) process.exitCode = await main(positionals, ['webgpu']);

const backends = ['webgpu', 'webasm'];
for (const [T, B, H] of [
  [20, 16, 64],
  [20, 64, 256],
]) {
  for (const backend of backends) {
    const engine = await createEngine({ backend });
    const random = createRandom(1);
    const model = createSequenceModel(
      engine,
      { input: { features: 32 }, recurrent: { cell: 'lstm', hiddenSize: H }, outputs: 8 },
      { random },
    );
    const batch = { inputs: normal([T, B, 32], random), targets: normal([T, B, 8], random) };
    const optimizer = adam();
    const times = [];
    let loss = NaN;
    for (let step = 0; step < 6; step++) {
      const start = performance.now();
      const evaluation = await model.evaluate(batch, { kind: 'squared-error' });
      model.update((live) => optimizer.step(live, evaluation.gradients.parameters));
      times.push(performance.now() - start);
      loss = evaluation.loss;
    }
    const best = Math.min(...times).toFixed(1);
    console.log(
      `LSTM T=${T} B=${B} H=${H} on ${engine.backend}: ${best} ms a training step, loss ${loss.toFixed(6)} after 6`,
    );
    engine.dispose();
  }
}
process.exit();
