import { defineCheck } from '../../define-check.ts';
import { printAblation, type AblationClaim } from './claim.ts';
import { runAblation } from './experiment.ts';
import { meta } from './meta.ts';
import { recogniseAblation } from './recognise.ts';

/** Which GRU keeps its gradients when a gate is taken out, and whether the reason given is the real one. */
export const gateAblation = defineCheck<AblationClaim>({
  meta,
  recognise: recogniseAblation,
  print: printAblation,
  experiment: runAblation,
});
