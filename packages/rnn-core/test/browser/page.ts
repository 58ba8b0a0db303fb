import fc from 'fast-check';
import {
  type BackendName,
  createEngine,
  createRandom,
  type Engine,
  RnnError,
  tensor,
  uniform,
} from '../../src/index.ts';
import { parseVectorFile } from '../../vectors/file.ts';
import { type Outcome, runFile } from '../../vectors/run-file.ts';
import { experiments } from '../arbitrary.ts';
import { type Helped, helpedCall, trainedOn } from '../crew.ts';
import { everything, runExperiment, worst } from '../everything.ts';
import { cells, named, posed } from '../few-sequences.ts';
import { differences, leftBy, linkedTrainings, trainings } from '../on-device.ts';
import { type ScenarioName, scenarios } from '../on-device-scenarios.ts';
import { forShaders } from '../shaders.ts';

/** What a backend is to do in the page. */
export interface Job {
  readonly backend: BackendName;
  readonly files: readonly (readonly [name: string, text: string])[];
  /** Random experiments. */
  readonly runs: number;
  readonly seed: number;
}

/** What a backend did. */
export interface BrowserReport {
  /** Why the backend is not here; null when it ran. */
  readonly skipped: string | null;
  readonly vectors: readonly (Outcome & { readonly name: string })[];
  /** Each random experiment's worst tensor against the reference. */
  readonly random: readonly { readonly experiment: string; readonly tensor: string; readonly error: number }[];
  /** Each gated cell's worst tensor of training on two sequences, which has its units across the lanes. */
  readonly few: readonly { readonly cell: string; readonly tensor: string; readonly error: number }[];
  /** What a NaN in x, in h0 and in the middle of a network came to: the code of the error, or the state. */
  readonly nan: readonly string[];
  /** Forward and backward of an LSTM, T 20, B 16, I 32, H 64, the kernels warm. Printed, not judged. */
  readonly stepMilliseconds: number;
}

/** What came of asking for two threads in the page. */
export interface ThreadReport {
  readonly threads: Engine['threads'];
  /** Whether training on them leaves the bits of one thread. */
  readonly same: boolean;
  /** What workers did; null where the page may have none. */
  readonly helped: Helped | null;
}

/** What came of training with whole steps on the graphics device. */
export interface DeviceReport {
  /** Why there is no device; null where there is. */
  readonly skipped: string | null;
  readonly trainings: readonly { readonly name: string; readonly onDevice: unknown; readonly differences: string[] }[];
  readonly scenarios: Readonly<Record<string, unknown>>;
}

declare global {
  var trainOnDevice: () => Promise<DeviceReport>;
  var runJob: (job: Job) => Promise<BrowserReport>;
  var chooseBackend: () => Promise<BackendName>;
  var tryThreads: () => Promise<ThreadReport>;
}

async function engineFor(backend: BackendName) {
  try {
    return await createEngine({ backend });
  } catch (error) {
    if (error instanceof RnnError && error.code === 'backend-unavailable') return error.message;
    throw error;
  }
}

/** NaN is looked for on the host, since shading languages may lose it. */
async function meetNaN(engine: Engine): Promise<string[]> {
  const random = createRandom(1);
  const stack = engine.recurrent({ cell: 'gru', inputSize: 2, hiddenSize: 3 }, { random });
  const told = (error: unknown) => (error instanceof RnnError ? error.code : String(error));
  const x = uniform([2, 1, 2], random);
  const attempts = [
    stack.forward(tensor([2, 1, 2], [0, 1, NaN, 0])),
    stack.forward(x, { h0: tensor([1, 1, 3], [0, NaN, 0]) }),
    stack.forward(x, { gates: { update: NaN } }),
  ];
  return Promise.all(attempts.map((attempt) => attempt.then(() => 'passed', told)));
}

