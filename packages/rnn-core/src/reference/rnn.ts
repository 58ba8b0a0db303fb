import { relu, reluSlope, tanhSlope } from './activations.ts';
import type { ReferenceCell } from './cell.ts';
import { addOuter, addRows, addTransposedTimes, each, times, zeros } from './vector.ts';

/** Simple (Elman) RNN. */
export const rnn: ReferenceCell = {
  forward(spec, W, B, x, h) {
    const H = spec.hiddenSize;
    const f = spec.activation === 'relu' ? relu : Math.tanh;
    const Wx = times(W.Wx, 0, H, x, B);
    const Wh = times(W.Wh, 0, H, h, B);
    // h' = f(Wx x + bx + Wh h + bh)
    return { h: each(B, H, (i, j) => f(Wx[i]! + W.bx[j]! + Wh[i]! + W.bh[j]!)), c: null, gates: {} };
  },

  backward(spec, W, B, step, x, h, _c, _clamps, dh1, _dc, dW) {
    const H = spec.hiddenSize;
    const dx = zeros(x.length);
    const dh = zeros(B * H);
    // da = dh' ∘ f'(a), with f' from the value: 1 − h'² or [h' > 0]
    const da =
      spec.activation === 'relu'
        ? each(B, H, (i) => (reluSlope(step.h[i]!) === 0 ? 0 : dh1[i]!))
        : each(B, H, (i) => dh1[i]! * tanhSlope(step.h[i]!));
    // dWx = da xᵀ, dWh = da hᵀ, dbx = dbh = da
    if (dW) {
      addOuter(dW.Wx, 0, da, x, B);
      addOuter(dW.Wh, 0, da, h, B);
      addRows(dW.bx, da);
      addRows(dW.bh, da);
    }
    // dx = Wxᵀ da, dh = Whᵀ da
    addTransposedTimes(dx, W.Wx, 0, da, B);
    addTransposedTimes(dh, W.Wh, 0, da, B);
    return { dx, dh, dc: null };
  },
};
