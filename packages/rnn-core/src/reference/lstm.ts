import { sigmoid, sigmoidSlope, tanhSlope } from './activations.ts';
import type { ReferenceCell } from './cell.ts';
import { add, addOuter, addTransposedTimes, each, part, times, type Vector } from './vector.ts';

/** Row blocks of the weights, and of the peepholes. */
const [I, F, G, O] = [0, 1, 2, 3];
const [PI, PF, PO] = [0, 1, 2];

/** Long short-term memory, with or without peepholes. */
export const lstm: ReferenceCell = {
  forward(spec, W, x, h, c, clamps) {
    const H = spec.hiddenSize;
    // a = Wx x + bx + Wh h + bh, for one gate
    const preactivation = (gate: number): Vector => {
      const Wx = times(W.Wx, gate, H, x);
      const Wh = times(W.Wh, gate, H, h);
      const [bx, bh] = [part(W.bx, gate, H), part(W.bh, gate, H)];
      return each(H, (j) => Wx[j]! + bx[j]! + Wh[j]! + bh[j]!);
    };
    const peep = (gate: number, j: number, cell: Vector) => (spec.peepholes ? W.P[gate * H + j]! * cell[j]! : 0);
    const [ai, af, ag, ao] = [preactivation(I!), preactivation(F!), preactivation(G!), preactivation(O!)];
    // i = σ(ai + Pi∘c), f = σ(af + Pf∘c), g = tanh(ag)
    const input = clamps.input ?? each(H, (j) => sigmoid(ai[j]! + peep(PI!, j, c!)));
    const forget = clamps.forget ?? each(H, (j) => sigmoid(af[j]! + peep(PF!, j, c!)));
    const candidate = each(H, (j) => Math.tanh(ag[j]!));
    // c' = f∘c + i∘g
    const c1 = each(H, (j) => forget[j]! * c![j]! + input[j]! * candidate[j]!);
    // o = σ(ao + Po∘c')
    const output = clamps.output ?? each(H, (j) => sigmoid(ao[j]! + peep(PO!, j, c1)));
    // h' = o∘tanh(c'), or o∘c'
    const h1 = each(H, (j) => output[j]! * (spec.linearCellOutput ? c1[j]! : Math.tanh(c1[j]!)));
    return { h: h1, c: c1, gates: { input, forget, candidate, output } };
  },

  backward(spec, W, step, x, h, c, clamps, dh1, dc1, dW) {
    const H = spec.hiddenSize;
    type Gates = Record<'input' | 'forget' | 'candidate' | 'output', Vector>;
    const { input, forget, candidate, output } = step.gates as Gates;
    const shown = spec.linearCellOutput ? step.c! : each(H, (j) => Math.tanh(step.c![j]!));
    // dao = dh'∘tanh(c')∘o(1−o); a clamped gate has no pre-activation to move
    const dao = each(H, (j) => (clamps.output ? 0 : dh1[j]! * shown[j]! * sigmoidSlope(output[j]!)));
    // dc' += dh'∘o∘(1−tanh²c') + Po∘dao
    const slope = (j: number) => (spec.linearCellOutput ? 1 : tanhSlope(shown[j]!));
    const peep = (gate: number, j: number, da: Vector) => (spec.peepholes ? W.P[gate * H + j]! * da[j]! : 0);
    const dcell = each(H, (j) => dc1![j]! + dh1[j]! * output[j]! * slope(j) + peep(PO!, j, dao));
    // dai = dc'∘g∘i(1−i), daf = dc'∘c∘f(1−f), dag = dc'∘i∘(1−g²)
    const dai = each(H, (j) => (clamps.input ? 0 : dcell[j]! * candidate[j]! * sigmoidSlope(input[j]!)));
    const daf = each(H, (j) => (clamps.forget ? 0 : dcell[j]! * c![j]! * sigmoidSlope(forget[j]!)));
    const dag = each(H, (j) => dcell[j]! * input[j]! * tanhSlope(candidate[j]!));
    // dc = dc'∘f + Pi∘dai + Pf∘daf
    const dc = each(H, (j) => dcell[j]! * forget[j]! + peep(PI!, j, dai) + peep(PF!, j, daf));
    // dPi = dai∘c, dPf = daf∘c, dPo = dao∘c'
    if (spec.peepholes) {
      add(
        part(dW.P, PI!, H),
        each(H, (j) => dai[j]! * c![j]!),
      );
      add(
        part(dW.P, PF!, H),
        each(H, (j) => daf[j]! * c![j]!),
      );
      add(
        part(dW.P, PO!, H),
        each(H, (j) => dao[j]! * step.c![j]!),
      );
    }
    // dWx = da xᵀ, dWh = da hᵀ, dbx = dbh = da, dx = Wxᵀ da, dh = Whᵀ da
    const dx = new Float64Array(x.length);
    const dh = new Float64Array(H);
    for (const [gate, da] of [
      [I, dai],
      [F, daf],
      [G, dag],
      [O, dao],
    ] as [number, Vector][]) {
      addOuter(dW.Wx, gate, da, x);
      addOuter(dW.Wh, gate, da, h);
      add(part(dW.bx, gate, H), da);
      add(part(dW.bh, gate, H), da);
      addTransposedTimes(dx, W.Wx, gate, da);
      addTransposedTimes(dh, W.Wh, gate, da);
    }
    return { dx, dh, dc };
  },
};
