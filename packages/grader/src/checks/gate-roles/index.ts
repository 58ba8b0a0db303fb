import { defineCheck } from '../../define-check.ts';
import { printRole, type RoleClaim } from './claim.ts';
import { measureRole, SHUT, UNTOUCHED } from './experiment.ts';
import { recogniseRoles } from './recognise.ts';

/** What each gate of a GRU or an LSTM lets through. */
export const gateRoles = defineCheck<RoleClaim>({
  meta: {
    id: 'gate-roles',
    title: 'What a gate lets through',
    why: 'Decides which gate controls what is kept, what is written and what is shown. A learner with the wrong key expects a gate to act on a way that it does not touch.',
    source: 'Gers, Schmidhuber and Cummins, Learning to forget (2000); Cho et al. (2014)',
    thresholds: {
      shut: {
        value: SHUT,
        unit: 'share',
        reason:
          'A gate at 0 multiplies its way by 0: what is left is rounding; 5 % leaves room for ways that meet again',
      },
      untouched: {
        value: UNTOUCHED,
        unit: 'share',
        reason:
          'A gate beside the way changes the derivative by the slope of tanh only, less than a half for states of size ½',
      },
    },
  },
  recognise: recogniseRoles,
  print: printRole,
  experiment: measureRole,
});
