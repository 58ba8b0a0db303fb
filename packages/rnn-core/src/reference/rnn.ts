import { relu, reluSlope, tanhSlope } from './activations.ts';
import type { ReferenceCell } from './cell.ts';
import { add, addOuter, addTransposedTimes, each, times } from './vector.ts';

/** Simple (Elman) RNN. */
export const rnn: ReferenceCell = {
  forward(spec, W, x, h) {
    const H = spec.hiddenSize;
    const f = spec.activation === 'relu' ? relu : Math.tanh;
    const Wx = times(W.Wx, 0, H, x);
    const Wh = times(W.Wh, 0, H, h);
    // h' = f(Wx x + bx + Wh h + bh)
    return { h: each(H, (j) => f(Wx[j]! + W.bx[j]! + Wh[j]! + W.bh[j]!)), c: null, gates: {} };
  },

  backward(spec, W, step, x, h, _c, _clamps, dh1, _dc, dW) {
    const H = spec.hiddenSize;
    const dx = new Float64Array(x.length);
    const dh = new Float64Array(H);
    // da = dh' ∘ f'(a), with f' from the value: 1 − h'² or [h' > 0]
    const da =
      spec.activation === 'relu'
        ? each(H, (j) => (reluSlope(step.h[j]!) === 0 ? 0 : dh1[j]!))
        : each(H, (j) => dh1[j]! * tanhSlope(step.h[j]!));
    // dWx = da xᵀ, dWh = da hᵀ, dbx = dbh = da
    addOuter(dW.Wx, 0, da, x);
    addOuter(dW.Wh, 0, da, h);
    add(dW.bx, da);
    add(dW.bh, da);
    // dx = Wxᵀ da, dh = Whᵀ da
    addTransposedTimes(dx, W.Wx, 0, da);
    addTransposedTimes(dh, W.Wh, 0, da);
    return { dx, dh, dc: null };
  },
};
