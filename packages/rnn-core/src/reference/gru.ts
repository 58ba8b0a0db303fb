import { sigmoid, sigmoidSlope, tanhSlope } from './activations.ts';
import type { ReferenceCell } from './cell.ts';
import { add, addOuter, addRows, addTransposedTimes, each, part, times, zeros } from './vector.ts';

/** Row blocks. */
const R = 0;
const U = 1;
const N = 2;

/** Gated recurrent unit: both places of the reset gate, both senses of the update gate. */
export const gru: ReferenceCell = {
  forward(spec, W, B, x, h, _c, clamps) {
    const H = spec.hiddenSize;
    const [Wxr, Wxu, Wxn] = [R, U, N].map((gate) => times(W.Wx, gate, H, x, B)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const [Whr, Whu] = [R, U].map((gate) => times(W.Wh, gate, H, h, B)) as [Float64Array, Float64Array];
    const [bxr, bxu, bxn] = [R, U, N].map((gate) => part(W.bx, gate, H)) as [Float64Array, Float64Array, Float64Array];
    const [bhr, bhu, bhn] = [R, U, N].map((gate) => part(W.bh, gate, H)) as [Float64Array, Float64Array, Float64Array];
    // r = σ(Wxr x + bxr + Whr h + bhr)
    const reset = each(B, H, (i, j) => clamps.reset?.[j] ?? sigmoid(Wxr[i]! + bxr[j]! + Whr[i]! + bhr[j]!));
    // u = σ(Wxu x + bxu + Whu h + bhu)
    const update = each(B, H, (i, j) => clamps.update?.[j] ?? sigmoid(Wxu[i]! + bxu[j]! + Whu[i]! + bhu[j]!));
    // after: n = tanh(Wxn x + bxn + r∘(Whn h + bhn));  before: n = tanh(Wxn x + bxn + Whn(r∘h) + bhn)
    const Whn = times(W.Wh, N, H, spec.resetAfter ? h : each(B, H, (i) => reset[i]! * h[i]!), B);
    const candidate = spec.resetAfter
      ? each(B, H, (i, j) => Math.tanh(Wxn[i]! + bxn[j]! + reset[i]! * (Whn[i]! + bhn[j]!)))
      : each(B, H, (i, j) => Math.tanh(Wxn[i]! + bxn[j]! + (Whn[i]! + bhn[j]!)));
    // u writes: h' = u∘n + (1−u)∘h;  u keeps: h' = (1−u)∘n + u∘h
    const h1 = spec.updateWrites
      ? each(B, H, (i) => update[i]! * candidate[i]! + (1 - update[i]!) * h[i]!)
      : each(B, H, (i) => (1 - update[i]!) * candidate[i]! + update[i]! * h[i]!);
    return { h: h1, c: null, gates: { reset, update, candidate } };
  },

  backward(spec, W, B, step, x, h, _c, clamps, dh1, _dc, dW) {
    const H = spec.hiddenSize;
    const { reset, update, candidate } = step.gates as Record<'reset' | 'update' | 'candidate', Float64Array>;
    const dx = zeros(x.length);
    // u writes: dn = dh'∘u, du = dh'∘(n−h), dh = dh'∘(1−u);  u keeps: dn = dh'∘(1−u), du = dh'∘(h−n), dh = dh'∘u
    const writes = spec.updateWrites;
    const dn = each(B, H, (i) => dh1[i]! * (writes ? update[i]! : 1 - update[i]!));
    const du = each(B, H, (i) => dh1[i]! * (writes ? candidate[i]! - h[i]! : h[i]! - candidate[i]!));
    const dh = each(B, H, (i) => dh1[i]! * (writes ? 1 - update[i]! : update[i]!));
    // dan = dn∘(1−n²)
    const dan = each(B, H, (i) => dn[i]! * tanhSlope(candidate[i]!));
    let dr: Float64Array;
    let danh = dan;
    if (spec.resetAfter) {
      // m = Whn h + bhn:  dr = dan∘m, dm = dan∘r, dWhn = dm hᵀ, dh += Whnᵀ dm
      const Whn = times(W.Wh, N, H, h, B);
      dr = each(B, H, (i, j) => dan[i]! * (Whn[i]! + W.bh[N * H + j]!));
      danh = each(B, H, (i) => dan[i]! * reset[i]!);
      if (dW) addOuter(dW.Wh, N, danh, h, B);
      addTransposedTimes(dh, W.Wh, N, danh, B);
    } else {
      // q = r∘h:  dq = Whnᵀ dan, dWhn = dan qᵀ, dr = dq∘h, dh += dq∘r
      const dq = zeros(B * H);
      addTransposedTimes(dq, W.Wh, N, dan, B);
      const q = each(B, H, (i) => reset[i]! * h[i]!);
      if (dW) addOuter(dW.Wh, N, dan, q, B);
      dr = each(B, H, (i) => dq[i]! * h[i]!);
      add(
        dh,
        each(B, H, (i) => dq[i]! * reset[i]!),
      );
    }
    // dar = dr∘r(1−r), dau = du∘u(1−u); a clamped gate has no pre-activation to move
    const moved: (readonly [gate: number, da: Float64Array])[] = [];
    if (!clamps.reset) moved.push([R, each(B, H, (i) => dr[i]! * sigmoidSlope(reset[i]!))]);
    if (!clamps.update) moved.push([U, each(B, H, (i) => du[i]! * sigmoidSlope(update[i]!))]);
    // dWh = da hᵀ, dh += Whᵀ da for r and u
    for (const [gate, da] of moved) {
      if (dW) addOuter(dW.Wh, gate, da, h, B);
      addTransposedTimes(dh, W.Wh, gate, da, B);
    }
    // dWx = da xᵀ, dx = Wxᵀ da, dbx = da;  dbh = da but for n, where it is danh
    for (const [gate, da] of [...moved, [N, dan] as const]) {
      addTransposedTimes(dx, W.Wx, gate, da, B);
      if (!dW) continue;
      addOuter(dW.Wx, gate, da, x, B);
      addRows(part(dW.bx, gate, H), da);
      addRows(part(dW.bh, gate, H), gate === N ? danh : da);
    }
    return { dx, dh, dc: null };
  },
};
