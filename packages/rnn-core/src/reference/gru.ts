import { sigmoid, sigmoidSlope, tanhSlope } from './activations.ts';
import type { ReferenceCell } from './cell.ts';
import { add, addOuter, addTransposedTimes, each, part, times } from './vector.ts';

/** Row blocks. */
const R = 0;
const U = 1;
const N = 2;

/** Gated recurrent unit: both places of the reset gate, both senses of the update gate. */
export const gru: ReferenceCell = {
  forward(spec, W, x, h, _c, clamps) {
    const H = spec.hiddenSize;
    const [Wxr, Wxu, Wxn] = [R, U, N].map((gate) => times(W.Wx, gate, H, x)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const [Whr, Whu] = [R, U].map((gate) => times(W.Wh, gate, H, h)) as [Float64Array, Float64Array];
    const [bxr, bxu, bxn] = [R, U, N].map((gate) => part(W.bx, gate, H)) as [Float64Array, Float64Array, Float64Array];
    const [bhr, bhu, bhn] = [R, U, N].map((gate) => part(W.bh, gate, H)) as [Float64Array, Float64Array, Float64Array];
    // r = σ(Wxr x + bxr + Whr h + bhr)
    const reset = clamps.reset ?? each(H, (j) => sigmoid(Wxr[j]! + bxr[j]! + Whr[j]! + bhr[j]!));
    // u = σ(Wxu x + bxu + Whu h + bhu)
    const update = clamps.update ?? each(H, (j) => sigmoid(Wxu[j]! + bxu[j]! + Whu[j]! + bhu[j]!));
    // after: n = tanh(Wxn x + bxn + r∘(Whn h + bhn));  before: n = tanh(Wxn x + bxn + Whn(r∘h) + bhn)
    const Whn = times(W.Wh, N, H, spec.resetAfter ? h : each(H, (j) => reset[j]! * h[j]!));
    const candidate = spec.resetAfter
      ? each(H, (j) => Math.tanh(Wxn[j]! + bxn[j]! + reset[j]! * (Whn[j]! + bhn[j]!)))
      : each(H, (j) => Math.tanh(Wxn[j]! + bxn[j]! + (Whn[j]! + bhn[j]!)));
    // u writes: h' = u∘n + (1−u)∘h;  u keeps: h' = (1−u)∘n + u∘h
    const h1 = spec.updateWrites
      ? each(H, (j) => update[j]! * candidate[j]! + (1 - update[j]!) * h[j]!)
      : each(H, (j) => (1 - update[j]!) * candidate[j]! + update[j]! * h[j]!);
    return { h: h1, c: null, gates: { reset, update, candidate } };
  },

  backward(spec, W, step, x, h, _c, clamps, dh1, _dc, dW) {
    const H = spec.hiddenSize;
    const { reset, update, candidate } = step.gates as Record<'reset' | 'update' | 'candidate', Float64Array>;
    const dx = new Float64Array(x.length);
    // u writes: dn = dh'∘u, du = dh'∘(n−h), dh = dh'∘(1−u);  u keeps: dn = dh'∘(1−u), du = dh'∘(h−n), dh = dh'∘u
    const writes = spec.updateWrites;
    const dn = each(H, (j) => dh1[j]! * (writes ? update[j]! : 1 - update[j]!));
    const du = each(H, (j) => dh1[j]! * (writes ? candidate[j]! - h[j]! : h[j]! - candidate[j]!));
    const dh = each(H, (j) => dh1[j]! * (writes ? 1 - update[j]! : update[j]!));
    // dan = dn∘(1−n²)
    const dan = each(H, (j) => dn[j]! * tanhSlope(candidate[j]!));
    let dr: Float64Array;
    let danh = dan;
    if (spec.resetAfter) {
      // m = Whn h + bhn:  dr = dan∘m, dm = dan∘r, dWhn = dm hᵀ, dh += Whnᵀ dm
      const Whn = times(W.Wh, N, H, h);
      dr = each(H, (j) => dan[j]! * (Whn[j]! + W.bh[N * H + j]!));
      danh = each(H, (j) => dan[j]! * reset[j]!);
      addOuter(dW.Wh, N, danh, h);
      addTransposedTimes(dh, W.Wh, N, danh);
    } else {
      // q = r∘h:  dq = Whnᵀ dan, dWhn = dan qᵀ, dr = dq∘h, dh += dq∘r
      const dq = new Float64Array(H);
      addTransposedTimes(dq, W.Wh, N, dan);
      addOuter(
        dW.Wh,
        N,
        dan,
        each(H, (j) => reset[j]! * h[j]!),
      );
      dr = each(H, (j) => dq[j]! * h[j]!);
      add(
        dh,
        each(H, (j) => dq[j]! * reset[j]!),
      );
    }
    // dar = dr∘r(1−r), dau = du∘u(1−u); a clamped gate has no pre-activation to move
    const dar = each(H, (j) => (clamps.reset ? 0 : dr[j]! * sigmoidSlope(reset[j]!)));
    const dau = each(H, (j) => (clamps.update ? 0 : du[j]! * sigmoidSlope(update[j]!)));
    // dWh = da hᵀ, dh += Whᵀ da for r and u
    for (const [gate, da] of [
      [R, dar],
      [U, dau],
    ] as const) {
      addOuter(dW.Wh, gate, da, h);
      addTransposedTimes(dh, W.Wh, gate, da);
    }
    // dWx = da xᵀ, dx = Wxᵀ da, dbx = da;  dbh = da but for n, where it is danh
    for (const [gate, da] of [
      [R, dar],
      [U, dau],
      [N, dan],
    ] as const) {
      addOuter(dW.Wx, gate, da, x);
      addTransposedTimes(dx, W.Wx, gate, da);
      add(part(dW.bx, gate, H), da);
      add(part(dW.bh, gate, H), gate === N ? danh : da);
    }
    return { dx, dh, dc: null };
  },
};
