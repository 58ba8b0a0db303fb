import { relu, reluSlope, tanhSlope } from './activations.ts';
import type { ReferenceCell } from './cell.ts';
import { addOuter, addRows, addTransposedTimes, times, zeros } from './vector.ts';

/** Simple (Elman) RNN. Loops are written out: most of what an experiment computes in float64 passes here, and a function a number costs more than its sum. */
export const rnn: ReferenceCell = {
  forward(spec, W, B, x, h) {
    const H = spec.hiddenSize;
    const isRelu = spec.activation === 'relu';
    const { bx, bh } = W;
    const Wx = times(W.Wx, 0, H, x, B);
    const Wh = times(W.Wh, 0, H, h, B);
    // h' = f(Wx x + bx + Wh h + bh)
    const h1 = zeros(B * H);
    for (let b = 0, i = 0; b < B; b++) {
      for (let j = 0; j < H; j++, i++) {
        const a = Wx[i]! + bx[j]! + Wh[i]! + bh[j]!;
        h1[i] = isRelu ? relu(a) : Math.tanh(a);
      }
    }
    return { h: h1, c: null, gates: {} };
  },

  backward(spec, W, B, step, x, h, _c, _clamps, dh1, _dc, dW) {
    const H = spec.hiddenSize;
    const dx = zeros(x.length);
    const dh = zeros(B * H);
    // da = dh' ∘ f'(a), with f' from the value: 1 − h'² or [h' > 0]
    const isRelu = spec.activation === 'relu';
    const h1 = step.h;
    const da = zeros(B * H);
    for (let i = 0; i < da.length; i++)
      da[i] = isRelu ? (reluSlope(h1[i]!) === 0 ? 0 : dh1[i]!) : dh1[i]! * tanhSlope(h1[i]!);
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
