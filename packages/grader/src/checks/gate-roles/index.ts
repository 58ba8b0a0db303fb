import { defineCheck } from '../../define-check.ts';
import { printGate, type GateClaim, type PlainGateClaim } from './claim.ts';
import { CORNER_SENTENCES } from './corner.ts';
import { ALIKE, APART, measureEffect, measureTouch } from './effects.ts';
import { withAskedGate } from './asked-gate.ts';
import { measureAbsent } from './absent.ts';
import { withOtherGates } from './other-gates.ts';
import { measureStart, MORE, MOVED } from './forget-start.ts';
import { START_SENTENCES } from './start-sentences.ts';
import { measureDecay } from './decay.ts';
import { measureEquation } from './measure-equation.ts';
import { withEquations } from './read-equation.ts';
import { heldPropositions } from './held.ts';
import { HELD_TOPIC, spokenOfHeld } from './held-spoken.ts';
import { withoutLooseResets } from './loose-reset.ts';
import { withoutElsewhere } from './elsewhere.ts';
import { HELD_WORDS, type HeldType } from './held-words.ts';
import { measureRole, SHUT, UNTOUCHED } from './experiment.ts';
import { AROUND, readByPhrases, readByProposition } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import { recogniseRoles } from './recognise.ts';
import { PAIR_SENTENCES } from './pair-sentences.ts';
import { GATE_DRILLS } from './drill-sentences.ts';
import { gatePropositions, isTurnedRole, STRANGE } from './propositions.ts';
import { GATE_SENTENCES } from './sentences.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import type { Convention, Finding, Lab } from '../../types.ts';

const isConventional = ({ kind }: GateClaim): boolean =>
  kind === 'gate-role' || kind === 'gate-effect' || kind === 'state-equation';

/** Settings and starts are read whole, so that no word of them turns a role. */
const PLAIN_SENTENCES = [...CORNER_SENTENCES, ...START_SENTENCES, ...PAIR_SENTENCES];

/** What each gate of a GRU or an LSTM lets through. */
export const gateRoles = defineCheck<GateClaim>({
  reads: { denial: PLAIN_DENIAL, condition: 'if|si|wenn|如果' },
  meta: {
    id: 'gate-roles',
    title: 'What a gate lets through',
    why: 'Decides which gate controls what is kept, what is written and what is shown. A learner with the wrong key expects a gate to act on a way that it does not touch.',
    source: 'Gers, Schmidhuber and Cummins, Learning to forget (2000); Cho et al. (2014)',
    budget: {
      milliseconds: 10_000,
      values: 1_000_000,
      operations: 1e9,
      reason:
        'Questions tried take at most 36 thousand multiply-adds and 0.2 s on webasm; the rest is room for slower backends and more networks',
    },
    trial: { networks: 3, control: 'A gate at its other end must change the way that it controls, and no other' },
    thresholds: {
      more: {
        value: MORE,
        unit: 'times',
        reason:
          'A bias of 1 on the forget gates leaves over a hundred times as much after 20 steps, one of −1 as much less',
      },
      moved: {
        value: MOVED,
        unit: 'value of a gate',
        reason: 'A bias of 1 moves a gate by 0.2; one that does not reach it moves it by nothing',
      },
      shut: {
        value: SHUT,
        unit: 'share',
        reason:
          'A gate at 0 multiplies its way by 0: what is left is rounding; 5 % leaves room for ways that meet again',
      },
      alike: {
        value: ALIKE,
        unit: 'distance',
        reason: 'Kernels compute a step to 1e-6; a state of size 0.7 within 1e-4 of another is that other',
      },
      apart: {
        value: APART,
        unit: 'distance',
        reason: 'Random states of eight units lie further apart than this in some unit by far',
      },
      untouched: {
        value: UNTOUCHED,
        unit: 'share',
        reason:
          'A gate beside the way changes the derivative by the slope of tanh only, less than a half for states of size ½',
      },
    },
  },
  recognise: withoutElsewhere(
    withoutLooseResets(
      withEquations(
        readBySentence<GateClaim>(
          PLAIN_SENTENCES,
          readByPhrases<GateClaim, HeldType>(
            [HELD_WORDS, AROUND],
            spokenOfHeld,
            withOtherGates(
              withAskedGate(
                readByProposition(
                  heldPropositions,
                  readByProposition(
                    gatePropositions,
                    readBySentence([...GATE_SENTENCES, ...GATE_DRILLS], recogniseRoles, {
                      conventional: isConventional,
                    }),
                    { conventional: isConventional, turned: isTurnedRole, strange: STRANGE },
                  ),
                  { conventional: isConventional },
                ),
              ),
            ),
            { topic: HELD_TOPIC, conventional: isConventional },
          ),
        ),
      ),
    ),
  ),
  print: printGate,
  experiment: async (claim, lab, convention) => {
    if (claim.kind !== 'gate-all') return measure(claim, lab, convention);
    const found: Finding[] = [];
    for (const part of claim.parts) found.push(await measure(part, lab, convention));
    const truths = found.map(({ holds }) => holds);
    return {
      holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
      reason: found.map(({ reason }) => reason).join('; '),
      measurements: found.flatMap(({ measurements }) => measurements),
    };
  },
});

function measure(claim: PlainGateClaim, lab: Lab, convention: Convention): Promise<Finding> {
  if (claim.kind === 'state-equation') return measureEquation(claim, lab, convention);
  if (claim.kind === 'gate-decay') return measureDecay(claim, lab);
  if (claim.kind === 'forget-start') return measureStart(claim, lab);
  if (claim.kind === 'gate-role') return measureRole(claim, lab, convention);
  if (claim.kind === 'gate-absent') return measureAbsent(claim, lab);
  return claim.kind === 'gate-effect' ? measureEffect(claim, lab, convention) : measureTouch(claim, lab);
}
