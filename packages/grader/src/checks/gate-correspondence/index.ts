import { defineCheck } from '../../define-check.ts';
import { printCorrespondence, type CorrespondenceClaim } from './claim.ts';
import { compareCells, DIFFERENT, SAME } from './experiment.ts';
import { readBySentence } from '../../sentences/index.ts';
import { recogniseChoices } from './choices.ts';
import { CORRESPONDENCE_SENTENCES } from './sentences.ts';
import { recogniseCorrespondence } from './recognise.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

const read = readBySentence<CorrespondenceClaim>(
  CORRESPONDENCE_SENTENCES,
  (reading) => recogniseChoices(reading) ?? recogniseCorrespondence(reading),
  { conventional: () => true },
);

/** Which expressions of a GRU's gates do the work of an LSTM's input and forget gates. */
export const gateCorrespondence = defineCheck<CorrespondenceClaim>({
  reads: { denial: PLAIN_DENIAL, restriction: 'apart from' },
  meta: {
    id: 'gate-correspondence',
    title: 'LSTM gates in terms of GRU gates',
    why: "Decides which expressions of the GRU's gates stand where the LSTM has its input and forget gates. A learner with the wrong key has the meaning of the update gate upside down.",
    source:
      'Chung et al., Empirical evaluation of gated recurrent neural networks on sequence modeling (2014), eq. 2–9',
    budget: {
      milliseconds: 10_000,
      values: 1_000_000,
      operations: 1e9,
      reason:
        'Questions tried take at most 111 thousand multiply-adds and 0.4 s on webasm; the rest is room for slower backends and more networks',
    },
    trial: { networks: 3, control: 'With its gates exchanged the LSTM must differ' },
    thresholds: {
      same: {
        value: SAME,
        unit: 'state',
        reason: 'Cells that compute the same differ by float32 rounding, about 1e-7 a step',
      },
      different: {
        value: DIFFERENT,
        unit: 'state',
        reason: 'A thousand times `same`; wrong expressions miss by more than 0.3',
      },
    },
  },
  recognise(reading) {
    const found = read(reading);
    const ofOneGate = found?.claims.every((claim) => !('kind' in claim) || claim.either === true) === true;
    // One gate that does the work of two: an option that names no gate of a GRU need not be understood.
    return found !== null && ofOneGate && reading.form === 'holds' && !reading.multiple
      ? { ...found, exclusive: true }
      : found;
  },
  print: printCorrespondence,
  async experiment(claim, lab, convention) {
    const { input, forget } = claim;
    const found = await compareCells(claim, lab, convention);
    if (claim.either !== true || found.holds === true || input === null || forget === null) return found;
    return compareCells({ ...claim, input: forget, forget: input }, lab, convention);
  },
});
