import type { GateClamps } from '@keyproof/rnn-core';
import type { Finding, Lab, Measurement, Truth } from '../../types.ts';
import type { Cell, FlowClaim, FlowPart, Gate, Mechanism, Problem } from './claim.ts';
import { asSaid } from '../../experiments/denied.ts';
import { measurePath } from './cell-path.ts';
import { measureSpared } from './spares.ts';
import { gradientLeft, type Kept, type Regime } from './measure.ts';

export const SURVIVES = 1e-2;
export const VANISHES = 1e-4;
export const EXPLODES = 1e3;

/** The gate that carries the state, at the value that keeps it and at the one that drops it (course convention: update 0 keeps). */
const CARRIER = {
  lstm: { gate: 'forget', keep: { forget: 0.99 }, drop: { forget: 0.01 } },
  gru: { gate: 'update', keep: { update: 0.01 }, drop: { update: 0.99 } },
} as const;

interface Measured {
  readonly truth: Truth;
  readonly reason: string;
  readonly measurements: readonly Measurement[];
}

/** Follows gradients through the cells that a claim names. */
export async function runFlow(claim: FlowClaim, lab: Lab): Promise<Finding> {
  if (claim.kind === 'scaled' || claim.kind === 'path-is') {
    const finding = await measurePath(claim, lab);
    return asSaid(claim, finding);
  }
  if (claim.kind === 'spares') return measureSpared(claim, lab);
  const measured =
    claim.kind === 'caused'
      ? await runCause(claim, lab)
      : claim.kind === 'all'
        ? await runAll(claim.parts, lab)
        : claim.kind === 'worse'
          ? await runWorse(claim, lab)
          : claim.kind === 'solves'
            ? await runSolves(claim, lab)
            : claim.kind === 'keeps-by'
              ? await runMechanism(claim.cell, claim.by, lab)
              : claim.kind === 'kept-at'
                ? await runHeld(claim, lab)
                : await runMeaning(claim, lab);
  const finding = { holds: measured.truth, reason: measured.reason, measurements: measured.measurements };
  return 'denied' in claim ? asSaid(claim, finding) : finding;
}

/** Small factors must make the gradient vanish and large ones explode; then each problem has its cause, and not the other one. */
async function runCause({ problem, factors }: Extract<FlowClaim, { kind: 'caused' }>, lab: Lab): Promise<Measured> {
  const small = verdict(
    await gradientLeft(lab, 'rnn', 'usual'),
    'rnn, factors below one',
    'after 100 steps',
    VANISHES,
    ({ max }) => max <= VANISHES,
  );
  const large = verdict(
    await gradientLeft(lab, 'rnn', 'large'),
    'rnn, factors above one',
    'after 50 steps',
    EXPLODES,
    ({ min }) => min >= EXPLODES,
  );
  const shown = small.truth === true && large.truth === true;
  return {
    truth: shown ? (problem === 'vanishing') === (factors === 'below-one') : null,
    reason: `${small.reason}; ${large.reason}`,
    measurements: [...small.measurements, ...large.measurements],
  };
}

/** Holds a gate and follows the gradient along the cell state; a plain RNN, the control, must lose it. */
async function runHeld(
  { cell, gate, value, free }: Extract<FlowClaim, { kind: 'kept-at' }>,
  lab: Lab,
): Promise<Measured> {
  const kept = await gradientLeft(lab, cell, 'usual', { [gate]: value });
  const held = verdict(kept, `${cell}, ${gate} gate at ${value}`, 'after 100 steps', SURVIVES, survival);
  const control = await gradientLeft(lab, 'rnn', 'usual');
  const truth = held.truth === null || control.sample.max > VANISHES ? null : held.truth === free;
  return { ...held, truth };
}

async function runAll(said: readonly FlowPart[], lab: Lab): Promise<Measured> {
  const parts: Measured[] = [];
  for (const { cells, problem, free, universal } of said)
    for (const cell of cells) {
      const measured = await isFree(cell, problem, universal, lab);
      parts.push({ ...measured, truth: measured.truth === null ? null : measured.truth === free });
    }
  const truths = parts.map(({ truth }) => truth);
  return {
    truth: truths.includes(false) ? false : truths.includes(null) ? null : true,
    reason: parts.map(({ reason }) => reason).join('; '),
    measurements: parts.flatMap(({ measurements }) => measurements),
  };
}

async function runSolves(claim: Extract<FlowClaim, { kind: 'solves' }>, lab: Lab): Promise<Measured> {
  const parts: Measured[] = [];
  for (const cell of claim.cells)
    for (const problem of claim.problems) parts.push(await isFree(cell, problem, claim.universal, lab));
  const free = parts.map(({ truth }) => truth);
  const wanted = claim.solved ? free : free.map((truth) => (truth === null ? null : !truth));
  return {
    truth: wanted.includes(false) ? false : wanted.includes(null) ? null : true,
    reason: parts.map(({ reason }) => reason).join('; '),
    measurements: parts.flatMap(({ measurements }) => measurements),
  };
}

/** One cell has the problem and the other is free of it. */
async function runWorse({ cell, than, problem }: Extract<FlowClaim, { kind: 'worse' }>, lab: Lab): Promise<Measured> {
  const [first, second] = [await isFree(cell, problem, false, lab), await isFree(than, problem, false, lab)];
  const differ = first.truth !== null && second.truth !== null && first.truth !== second.truth;
  return {
    truth: differ ? second.truth : null,
    reason: `${first.reason}; ${second.reason}`,
    measurements: [...first.measurements, ...second.measurements],
  };
}

