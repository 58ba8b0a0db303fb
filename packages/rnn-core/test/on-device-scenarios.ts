import {
  adam,
  createEngine,
  createRandom,
  createSequenceModel,
  type Engine,
  type Optimizer,
  RnnError,
  type SequenceBatch,
  type SequenceModelConfig,
  sgd,
  type Tensor,
  type Tokens,
  train,
  type TrainOptions,
} from '../src/index.ts';
import { apart, batchesOf } from './on-device.ts';

/** What passed between host and device, and what is alive there. */
interface Watch {
  /** Bytes of each readback. */
  readonly readbacks: number[];
  buffers: number;
  device: { destroy(): void } | null;
}

interface Buffer {
  readonly size: number;
  mapAsync(mode: number): Promise<void>;
  destroy(): void;
}

interface Gpu {
  requestAdapter(o?: object): Promise<{
    requestDevice(o?: object): Promise<{ createBuffer(o: object): Buffer; destroy(): void }>;
  } | null>;
}

/** Counts on every device that is opened while `work` runs. */
async function watched<Result>(work: (watch: Watch) => Promise<Result>): Promise<Result> {
  const { gpu } = (globalThis as unknown as { navigator: { gpu: Gpu } }).navigator;
  const watch: Watch = { readbacks: [], buffers: 0, device: null };
  const requestAdapter = gpu.requestAdapter.bind(gpu);
  gpu.requestAdapter = async (asked) => {
    const adapter = await requestAdapter(asked);
    const requestDevice = adapter!.requestDevice.bind(adapter);
    adapter!.requestDevice = async (wanted) => {
      const device = await requestDevice(wanted);
      const createBuffer = device.createBuffer.bind(device);
      device.createBuffer = (descriptor) => {
        const buffer = createBuffer(descriptor);
        const [mapAsync, destroy] = [buffer.mapAsync.bind(buffer), buffer.destroy.bind(buffer)];
        let alive = 1;
        watch.buffers++;
        buffer.mapAsync = (mode) => (watch.readbacks.push(buffer.size), mapAsync(mode));
        buffer.destroy = () => {
          watch.buffers -= alive;
          alive = 0;
          destroy();
        };
        return buffer;
      };
      watch.device = device;
      return device;
    };
    return adapter;
  };
  try {
    return await work(watch);
  } finally {
    gpu.requestAdapter = requestAdapter;
  }
}

const config: SequenceModelConfig = {
  input: { features: 4 },
  recurrent: { cell: 'gru', hiddenSize: 6 },
  outputs: 4,
};
const batch = batchesOf(config, 'cross-entropy');
const modelOn = (engine: Engine, over: Partial<SequenceModelConfig> = {}) =>
  createSequenceModel(engine, { ...config, ...over }, { random: createRandom(3) });
const common = { batch, loss: { kind: 'cross-entropy' } as const };
const codeOf = (error: unknown) => (error instanceof RnnError ? error.code : String(error));

function told(attempt: () => unknown): string {
  try {
    attempt();
    return 'passed';
  } catch (error) {
    return codeOf(error);
  }
}

/** An optimizer that only its owner knows. */
const own: Optimizer = { ...sgd({ learningRate: 0.1 }), name: 'own' };

/** What is told of trainings that the device does not take, by what it does not do. */
const refusals: Readonly<
  Record<string, [Partial<SequenceModelConfig>, Partial<TrainOptions>, Partial<SequenceBatch>]>
> = {
  'a backward direction': [{ recurrent: { cell: 'rnn', hiddenSize: 4, bidirectional: true } }, {}, {}],
  peepholes: [{ recurrent: { cell: 'lstm', convention: 'onnx', peepholes: true, hiddenSize: 4 } }, {}, {}],
  'update of the optimizer': [{}, { optimizer: own }, {}],
  'onDevice: false': [{}, { onDevice: false }, {}],
};

