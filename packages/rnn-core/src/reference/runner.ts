import { type CellSpec, gateRows, zeroWeights } from '../conventions/cell.ts';
import type { DirectionInput, DirectionTrace, Runner } from '../stack/runner.ts';
import type { CellName, GateName } from '../types.ts';
import type { ReferenceCell, Step, Weights } from './cell.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';
import { rnn } from './rnn.ts';
import { beginStep, type Vector, view } from './vector.ts';

const cells: Readonly<Record<CellName, ReferenceCell>> = { rnn, gru, lstm };
const make = (length: number) => new Float64Array(length);

/** Sequences `first` to `first + count` at one step. */
interface Lane {
  readonly first: number;
  readonly count: number;
}

/** The sequences that go through a step side by side: all of them, or each by itself where their lengths differ. */
const lanesOf = ({ lengths, B }: DirectionInput): readonly Lane[] =>
  lengths === null ? [{ first: 0, count: B }] : Array.from({ length: B }, (_, first) => ({ first, count: 1 }));

/** The rows of a lane at step t of a (T, B, size) array, (count, size): a view. */
const rows = (data: Vector, t: number, { first, count }: Lane, B: number, size: number): Vector =>
  view(data, (t * B + first) * size, count * size);

const ONE: Lane = { first: 0, count: 1 };

interface ReferenceTrace extends DirectionTrace {
  readonly h: Vector;
  readonly c: Vector | null;
}

const isValid = ({ lengths }: DirectionInput, t: number, { first }: Lane) => lengths === null || t < lengths[first]!;

/** Step t of a lane as the cell left it: views, nothing is computed again. */
function stepOf(trace: ReferenceTrace, spec: CellSpec, t: number, lane: Lane): Step {
  const [B, H] = [trace.input.B, spec.hiddenSize];
  const gates: Partial<Record<GateName | 'candidate', Vector>> = {};
  for (const name of Object.keys(trace.gates) as GateName[]) {
    gates[name] = rows(trace.gates[name] as Vector, t, lane, B, H);
  }
  return { h: rows(trace.h, t + 1, lane, B, H), c: trace.c && rows(trace.c, t + 1, lane, B, H), gates };
}

/** One layer in one direction, step by step, in float64: the oracle. */
export const referenceRunner: Runner = {
  scope: () => ({ closed: false, close: () => undefined }),

  make,

  forward(spec, weights, input): ReferenceTrace {
    const { T, B } = input;
    const { inputSize: I, hiddenSize: H } = spec;
    const h = make((T + 1) * B * H);
    const c = spec.cell === 'lstm' ? make((T + 1) * B * H) : null;
    const names = Object.keys(gateRows[spec.cell]) as GateName[];
    const gates = Object.fromEntries(names.map((name) => [name, make(T * B * H)])) as Record<GateName, Vector>;
    h.set(input.h0);
    if (c && input.c0) c.set(input.c0);
    const lanes = lanesOf(input);
    for (let t = 0; t < T; t++) {
      for (const lane of lanes) {
        const before = rows(h, t, lane, B, H);
        const cellBefore = c && rows(c, t, lane, B, H);
        if (!isValid(input, t, lane)) {
          rows(h, t + 1, lane, B, H).set(before);
          if (c) rows(c, t + 1, lane, B, H).set(cellBefore!);
          continue;
        }
        const x = rows(input.x as Vector, t, lane, B, I);
        beginStep();
        const step = cells[spec.cell].forward(
          spec,
          weights as Weights,
          lane.count,
          x,
          before,
          cellBefore,
          input.clamps,
        );
        rows(h, t + 1, lane, B, H).set(step.h);
        if (c) rows(c, t + 1, lane, B, H).set(step.c!);
        for (const name of names) rows(gates[name], t, lane, B, H).set(step.gates[name]!);
      }
    }
    return { input, h, c, cN: c && c.subarray(T * B * H), gates };
  },

  backward(spec, weights, trace, cotangents, wanted) {
    const { input } = trace;
    const { T, B } = input;
    const { inputSize: I, hiddenSize: H } = spec;
    const dW = wanted.weights ? (zeroWeights(spec, make) as Weights) : null;
    const dx = make(T * B * I);
    const dhs = make((T + 1) * B * H);
    const c0 = trace.c && make(B * H);
    dhs.set(cotangents.hN, T * B * H);
    if (c0 && cotangents.cN) c0.set(cotangents.cN);
    const lanes = lanesOf(input);
    for (let t = T - 1; t >= 0; t--) {
      for (const lane of lanes) {
        const dh = rows(dhs, t + 1, lane, B, H);
        if (!isValid(input, t, lane)) {
          rows(dhs, t, lane, B, H).set(dh);
          continue;
        }
        // The loss sees h' twice: as this step's output and through the steps after it.
        const own = (t * B + lane.first) * H;
        for (let i = 0; i < dh.length; i++) dh[i]! += cotangents.output[own + i]!;
        const dc = c0 && rows(c0, 0, lane, B, H);
        beginStep();
        const back = cells[spec.cell].backward(
          spec,
          weights as Weights,
          lane.count,
          stepOf(trace as ReferenceTrace, spec, t, lane),
          rows(input.x as Vector, t, lane, B, I),
          rows(trace.h as Vector, t, lane, B, H),
          trace.c && rows(trace.c as Vector, t, lane, B, H),
          input.clamps,
          dh,
          dc,
          dW,
        );
        rows(dx, t, lane, B, I).set(back.dx);
        rows(dhs, t, lane, B, H).set(back.dh);
        if (dc) dc.set(back.dc!);
      }
    }
    return { weights: dW, x: dx, h: dhs, h0: dhs.subarray(0, B * H), c0 };
  },

  stepJacobians(spec, weights, trace) {
    const { input } = trace;
    const { inputSize: I, hiddenSize: H } = spec;
    const S = trace.c ? 2 * H : H;
    const J = make(input.T * S * S);
    const unit = make(S);
    const [dh, dc] = [unit.subarray(0, H), trace.c && unit.subarray(H)];
    for (let t = 0; t < input.T; t++) {
      const isPadding = !isValid(input, t, ONE);
      const step = stepOf(trace as ReferenceTrace, spec, t, ONE);
      const x = rows(input.x as Vector, t, ONE, 1, I);
      const h = rows(trace.h as Vector, t, ONE, 1, H);
      const c = trace.c && rows(trace.c as Vector, t, ONE, 1, H);
      for (let i = 0; i < S; i++) {
        // Row i is the gradient of s_t[i]: backward from the unit vector e_i.
        unit.fill(0);
        unit[i] = 1;
        const row = (t * S + i) * S;
        if (isPadding) {
          J.set(unit, row);
          continue;
        }
        beginStep();
        const back = cells[spec.cell].backward(spec, weights as Weights, 1, step, x, h, c, input.clamps, dh, dc, null);
        J.set(back.dh, row);
        if (back.dc) J.set(back.dc, row + H);
      }
    }
    return J;
  },
};
