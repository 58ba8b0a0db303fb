import { type Kernel, lengthOf } from '../kernels/kernel.ts';
import type { Maybe } from '../stack/runner.ts';
import type { KernelCache } from './kernel-cache.ts';
import { type Call, historyOver, type Machine, type Operand } from './machine.ts';

/** A machine in ordinary memory: arguments are given to gpu.js as they are, results are copied where they belong. */
export function plainMachine(kernels: KernelCache<{ readonly run: Kernel }>): Machine {
  const kernelOf = new WeakMap<Call, Kernel>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    inPlace: false,
    history(blocks, rows, lanes) {
      size += blocks * rows * lanes;
      return historyOver(new Float32Array(blocks * rows * lanes), rows, lanes);
    },
    load: historyOver,
    keep: ({ data, rows, lanes }) => historyOver(data.slice(), rows, lanes),
    call(request, sizes, ins, outs) {
      const call = { request: request(...sizes), ins, outs };
      kernelOf.set(call, kernels.get(request, sizes).run);
      return call;
    },
    ready(stretches) {
      const runFrom = (stretch: number, from: number, index: number): Maybe<void> => {
        for (; stretch < stretches.length; stretch++, from = 0) {
          const { calls, first, last } = stretches[stretch]!;
          const direction = last >= first ? 1 : -1;
          for (let done = from; done <= Math.abs(last - first); done++, index = 0) {
            const t = first + direction * done;
            for (; index < calls.length; index++) {
              const call = calls[index]!;
              const args = call.ins.map((operand, i) => view(operand, t, lengthOf(call.request.sizes[i]!)));
              const result = kernelOf.get(call)!(...args);
              if (result instanceof Promise) {
                return result.then((values) => (write(call, t, values), runFrom(stretch, done, index + 1)));
              }
              write(call, t, result);
            }
          }
        }
      };
      return (meanwhile) => {
        meanwhile?.();
        return runFrom(0, 0, 0);
      };
    },
    close: () => undefined,
  };
}

function view({ of, shift, row, stays }: Operand, t: number, length: number): Float32Array {
  const { data, rows, lanes } = of;
  const start = ((stays ? shift : t + shift) * rows + row) * lanes;
  return data.subarray(start, start + length);
}

function write({ outs }: Call, t: number, result: Float32Array): void {
  const each = result.length / outs.length;
  for (const [index, operand] of outs.entries()) {
    view(operand, t, each).set(outs.length === 1 ? result : result.subarray(index * each, (index + 1) * each));
  }
}
