import { block, type Machine, type Operand, whole } from '../engine/machine.ts';
import type { Classified, Counted, Dense } from '../engine/operations.ts';
import {
  columnsBiasKernel,
  columnsInputKernel,
  columnsWeightKernel,
  largestKernel,
  powersKernel,
  scaleKernel,
  totalKernel,
} from '../kernels/cross-entropy.ts';
import { denseKernel } from '../kernels/dense.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import type { Maybe } from '../stack/runner.ts';
import { panels, panelsTransposed } from './buffers.ts';
import { room } from './held.ts';
import { moveTogether, narrow, rowRuns, rowsAtOnce, widen } from './rows.ts';

/** A dense layer under cross-entropy, forward and back, on one number of rows. */
export interface CrossEntropyPlan {
  run(layer: Dense, counted: Counted): Classified;
}

/** The calls on one run of rows; between them, rows are looked at. */
interface Stage {
  readonly start: number;
  /** Without those that make it up to a multiple of 4. */
  readonly rows: number;
  readonly logits: () => Maybe<void>;
  readonly powers: () => Maybe<void>;
  readonly scaled: () => Maybe<void>;
  readonly products: (meanwhile: () => void) => Maybe<void>;
}

/**
 * Run by run of rows, while it is in a cache: logits, e^(logit − largest) and their sum, the gradient in their place, and all products with
 * it. Only for a machine that answers at once.
 */
export function crossEntropyPlan(machine: Machine, N: number, K: number, M: number): CrossEntropyPlan {
  const [V, wide] = [panelsOf(M) * panelWidth, panelsOf(K) * panelWidth];
  const runs = rowRuns(N, Math.max(V, wide), rowsAtOnce(wide, V));
  const longest = Math.max(...runs.map(({ size }) => size));
  const [inputs, output] = [machine.history(four(N), 1, wide), machine.history(four(N), 1, wide)];
  const [matrix, bias, turned] = [room(machine, V * wide), room(machine, V), room(machine, V * wide)];
  const [logits, powers] = [machine.history(longest, 1, V), machine.history(longest, 1, V)];
  const [lanes, each] = [machine.history(longest, 1, 4), machine.history(longest, 1, 1)];
  const [gradient, sums] = [machine.history(1, V, wide), machine.history(1, 1, V)];
  // Columns beyond the layer's own count nothing.
  bias.data.fill(-Infinity);
  const stages = runs.map(({ start, size }): Stage => {
    const go = (...calls: ReturnType<Machine['call']>[]) => machine.ready([{ calls, first: start, last: start }]);
    const [z, e, perLane, perRow, dW, db] = [logits, powers, lanes, each, gradient, sums].map(whole) as Six<Operand>;
    const sizes: [number, number] = [size, V];
    return {
      start,
      rows: Math.min(size, N - start),
      logits: go(
        machine.call(denseKernel, [size, wide, V], [block(inputs), whole(matrix), whole(bias)], [z]),
        machine.call(largestKernel, sizes, [z], [perLane]),
      ),
      powers: go(machine.call(powersKernel, sizes, [z, perRow], [e]), machine.call(totalKernel, sizes, [e], [perLane])),
      scaled: go(machine.call(scaleKernel, sizes, [e, perRow], [e])),
      products: go(
        machine.call(columnsWeightKernel, [size, wide, V], [e, block(inputs), dW], [dW]),
        machine.call(columnsInputKernel, [size, wide, V], [e, whole(turned)], [block(output)]),
        machine.call(columnsBiasKernel, sizes, [e, db], [db]),
      ),
    };
  });
  const hits = new Float64Array(longest);
  let loaded: object | null = null;

  /** Each row's largest logit; and keeps the logit of its target less that. */
  function findLargest({ start, rows }: Stage, { targets, weights }: Counted): void {
    const [all, perLane, perRow] = [logits.data, lanes.data, each.data];
    perRow.fill(0);
    for (let row = 0; row < rows; row++) {
      const largest = largestOf(perLane, row * 4);
      perRow[row] = largest;
      if (weights[start + row] !== 0) hits[row] = all[row * V + targets[start + row]!]! - largest;
    }
  }

  /** Each row's factor and the gradient of its target; gives the loss of all. */
  function findFactors({ start, rows }: Stage, size: number, { targets, weights, scale }: Counted): number {
    const [values, perLane, perRow] = [powers.data, lanes.data, each.data];
    perRow.fill(0);
    let loss = 0;
    for (let row = 0; row < rows; row++) {
      const at = row * 4;
      const total = perLane[at]! + perLane[at + 1]! + perLane[at + 2]! + perLane[at + 3]!;
      const weight = weights[start + row]!;
      if (weight === 0) {
        // 0 times what is not finite would be NaN, and the row is not to be seen.
        if (!Number.isFinite(total)) clearRow(values, row, size);
        continue;
      }
      const logProbability = hits[row]! - Math.log(total);
      loss -= weight * logProbability;
      const target = targets[start + row]!;
      // From its logarithm, as PyTorch has it: near 1 the quotient would lose what is left of 1 − p.
      values[((target >> 2) * size + row) * 4 + (target & 3)] = (Math.exp(logProbability) - 1) * total;
      perRow[row] = (weight * scale) / total;
    }
    return loss;
  }

  const clearRow = (values: Float32Array, row: number, size: number): void => {
    for (let at = row * 4; at < size * V; at += size * 4) values.fill(0, at, at + 4);
  };

  return {
    run({ x, W, b, state }, counted) {
      if (loaded !== state) {
        panelsTransposed(W, M, K, matrix.data, wide);
        panels(W, M, K, turned.data, V);
        bias.data.set(b);
        loaded = state;
      }
      widen(x as Float32Array, K, wide, N, inputs.data);
      gradient.data.fill(0);
      sums.data.fill(0);
      const y = new Float32Array(N * M);
      let loss = 0;
      for (const [index, stage] of stages.entries()) {
        stage.logits();
        findLargest(stage, counted);
        stage.powers();
        loss += findFactors(stage, runs[index]!.size, counted);
        stage.scaled();
        stage.products(() => {
          moveTogether(logits.data, V, M, stage.rows);
          y.set(logits.data.subarray(0, stage.rows * M), stage.start * M);
        });
      }
      return {
        y,
        loss: loss * counted.scale,
        dx: narrow(output.data, wide, K, N),
        dW: narrow(gradient.data, wide, K, M),
        db: sums.data.slice(0, M),
      };
    },
  };
}

type Six<Value> = [Value, Value, Value, Value, Value, Value];

/** The largest of four; NaN where there is one. */
function largestOf(values: Float32Array, from: number): number {
  let largest = values[from]!;
  for (let i = from + 1; i < from + 4; i++) if (!(values[i]! <= largest)) largest = values[i]!;
  return largest;
}
