import { sigmoid, sigmoidSlope, tanhSlope } from './activations.ts';
import type { ReferenceCell } from './cell.ts';
import { addOuter, addRows, addTransposedTimes, each, part, times, zeros, type Vector } from './vector.ts';

/** Row blocks of the weights, and of the peepholes. */
const [I, F, G, O] = [0, 1, 2, 3];
const [PI, PF, PO] = [0, 1, 2];

/** Long short-term memory, with or without peepholes. */
export const lstm: ReferenceCell = {
  forward(spec, W, B, x, h, c, clamps) {
    const H = spec.hiddenSize;
    // a = Wx x + bx + Wh h + bh, for one gate
    const preactivation = (gate: number): Vector => {
      const Wx = times(W.Wx, gate, H, x, B);
      const Wh = times(W.Wh, gate, H, h, B);
      const [bx, bh] = [part(W.bx, gate, H), part(W.bh, gate, H)];
      return each(B, H, (i, j) => Wx[i]! + bx[j]! + Wh[i]! + bh[j]!);
    };
    const peep = (gate: number, i: number, j: number, cell: Vector) =>
      spec.peepholes ? W.P[gate * H + j]! * cell[i]! : 0;
    const [ai, af, ag, ao] = [preactivation(I!), preactivation(F!), preactivation(G!), preactivation(O!)];
    // i = σ(ai + Pi∘c), f = σ(af + Pf∘c), g = tanh(ag)
    const input = each(B, H, (i, j) => clamps.input?.[j] ?? sigmoid(ai[i]! + peep(PI!, i, j, c!)));
    const forget = each(B, H, (i, j) => clamps.forget?.[j] ?? sigmoid(af[i]! + peep(PF!, i, j, c!)));
    const candidate = each(B, H, (i) => Math.tanh(ag[i]!));
    // c' = f∘c + i∘g
    const c1 = each(B, H, (i) => forget[i]! * c![i]! + input[i]! * candidate[i]!);
    // o = σ(ao + Po∘c')
    const output = each(B, H, (i, j) => clamps.output?.[j] ?? sigmoid(ao[i]! + peep(PO!, i, j, c1)));
    // h' = o∘tanh(c'), or o∘c'
    const h1 = each(B, H, (i) => output[i]! * (spec.linearCellOutput ? c1[i]! : Math.tanh(c1[i]!)));
    return { h: h1, c: c1, gates: { input, forget, candidate, output } };
  },

  backward(spec, W, B, step, x, h, c, clamps, dh1, dc1, dW) {
    const H = spec.hiddenSize;
    type Gates = Record<'input' | 'forget' | 'candidate' | 'output', Vector>;
    const { input, forget, candidate, output } = step.gates as Gates;
    const shown = spec.linearCellOutput ? step.c! : each(B, H, (i) => Math.tanh(step.c![i]!));
    // dao = dh'∘tanh(c')∘o(1−o); a clamped gate has no pre-activation to move
    const dao = each(B, H, (i) => (clamps.output ? 0 : dh1[i]! * shown[i]! * sigmoidSlope(output[i]!)));
    // dc' += dh'∘o∘(1−tanh²c') + Po∘dao
    const slope = (i: number) => (spec.linearCellOutput ? 1 : tanhSlope(shown[i]!));
    const peep = (gate: number, i: number, j: number, da: Vector) => (spec.peepholes ? W.P[gate * H + j]! * da[i]! : 0);
    const dcell = each(B, H, (i, j) => dc1![i]! + dh1[i]! * output[i]! * slope(i) + peep(PO!, i, j, dao));
    // dai = dc'∘g∘i(1−i), daf = dc'∘c∘f(1−f), dag = dc'∘i∘(1−g²)
    const dai = each(B, H, (i) => (clamps.input ? 0 : dcell[i]! * candidate[i]! * sigmoidSlope(input[i]!)));
    const daf = each(B, H, (i) => (clamps.forget ? 0 : dcell[i]! * c![i]! * sigmoidSlope(forget[i]!)));
    const dag = each(B, H, (i) => dcell[i]! * input[i]! * tanhSlope(candidate[i]!));
    // dc = dc'∘f + Pi∘dai + Pf∘daf
    const dc = each(B, H, (i, j) => dcell[i]! * forget[i]! + peep(PI!, i, j, dai) + peep(PF!, i, j, daf));
    // dPi = dai∘c, dPf = daf∘c, dPo = dao∘c'
    if (dW && spec.peepholes) {
      addRows(
        part(dW.P, PI!, H),
        each(B, H, (i) => dai[i]! * c![i]!),
      );
      addRows(
        part(dW.P, PF!, H),
        each(B, H, (i) => daf[i]! * c![i]!),
      );
      addRows(
        part(dW.P, PO!, H),
        each(B, H, (i) => dao[i]! * step.c![i]!),
      );
    }
    // dWx = da xᵀ, dWh = da hᵀ, dbx = dbh = da, dx = Wxᵀ da, dh = Whᵀ da
    const dx = zeros(x.length);
    const dh = zeros(B * H);
    for (const [gate, da] of [
      [I, dai],
      [F, daf],
      [G, dag],
      [O, dao],
    ] as [number, Vector][]) {
      addTransposedTimes(dx, W.Wx, gate, da, B);
      addTransposedTimes(dh, W.Wh, gate, da, B);
      if (!dW) continue;
      addOuter(dW.Wx, gate, da, x, B);
      addOuter(dW.Wh, gate, da, h, B);
      addRows(part(dW.bx, gate, H), da);
      addRows(part(dW.bh, gate, H), da);
    }
    return { dx, dh, dc };
  },
};
