import type { Generator } from './generator.ts';

/** Cephes' `expf`: e^r = 1 + r + r² (c5 + r (c4 + …)) for |r| ≤ ln 2 / 2, from the last on. */
const coefficients = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
];

/** ln 2 as what times a whole number up to 2^10 is exact, and the rest. */
const [ln2, ln2Rest] = [0.693359375, -2.1219444e-4];

/** Least x: 2^−126 is the last power of two with all its digits. */
const lowest = -87.3;

/**
 * e^x of four lanes for x ≤ 0, within 2 units in the last place, where gpu.js leaves WebAssembly for each lane: x = r + n ln 2 with whole n, and
 * 2^n is written as a float's exponent. Below −87.3 it is as there; NaN stays NaN.
 */
export const inlinePowers = (original: Generator['vLaneCall1']): typeof original =>
  function (name, x) {
    if (name !== 'math_exp') return original.call(this, name, x);
    const { em } = this;
    const [n, r] = [em.addLocal('v128'), em.addLocal('v128')];
    const all = (value: number) => em.v128ConstF32x4(value, value, value, value);
    em.localGet(x);
    all(lowest).f32x4Max().localSet(r);
    em.localGet(r);
    all(Math.LOG2E).f32x4Mul().f32x4Nearest().localSet(n);
    em.localGet(r).localGet(n);
    all(ln2).f32x4Mul().f32x4Sub().localGet(n);
    all(ln2Rest).f32x4Mul().f32x4Sub().localSet(r);
    all(coefficients[0]!);
    for (const coefficient of coefficients.slice(1)) {
      em.localGet(r).f32x4Mul();
      all(coefficient).f32x4Add();
    }
    em.localGet(r).f32x4Mul().localGet(r).f32x4Mul().localGet(r).f32x4Add();
    all(1).f32x4Add();
    em.localGet(n).i32x4TruncSatF32x4S().v128ConstI32x4(127, 127, 127, 127).i32x4Add();
    em.i32Const(23).i32x4Shl().f32x4Mul();
    return undefined;
  };
