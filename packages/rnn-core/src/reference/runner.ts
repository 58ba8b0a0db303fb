import { type CellSpec, gateRows, zeroWeights } from '../conventions/cell.ts';
import type { DirectionInput, DirectionTrace, Runner } from '../stack/runner.ts';
import type { CellName, GateName } from '../types.ts';
import type { ReferenceCell, Step, Weights } from './cell.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';
import { rnn } from './rnn.ts';
import type { Vector } from './vector.ts';

const cells: Readonly<Record<CellName, ReferenceCell>> = { rnn, gru, lstm };
const make = (length: number) => new Float64Array(length);

/** Row (t, b) of a (T, B, size) array: a view. */
const row = (data: Vector, t: number, b: number, B: number, size: number): Vector =>
  data.subarray((t * B + b) * size, (t * B + b + 1) * size);

interface ReferenceTrace extends DirectionTrace {
  readonly h: Vector;
  readonly c: Vector | null;
}

const isValid = (input: DirectionInput, t: number, b: number) => input.lengths === null || t < input.lengths[b]!;

/** The step (t, b) of a trace as the cell left it: views, nothing is computed again. */
function stepOf(trace: ReferenceTrace, spec: CellSpec, t: number, b: number): Step {
  const [B, H] = [trace.input.B, spec.hiddenSize];
  const gates: Partial<Record<GateName | 'candidate', Vector>> = {};
  for (const name of Object.keys(trace.gates) as GateName[]) {
    gates[name] = row(trace.gates[name] as Vector, t, b, B, H);
  }
  return { h: row(trace.h, t + 1, b, B, H), c: trace.c && row(trace.c, t + 1, b, B, H), gates };
}

/** One layer in one direction, one sequence after another, in float64: the oracle. */
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
    for (let t = 0; t < T; t++) {
      for (let b = 0; b < B; b++) {
        const before = row(h, t, b, B, H);
        const cellBefore = c && row(c, t, b, B, H);
        if (!isValid(input, t, b)) {
          row(h, t + 1, b, B, H).set(before);
          if (c) row(c, t + 1, b, B, H).set(cellBefore!);
          continue;
        }
        const x = row(input.x as Vector, t, b, B, I);
        const step = cells[spec.cell].forward(spec, weights as Weights, x, before, cellBefore, input.clamps);
        row(h, t + 1, b, B, H).set(step.h);
        if (c) row(c, t + 1, b, B, H).set(step.c!);
        for (const name of names) row(gates[name], t, b, B, H).set(step.gates[name]!);
      }
    }
    return { input, h, c, cN: c && c.subarray(T * B * H), gates };
  },

  backward(spec, weights, trace, cotangents) {
    const { input } = trace;
    const { T, B } = input;
    const { inputSize: I, hiddenSize: H } = spec;
    const dW = zeroWeights(spec, make) as Weights;
    const dx = make(T * B * I);
    const dhs = make((T + 1) * B * H);
    const c0 = trace.c && make(B * H);
    dhs.set(cotangents.hN, T * B * H);
    if (c0 && cotangents.cN) c0.set(cotangents.cN);
    for (let t = T - 1; t >= 0; t--) {
      for (let b = 0; b < B; b++) {
        const dh = row(dhs, t + 1, b, B, H);
        if (!isValid(input, t, b)) {
          row(dhs, t, b, B, H).set(dh);
          continue;
        }
        // The loss sees h' twice: as this step's output and through the steps after it.
        for (let j = 0; j < H; j++) dh[j]! += cotangents.output[(t * B + b) * H + j]!;
        const dc = c0 && row(c0, 0, b, B, H);
        const back = cells[spec.cell].backward(
          spec,
          weights as Weights,
          stepOf(trace as ReferenceTrace, spec, t, b),
          row(input.x as Vector, t, b, B, I),
          row(trace.h as Vector, t, b, B, H),
          trace.c && row(trace.c as Vector, t, b, B, H),
          input.clamps,
          dh,
          dc,
          dW,
        );
        row(dx, t, b, B, I).set(back.dx);
        row(dhs, t, b, B, H).set(back.dh);
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
    const unused = zeroWeights(spec, make) as Weights;
    for (let t = 0; t < input.T; t++) {
      for (let i = 0; i < S; i++) {
        // Row i is the gradient of s_t[i]: backward from the unit vector e_i.
        const unit = make(S);
        unit[i] = 1;
        const out = J.subarray((t * S + i) * S, (t * S + i + 1) * S);
        if (!isValid(input, t, 0)) {
          out.set(unit);
          continue;
        }
        const back = cells[spec.cell].backward(
          spec,
          weights as Weights,
          stepOf(trace as ReferenceTrace, spec, t, 0),
          row(input.x as Vector, t, 0, 1, I),
          row(trace.h as Vector, t, 0, 1, H),
          trace.c && row(trace.c as Vector, t, 0, 1, H),
          input.clamps,
          unit.subarray(0, H),
          trace.c && unit.subarray(H),
          unused,
        );
        out.set(back.dh);
        if (back.dc) out.set(back.dc, H);
      }
    }
    return J;
  },
};
