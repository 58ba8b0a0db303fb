import { clipByGlobalNorm, clipByValue } from '@keyproof/rnn-core';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Finding, Lab, Measurement, Sample, Truth } from '../../types.ts';
import type { PracticeClaim } from './claim.ts';
import { parametersFor, tensorFor } from '../../experiments/tensor.ts';
import { compareClipping, compareDirections, compareSizes } from './clipping.ts';
import { clipNorm } from './clip-norm.ts';
import { measureBystander } from './bystanders.ts';
import { clipDoes } from './clip-does.ts';
import { refuteMistake } from './mistakes.ts';
import { compareFeeding, compareStarts } from './habits.ts';
import { meta } from './meta.ts';
import { compareLengths, compareSteps, compareSums, compareTruncation } from './steps.ts';

const { equal, differ, tame, gone } = meta.thresholds;
const OPTIONS = { count: 3, tolerance: 0.01, floor: 1e-4 };

/** Does what the statement speaks of, with and without, and compares. */
export async function experiment(claim: PracticeClaim, lab: Lab): Promise<Finding> {
  switch (claim.kind) {
    case 'clip-helps':
      return clipHelps(claim.problem, claim.helps, lab);
    case 'clip-both':
      return both([clipHelps('exploding', true, lab), clipHelps('vanishing', true, lab)]);
    case 'clip-only':
      return both([
        clipHelps('exploding', claim.problem === 'exploding', lab),
        clipHelps('vanishing', claim.problem === 'vanishing', lab),
      ]);
    case 'clip-does':
      return clipDoes(claim.how, claim.when, claim.does, lab);
    case 'bystander':
      return measureBystander(claim, lab);
    case 'mistake':
      return refuteMistake(claim.says, lab);
    case 'every':
      return both(claim.parts.map((part) => experiment(part, lab)));
    case 'truncation-hurts':
      return truncationHurts(claim, lab);
    case 'clip-size':
      return clipSize(claim.does, lab);
    case 'clip-result':
      return clipResult(claim, lab);
    case 'clip-norm':
      return clipNorm(claim, lab);
    case 'teacher':
      return teacher(claim, lab);
    case 'reset':
      return resetting(claim, lab);
    case 'clip-direction':
      return clipDirection(claim.how, claim.keeps, lab);
    case 'truncation':
      return truncation(claim.says, lab);
    case 'sharing':
    case 'count':
      return sharing(claim, lab);
    case 'sum':
      return summing(claim.how, lab);
    case 'length':
      return lengths(claim, lab);
  }
}

async function clipHelps(problem: 'exploding' | 'vanishing', helps: boolean, lab: Lab): Promise<Finding> {
  const fields = ['weightClipped', 'weightFree', 'carriedClipped', 'carriedFree'] as const;
  const facts = await once(lab, 'training-practice/clipping', () =>
    sampleFields(lab, 'training-practice/clipping', fields, { ...OPTIONS, tolerance: 1 }, (engine, random) =>
      compareClipping(engine, random, () => lab.checkpoint()),
    ),
  );
  const { weightClipped, weightFree, carriedClipped, carriedFree } = facts;
  if (problem === 'exploding') {
    const rows = [
      measurement('largest weight, clipped', weightClipped, tame.value, tame.unit),
      measurement('largest weight, not clipped (control)', weightFree, tame.value, tame.unit),
    ];
    const isTamed =
      always(weightClipped, (value) => value < tame.value) && always(weightFree, (value) => value > tame.value);
    const truth = isTamed ? true : null;
    return finding(truth, helps, rows, 'growing gradients wreck the weights only without clipping');
  }
  const rows = [
    measurement('share of the gradient that reaches the first step, clipped', carriedClipped, gone.value, gone.unit),
    measurement('the same, not clipped', carriedFree, gone.value, gone.unit),
  ];
  const isFaded = [carriedClipped, carriedFree].every((sample) => always(sample, (value) => value < gone.value));
  const truth = isFaded ? false : null;
  return finding(truth, helps, rows, 'a gradient that has faded stays faded: clipping only shortens');
}

