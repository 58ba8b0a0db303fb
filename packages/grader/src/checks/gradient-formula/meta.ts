import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'gradient-formula',
  title: 'Gradients of a recurrent network as sums and products of partial derivatives',
  why:
    'Decides whether a formula for ∂L/∂(bias, weight or input) gives the gradient, by evaluating it with a network’s own Jacobians. ' +
    'A learner with a wrong key forgets the sum over steps or the product that carries a gradient back through time.',
  source:
    'Backpropagation through time: ∂L/∂b_h = Σ_t ∂L/∂ŷ_t ∂ŷ_t/∂h_t Σ_{k≤t} (Π_{i=k+1}^{t} ∂h_i/∂h_{i−1}) ∂⁺h_k/∂b_h, with ∂⁺ the derivative at fixed h_{k−1} (Werbos 1990; Pascanu, Mikolov, Bengio 2013, eq. 3–5).',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 21 thousand multiply-adds, 384 numbers and 0.5 s; numbers of steps are those of the item on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 6,
    control: 'The gradient itself must agree with central differences of a forward pass that shares no code with it',
  },
  thresholds: {
    equal: {
      value: 1e-4,
      unit: 'relative',
      reason: 'Right formulas miss by 1e-6 in float32 and by 1e-13 in float64; the float64 reference is held to 1e-8.',
    },
    equalReference: {
      value: 1e-8,
      unit: 'relative',
      reason: 'A right formula is an identity, so only rounding of float64 is left.',
    },
    different: {
      value: 1e-2,
      unit: 'relative',
      reason:
        'Wrong formulas leave out or add whole terms, which miss by a tenth or more on most networks; none may come closer than 1e-3.',
    },
    finiteDifferences: {
      value: 1e-4,
      unit: 'relative',
      reason: 'Central differences with a step of 1e-5 are good to 1e-8 here; float32 backpropagation to 1e-6.',
    },
  },
} as const satisfies CheckMeta;
