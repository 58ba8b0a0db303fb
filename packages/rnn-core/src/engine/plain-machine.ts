import { type Kernel, lengthOf } from '../kernels/kernel.ts';
import type { Maybe } from '../stack/runner.ts';
import type { KernelCache } from './kernel-cache.ts';
import { type Call, historyOver, type Machine, type Operand } from './machine.ts';

/** A machine in ordinary memory: arguments are given to gpu.js as they are, results are copied where they belong. */
export function plainMachine(kernels: KernelCache<{ readonly run: Kernel }>): Machine {
  const kernelOf = new WeakMap<Call, Kernel>();
  return {
    history: (blocks, rows, lanes) => historyOver(new Float32Array(blocks * rows * lanes), rows, lanes),
    load: historyOver,
    keep: (history) => history,
    call(request, sizes, ins, outs) {
      const call = { request: request(...sizes), ins, outs };
      kernelOf.set(call, kernels.get(request, sizes).run);
      return call;
    },
    run(calls, first, last) {
      const step = last >= first ? 1 : -1;
      const runFrom = (t: number, index: number): Maybe<void> => {
        for (; t !== last + step; t += step, index = 0) {
          for (; index < calls.length; index++) {
            const call = calls[index]!;
            const args = call.ins.map((operand, i) => view(operand, t, lengthOf(call.request.sizes[i]!)));
            const result = kernelOf.get(call)!(...args);
            if (result instanceof Promise)
              return result.then((values) => (write(call, t, values), runFrom(t, index + 1)));
            write(call, t, result);
          }
        }
      };
      return runFrom(first, 0);
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
