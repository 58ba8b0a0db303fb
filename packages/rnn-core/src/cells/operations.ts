import { block, type History, type Kit, type Machine, after, onMachine, onPlan, whole } from '../engine/machine.ts';
import type { ActivationName, Dense, Operations } from '../engine/operations.ts';
import { activationKernel } from '../kernels/activation.ts';
import { denseInputKernel, denseKernel, denseWeightKernel } from '../kernels/dense.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import { sumKernel } from '../kernels/sum.ts';
import { panels, panelsTransposed } from './buffers.ts';
import { room } from './held.ts';
import type { Maybe } from '../stack/runner.ts';
import { crossEntropyPlan } from './cross-entropy-plan.ts';
import { moveTogether, narrow, rowRuns, rowsAtOnce, widen } from './rows.ts';
import { samplesAtOnce } from './runs.ts';

/** A dense layer on one number of rows. */
interface DensePlan {
  run(layer: Dense): Maybe<Float32Array>;
}

function densePlan(machine: Machine, N: number, K: number, M: number): DensePlan {
  const width = panelsOf(M) * panelWidth;
  const [matrix, bias] = [room(machine, width * K), room(machine, width)];
  const runs = rowRuns(N, Math.max(width, K), rowsAtOnce(K, M));
  const longest = Math.max(...runs.map(({ size }) => size));
  const [input, output] = [machine.history(longest, 1, K), machine.history(longest, 1, width)];
  const calls = runs.map(({ start, size }) => {
    const fixed = [whole(matrix), whole(bias)];
    const call = machine.call(denseKernel, [size, K, M], [block(input), ...fixed], [block(output)]);
    return { start, size, rows: Math.min(size, N - start), go: machine.ready([{ calls: [call], first: 0, last: 0 }]) };
  });
  let loaded: object | null = null;
  return {
    run({ x, W, b, state }) {
      if (loaded !== state) {
        panelsTransposed(W, M, K, matrix.data);
        bias.data.set(b);
        loaded = state;
      }
      const y = new Float32Array(N * M);
      // Rows go in and come out run by run, while they are still in a cache.
      const put = ({ start, size, rows }: (typeof calls)[number]): void => {
        const given = input.data;
        given.set((x as Float32Array).subarray(start * K, (start + rows) * K));
        if (rows < size) given.fill(0, rows * K, size * K);
      };
      const take = ({ start, rows }: (typeof calls)[number]): void => {
        const results = output.data;
        moveTogether(results, width, M, rows);
        y.set(results.subarray(0, rows * M), start * M);
      };
      const runFrom = (index: number): Maybe<Float32Array> => {
        for (; index < calls.length; index++) {
          const call = calls[index]!;
          put(call);
          const work = call.go();
          if (work instanceof Promise) return work.then(() => (take(call), runFrom(index + 1)));
          take(call);
        }
        return y;
      };
      return runFrom(0);
    },
  };
}

/** The way back through a dense layer on one number of rows. */
interface DenseBackwardPlan {
  run(layer: Dense, dy: Float32Array): Maybe<{ dx: Float32Array; dW: Float32Array; db: Float32Array }>;
}

function denseBackwardPlan(machine: Machine, N: number, K: number, M: number): DenseBackwardPlan {
  const width = panelsOf(K) * panelWidth;
  const [slopes, inputs] = [machine.history(four(N), 1, M), machine.history(four(N), 1, width)];
  const matrix = room(machine, M * width);
  const gradient = machine.history(1, four(M), width);
  const bias = machine.history(1, 1, four(M));
  const [total, sums] = [whole(gradient), whole(bias)];
  const output = machine.history(four(N), 1, width);
  const go = machine.ready(
    rowRuns(N, Math.max(M, width), samplesAtOnce).map(({ start, size }) => {
      const weight = machine.call(denseWeightKernel, [size, K, M], [block(slopes), block(inputs), total], [total]);
      const input = machine.call(denseInputKernel, [size, K, M], [block(slopes), whole(matrix)], [block(output)]);
      const sum = machine.call(sumKernel, [1, M, four(M), size], [block(slopes), sums], [sums]);
      return { calls: [weight, input, sum], first: start, last: start };
    }),
  );
  let loaded: object | null = null;
  return {
    run({ x, W, state }, dy) {
      if (loaded !== state) panels(W, M, K, matrix.data);
      loaded = state;
      const given = slopes.data;
      given.set(dy);
      given.fill(0, N * M);
      widen(x as Float32Array, K, width, N, inputs.data);
      gradient.data.fill(0);
      bias.data.fill(0);
      return after(go(), () => ({
        dx: narrow(output.data, width, K, N),
        dW: narrow(gradient.data, width, K, M),
        db: bias.data.slice(0, M),
      }));
    },
  };
}

function* activateProgram(machine: Machine, name: ActivationName, x: Float32Array) {
  const [input, value, slope] = [0, 1, 2].map(() => machine.history(four(x.length), 1, 1)) as [
    History,
    History,
    History,
  ];
  input.data.fill(0, x.length);
  input.data.set(x);
  for (const { start, size } of rowRuns(x.length, 1)) {
    const call = machine.call(activationKernel, [name, size], [block(input)], [block(value), block(slope)]);
    yield machine.ready([{ calls: [call], first: start, last: start }])();
  }
  return { value: value.data.slice(0, x.length), slope: slope.data.slice(0, x.length) };
}

/** Logits from which on a head and its loss are worth the kernels that make one of them: 30 ms to compile, 0.3 ms a step saved. */
const worthClassifying = 1 << 15;

/** The model operations on the kernels of a kit; `fewest`: logits that are classified in one. */
export const kernelOperations = (kit: Kit, fewest = worthClassifying): Omit<Operations, 'check'> => ({
  make: (length) => new Float32Array(length),
  dense(layer) {
    const { N, K, M } = layer;
    const lease = kit.lease('dense', [N, K, M], (machine) => densePlan(machine, N, K, M));
    return onPlan(lease, (plan) => plan.run(layer));
  },
  denseBackward(layer, dy) {
    const { N, K, M } = layer;
    const lease = kit.lease('dense backward', [N, K, M], (machine) => denseBackwardPlan(machine, N, K, M));
    return onPlan(lease, (plan) => plan.run(layer, dy as Float32Array));
  },
  classify(layer) {
    const { N, K, M } = layer;
    if (!kit.inPlace || N * M < fewest) return null;
    const lease = () => kit.lease('cross-entropy', [N, K, M], (machine) => crossEntropyPlan(machine, N, K, M));
    return (counted) => onPlan(lease(), (plan) => plan.run(layer, counted));
  },
  activate: (name, x) => onMachine(kit, (machine) => activateProgram(machine, name, x as Float32Array)),
});
