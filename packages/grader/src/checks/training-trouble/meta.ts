import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'training-trouble',
  title: 'What goes wrong in training a recurrent network, why, and what helps',
  why:
    'Decides what explains, names, follows from or cures a trouble in training, by provoking it in a sound network and looking. ' +
    'A learner with a wrong key looks for the fault of a forgetful network in its vocabulary, and clips gradients that have vanished.',
  source:
    'Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks (2013); Goodfellow, Bengio and Courville, Deep Learning, sections 10.7–10.11 (2016)',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 30 million multiply-adds, 20 thousand numbers and 2 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 3, control: 'A sound network must show none of the symptoms, and the trouble must show its own' },
  thresholds: {
    gone: {
      value: 1e-4,
      unit: 'ratio',
      reason: 'A ten-thousandth of the gradient after 40 steps trains nothing; factors of one half leave 1e-12',
    },
    kept: {
      value: 1e-2,
      unit: 'ratio',
      reason: 'A hundredth of the gradient still trains; a sound network keeps most of it',
    },
    grown: {
      value: 1e3,
      unit: 'ratio',
      reason: 'A thousandfold gradient ruins any step; factors of two give 1e12 after 40 steps',
    },
    quiet: { value: 10, unit: 'ratio', reason: 'Two powers of ten below `grown`; a sound network stays below 3' },
  },
} as const satisfies CheckMeta;
