import { measurement } from '../../experiments/measurement.ts';
import { asSaid, denied } from '../../experiments/denied.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Finding, Lab, Measurement, Sample, Truth } from '../../types.ts';
import type { Cause, Fancy, Symptom, TroubleClaim } from './claim.ts';
import { refuteFancy } from './fancies.ts';
import { CURES, FIELDS, SETUPS, type Seen, type Setup, TROUBLES, watch } from './measure.ts';
import { experiment as practise } from '../training-practice/experiment.ts';
import { runFlow } from '../vanishing-exploding/experiment.ts';
import { measureForgetBias } from './forget-bias.ts';
import { meta } from './meta.ts';

const { gone, kept, grown, quiet } = meta.thresholds;

type Watched = Readonly<Record<keyof Seen, Sample>>;

/** Provokes what is blamed, or what goes by the name, and looks for the symptoms. */
export async function experiment(claim: TroubleClaim, lab: Lab): Promise<Finding> {
  if (claim.kind === 'named') return named(claim, lab);
  if (claim.kind === 'flow') return runFlow(claim.flow, lab);
  if (claim.kind === 'practice') return practise(claim.practice, lab);
  if (claim.kind === 'sided')
    return joined([await experiment(claim.helps, lab), denied(await experiment(claim.fails, lab))]);
  if (claim.kind === 'cures') {
    const found = await cures(claim, lab);
    const finding = claim.wholly === true && found.holds === true ? { ...found, holds: null } : found;
    return asSaid(claim, finding);
  }
  if (claim.either === true) {
    const each: Finding[] = [];
    for (const symptom of claim.symptoms) {
      const { either: _either, ...plain } = claim;
      each.push(await experiment({ ...plain, symptoms: [symptom] }, lab));
    }
    const all = joined(each);
    return each.every(({ holds }) => holds === each[0]?.holds) ? all : { ...all, holds: null };
  }
  const parts: Finding[] = [];
  for (const cause of claim.causes)
    parts.push(isFancy(cause) ? await refuteFancy(cause, lab) : await brings(cause, claim.symptoms, lab));
  const finding = joined(parts);
  return asSaid(claim, finding);
}

const isFancy = (cause: Cause | Fancy): cause is Fancy => !(cause in SETUPS);

/** The symptoms must show under the problem that is named, and not all of them under the other one. */
async function named({ problem, symptoms }: Extract<TroubleClaim, { kind: 'named' }>, lab: Lab): Promise<Finding> {
  const [own, other] =
    problem === 'vanishing'
      ? (['small-factors', 'large-factors'] as const)
      : (['large-factors', 'small-factors'] as const);
  const [here, there] = [await brings(own, symptoms, lab), await brings(other, symptoms, lab)];
  const measurements = [...here.measurements, ...there.measurements];
  const holds: Truth = here.holds === null || there.holds === null || here.holds === there.holds ? null : here.holds;
  return { holds, reason: `${here.reason}; ${there.reason}`, measurements };
}

/** The trouble shows as it is; with the change made it must be gone, or still be there. */
async function cures({ remedy, problem }: Extract<TroubleClaim, { kind: 'cures' }>, lab: Lab): Promise<Finding> {
  if (remedy === 'forget-bias' && problem === 'vanishing') return measureForgetBias(lab);
  const change = CURES[remedy][problem];
  if (change === null) return { holds: null, reason: `${remedy} helps here and not there`, measurements: [] };
  const symptom: Symptom = problem === 'vanishing' ? 'grad-small' : 'grad-large';
  const sound = await seen('sound', SETUPS.sound[0] as Setup, lab);
  const before = await seen(`trouble/${problem}`, TROUBLES[problem], lab);
  const after = await seen(`${remedy}/${problem}`, { ...TROUBLES[problem], ...change }, lab);
  const [shown, left] = [shows(symptom, before, sound), shows(symptom, after, sound)];
  return {
    holds: shown !== true || left === null ? null : !left,
    reason: `${describe(symptom, before)} before, ${describe(symptom, after)} after`,
    measurements: [...rows(symptom, before, `${problem} gradients (control)`), ...rows(symptom, after, remedy)],
  };
}

