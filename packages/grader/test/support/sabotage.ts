import type { Engine, Recurrent, Tensor } from '@keyproof/rnn-core';
import type { Lab } from '../../src/types.ts';

type Mar = (value: number) => number;

/** The lab with every number that its engines compute changed by `mar`: on the kernels alone, or on the reference as well. */
export function sabotaged(lab: Lab, mar: Mar, on: 'kernels' | 'both'): Lab {
  const kernels = marred(lab.kernels, mar);
  const reference = on === 'both' ? marred(lab.reference, mar) : lab.reference;
  return {
    ...lab,
    kernels,
    reference,
    sample: (name, options, measure) =>
      lab.sample(name, options, (engine, ...rest) => measure(engine === lab.reference ? reference : kernels, ...rest)),
  };
}

function marred(engine: Engine, mar: Mar): Engine {
  return { ...engine, recurrent: (config, init) => marredStack(engine.recurrent(config, init), mar) };
}

function marredStack(inner: Recurrent, mar: Mar): Recurrent {
  // The engine knows its traces by identity: what is shown is changed, what it is given back is its own.
  const own = new WeakMap<object, object>();
  const changed = (tensor: Tensor): Tensor => ({ shape: tensor.shape, data: tensor.data.map(mar) });
  const all = <T>(value: T): T => {
    if (isTensor(value)) return changed(value) as T;
    if (Array.isArray(value)) return value.map(all) as T;
    if (typeof value !== 'object' || value === null) return value;
    // Looked at when it is asked for: what a pass left out throws.
    const shown = {};
    for (const name of Object.keys(value)) {
      let kept: unknown;
      const get = (): unknown => (kept ??= all(value[name as keyof T] as unknown));
      Object.defineProperty(shown, name, { enumerable: true, get });
    }
    return shown as T;
  };
  const traceOf = <T extends object>(shown: T): T => (own.get(shown) ?? shown) as T;
  return {
    config: inner.config,
    get parameters() {
      return inner.parameters;
    },
    setParameters: (parameters) => inner.setParameters(parameters),
    async forward(x, options) {
      const trace = await inner.forward(x, options);
      const shown = all(trace);
      own.set(shown, trace);
      return shown;
    },
    backward: async (trace, cotangents, options) => all(await inner.backward(traceOf(trace), cotangents, options)),
    stepJacobians: async (trace) => changed(await inner.stepJacobians(traceOf(trace))),
    dispose: () => inner.dispose(),
  };
}

function isTensor(value: unknown): value is Tensor {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value;
}
