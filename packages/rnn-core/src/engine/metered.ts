import { keepTrainingPass, parameterShapes, trainingPass } from '../stack/recurrent.ts';
import type { Engine, Recurrent, RecurrentConfig, Tensor } from '../types.ts';
import { keepOperations, operationsOf } from './operations.ts';

/** Is asked before an engine does something that costs, and refuses by throwing. What it throws reaches the caller unchanged. */
export interface Meter {
  /** Before numbers are held: the parameters of a stack, or the states, gates and gradients of one pass. */
  hold(numbers: number): void;
  /** Before work, in multiply-adds, estimated from the sizes. */
  work(operations: number): void;
  /** Awaited in front of each pass: a place to let timers and signals have their turn. */
  pause(): Promise<void> | undefined;
}

const GATES = { rnn: 1, gru: 3, lstm: 4 } as const;

/**
 * The same engine, every step of which asks a meter first: for running code with a budget. Numbers are the same to the bit. It shares the
 * memory of the engine it wraps; disposing of one disposes of the other. Throws `bad-value` where the engine is not from `createEngine`.
 */
export function meteredEngine(engine: Engine, meter: Meter): Engine {
  const operations = operationsOf('meteredEngine()', engine);
  const metered: Engine = {
    backend: engine.backend,
    considered: engine.considered,
    precision: engine.precision,
    get threads() {
      return engine.threads;
    },
    recurrent(config, init) {
      const weights = weightsOf(config);
      meter.hold(weights);
      return meteredRecurrent(engine.recurrent(config, init), weights, meter);
    },
    dispose: () => engine.dispose(),
  };
  return keepOperations(metered, {
    ...operations,
    // A step that stays on the device cannot be asked about.
    device: undefined,
    dense(layer) {
      meter.hold(layer.N * layer.M);
      meter.work(layer.N * layer.K * layer.M);
      return operations.dense(layer);
    },
    classify(layer) {
      const run = operations.classify(layer);
      if (!run) return null;
      return (counted) => {
        meter.hold(layer.N * layer.M);
        meter.work(3 * layer.N * layer.K * layer.M);
        return run(counted);
      };
    },
    denseBackward(layer, dy) {
      meter.work(2 * layer.N * layer.K * layer.M);
      return operations.denseBackward(layer, dy);
    },
  });
}

/** Parameters of a stack. Throws `bad-option` for a configuration that cannot be. */
function weightsOf(config: RecurrentConfig): number {
  const shapes = Object.values(parameterShapes(config));
  return shapes.reduce((sum, shape) => sum + shape.reduce((product, length) => product * length, 1), 0);
}

function meteredRecurrent(inner: Recurrent, weights: number, meter: Meter): Recurrent {
  const { cell, hiddenSize, layers, bidirectional } = inner.config;
  const units = hiddenSize * layers * (bidirectional ? 2 : 1);
  /** x (T, B, I): T·B times the weights, and states and gates at each of them. */
  const ask = (sequence: Tensor | undefined, times: number): void => {
    const [steps = 0, batch = 0] = sequence?.shape ?? [];
    meter.hold(steps * batch * units * (GATES[cell] + 2));
    meter.work(times * steps * batch * weights);
  };
  const metered: Recurrent = {
    config: inner.config,
    get parameters() {
      return inner.parameters;
    },
    setParameters: (parameters) => inner.setParameters(parameters),
    async forward(x, options) {
      ask(x, 1);
      await meter.pause();
      return inner.forward(x, options);
    },
    async backward(trace, cotangents, options) {
      ask(trace.output, options?.parameters === false ? 1 : 2);
      await meter.pause();
      return inner.backward(trace, cotangents, options);
    },
    async stepJacobians(trace) {
      const [steps = 0] = trace.output.shape;
      const states = hiddenSize * (cell === 'lstm' ? 2 : 1);
      meter.hold(steps * states * states);
      meter.work(steps * states * weights);
      await meter.pause();
      return inner.stepJacobians(trace);
    },
    dispose: () => inner.dispose(),
  };
  return keepTrainingPass(metered, () => {
    const pass = trainingPass(inner);
    return {
      async forward(x, options) {
        ask(x, 1);
        await meter.pause();
        return pass.forward(x, options);
      },
      async backward(trace, cotangents, x) {
        ask(trace.output, 2);
        await meter.pause();
        return pass.backward(trace, cotangents, x);
      },
      close: () => pass.close(),
    };
  });
}
