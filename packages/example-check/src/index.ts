import { defineCheck } from '@keyproof/grader';
import { printRange, type RangeClaim } from './claim.ts';
import { FAR, measureRange, REACH } from './experiment.ts';
import { recogniseRange } from './recognise.ts';

/** Between what bounds the hidden state of a simple RNN lies. */
export const hiddenRange = defineCheck<RangeClaim>({
  meta: {
    id: 'hidden-range',
    title: 'The range of a hidden state',
    why: 'Decides between what bounds the hidden state of a simple RNN lies. A learner with the wrong key expects negative values where there are none.',
    source: 'Elman, Finding structure in time (1990)',
    thresholds: {
      reach: {
        value: REACH,
        unit: 'share of the range',
        reason: 'Strong input drives a bounded activation to within a thousandth of its ends',
      },
      far: {
        value: FAR,
        unit: 'value',
        reason: 'Far beyond the bounds of tanh and sigmoid: such a value shows that there is no bound',
      },
    },
    budget: {
      milliseconds: 5_000,
      values: 100_000,
      operations: 1e8,
      reason: 'Three networks of 12 units over ten steps take a hundredth of it',
    },
    trial: { networks: 3, control: 'The other activation must leave the bounds that this one keeps' },
  },
  recognise: recogniseRange,
  print: printRange,
  experiment: measureRange,
});