/** Each gives back what `expected` holds under its name. */
export const scenarios = {
  async 'tells one answer of five numbers a step, and parameters when training is over'() {
    return watched(async ({ readbacks }) => {
      const engine = await createEngine({ backend: 'webgpu' });
      readbacks.length = 0;
      const counts: number[] = [];
      const model = modelOn(engine);
      const optimizer = sgd({ learningRate: 0.1 });
      await train(model, { ...common, optimizer, steps: 4, onStep: () => void counts.push(readbacks.length) });
      const parameters = Object.values(model.parameters).reduce((sum, { data }) => sum + data.length, 0);
      engine.dispose();
      return { counts, bytes: readbacks.slice(0, 4), last: readbacks.slice(4).map((bytes) => bytes / 4 / parameters) };
    });
  },

  async 'holds no more buffers after 60 steps than after 10, and none of a disposed model'() {
    return watched(async (watch) => {
      const engine = await createEngine({ backend: 'webgpu' });
      watch.buffers = 0;
      const model = modelOn(engine, { recurrent: { cell: 'rnn', hiddenSize: 4 } });
      const alive: number[] = [];
      const { inputs, targets } = batch(0);
      const short: SequenceBatch = {
        inputs: { shape: [1, 3, 4], data: Float32Array.from(inputs.data).subarray(0, 12) } as Tensor,
        targets: { shape: [1, 3], data: Array.from(targets!.data).slice(0, 3) } as Tokens,
      };
      const report = await train(model, {
        ...common,
        batch: () => short,
        optimizer: adam(),
        steps: 60,
        onStep: ({ step }) => void ((step === 9 || step === 59) && alive.push(watch.buffers)),
      });
      model.dispose();
      const left = watch.buffers;
      engine.dispose();
      return { onDevice: report.onDevice.steps, same: alive[0] === alive[1], some: alive[0]! > 0, left };
    });
  },

  async 'refuses what cannot wait for the newest parameters, and brings them for what can'(engine: Engine) {
    const model = modelOn(engine);
    const reference = await createEngine({ backend: 'reference' });
    const same = modelOn(reference);
    const { recurrent } = model;
    const seen: (string | Promise<string>)[] = [];
    const measured: number[] = [];
    await train(model, {
      ...common,
      optimizer: adam({ learningRate: 0.02 }),
      steps: 2,
      onStep({ step }) {
        if (step > 0) return;
        seen.push(told(() => model.parameters));
        seen.push(told(() => model.update(() => undefined)));
        seen.push(told(() => recurrent.parameters));
        seen.push(recurrent.forward(batch(0).inputs as never).then(() => 'passed', codeOf));
      },
      earlyStop: {
        patience: 9,
        async measure() {
          measured.push((await model.loss(batch(9), common.loss)).loss);
          return measured.at(-1)!;
        },
      },
    });
    const expected: number[] = [];
    await train(same, {
      ...common,
      optimizer: adam({ learningRate: 0.02 }),
      steps: 2,
      earlyStop: {
        patience: 9,
        async measure() {
          expected.push((await same.loss(batch(9), common.loss)).loss);
          return expected.at(-1)!;
        },
      },
    });
    const after = told(() => model.update(() => undefined));
    model.dispose();
    return { seen: await Promise.all(seen), after, measuresTheSame: apart(measured, expected) < 1e-5 };
  },

  async 'goes on where the host, another shape of batch or another train() left off'(engine: Engine) {
    const run = async (on: Engine) => {
      const model = modelOn(on);
      const optimizer = adam({ learningRate: 0.02 });
      const losses: number[] = [];
      const steps: number[] = [];
      const unanswered = { shape: [7, 3], data: new Array(21).fill(-100) } as const;
      const changing = (step: number): SequenceBatch =>
        step === 2
          ? { ...batch(step), targets: unanswered }
          : step % 2 === 0
            ? batch(step)
            : { ...batch(step), lengths: [7, 3, 4] };
      for (const shift of [0, 5]) {
        const report = await train(model, { ...common, batch: (step) => changing(step + shift), optimizer, steps: 5 });
        losses.push(...report.losses.filter((loss) => !Number.isNaN(loss)));
        steps.push(report.onDevice.steps);
        model.update((live) => (live['head.bias']!.data[1]! += 0.25));
      }
      const parameters = Object.values(model.parameters).flatMap(({ data }) => Array.from(data));
      model.dispose();
      return { losses, parameters, steps };
    };
    const given = await run(engine);
    const expected = await run(await createEngine({ backend: 'reference' }));
    return {
      steps: given.steps,
      losses: apart(given.losses, expected.losses) < 1e-5,
      parameters: apart(given.parameters, expected.parameters) < 1e-4,
    };
  },

  async 'says why the ordinary step does what the device does not'(engine: Engine) {
    const said: string[] = [];
    for (const [words, [over, options, more]] of Object.entries(refusals)) {
      const model = modelOn(engine, over);
      const given = {
        ...common,
        batch: (step: number) => ({ ...batch(step), ...more }),
        optimizer: sgd({ learningRate: 1 }),
      };
      const report = await train(model, { ...given, ...options, steps: 0 });
      if (report.onDevice.steps > 0 || !report.onDevice.reason?.includes(words))
        said.push(`${words}: ${report.onDevice.reason}`);
      model.dispose();
    }
    return said;
  },

  async 'names the first tensor that stops being finite, and its step'(engine: Engine) {
    const optimizer = sgd({ learningRate: 0.1 });
    const model = modelOn(engine);
    model.update((live) => (live['head.bias']!.data[2] = Infinity));
    const poisoned = await train(model, { ...common, optimizer, steps: 3 });
    const other = modelOn(engine);
    const thrown = await train(other, { ...common, optimizer: sgd({ learningRate: Infinity }), steps: 3 });
    for (const each of [model, other]) each.dispose();
    const name = thrown.nonFinite!.name.split(' ')[0];
    return { poisoned: poisoned.nonFinite, stopped: thrown.stopped, step: thrown.nonFinite!.step, name };
  },

  async 'fails with words when the device is lost, and leaves the parameters that the host has'() {
    return watched(async (watch) => {
      const engine = await createEngine({ backend: 'webgpu' });
      const model = modelOn(engine);
      const before = Array.from(model.parameters['head.bias']!.data);
      let message = '';
      const code = await train(model, {
        ...common,
        optimizer: sgd({ learningRate: 0.1 }),
        steps: 9,
        onStep: ({ step }) => step === 2 && watch.device!.destroy(),
      }).then(
        () => 'passed',
        (error: unknown) => ((message = (error as Error).message), codeOf(error)),
      );
      const after = Array.from(model.parameters['head.bias']!.data);
      engine.dispose();
      return { code, says: message.includes('was lost'), kept: apart(after, before) };
    });
  },
} satisfies Readonly<Record<string, (engine: Engine) => Promise<unknown>>>;

export type ScenarioName = keyof typeof scenarios;

export const expected: Readonly<Record<ScenarioName, unknown>> = {
  'tells one answer of five numbers a step, and parameters when training is over': {
    counts: [1, 2, 3, 4],
    bytes: [20, 20, 20, 20],
    last: [1],
  },
  'holds no more buffers after 60 steps than after 10, and none of a disposed model': {
    onDevice: 60,
    same: true,
    some: true,
    left: 0,
  },
  'refuses what cannot wait for the newest parameters, and brings them for what can': {
    seen: ['on-device', 'on-device', 'on-device', 'on-device'],
    after: 'passed',
    measuresTheSame: true,
  },
  'goes on where the host, another shape of batch or another train() left off': {
    steps: [4, 5],
    losses: true,
    parameters: true,
  },
  'says why the ordinary step does what the device does not': [],
  'names the first tensor that stops being finite, and its step': {
    poisoned: { name: 'model output', step: 0, index: 2, value: Infinity },
    stopped: 'non-finite',
    step: 0,
    name: 'updated',
  },
  'fails with words when the device is lost, and leaves the parameters that the host has': {
    code: 'backend-unavailable',
    says: true,
    kept: 0,
  },
};
