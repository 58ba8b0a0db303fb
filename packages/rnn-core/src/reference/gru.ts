import { sigmoid, sigmoidSlope, tanhSlope } from './activations.ts';
import type { ReferenceCell } from './cell.ts';
import { addOuter, addRows, addTransposedTimes, part, times, type Vector, zeros } from './vector.ts';

/** Row blocks. */
const R = 0;
const U = 1;
const N = 2;

/** Gated recurrent unit: both places of the reset gate, both senses of the update gate. */
export const gru: ReferenceCell = {
  forward(spec, W, B, x, h, _c, clamps) {
    const H = spec.hiddenSize;
    const length = B * H;
    const { bx, bh } = W;
    const { resetAfter, updateWrites } = spec;
    const Wxr = times(W.Wx, R, H, x, B);
    const Wxu = times(W.Wx, U, H, x, B);
    const Wxn = times(W.Wx, N, H, x, B);
    const Whr = times(W.Wh, R, H, h, B);
    const Whu = times(W.Wh, U, H, h, B);
    const reset = zeros(length);
    const update = zeros(length);
    // r = σ(Wxr x + bxr + Whr h + bhr), u = σ(Wxu x + bxu + Whu h + bhu)
    for (let b = 0, i = 0; b < B; b++) {
      for (let j = 0; j < H; j++, i++) {
        reset[i] = clamps.reset?.[j] ?? sigmoid(Wxr[i]! + bx[R * H + j]! + Whr[i]! + bh[R * H + j]!);
        update[i] = clamps.update?.[j] ?? sigmoid(Wxu[i]! + bx[U * H + j]! + Whu[i]! + bh[U * H + j]!);
      }
    }
    // after: n = tanh(Wxn x + bxn + r∘(Whn h + bhn));  before: n = tanh(Wxn x + bxn + Whn(r∘h) + bhn)
    const Whn = times(W.Wh, N, H, resetAfter ? h : product(reset, h), B);
    const candidate = zeros(length);
    const h1 = zeros(length);
    for (let b = 0, i = 0; b < B; b++) {
      for (let j = 0; j < H; j++, i++) {
        const before = Wxn[i]! + bx[N * H + j]!;
        const fromState = Whn[i]! + bh[N * H + j]!;
        const n = Math.tanh(before + (resetAfter ? reset[i]! * fromState : fromState));
        const u = update[i]!;
        candidate[i] = n;
        // u writes: h' = u∘n + (1−u)∘h;  u keeps: h' = (1−u)∘n + u∘h
        h1[i] = updateWrites ? u * n + (1 - u) * h[i]! : (1 - u) * n + u * h[i]!;
      }
    }
    return { h: h1, c: null, gates: { reset, update, candidate } };
  },

  backward(spec, W, B, step, x, h, _c, clamps, dh1, _dc, dW) {
    const H = spec.hiddenSize;
    const { reset, update, candidate } = step.gates as Record<'reset' | 'update' | 'candidate', Float64Array>;
    const dx = zeros(x.length);
    // u writes: dn = dh'∘u, du = dh'∘(n−h), dh = dh'∘(1−u);  u keeps: dn = dh'∘(1−u), du = dh'∘(h−n), dh = dh'∘u
    const writes = spec.updateWrites;
    const length = B * H;
    const du = zeros(length);
    const dh = zeros(length);
    const dan = zeros(length);
    for (let i = 0; i < length; i++) {
      const d = dh1[i]!;
      const u = update[i]!;
      const n = candidate[i]!;
      du[i] = d * (writes ? n - h[i]! : h[i]! - n);
      dh[i] = d * (writes ? 1 - u : u);
      // dan = dn∘(1−n²)
      dan[i] = d * (writes ? u : 1 - u) * tanhSlope(n);
    }
    const dr = zeros(length);
    let danh = dan;
    if (spec.resetAfter) {
      // m = Whn h + bhn:  dr = dan∘m, dm = dan∘r, dWhn = dm hᵀ, dh += Whnᵀ dm
      const Whn = times(W.Wh, N, H, h, B);
      for (let b = 0, i = 0; b < B; b++) {
        for (let j = 0; j < H; j++, i++) dr[i] = dan[i]! * (Whn[i]! + W.bh[N * H + j]!);
      }
      danh = product(dan, reset);
      if (dW) addOuter(dW.Wh, N, danh, h, B);
      addTransposedTimes(dh, W.Wh, N, danh, B);
    } else {
      // q = r∘h:  dq = Whnᵀ dan, dWhn = dan qᵀ, dr = dq∘h, dh += dq∘r
      const dq = zeros(length);
      addTransposedTimes(dq, W.Wh, N, dan, B);
      if (dW) addOuter(dW.Wh, N, dan, product(reset, h), B);
      for (let i = 0; i < length; i++) {
        dr[i] = dq[i]! * h[i]!;
        dh[i]! += dq[i]! * reset[i]!;
      }
    }
    // dar = dr∘r(1−r), dau = du∘u(1−u); a clamped gate has no pre-activation to move
    const moved: (readonly [gate: number, da: Vector])[] = [];
    if (!clamps.reset) moved.push([R, throughGate(dr, reset)]);
    if (!clamps.update) moved.push([U, throughGate(du, update)]);
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

function product(a: Vector, b: Vector): Vector {
  const y = zeros(a.length);
  for (let i = 0; i < y.length; i++) y[i] = a[i]! * b[i]!;
  return y;
}

/** d∘g(1−g) for a gate g. */
function throughGate(d: Vector, gate: Vector): Vector {
  const y = zeros(d.length);
  for (let i = 0; i < y.length; i++) y[i] = d[i]! * sigmoidSlope(gate[i]!);
  return y;
}
