import { defineCheck } from '../../define-check.ts';
import { readByProposition } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import type { Reading, Recognition } from '../../types.ts';
import { printActivation, type ActivationClaim } from './claim.ts';
import { DIFFERENT, measureActivation, REACH, SAME } from './experiment.ts';
import { activationPropositions, isTurnedActivation } from './propositions.ts';
import { CUSTOM, recogniseActivation } from './recognise.ts';
import { measureSlope, printSlope, SLOPE_SAME, SLOPE_SENTENCES, type SlopeClaim } from './slope.ts';
import { BOUNDS_SENTENCES, measureBounds, printBounds, type BoundsClaim } from './bounds.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

type InsideClaim = ActivationClaim | SlopeClaim | BoundsClaim;

const readSlopes = readBySentence<InsideClaim>([...SLOPE_SENTENCES, ...BOUNDS_SENTENCES], recogniseActivation);
const readBounds = readBySentence<InsideClaim>(BOUNDS_SENTENCES, () => null);
const readAll = readByProposition<InsideClaim>(activationPropositions, readSlopes, {
  turned: isTurnedActivation,
  strange: /\bnumber of gates\b/iu,
});

/** Among options the least bound is asked for; a statement only says that it is one. */
function recognise(reading: Reading): Recognition<InsideClaim> | null {
  const bounds = readBounds(reading);
  if (bounds?.claims.every((claim) => 'kind' in claim) === true) return bounds;
  const read = CUSTOM.test(reading.stem.text) ? readSlopes(reading) : readAll(reading);
  if (read === null || reading.form !== 'statement') return read;
  return {
    ...read,
    claims: read.claims.map((claim) =>
      'kind' in claim && claim.kind === 'slope' && claim.is === 'bound' ? { ...claim, is: 'at-most' as const } : claim,
    ),
  };
}

/** Which functions make the gates and the candidate of a cell, and between what bounds they lie. */
export const cellActivation = defineCheck<InsideClaim>({
  reads: { denial: PLAIN_DENIAL, restriction: 'at most' },
  meta: {
    id: 'cell-activation',
    title: 'The functions inside a cell',
    why: 'Decides which activation function makes the gates and the candidate of a GRU or an LSTM, and what values they take. A learner with the wrong key takes gates for probabilities over units, or for values that can be negative.',
    source: 'Hochreiter and Schmidhuber, Long short-term memory (1997); Cho et al. (2014), eq. 5–8',
    budget: {
      milliseconds: 10_000,
      values: 1_000_000,
      operations: 1e9,
      reason:
        'Questions tried take at most 35 thousand multiply-adds and 0.06 s on webasm; the rest is room for slower backends and more networks',
    },
    trial: {
      exact:
        'The function is computed again from the same weights and states at every step and unit; it is an identity, rounding apart',
      control: 'The other activation functions must miss by a hundredth and more',
    },
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
      slope: {
        value: SLOPE_SAME,
        unit: 'derivative',
        reason: 'Float32 rounds below 1e-6; what four decimals leave of 0.25 or 0.1966 is less than this',
      },
      reach: {
        value: REACH,
        unit: 'share of the range',
        reason: 'Wide weights drive the values to within a hundredth of their bounds',
      },
    },
  },
  recognise,
  print: (claim) =>
    claim.kind === 'slope' ? printSlope(claim) : claim.kind === 'bounds' ? printBounds(claim) : printActivation(claim),
  experiment: (claim, lab) =>
    claim.kind === 'slope'
      ? measureSlope(claim, lab)
      : claim.kind === 'bounds'
        ? measureBounds(claim, lab)
        : measureActivation(claim, lab),
});