async function brings(cause: Cause, symptoms: readonly Symptom[], lab: Lab): Promise<Finding> {
  const parts: Finding[] = [];
  for (const symptom of symptoms) {
    // A jump is one away from a loss that was low.
    const start = symptom === 'loss-jumps' ? { trained: true } : {};
    const sound = await seen(`sound/${JSON.stringify(start)}`, { ...(SETUPS.sound[0] as Setup), ...start }, lab);
    // Overflow needs no more than factors large enough.
    const setups = cause === 'large-factors' && symptom === 'nan' ? SETUPS.overflow : SETUPS[cause];
    for (const [at, setup] of setups.entries()) {
      const name = `${cause}/${symptom === 'nan' ? 'nan' : ''}${at}/${JSON.stringify(start)}`;
      const watched = await seen(name, { ...setup, ...start }, lab);
      const shown = shows(symptom, watched, sound);
      // What is kept everywhere is brought about by nothing: it must only be there.
      const isKept = symptom.endsWith('-kept');
      const control = shows(symptom, sound, sound);
      // That gradients which explode keep something is measured, but no one says it of them as what they do.
      const isPraise = isKept && cause === 'large-factors' && shown === true;
      const truth = isPraise ? null : isKept ? shown : control === false ? shown : null;
      parts.push({
        holds: truth,
        reason: `${cause}: ${describe(symptom, watched)}`,
        measurements: rows(symptom, watched, cause).concat(rows(symptom, sound, 'a sound network (control)')),
      });
    }
  }
  return joined(parts);
}

const seen = (name: string, setup: Setup, lab: Lab): Promise<Watched> =>
  once(lab, `training-trouble/${name}`, () =>
    sampleFields(
      lab,
      `training-trouble/${name}`,
      FIELDS,
      { count: 3, tolerance: 0.05, floor: 1e-6 },
      (engine, random) => watch(engine, setup, random, () => lab.checkpoint()),
    ),
  );

const FIELD: Readonly<Record<Symptom, keyof Seen>> = {
  'grad-small': 'carried',
  'grad-large': 'carried',
  'grad-kept': 'carried',
  'early-lost': 'carried',
  'early-kept': 'carried',
  'updates-small': 'carried',
  'recent-lost': 'recent',
  'recent-kept': 'recent',
  nan: 'nan',
  'loss-jumps': 'jump',
  'updates-large': 'update',
  'weights-large': 'largestWeight',
};

const NAMES: Readonly<Record<keyof Seen, string>> = {
  carried: 'share of the gradient that reaches the first step',
  recent: 'share of the gradient that reaches the last input',
  nan: 'networks whose weights became NaN',
  jump: 'largest loss relative to the one before',
  update: 'norm of the first update',
  largestWeight: 'largest weight after training',
};

/** Whether a symptom shows in every network tried, or in none, on the kernels and on the reference. */
function shows(symptom: Symptom, watched: Watched, sound: Watched): Truth {
  const sample = watched[FIELD[symptom]];
  const values = [...sample.values, ...sample.reference];
  const every = (yes: (value: number) => boolean, no: (value: number) => boolean): Truth =>
    values.every(yes) ? true : values.every(no) ? false : null;
  switch (symptom) {
    case 'grad-small':
    case 'early-lost':
    case 'updates-small':
    case 'recent-lost':
      return every(
        (value) => value <= gone.value,
        (value) => value >= kept.value,
      );
    case 'grad-kept':
    case 'early-kept':
    case 'recent-kept':
      return every(
        (value) => value >= kept.value,
        (value) => value <= gone.value,
      );
    case 'grad-large':
    case 'loss-jumps':
      return every(
        (value) => value >= grown.value,
        (value) => value <= quiet.value,
      );
    case 'weights-large':
    case 'updates-large': {
      const usual = Math.max(...sound[FIELD[symptom]].reference);
      return every(
        (value) => value >= grown.value * usual,
        (value) => value <= quiet.value * usual,
      );
    }
    case 'nan':
      return every(
        (value) => value === 1,
        (value) => value === 0,
      );
  }
}

function describe(symptom: Symptom, watched: Watched): string {
  const { min, max } = watched[FIELD[symptom]];
  return `${NAMES[FIELD[symptom]]} ${min.toPrecision(2)}…${max.toPrecision(2)}`;
}

function rows(symptom: Symptom, watched: Watched, where: string): readonly Measurement[] {
  const field = FIELD[symptom];
  const threshold = {
    carried: gone,
    recent: gone,
    nan: { value: 1 },
    jump: grown,
    update: grown,
    largestWeight: grown,
  };
  return [measurement(`${NAMES[field]}, ${where}`, watched[field], threshold[field].value, 'ratio')];
}

/** All at once: as true as the least true of them. */
export function joined(parts: readonly Finding[]): Finding {
  const truths = parts.map(({ holds }) => holds);
  return {
    holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
    reason: [...new Set(parts.map(({ reason }) => reason))].join('; '),
    measurements: parts.flatMap(({ measurements }) => measurements),
  };
}
