import { once } from '../../experiments/once.ts';
import type { Clamps } from '../../equations/index.ts';
import type { Finding, Lab, Measurement, Truth } from '../../types.ts';
import { NEAR, RESPONDS, SURVIVES, VANISHES } from '../gate-ablation/meta.ts';
import type { StatedClaim } from './claim.ts';
import { measureStated, type StatedRun } from './measure.ts';
import { gateLetter } from './own-cell.ts';

const CONTROL = 1e-5;

interface Setting {
  readonly label: string;
  readonly clamps: Clamps;
}

/** The gate-ablation experiment on the item's own equations: the gates held as claimed, and the reason against its contrary. */
export async function experimentStated({ cell, ablation }: StatedClaim, lab: Lab): Promise<Finding> {
  const undecided = (reason: string): Finding => ({ holds: null, reason, measurements: [] });
  const { removed, when, effect } = ablation;
  if (removed?.fixed === null) return undecided('the item names no constant in place of the gate');
  const removedLetter = removed && gateLetter(cell, removed.gate);
  const whenLetter = when && gateLetter(cell, when.gate);
  if (removedLetter === null && removed !== null) return undecided(`the equations have no ${removed.gate} gate`);
  if (whenLetter === null && when !== null) return undecided(`the equations have no ${when.gate} gate`);
  if (removed && when && removed.gate === when.gate && removed.fixed !== when.value) {
    return {
      holds: false,
      reason: `the ${when.gate} gate is held at ${removed.fixed}, so it is never near ${when.value}`,
      measurements: [],
    };
  }
  const premise: Clamps = removed && removedLetter ? { [removedLetter]: removed.fixed ?? 0 } : {};
  const settings = settingsOf(
    premise,
    when && whenLetter ? { letter: whenLetter, value: when.value, fixed: removed?.gate === when.gate } : null,
  );
  const runs: { readonly label: string; readonly run: StatedRun }[] = [];
  for (const { label, clamps } of settings) {
    const run = await measured(lab, cell, clamps);
    if ('problem' in run) return undecided(run.problem);
    if (!(run.control < CONTROL)) return undecided('the Jacobian and finite differences disagree');
    runs.push({ label, run });
  }
  const working = await measured(lab, cell, premise);
  const measurements = runs.map(({ label, run }) => measurementOf(label, run));
  return { ...judge(runs, 'problem' in working ? null : working, effect, when !== null), measurements };
}

function measured(lab: Lab, cell: StatedClaim['cell'], clamps: Clamps): Promise<ReturnType<typeof measureStated>> {
  const key = JSON.stringify([cell.updates.map(({ read }) => read), clamps]);
  return once(lab, `stated-cell/${key}`, () => Promise.resolve(measureStated(lab, cell, clamps)));
}

function settingsOf(
  premise: Clamps,
  when: { readonly letter: string; readonly value: number; readonly fixed: boolean } | null,
): readonly Setting[] {
  if (when === null) return [{ label: 'as stated', clamps: premise }];
  return [when.value, 1 - when.value].map((value) => ({
    label: `${when.letter}≈${value}`,
    clamps: { ...premise, [when.letter]: when.fixed ? value : (NEAR[value as 0 | 1] ?? value) },
  }));
}

function measurementOf(label: string, run: StatedRun): Measurement {
  return {
    name: `gradient left after 100 steps, ${label}`,
    value: run.least,
    threshold: SURVIVES,
    unit: 'ratio',
    reference: run.least,
    interval: run.interval,
  };
}

function stateOf({ least, most }: StatedRun): 'survives' | 'vanishes' | 'between' {
  return least >= SURVIVES ? 'survives' : most <= VANISHES ? 'vanishes' : 'between';
}

/** The rules of gate-ablation: the model must be able to do its work, and the reason must be what makes the difference. */
function judge(
  runs: readonly { readonly label: string; readonly run: StatedRun }[],
  working: StatedRun | null,
  effect: 'preserved' | 'vanishes',
  hasReason: boolean,
): { readonly holds: Truth; readonly reason: string } {
  const states = runs.map(({ run }) => stateOf(run));
  const words = runs
    .map(({ label, run }, i) => `${label}: ${states[i]} (${run.least.toExponential(1)}…${run.most.toExponential(1)})`)
    .join('; ');
  const response = working ?? runs[0]?.run;
  if (states.includes('between') || !response) return { holds: null, reason: `within the margin: ${words}` };
  const frozen = response.mostResponse < RESPONDS;
  if (!frozen && response.leastResponse < RESPONDS)
    return { holds: null, reason: `the state responds in some networks only; ${words}` };
  if (frozen)
    return {
      holds: effect === 'preserved' ? false : null,
      reason: `the state never changes, so nothing can be learnt; ${words}`,
    };
  const wanted = effect === 'preserved' ? 'survives' : 'vanishes';
  if (states[0] !== wanted) return { holds: false, reason: words };
  if (hasReason && effect === 'preserved' && states[1] === wanted)
    return { holds: false, reason: `the reason has no effect: ${words}` };
  return { holds: true, reason: words };
}