/** Both at once: as true as the less true of the two. */
async function both(findings: readonly Promise<Finding>[]): Promise<Finding> {
  const parts = await Promise.all(findings);
  const truths = parts.map(({ holds }) => holds);
  return {
    holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
    reason: parts.map(({ reason }) => reason).join('; '),
    measurements: parts.flatMap(({ measurements }) => measurements),
  };
}

/** Clips the very gradient that is told. A result written with few digits agrees to half of its last one. */
function clipResult(claim: Extract<PracticeClaim, { kind: 'clip-result' }>, lab: Lab): Finding {
  const clipped = parametersFor(lab.reference, {
    told: tensorFor(lab.reference, [claim.gradient.length], [...claim.gradient]),
  });
  if (claim.how === 'norm') clipByGlobalNorm(clipped, claim.bound);
  else clipByValue(clipped, claim.bound);
  const found = Array.from(clipped['told']?.data ?? []);
  const misses = found.map((value, at) => Math.abs(value - (claim.result[at] ?? NaN)));
  const allowed = Math.max(...claim.result.map((value) => 0.51 * 10 ** -(String(value).split('.')[1]?.length ?? 3)));
  const worst = claim.result.length === found.length ? Math.max(...misses) : Infinity;
  return {
    holds: worst <= Math.min(allowed, 0.006),
    reason: `clipped by ${claim.how} to ${claim.bound}: (${found.map((value) => Number(value.toFixed(4))).join(', ')})`,
    measurements: found.map((value, at) => ({
      name: `component ${at + 1} of the clipped gradient`,
      value,
      threshold: claim.result[at] ?? null,
      unit: '1',
    })),
  };
}

/** Clips a gradient much longer than the limit and one much shorter, and compares the lengths. */
async function clipSize(does: 'shortens' | 'zeroes' | 'keeps-small' | 'lengthens', lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'training-practice/clip-size', () =>
    sampleFields(lab, 'training-practice/clip-size', ['long', 'short'], OPTIONS, (engine, random) =>
      compareSizes(engine, random),
    ),
  );
  const rows = [
    measurement('length left of a gradient 100 times the limit', facts.long, equal.value, 'share'),
    measurement('length left of a gradient a hundredth of the limit', facts.short, 1, 'share'),
  ];
  const { long, short } = facts;
  const isShown = long.max < 0.02 && long.min > 1e-3 && short.min > 1 - equal.value && short.max < 1 + equal.value;
  const truth = agreed(long, isShown ? true : null);
  const reason = `clipping by norm leaves ${long.mean.toPrecision(2)} of a long gradient and ${short.mean.toPrecision(3)} of a short one`;
  return finding(truth, does === 'shortens' || does === 'keeps-small', rows, reason);
}

async function teacher({ forced, feeds }: Extract<PracticeClaim, { kind: 'teacher' }>, lab: Lab): Promise<Finding> {
  const fields = ['forcedByOutput', 'freeByOutput', 'forcedByTruth', 'freeByTruth'] as const;
  const facts = await once(lab, 'training-practice/teacher', () =>
    sampleFields(lab, 'training-practice/teacher', fields, OPTIONS, (engine, random) => compareFeeding(engine, random)),
  );
  const rows = [
    measurement('inputs that change with the output layer, teacher forcing', facts.forcedByOutput, 0, 'share'),
    measurement('inputs that change with the output layer, writing alone', facts.freeByOutput, 0, 'share'),
    measurement('inputs that change with the true sentence, teacher forcing', facts.forcedByTruth, 0, 'share'),
    measurement('inputs that change with the true sentence, writing alone', facts.freeByTruth, 0, 'share'),
  ];
  const isShown =
    facts.forcedByOutput.max === 0 &&
    facts.freeByTruth.max === 0 &&
    facts.forcedByTruth.min > 0 &&
    facts.freeByOutput.min > 0 &&
    fields.every((field) => facts[field].agrees);
  return finding(
    isShown ? true : null,
    // Neither network reads random words, or none: the inputs of the one are the true words, of the other its own.
    feeds === 'truth' ? forced : feeds === 'own' && !forced,
    rows,
    'teacher forcing feeds the true words whatever the network says; a network that writes alone reads its own',
  );
}

