// The engine on WebGPU in Node: every vector file of the given folders, and the time of a training step that stays on the device, beside
// the same step kernel by kernel, on webasm, and in PyTorch where a Python with torch is found.
//   node bench/engine/device.mjs [--webgpu FOLDER] [--engine FOLDER] [--python PYTHON] [--quick] DIR …
//     --webgpu   an unpacked npm package `webgpu` (0.6.2 is the one tried); by default the one that Node finds
//     --engine   the engine's built files; by default packages/rnn-core/dist
//     --python   the Python that has torch; by default python3
//     --quick    one small model alone, for a device in software
// Without a graphics card, Chromium's SwiftShader serves: VK_ICD_FILENAMES=/usr/lib/chromium/vk_swiftshader_icd.json
// (packages chromium and libvulkan1 of Debian). The card that ran is printed first. Exits 1 where a vector fails.
import { performance } from 'node:perf_hooks';
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: {
    webgpu: { type: 'string' },
    engine: { type: 'string' },
    python: { type: 'string' },
    quick: { type: 'boolean' },
  },
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
const { adam, createEngine, createRandom, createSequenceModel, normal, train } = await import(`${folder}/index.js`);
const { main } = await import(`${folder}/vectors.js`);

if (positionals.length > 0) process.exitCode = await main(positionals, ['webgpu']);

/** Inputs and outputs of the models that are timed. */
const [I, O] = [32, 8];
const python = values.python ?? 'python3';
const all = {
  lstm: [
    [20, 16, 64],
    [20, 64, 256],
  ],
  gru: [[20, 64, 256]],
  rnn: [[20, 64, 256]],
};
const sizes = values.quick ? { lstm: [[8, 4, 16]] } : all;
const ways = [
  { name: 'webgpu, whole steps on the device', backend: 'webgpu' },
  { name: 'webgpu, kernel by kernel', backend: 'webgpu', onDevice: false },
  { name: 'webasm', backend: 'webasm' },
];
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

for (const [cell, shapes] of Object.entries(sizes)) {
  for (const [T, B, H] of shapes) {
    console.log(
      `${cell} T=${T} B=${B} I=${I} H=${H} O=${O}, squared error, Adam: ms a training step, median (least), loss after 8`,
    );
    for (const { name, ...way } of ways) console.log(`  ${name}: ${await timed(cell, T, B, H, way)}`);
    console.log(`  PyTorch: ${torch({ cell, T, B, H })}`);
  }
}
process.exit();

/** Eight steps of `train`, of which the last six are timed: the first ones compile. */
async function timed(cell, T, B, H, { backend, onDevice }) {
  const engine = await createEngine({ backend });
  const random = createRandom(1);
  const config = { input: { features: I }, recurrent: { cell, hiddenSize: H }, outputs: O };
  const model = createSequenceModel(engine, config, { random });
  const batch = { inputs: normal([T, B, I], random), targets: normal([T, B, O], random) };
  const ends = [];
  const report = await train(model, {
    batch: () => batch,
    steps: 8,
    loss: { kind: 'squared-error' },
    optimizer: adam(),
    onStep: () => void ends.push(performance.now()),
    ...(onDevice === undefined ? {} : { onDevice }),
  });
  engine.dispose();
  const times = ends.slice(2).map((end, i) => end - ends[i + 1]);
  const asked = backend === 'webgpu' && onDevice !== false;
  if (asked && report.onDevice.steps < 8) return `not taken: ${report.onDevice.reason}`;
  return `${median(times).toFixed(2)} (${Math.min(...times).toFixed(2)}), loss ${report.losses.at(-1).toFixed(6)}`;
}

/** The same step in PyTorch, on its graphics card where it has one. */
function torch(shape) {
  const script = fileURLToPath(new URL('peers/pytorch-device.py', import.meta.url));
  const { status, stdout, error } = spawnSync(python, [script, JSON.stringify({ ...shape, I, O })], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : `not run (${error?.message ?? `no torch in ${python}`})`;
}
