import { kernelRunner } from '../cells/runner.ts';
import { type CellSpec, zeroWeights } from '../conventions/cell.ts';
import { RnnError } from '../errors.ts';
import { holdKernel } from '../kernels/hold.ts';
import { referenceRunner } from '../reference/runner.ts';
import type { DirectionInput, Runner } from '../stack/runner.ts';
import { createRandom } from '../tensor/random.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { BackendName, ConsideredBackend } from '../types.ts';
import { createKit, type KitOptions } from './kit.ts';
import type { GpuSource } from './load-gpu.ts';
import { block, type Kit, onMachine } from './machine.ts';

type KernelBackend = Exclude<BackendName, 'reference'>;
type Options = Pick<KitOptions, 'threads' | 'compiled'>;

/** What `auto` tries, best first: each kernel call's result is read back, so a GPU pays a round trip a step and comes last. */
const preference: readonly KernelBackend[] = ['webasm', 'cpu', 'webgl2', 'headlessgl', 'webgpu'];

const spec: CellSpec = {
  cell: 'rnn',
  inputSize: 2,
  hiddenSize: 3,
  activation: 'tanh',
  resetAfter: true,
  updateWrites: false,
  peepholes: false,
  linearCellOutput: false,
};

/** Values and gradients of a small network, one input so large that a careless tanh would give NaN. */
async function sample(runner: Runner): Promise<readonly Floats[]> {
  const random = createRandom(20);
  const filled = (length: number, scale = 1): Floats =>
    runner.make(length).map(() => Math.fround((2 * random() - 1) * scale));
  const weights = zeroWeights(spec, (length) => filled(length));
  const input: DirectionInput = {
    T: 2,
    B: 2,
    x: filled(8).map((value, i) => (i === 3 ? 400 : value)),
    h0: filled(6),
    c0: null,
    lengths: null,
    clamps: {},
  };
  const trace = await runner.forward(spec, weights, input);
  const back = await runner.backward(
    spec,
    weights,
    trace,
    { output: filled(12), hN: filled(6), cN: null },
    { weights: true, x: true, h: true },
  );
  const { Wh, Wx, bx } = back.weights!;
  return [trace.h, back.x!, Wh, Wx, bx];
}

/** Largest difference to the float64 reference. */
async function probe(kit: Kit): Promise<number> {
  const [given, expected] = [await sample(kernelRunner(kit)), await sample(referenceRunner)];
  let worst = 0;
  for (const [index, values] of expected.entries()) {
    for (let i = 0; i < values.length; i++) {
      const difference = Math.abs(given[index]![i]! - values[i]!);
      worst = Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
    }
  }
  return worst;
}

/** One kernel, so that a backend that is not there is noticed now; every later kernel says itself where it ran. */
async function touch(kit: Kit): Promise<number> {
  const [fresh, old, valid] = [Float32Array.of(1, 2, 3, 4), Float32Array.of(5, 6, 7, 8), Float32Array.of(1, 0, 1, 0)];
  return await onMachine(kit, function* (machine) {
    const [given, result] = [
      [fresh, old, valid].map((values) => block(machine.load(values, 1, 4))),
      machine.history(1, 1, 4),
    ];
    const calls = [machine.call(holdKernel, [1, 4], given, [block(result)])];
    yield machine.ready([{ calls, first: 0, last: 0 }])();
    return [1, 6, 3, 8].every((value, i) => result.data[i] === value) ? 0 : Infinity;
  });
}

/** A kit that has run `check` right. Throws `backend-unavailable` with the reason where there is none. */
async function checkedKit(
  gpu: GpuSource,
  backend: KernelBackend,
  options: Options,
  check: (kit: Kit) => Promise<number>,
): Promise<Kit> {
  const kit = createKit(gpu, backend, options);
  try {
    const error = await check(kit);
    if (error < 1e-4) return kit;
    throw new RnnError(
      'backend-unavailable',
      `createEngine() probed \`${backend}\` and its results were off by ${error}`,
    );
  } catch (error) {
    kit.dispose();
    if (error instanceof RnnError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new RnnError('backend-unavailable', `createEngine() probed \`${backend}\` and it failed: ${why}`);
  }
}

/** The kit of a backend that was asked for by name. Throws `backend-unavailable` with the reason where it does not run. */
export const askedKit = (gpu: GpuSource, backend: KernelBackend, options: Options): Promise<Kit> =>
  checkedKit(gpu, backend, options, touch);

/** The first backend whose probe succeeds. Throws `backend-unavailable` with every reason if none does. */
export async function bestKit(
  gpu: GpuSource,
  options: Options,
): Promise<{
  readonly backend: KernelBackend;
  readonly kit: Kit;
  readonly considered: readonly ConsideredBackend[];
}> {
  const refused: ConsideredBackend[] = [];
  for (const backend of preference) {
    try {
      const kit = await checkedKit(gpu, backend, options, probe);
      const later = preference.slice(preference.indexOf(backend) + 1);
      const reason = `not tried: \`${backend}\` works and needs no trip to a graphics card and back at each step`;
      const considered = [
        ...refused,
        { backend, taken: true, reason: 'its probe computed what the float64 reference does' },
        ...later.map((each) => ({ backend: each, taken: false, reason })),
      ];
      return { backend, kit, considered };
    } catch (error) {
      refused.push({ backend, taken: false, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  throw new RnnError(
    'backend-unavailable',
    `createEngine() found no working backend: ${refused.map(({ reason }) => reason).join('; ')}`,
  );
}
