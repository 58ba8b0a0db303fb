/**
 * Source lines that define `t<tag>` = tanh(`x`), for x a kernel-local name.
 *
 * Why not Math.tanh: it gives NaN for large arguments on WebGL and WebGPU, and leaves WebAssembly for a call per lane. This takes
 * u = tanh(x/2) from a quotient of polynomials (Eigen's `ptanh_float` coefficients, good on ±7.9) and doubles it,
 * tanh(x) = 2u/(1 + u²), which shrinks the quotient's rounding errors where tanh nears ±1. In float32 the largest error is 1.3e-7
 * (3e-7 relative near 0), half of the quotient's own; beyond ±15.8 it is ±1. NaN stays NaN on cpu and webasm.
 */
export const tanhLines = (x: string, tag: string | number): string => `
  const q${tag} = Math.max(-7.90531110763549805, Math.min(7.90531110763549805, 0.5 * ${x}));
  const p${tag} = q${tag} * q${tag};
  const half${tag} = q${tag} * (4.89352455891786e-3 + p${tag} * (6.37261928875436e-4 + p${tag} * (1.48572235717979e-5
    + p${tag} * (5.12229709037114e-8 + p${tag} * (-8.60467152213735e-11 + p${tag} * (2.00018790482477e-13
    + p${tag} * -2.76076847742355e-16))))))
    / (4.89352518554385e-3 + p${tag} * (2.26843463243900e-3 + p${tag} * (1.18534705686654e-4 + p${tag} * 1.19825839466702e-6)));
  const t${tag} = 2 * half${tag} / (1 + half${tag} * half${tag});`;
