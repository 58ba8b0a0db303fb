import * as found from 'gpu.js';
import type { GpuModule } from '../src/engine/gpu.ts';
import { createArena } from '../src/engine/webasm/arena.ts';
import { arenaCompiler } from '../src/engine/webasm/arena-kernel.ts';
import { createCrew } from '../src/engine/webasm/threads/crew.ts';
import { createEngine, createRandom, createSequenceModel, normal, sgd } from '../src/index.ts';
import { projectKernel } from '../src/kernels/project.ts';

/** What came of a large call that workers take parts of. */
export interface Helped {
  /** Parts that workers did. */
  readonly parts: number;
  /** Calls whose result differs in a bit from that of one thread. */
  readonly different: number;
}

const gpu = ('GPU' in found ? found : (found as { readonly default: GpuModule }).default) as GpuModule;

/** Repeats a large call with two workers until they have taken a few parts of it, or 2,000 times. */
export async function helpedCall(): Promise<Helped> {
  const arena = createArena(true);
  const [rows, K, lanes, steps] = [256, 128, 16, 9];
  const instance = new gpu.GPU({ mode: 'webasm' as 'cpu' });
  const compiler = arenaCompiler(() => ({ module: gpu, gpu: instance }), arena, new Map());
  const kernel = compiler.compile(projectKernel(rows, K, K, lanes, steps));
  const region = arena.open();
  const places = kernel.spans.map((span) => arena.take(region, span));
  const random = createRandom(5);
  for (const [i, start] of places.slice(0, 3).entries()) {
    for (let at = 0; at < kernel.spans[i]!; at++) arena.floats[start + at] = random() - 0.5;
  }
  const result = () => new Uint32Array(arena.floats.slice(places[3], places[3]! + kernel.spans[3]!).buffer);
  for (const [i, slot] of kernel.slots.entries()) arena.words[slot] = places[i]! * 4;
  kernel.run(0, kernel.rows);
  const alone = result();
  const crew = createCrew(arena.memory, 3, () => undefined);
  let different = 0;
  // A worker takes a while to start; until it does, the calling thread has every part.
  for (let round = 0; round < 2000 && crew.helped < 5; round++) {
    arena.floats.fill(NaN, places[3], places[3]! + kernel.spans[3]!);
    crew.run(kernel);
    const given = result();
    if (!alone.every((bits, i) => bits === given[i])) different++;
    await new Promise((resolve) => setTimeout(resolve, round % 10));
  }
  const parts = crew.helped;
  crew.dispose();
  await instance.destroy();
  return { parts, different };
}

/** The bits of the parameters of a model that was trained for a few steps on so many threads, and what its engine says of them. */
export async function trainedOn(threads: number, kind: 'squared-error' | 'cross-entropy' = 'squared-error') {
  const engine = await createEngine({ backend: 'webasm', threads });
  const outputs = kind === 'squared-error' ? 40 : 300;
  const random = createRandom(1);
  const model = createSequenceModel(
    engine,
    { input: { features: 64 }, recurrent: { cell: 'lstm', hiddenSize: 128 }, outputs },
    { random },
  );
  const classes = { shape: [12, 32] as const, data: Array.from({ length: 384 }, () => Math.floor(random() * outputs)) };
  const inputs = normal([12, 32, 64], random);
  const batch = { inputs, targets: kind === 'squared-error' ? normal([12, 32, outputs], random) : classes };
  const optimizer = sgd({ learningRate: 0.1 });
  for (let step = 0; step < 4; step++) {
    const { gradients } = await model.evaluate(batch, { kind, only: 'parameters' });
    model.update((live) => optimizer.step(live, gradients.parameters));
  }
  engine.dispose();
  const bits = Object.values(model.parameters).map(({ data }) => [...new Uint32Array(Float32Array.from(data).buffer)]);
  return { bits, threads: engine.threads };
}
