import { defineCheck } from '../../define-check.ts';
import { printAblation, type AblationClaim } from './claim.ts';
import { runAblation } from './experiment.ts';
import { meta } from './meta.ts';
import { recogniseAblation } from './recognise.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

/** Which GRU keeps its gradients when a gate is taken out, and whether the reason given is the real one. */
export const gateAblation = defineCheck<AblationClaim>({
  meta,
  reads: {
    denial: `${PLAIN_DENIAL}|avoid*|never`,
    condition: 'if|si|wenn|如果|若|provided',
    concession: 'even when|即使',
    'second clause': 'while|whereas',
    degree: 'hardly|barely|几乎不|kaum|apenas',
    quantity: 'hardly any|almost no|nearly no|scarcely any',
  },
  recognise: recogniseAblation,
  print: printAblation,
  experiment: runAblation,
});
