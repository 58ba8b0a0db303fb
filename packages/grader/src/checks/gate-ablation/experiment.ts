import type { GateClamps } from '@keyproof/rnn-core';
import { once } from '../../experiments/once.ts';
import type { Convention, Finding, Lab, Measurement, Sample, Truth } from '../../types.ts';
import type { AblatedGate, AblationClaim } from './claim.ts';
import { gradientKept, stateResponse } from './measure.ts';
import { NEAR, RESPONDS, SURVIVES, VANISHES } from './meta.ts';

const GATES: readonly AblatedGate[] = ['update', 'reset'];

/**
 * Holds the gates as claimed and follows the gradient over 100 steps. A reason counts only if the model can do its work (its state
 * responds to inputs) and if the same model with the gate at the other value loses what it is said to keep.
 */
export async function runAblation(claim: AblationClaim, lab: Lab, convention: Convention): Promise<Finding> {
  const constants = claim.removed === null ? [null] : claim.removed.fixed === null ? [0, 1] : [claim.removed.fixed];
  const findings: Finding[] = [];
  for (const fixed of constants) findings.push(await runWith(claim, fixed, lab, convention));
  const [first] = findings;
  if (first === undefined) return { holds: null, reason: 'nothing to measure', measurements: [] };
  const agree = findings.every(({ holds }) => holds === first.holds);
  return {
    holds: agree ? first.holds : null,
    reason: agree
      ? first.reason
      : `Turns on the constant in place of the ${claim.removed?.gate ?? ''} gate: ${findings.map(({ reason }) => reason).join(' / ')}`,
    measurements: findings.flatMap(({ measurements }) => measurements),
  };
}

async function runWith(claim: AblationClaim, fixed: number | null, lab: Lab, convention: Convention): Promise<Finding> {
  const premise: GateClamps = claim.removed === null || fixed === null ? {} : { [claim.removed.gate]: fixed };
  const { when } = claim;
  if (when !== null && claim.removed?.gate === when.gate && fixed !== null && fixed !== when.value) {
    return {
      holds: false,
      reason: `The ${when.gate} gate is held at ${fixed}, so it is never near ${when.value}`,
      measurements: [],
    };
  }
  const response = await respond(lab, convention, premise);
  const settings =
    when === null
      ? free(claim)
      : [
          { gate: when.gate, value: when.value },
          { gate: when.gate, value: 1 - when.value },
        ];
  const runs: Run[] = [];
  for (const { gate, value } of settings) {
    const own = when !== null && claim.removed?.gate === gate;
    runs.push(
      await follow(lab, convention, { ...premise, [gate]: own ? value : (NEAR[value] ?? value) }, `${gate}≈${value}`),
    );
  }
  return conclude(claim, response, runs);
}

interface Run {
  readonly label: string;
  readonly sample: Sample;
  readonly measurement: Measurement;
}

/** Without a reason, the gate that is left is tried at both ends. */
function free(claim: AblationClaim): { readonly gate: AblatedGate; readonly value: number }[] {
  return GATES.filter((gate) => gate !== claim.removed?.gate).flatMap((gate) =>
    [0, 1].map((value) => ({ gate, value })),
  );
}

async function respond(lab: Lab, convention: Convention, gates: GateClamps): Promise<Sample> {
  return once(lab, `gate-ablation/response/${convention}/${JSON.stringify(gates)}`, () =>
    stateResponse(lab, { convention, gates }),
  );
}

async function follow(lab: Lab, convention: Convention, gates: GateClamps, label: string): Promise<Run> {
  const { sample, series } = await once(lab, `gate-ablation/gradient/${convention}/${JSON.stringify(gates)}`, () =>
    gradientKept(lab, { convention, gates }),
  );
  const measurement: Measurement = {
    name: `gradient left after 100 steps, ${label}`,
    value: sample.min,
    threshold: SURVIVES,
    unit: 'ratio',
    reference: Math.min(...sample.reference),
    interval: sample.interval,
    series,
  };
  return { label, sample, measurement };
}

function conclude(claim: AblationClaim, response: Sample, runs: readonly Run[]): Finding {
  const measurements: Measurement[] = [
    ...runs.map(({ measurement }) => measurement),
    {
      name: 'response of the state to its inputs',
      value: response.min,
      threshold: RESPONDS,
      unit: 'root mean square',
      reference: Math.min(...response.reference),
      interval: response.interval,
    },
  ];
  const answer = (holds: Truth, reason: string): Finding => ({ holds, reason, measurements });
  if (!response.agrees || runs.some(({ sample }) => !sample.agrees))
    return answer(null, 'kernels and float64 reference disagree');
  const states = runs.map(({ sample }) =>
    sample.min >= SURVIVES ? 'survives' : sample.max <= VANISHES ? 'vanishes' : 'between',
  );
  const words = runs
    .map(
      ({ label, sample }, at) =>
        `${label}: ${states[at] ?? ''} (${sample.min.toExponential(1)}…${sample.max.toExponential(1)} left after 100 steps)`,
    )
    .join('; ');
  const frozen = response.max < RESPONDS;
  if (!frozen && response.min < RESPONDS) return answer(null, `The state responds in some networks only; ${words}`);
  if (states.includes('between')) return answer(null, `Within the margin: ${words}`);
  const wanted = claim.effect === 'preserved' ? 'survives' : 'vanishes';
  if (frozen) {
    return claim.effect === 'preserved'
      ? answer(false, `The state never changes, whatever comes in: nothing can be learnt; ${words}`)
      : answer(null, `The state never changes, so there is no gradient to lose; ${words}`);
  }
  if (claim.when === null) {
    const some = states.includes(wanted);
    const holds = claim.effect === 'preserved' ? some : states.every((state) => state === 'vanishes');
    return answer(holds, words);
  }
  if (states[0] !== wanted) return answer(false, words);
  if (claim.effect === 'preserved' && states[1] === wanted) return answer(false, `The reason has no effect: ${words}`);
  return answer(true, words);
}