async function resetting({ reset, leaks }: Extract<PracticeClaim, { kind: 'reset' }>, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'training-practice/reset', () =>
    sampleFields(lab, 'training-practice/reset', ['reset', 'carried'], OPTIONS, (engine, random) =>
      compareStarts(engine, random),
    ),
  );
  const rows = [
    measurement('change of the second sequence’s outputs with the first sequence, state reset', facts.reset, 0, '1'),
    measurement('the same, state carried over', facts.carried, differ.value, '1'),
  ];
  const isShown = facts.reset.max === 0 && facts.carried.min > 1e-3 && facts.carried.agrees;
  return finding(
    isShown ? true : null,
    leaks === !reset,
    rows,
    'only a state that is carried over brings the earlier sequence along',
  );
}

async function clipDirection(how: 'norm' | 'value', keeps: boolean, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'training-practice/direction', () =>
    sampleFields(lab, 'training-practice/direction', ['norm', 'value'], OPTIONS, (engine, random) =>
      compareDirections(engine, random),
    ),
  );
  const sample = facts[how];
  const rows = [
    measurement('cosine with the gradient, clipped by norm', facts.norm, 1, '1'),
    measurement('cosine with the gradient, clipped by value', facts.value, 1, '1'),
  ];
  const truth = agreed(sample, sample.min > 1 - equal.value ? true : sample.max < 1 - differ.value / 5 ? false : null);
  return finding(truth, keeps, rows, `clipping by ${how}: cosine ${sample.min.toFixed(3)}…${sample.max.toFixed(3)}`);
}

async function truncation(says: Extract<PracticeClaim, { kind: 'truncation' }>['says'], lab: Lab): Promise<Finding> {
  const fields = ['beyondFull', 'beyondTruncated', 'insideTruncated', 'keptFull', 'keptTruncated'] as const;
  const facts = await once(lab, 'training-practice/truncation', () =>
    sampleFields(lab, 'training-practice/truncation', fields, OPTIONS, (engine, random) =>
      compareTruncation(engine, random),
    ),
  );
  const rows = [
    measurement('gradient before the window, full (control)', facts.beyondFull, 0, 'norm'),
    measurement('gradient before the window, truncated', facts.beyondTruncated, 0, 'norm'),
    measurement('numbers kept for the backward pass, full', facts.keptFull, null, 'numbers'),
    measurement('numbers kept for the backward pass, truncated', facts.keptTruncated, null, 'numbers'),
  ];
  if (says === 'cheaper' || says === 'dearer') {
    const truth = agreed(facts.keptFull, facts.keptTruncated.max < facts.keptFull.min ? true : null);
    return finding(
      truth,
      says === 'cheaper',
      rows,
      'a backward pass through a window keeps less than one through the sequence',
    );
  }
  const isCut = facts.beyondTruncated.max < 1e-4 && facts.beyondFull.min > 1e-4 && facts.insideTruncated.min > 1e-4;
  return finding(isCut ? true : null, says !== 'gradient-beyond', rows, 'no gradient passes the start of the window');
}

/** A lag within the window is learned, one beyond it gets no gradient. */
async function truncationHurts(
  { window, lag, yes }: Extract<PracticeClaim, { kind: 'truncation-hurts' }>,
  lab: Lab,
): Promise<Finding> {
  const cut = await truncation('no-gradient-beyond', lab);
  const holds = cut.holds !== true ? null : lag > window === yes;
  return {
    ...cut,
    holds,
    reason: `${cut.reason}; the lag of ${lag} steps lies ${lag > window ? 'beyond' : 'within'} it`,
  };
}

