import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'recurrence',
  title: 'What a state carried from step to step does',
  why: 'Decides whether a recurrent cell remembers earlier inputs, minds their order, takes any length and needs its steps in turn, which state of an LSTM lasts, and which cell costs less. A learner with a wrong key takes a hidden state for a weight, or expects a recurrent network to run in parallel.',
  source:
    'Elman, Finding structure in time (1990); Hochreiter and Schmidhuber, Long short-term memory (1997); Cho et al. (2014)',
  thresholds: {
    same: {
      value: 1e-5,
      unit: 'state',
      reason: 'States that are the same differ by float32 rounding, below 1e-6 on 40 seeds',
    },
    different: {
      value: 1e-3,
      unit: 'state',
      reason: 'A changed input of size 1 moves the state of the next steps by more than 0.01 on 40 seeds',
    },
  },
  budget: {
    milliseconds: 10_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 60 thousand multiply-adds and 0.2 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 3,
    control: 'The same cell whose state is put back to zero before each step must show nothing of earlier inputs',
  },
} as const satisfies CheckMeta;
