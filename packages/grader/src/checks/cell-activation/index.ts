import { defineCheck } from '../../define-check.ts';
import { printInside, type InsideClaim } from './claim.ts';
import { countGates } from './count-gates.ts';
import { DIFFERENT, measureActivation, REACH, SAME } from './experiment.ts';
import { recogniseGateCount } from './read-count.ts';
import { recogniseActivation } from './recognise.ts';

/** Which functions make the gates and the candidate of a cell, between what bounds they lie, and how many gates there are. */
export const cellActivation = defineCheck<InsideClaim>({
  meta: {
    id: 'cell-activation',
    title: 'The functions inside a cell',
    why: 'Decides which activation function makes the gates and the candidate of a GRU or an LSTM, and what values they take. A learner with the wrong key takes gates for probabilities over units, or for values that can be negative.',
    source: 'Hochreiter and Schmidhuber, Long short-term memory (1997); Cho et al. (2014), eq. 5–8',
    thresholds: {
      same: {
        value: SAME,
        unit: 'value',
        reason: 'The right function differs from what the kernels give by float32 rounding, below 1e-6',
      },
      different: {
        value: DIFFERENT,
        unit: 'value',
        reason: 'Wrong functions miss by more than 0.2 on inputs from −12 to 12',
      },
      reach: {
        value: REACH,
        unit: 'share of the range',
        reason: 'Wide weights drive the values to within a hundredth of their bounds',
      },
    },
  },
  recognise: (reading) => recogniseGateCount(reading) ?? recogniseActivation(reading),
  print: printInside,
  experiment: (claim, lab) => (claim.kind === 'gate-count' ? countGates(claim, lab) : measureActivation(claim, lab)),
});
