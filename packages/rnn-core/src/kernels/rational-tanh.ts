/**
 * Source lines that define `t<tag>` = tanh(`x`), for x a kernel-local name.
 *
 * Why not Math.tanh: it gives NaN for large arguments on WebGL and WebGPU, and leaves WebAssembly for a call per lane. This is a
 * quotient of odd and even polynomials on ±7.9; largest error 2.6e-7. Beyond ±8 it is ±1 by choice, not by rounding: 1 − tanh² must
 * vanish there on every backend, the one with float64 inside included. NaN stays NaN on cpu and webasm.
 * Coefficients: Eigen, `ptanh_float`.
 */
export const tanhLines = (x: string, tag: string | number): string => `
  const q${tag} = Math.max(-7.90531110763549805, Math.min(7.90531110763549805, ${x}));
  const p${tag} = q${tag} * q${tag};
  const e${tag} = q${tag} * (4.89352455891786e-3 + p${tag} * (6.37261928875436e-4 + p${tag} * (1.48572235717979e-5
    + p${tag} * (5.12229709037114e-8 + p${tag} * (-8.60467152213735e-11 + p${tag} * (2.00018790482477e-13
    + p${tag} * -2.76076847742355e-16))))))
    / (4.89352518554385e-3 + p${tag} * (2.26843463243900e-3 + p${tag} * (1.18534705686654e-4 + p${tag} * 1.19825839466702e-6)));
  const t${tag} = ${x} > 8 ? 1 : (${x} < -8 ? -1 : e${tag});`;