async function timeOfStep(engine: Engine): Promise<number> {
  const random = createRandom(1);
  const lstm = engine.recurrent({ cell: 'lstm', inputSize: 32, hiddenSize: 64 }, { random });
  const [x, output] = [uniform([20, 16, 32], random), uniform([20, 16, 64], random)];
  const times: number[] = [];
  for (let run = 0; run < 2; run++) {
    const start = performance.now();
    await lstm.backward(await lstm.forward(x), { output });
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

globalThis.runJob = async ({ backend, files, runs, seed }) => {
  const engine = await engineFor(backend);
  if (typeof engine === 'string')
    return { skipped: engine, vectors: [], random: [], few: [], nan: [], stepMilliseconds: NaN };
  const reference = await createEngine({ backend: 'reference' });
  const shaders = backend === 'webgl2' || backend === 'webgpu';
  const vectors: BrowserReport['vectors'][number][] = [];
  for (const [name, text] of files) {
    const outcome = await runFile(engine, shaders ? forShaders(parseVectorFile(text)) : parseVectorFile(text));
    vectors.push({ name, ...outcome });
  }
  const random: BrowserReport['random'][number][] = [];
  for (const experiment of fc.sample(fc.noBias(experiments({ T: 12, size: 17 })), { numRuns: runs, seed })) {
    const given = everything(await runExperiment(engine, experiment));
    const expected = everything(await runExperiment(reference, experiment));
    const errors = Object.entries(expected).map(([tensor, value]) => ({ tensor, error: worst(given[tensor]!, value) }));
    const { config, T, B } = experiment;
    const largest = errors.reduce((a, b) => (b.error > a.error ? b : a));
    random.push({ experiment: `T ${T}, B ${B}, ${JSON.stringify(config)}`, ...largest });
  }
  const few: BrowserReport['few'][number][] = [];
  for (const cell of cells) {
    const given = {
      cell,
      T: 3,
      B: 2,
      I: 3,
      H: 16,
      layers: 1,
      bidirectional: false,
      embedded: false,
      last: false,
      seed: 1,
    };
    const [ours, theirs] = await Promise.all(
      [engine, reference].map(async (each) => {
        const { model, batch } = posed(each, given);
        return named(await model.evaluate(batch, { kind: 'cross-entropy', only: 'parameters' }));
      }),
    );
    const errors = Object.entries(theirs!).map(([tensor, value]) => ({ tensor, error: worst(ours![tensor]!, value) }));
    const largest = errors.reduce((a, b) => (b.error > a.error ? b : a));
    few.push({ cell: JSON.stringify(cell), ...largest });
  }
  const stepMilliseconds = await timeOfStep(engine);
  const nan = await meetNaN(engine);
  engine.dispose();
  return { skipped: null, vectors, random, few, nan, stepMilliseconds };
};

globalThis.chooseBackend = async () => {
  const engine = await createEngine();
  engine.dispose();
  return engine.backend;
};

globalThis.tryThreads = async () => {
  const [one, two] = [await trainedOn(1), await trainedOn(2)];
  const same = JSON.stringify(one.bits) === JSON.stringify(two.bits);
  return { threads: two.threads, same, helped: two.threads.count > 1 ? await helpedCall() : null };
};

globalThis.trainOnDevice = async () => {
  const engine = await engineFor('webgpu');
  if (typeof engine === 'string') return { skipped: engine, trainings: [], scenarios: {} };
  const reference = await createEngine({ backend: 'reference' });
  const trained = [];
  for (const training of [...trainings, ...linkedTrainings]) {
    const [given, expected] = [await leftBy(engine, training, 5), await leftBy(reference, training, 5)];
    const { onDevice } = given.report;
    trained.push({ name: training.name, onDevice, differences: differences(given, expected) });
  }
  const outcomes: Record<string, unknown> = {};
  for (const name of Object.keys(scenarios) as ScenarioName[]) outcomes[name] = await scenarios[name](engine);
  engine.dispose();
  return { skipped: null, trainings: trained, scenarios: outcomes };
};