/** Whether a cell can keep its gradients from vanishing (with its carrying gate open), or from exploding at all. */
async function isFree(cell: Cell, problem: Problem, universal: boolean, lab: Lab): Promise<Measured> {
  if (problem === 'exploding') {
    const kept = await gradientLeft(lab, cell, 'large');
    return verdict(kept, `${cell} with large weights`, 'after 50 steps', EXPLODES, ({ min, max }) =>
      min >= EXPLODES ? false : max < EXPLODES / 10 ? true : null,
    );
  }
  const regime: Regime = 'usual';
  if (cell === 'rnn') {
    return verdict(await gradientLeft(lab, 'rnn', regime), 'rnn', 'after 100 steps', SURVIVES, survival);
  }
  const gates: GateClamps = universal ? CARRIER[cell].drop : CARRIER[cell].keep;
  const label = `${cell}, ${CARRIER[cell].gate} gate ${universal ? 'dropping' : 'keeping'} the state`;
  const own = verdict(await gradientLeft(lab, cell, regime, gates), label, 'after 100 steps', SURVIVES, survival);
  // The control: a cell without gates must lose the gradient in the same setting.
  const control = await gradientLeft(lab, 'rnn', regime);
  return control.sample.max <= VANISHES
    ? own
    : { ...own, truth: null, reason: 'The control, a plain RNN, should lose its gradient and does not' };
}

const survival = ({ min, max }: { readonly min: number; readonly max: number }): Truth =>
  min >= SURVIVES ? true : max <= VANISHES ? false : null;

function verdict(
  { sample, series }: Kept,
  label: string,
  when: string,
  threshold: number,
  decide: (sample: Kept['sample']) => Truth,
): Measured {
  const range = `${sample.min.toExponential(1)}…${sample.max.toExponential(1)}`;
  return {
    truth: sample.agrees ? decide(sample) : null,
    reason: sample.agrees
      ? `${label}: ${range} of the gradient left ${when}`
      : `${label}: kernels and float64 reference disagree`,
    measurements: [
      {
        name: `gradient left ${when}, ${label}`,
        value: sample.min,
        threshold,
        unit: 'ratio',
        reference: Math.min(...sample.reference),
        interval: [sample.min, sample.max],
        series,
      },
    ],
  };
}

/** Whether taking the mechanism away (its gate to the other end) loses the gradient that it is said to keep. */
async function runMechanism(cell: 'gru' | 'lstm', by: Mechanism, lab: Lab): Promise<Measured> {
  const carrier = CARRIER[cell];
  const keeps = await isFree(cell, 'vanishing', false, lab);
  if (keeps.truth !== true) return { ...keeps, truth: null };
  if (by === 'absent') return { ...keeps, truth: false, reason: `${keeps.reason}, without any of it` };
  const carries = by === 'gates' || by === 'path' || by === carrier.gate;
  if (carries) {
    const without = verdict(
      await gradientLeft(lab, cell, 'usual', carrier.drop),
      `${cell}, ${carrier.gate} gate dropping the state`,
      'after 100 steps',
      SURVIVES,
      survival,
    );
    return {
      truth: without.truth === null ? null : !without.truth,
      reason: `${keeps.reason}; ${without.reason}`,
      measurements: [...keeps.measurements, ...without.measurements],
    };
  }
  return withoutEffect(cell, by, keeps, lab);
}

async function withoutEffect(cell: 'gru' | 'lstm', gate: Gate, keeps: Measured, lab: Lab): Promise<Measured> {
  const ends: Measured[] = [];
  for (const value of [0.01, 0.99]) {
    const gates = { ...CARRIER[cell].keep, [gate]: value };
    ends.push(
      verdict(
        await gradientLeft(lab, cell, 'usual', gates),
        `${cell}, ${gate} gate ${value}`,
        'after 100 steps',
        SURVIVES,
        survival,
      ),
    );
  }
  const alike = ends.every(({ truth }) => truth === true);
  return {
    truth: alike ? false : null,
    reason: alike
      ? `The ${gate} gate makes no difference: ${ends.map(({ reason }) => reason).join('; ')}`
      : ends.map(({ reason }) => reason).join('; '),
    measurements: [...keeps.measurements, ...ends.flatMap(({ measurements }) => measurements)],
  };
}

/** Provokes the problem in a plain RNN and looks at what happens: to the gradient, to the weights, to any fit. */
async function runMeaning({ problem, what }: Extract<FlowClaim, { kind: 'means' }>, lab: Lab): Promise<Measured> {
  const vanishing = problem === 'vanishing';
  const kept = await gradientLeft(lab, 'rnn', vanishing ? 'usual' : 'large');
  const provoked = verdict(
    kept,
    `rnn, ${vanishing ? 'usual' : 'large'} weights`,
    `after ${vanishing ? 100 : 50} steps`,
    vanishing ? VANISHES : EXPLODES,
    ({ min, max }) => (vanishing ? max <= VANISHES : min >= EXPLODES),
  );
  if (provoked.truth !== true) return { ...provoked, truth: null };
  const matches = what === (vanishing ? 'small' : 'large');
  const others =
    what === 'weights-small' || what === 'overfit' ? ', in a network whose weights nothing has changed yet' : '';
  return { ...provoked, truth: matches, reason: `${provoked.reason}${others}` };
}
