import type { Check } from '../../types.ts';
import { printGradient, type GradientClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** Evaluates gradient formulas with a network's own Jacobians and compares them with backpropagation. */
export const gradientFormula: Check<GradientClaim> = {
  meta,
  reads: { restriction: 'only' },
  recognise,
  print: printGradient,
  experiment,
};
