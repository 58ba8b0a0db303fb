import {
  frobeniusNorm,
  type Engine,
  type GateClamps,
  type Parameters,
  type Recurrent,
  type Tensor,
} from '@keyproof/rnn-core';
import { once } from '../../experiments/once.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Convention, Finding, Lab, Sample } from '../../types.ts';
import { printRole, type Cell, type Flow, type Gate, type RoleClaim } from './claim.ts';

const HIDDEN = 10;
const INPUTS = 4;
/** A shut flow lets through less than this share of an open one. */
export const SHUT = 0.05;
/** A flow that the gate does not touch keeps at least this share at both ends. */
export const UNTOUCHED = 0.4;

const GATES: Readonly<Record<Cell, readonly Gate[]>> = {
  lstm: ['input', 'forget', 'output'],
  gru: ['update', 'reset'],
};

/** Opens and shuts the gate with the others half open, and measures by derivatives what the flow lets through. */
export async function measureRole(claim: RoleClaim, lab: Lab, convention: Convention): Promise<Finding> {
  const finding = await measureFlow(claim, lab, convention);
  return claim.negated === true && finding.holds !== null ? { ...finding, holds: !finding.holds } : finding;
}

async function measureFlow(claim: RoleClaim, lab: Lab, convention: Convention): Promise<Finding> {
  const ends = [await throughput(claim, 0, lab, convention), await throughput(claim, 1, lab, convention)] as const;
  const [shut, open] = [ends[0].mean, ends[1].mean];
  const most = Math.max(shut, open);
  const measurements = ends.map((sample, value) => ({
    name: `${claim.flow} with the ${claim.gate} gate at ${value}`,
    value: sample.mean,
    threshold: SHUT * most,
    unit: 'derivative',
    interval: sample.interval,
    reference: sample.reference.reduce((sum, each) => sum + each, 0) / sample.reference.length,
  }));
  const reason = `${printRole(claim)}: ${shut.toPrecision(2)} gets through with the gate at 0, ${open.toPrecision(2)} at 1`;
  if (ends.some(({ agrees }) => !agrees))
    return { holds: null, reason: 'kernels and float64 reference disagree', measurements };
  if (most === 0)
    return {
      holds: claim.at === null ? false : null,
      reason: `${reason}: there is no such way in this cell`,
      measurements,
    };
  const least = Math.min(shut, open) / most;
  if (claim.at === null)
    return { holds: least <= SHUT ? true : least >= UNTOUCHED ? false : null, reason, measurements };
  const share = ends[claim.at.value].mean / most;
  const isOpen = share <= SHUT ? false : share >= UNTOUCHED ? true : null;
  // A flow that is as open at both ends is not shut by the gate, and not opened by it either.
  if (!claim.at.open && least >= UNTOUCHED)
    return { holds: false, reason: `${reason}: the gate does not shut it`, measurements };
  if (least > SHUT) return { holds: null, reason: `${reason}: the gate does not control it`, measurements };
  return { holds: isOpen === null ? null : isOpen === claim.at.open, reason, measurements };
}

function throughput({ cell, gate, flow }: RoleClaim, value: 0 | 1, lab: Lab, convention: Convention): Promise<Sample> {
  return once(lab, `gate-roles/${convention}/${cell}/${gate}/${flow}/${value}`, () =>
    lab.sample(`gate-roles/${cell}`, { count: 3, tolerance: 1e-3, floor: 1e-6 }, (engine, random) =>
      derivative(engine, random, { cell, gate, flow, value, convention }),
    ),
  );
}

interface Setting {
  readonly cell: Cell;
  readonly gate: Gate;
  readonly flow: Flow;
  readonly value: 0 | 1;
  readonly convention: Convention;
}

