import type { CheckMeta } from '../../types.ts';

export const meta: CheckMeta = {
  id: 'gate-ablation',
  title: 'A GRU without its update or its reset gate',
  why: 'Decides which simplified GRU keeps its gradients over long sequences, and whether the gate value given as the reason is what keeps them. A learner with the wrong key believes that the reset gate carries memory, or that a gate which overwrites the state preserves it.',
  source:
    'Cho et al., Learning phrase representations using RNN encoder–decoder for statistical machine translation (2014), eq. 5–8; ∂c_t/∂c_{t−1} of the same',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 45 million multiply-adds, 16 thousand numbers and 2.3 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 4,
    control:
      'With the gate of the reason at its other end the gradient must vanish, and a state that never changes must not count as kept',
  },
  thresholds: {
    survives: {
      value: 1e-2,
      unit: 'ratio',
      reason:
        'A hundredth of the gradient after 100 steps is a loss of 4.5 % a step: it still trains; gates near their keeping value lose less than 1 %',
    },
    vanishes: {
      value: 1e-4,
      unit: 'ratio',
      reason:
        'Two powers of ten below `survives`; gates that overwrite the state stayed below it on each of 40 seeds at radii up to 0.9',
    },
    responds: {
      value: 1e-3,
      unit: 'root mean square',
      reason:
        'How far two unrelated inputs must move the final state apart: a frozen state gives exactly 0, a working one more than 0.05',
    },
  },
};

export const SURVIVES = 1e-2;
export const VANISHES = 1e-4;
export const RESPONDS = 1e-3;
/** What "near 0" and "near 1" are taken to be. */
export const NEAR = [0.01, 0.99] as const;
