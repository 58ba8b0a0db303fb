import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'language-model',
  title: 'What a recurrent language model estimates at step t',
  why:
    'Decides which probability the output of step t is: of which words, given which words. ' +
    'A learner with a wrong key believes that the model sees the word it has to predict, or none of the words before it.',
  source:
    'The chain rule P(y<1>…y<T>) = Π_t P(y<t> | y<1>…y<t−1>), and back-propagation through time for the dependence.',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 24 million multiply-adds, 3 thousand numbers and 1.5 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 3,
    control:
      'Before training the network must not give what is claimed; an encoder that is cut off must change nothing',
  },
  thresholds: {
    fits: {
      value: 0.03,
      unit: 'probability',
      reason:
        'Networks trained to within 0.002 nats of their language miss its conditional by less than 0.01 (60 seeds).',
    },
    misses: {
      value: 0.1,
      unit: 'probability',
      reason:
        'Every other reading of the words misses it by more than 0.1 in these languages; between the two nothing is decided.',
    },
    chained: {
      value: 0.05,
      unit: 'probability',
      reason:
        'The product of the chances of trained networks misses the probabilities of all sentences by 0.03 at most.',
    },
    unchained: {
      value: 0.15,
      unit: 'probability',
      reason: 'Other ways to put the chances together miss them by 0.2 and more; between the two nothing is decided.',
    },
    sums: {
      value: 1e-3,
      unit: 'probability',
      reason: 'The sum over 27 outputs is 1 within rounding; sums over inputs miss it by more than ten times as much.',
    },
    moved: {
      value: 1e-4,
      unit: 'probability',
      reason:
        'With the encoder cut off nothing changes at all; with it chances of single outputs move by 0.01 and more.',
    },
    handed: {
      value: 1e-4,
      unit: 'state',
      reason: "From the encoder's last state the decoder alone gives the same states within float32 rounding.",
    },
    missed: {
      value: 1e-2,
      unit: 'state',
      reason: 'From another state, or for another source, the states of the decoder are off by 0.05 and more.',
    },
    exact: {
      value: 0.01,
      unit: 'share',
      reason: 'Perplexity and what equals it differ by rounding; questions round to two or three digits.',
    },
    wrong: {
      value: 0.05,
      unit: 'share',
      reason: 'Other functions of the cross-entropy miss the perplexity by a quarter of it and more.',
    },
    depends: {
      value: 1e-6,
      unit: 'gradient',
      reason: 'A word that is not fed has a gradient of exactly 0; a fed one is far above the rounding of float32.',
    },
  },
} as const satisfies CheckMeta;