/** The size of the derivative of where the flow goes with respect to where it comes from, over one step. */
async function derivative(engine: Engine, random: () => number, setting: Setting): Promise<number> {
  const { cell, gate, flow, value, convention } = setting;
  const model = engine.recurrent(
    {
      cell,
      inputSize: INPUTS,
      hiddenSize: HIDDEN,
      convention: cell === 'gru' && convention === 'opposite' ? 'pytorch' : 'coursera',
    },
    { random },
  );
  try {
    const gates: Record<string, number> = Object.fromEntries(
      GATES[cell].map((each) => [each, each === gate ? value : 0.5]),
    );
    if (cell === 'lstm') return await throughLstm(engine, model, random, flow, gates);
    // What the candidate recalls shows where the candidate is all of the new state; what is kept shows where the candidate recalls nothing.
    if (flow === 'recall' && gate !== 'update') gates['update'] = convention === 'course' ? 1 : 0;
    if (flow !== 'recall') model.setParameters(forgetful(engine, model.parameters));
    // An update gate passes the old state on as well: what the candidate itself takes of it is looked at.
    if (flow === 'recall' && gate === 'update') return await candidateMoves(engine, model, random, gates);
    return await throughGru(engine, model, random, flow, gates);
  } finally {
    model.dispose();
  }
}

async function throughLstm(
  engine: Engine,
  model: Recurrent,
  random: () => number,
  flow: Flow,
  gates: GateClamps,
): Promise<number> {
  const [x, h0, c0, towards] = draw(engine, random, [
    [1, 1, INPUTS],
    [1, 1, HIDDEN],
    [1, 1, HIDDEN],
    [1, 1, HIDDEN],
  ]);
  if (x === undefined || h0 === undefined || c0 === undefined || towards === undefined) return NaN;
  const trace = await model.forward(x, { h0, c0, gates });
  const intoCell = await model.backward(trace, { cN: towards }, { parameters: false });
  const intoOutput = await model.backward(trace, { hN: towards }, { parameters: false });
  if (flow === 'keep') return norm(intoCell.c0);
  if (flow === 'write') return norm(intoCell.x);
  if (flow === 'bypass') return norm(intoOutput.x);
  if (flow === 'recall') return 0;
  // State → output: the output's derivative by the old state, per unit of the new state's.
  const through = norm(intoCell.c0);
  return through === 0 ? norm(trace.hN) / norm(trace.cN) : norm(intoOutput.c0) / through;
}

async function throughGru(
  engine: Engine,
  model: Recurrent,
  random: () => number,
  flow: Flow,
  gates: GateClamps,
): Promise<number> {
  const [x, h0, towards] = draw(engine, random, [
    [1, 1, INPUTS],
    [1, 1, HIDDEN],
    [1, 1, HIDDEN],
  ]);
  if (x === undefined || h0 === undefined || towards === undefined) return NaN;
  const trace = await model.forward(x, { h0, gates });
  const gradients = await model.backward(trace, { hN: towards }, { parameters: false });
  if (flow === 'keep' || flow === 'recall') return norm(gradients.h0);
  // A GRU's state is its output: what is written shows there, and no gate stands between the two.
  return flow === 'emit' ? 1 : norm(gradients.x);
}

/** How far another old state moves the candidate of a GRU, whatever becomes of the candidate. */
async function candidateMoves(
  engine: Engine,
  model: Recurrent,
  random: () => number,
  gates: GateClamps,
): Promise<number> {
  const [x, one, other] = draw(engine, random, [
    [1, 1, INPUTS],
    [1, 1, HIDDEN],
    [1, 1, HIDDEN],
  ]);
  if (x === undefined || one === undefined || other === undefined) return NaN;
  const first = (await model.forward(x, { h0: one, gates })).gates[0]?.candidate?.data;
  const second = (await model.forward(x, { h0: other, gates })).gates[0]?.candidate?.data;
  if (first === undefined || second === undefined) return NaN;
  return Math.hypot(...Array.from(first, (value, at) => value - (second[at] ?? NaN)));
}

function draw(engine: Engine, random: () => number, shapes: readonly (readonly number[])[]): Tensor[] {
  return shapes.map((shape) =>
    tensorFor(
      engine,
      shape,
      Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 0.5 * normal(random)),
    ),
  );
}

const norm = (value: Tensor | undefined): number => (value === undefined ? NaN : frobeniusNorm(value));

/** A GRU whose candidate depends on the input alone. */
function forgetful(engine: Engine, parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, data }]) => {
      const columns = shape[1] ?? 1;
      const isRecurrent = (at: number) =>
        name === 'Wc' ? at % columns < HIDDEN : name === 'weight_hh_l0' && at >= 2 * HIDDEN * columns;
      return [
        name,
        tensorFor(
          engine,
          shape,
          Array.from(data, (value, at) => (isRecurrent(at) ? 0 : value)),
        ),
      ];
    }),
  );
}