async function sharing(claim: Extract<PracticeClaim, { kind: 'sharing' | 'count' }>, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'training-practice/sharing', () =>
    sampleFields(
      lab,
      'training-practice/sharing',
      ['countShort', 'countLong', 'difference'],
      OPTIONS,
      (engine, random) => compareSteps(engine, random),
    ),
  );
  const rows = [
    measurement('parameters, sequence of 1 step', facts.countShort, null, 'numbers'),
    measurement('parameters, sequence of 12 steps', facts.countLong, null, 'numbers'),
    measurement(
      'largest difference between the first step and a later one on the same input and state',
      facts.difference,
      equal.value,
      '1',
    ),
  ];
  const isShared = facts.difference.max < equal.value && facts.countShort.max === facts.countLong.min;
  const says = claim.kind === 'sharing' ? claim.same : !claim.grows;
  return finding(
    agreed(facts.difference, isShared ? true : null),
    says,
    rows,
    'one set of parameters serves every step and every length',
  );
}

async function summing(how: 'added' | 'subtracted' | 'averaged' | 'multiplied', lab: Lab): Promise<Finding> {
  const fields = ['added', 'subtracted', 'averaged', 'multiplied'] as const;
  const facts = await once(lab, 'training-practice/sum', () =>
    sampleFields(lab, 'training-practice/sum', fields, OPTIONS, (engine, random) => compareSums(engine, random)),
  );
  const rows = fields.map((field) =>
    measurement(`distance of the gradient from the steps' gradients, ${field}`, facts[field], equal.value, equal.unit),
  );
  const sample = facts[how];
  const isControlled = fields.filter((field) => field !== 'added').every((field) => facts[field].min > differ.value);
  const truth = agreed(
    sample,
    !isControlled ? null : sample.max < equal.value ? true : sample.min > differ.value ? false : null,
  );
  return finding(
    truth,
    true,
    rows,
    `${how}, the gradients of the steps miss the whole by ${sample.max.toExponential(1)}`,
  );
}

async function lengths({ many, problems }: Extract<PracticeClaim, { kind: 'length' }>, lab: Lab): Promise<Finding> {
  const fields = ['smallFew', 'smallMany', 'largeFew', 'largeMany'] as const;
  const facts = await once(lab, 'training-practice/length', () =>
    sampleFields(lab, 'training-practice/length', fields, OPTIONS, (engine, random) => compareLengths(engine, random)),
  );
  const rows: Measurement[] = [
    measurement('share of the gradient that passes 2 steps, small weights', facts.smallFew, gone.value, gone.unit),
    measurement('share of the gradient that passes 60 steps, small weights', facts.smallMany, gone.value, gone.unit),
    measurement('share of the gradient that passes 2 steps, large weights', facts.largeFew, 1 / gone.value, gone.unit),
    measurement(
      'share of the gradient that passes 60 steps, large weights',
      facts.largeMany,
      1 / gone.value,
      gone.unit,
    ),
  ];
  const few = { vanishing: facts.smallFew.min < gone.value, exploding: facts.largeFew.max > 1 / gone.value };
  const over = { vanishing: facts.smallMany.max < gone.value, exploding: facts.largeMany.min > 1 / gone.value };
  const isShown = !few.vanishing && !few.exploding && over.vanishing && over.exploding;
  const reason = `over 60 steps ${facts.smallMany.max.toExponential(0)} or ${facts.largeMany.min.toExponential(0)} of the gradient is left, over 2 ${facts.smallFew.min.toFixed(2)} or ${facts.largeFew.max.toFixed(2)}`;
  return finding(isShown && problems.length > 0 ? true : null, many, rows, reason);
}

/** Whether all values hold on the kernels and on the reference: sizes that grow without bound need not agree in their digits. */
const always = ({ values, reference }: Sample, holds: (value: number) => boolean): boolean =>
  [...values, ...reference].every(holds);

const agreed = (sample: Sample, truth: Truth): Truth => (sample.agrees ? truth : null);

/** `truth`: whether the positive statement holds; `says`: whether the claim is the positive one. */
function finding(truth: Truth, says: boolean, measurements: readonly Measurement[], reason: string): Finding {
  return truth === null
    ? { holds: null, reason: 'the networks, or kernels and reference, do not agree', measurements }
    : { holds: truth === says, reason, measurements };
}
