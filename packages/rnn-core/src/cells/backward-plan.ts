import { type CellWeights, type CellSpec, zeroWeights } from '../conventions/cell.ts';
import { after, block, type Call, type History, type Machine } from '../engine/machine.ts';
import { addKernel } from '../kernels/add.ts';
import { holdKernel } from '../kernels/hold.ts';
import type { DirectionCotangents, DirectionGradients, DirectionInput, Maybe, Wanted } from '../stack/runner.ts';
import { fromBlocks, toBlocks } from './buffers.ts';
import type { BackwardPass, Pass, Steps } from './cell.ts';
import { addPeepholeGradients, gradientsOverTime } from './gradients.ts';
import { fillMask, holding, maskFor, type Shape, stepOf } from './shape.ts';

/** What a pass back is run on. */
export interface Backwards {
  readonly spec: CellSpec;
  /** With as many units as the shape's spec has. */
  readonly weights: CellWeights;
  readonly input: DirectionInput;
  /** (T+1, B, H). */
  readonly h: Float32Array;
  readonly cotangents: DirectionCotangents;
}

/** A pass back over all steps, ready to be run on what a pass forward left. */
export interface BackwardPlan {
  run(given: Backwards, wanted: Wanted): Maybe<DirectionGradients>;
}

const make = (length: number) => new Float32Array(length);

export function backwardPlan(
  machine: Machine,
  shape: Shape,
  pass: Pass,
  asked: { readonly weights: boolean; readonly x: boolean },
): BackwardPlan {
  const { cell, spec, H: units, T, B, lanes } = shape;
  const { hiddenSize: H } = spec;
  const mask = maskFor(machine, shape);
  const states = () => machine.history(T + 1, H, lanes);
  const seen = states();
  // A padded step hands on its own gradient, not what was added for it, so there the sum is a call of its own.
  const folded = cell.addsSeen && !mask;
  const back: BackwardPass = {
    da: machine.history(T, cell.gradientBlocks * H, lanes),
    dh: states(),
    dc: pass.c && states(),
    seen: folded ? seen : null,
  };
  // The loss sees h' twice: as this step's output and through the steps after it.
  const add = machine.call(addKernel, [H, lanes], [block(back.dh, 1), block(seen, 1)], [block(back.dh, 1)]);
  const steps = cell.backward(stepOf(machine, shape), pass, back);
  const calls = heldBack(machine, steps, back, mask);
  const taken = { T, B, H: units, pass, back };
  const gradients = gradientsOverTime(machine, cell, spec, taken, asked);
  const go = machine.ready([
    ...(folded ? [{ calls: [add], first: T - 1, last: T - 1 }] : []),
    { calls: folded ? calls : [add, ...calls], first: T - 1, last: 0 },
    ...gradients.stretches,
  ]);
  let loaded: CellWeights | null = null;
  return {
    run({ spec: given, weights, input, h, cotangents }, wanted) {
      if (loaded !== weights) {
        steps.load(weights);
        gradients.load(weights);
        loaded = weights;
      }
      fillMask(mask, input);
      seen.at(0).fill(0);
      toBlocks(cotangents.output, T, B, units, seen, 1);
      toBlocks(cotangents.hN, 1, B, units, back.dh, T);
      if (back.dc) toBlocks(cotangents.cN!, 1, B, units, back.dc, T);
      gradients.begin(input.x as Float32Array, h);
      return after(go(), () => {
        const collected = asked.weights ? zeroWeights(given, make) : null;
        const dx = gradients.end(collected);
        if (spec.peepholes && collected) addPeepholeGradients(taken, collected);
        return {
          weights: collected,
          x: dx,
          h: wanted.h ? fromBlocks(back.dh, T + 1, B, units) : null,
          h0: fromBlocks(back.dh, 1, B, units),
          c0: back.dc && fromBlocks(back.dc, 1, B, units),
        };
      });
    },
  };
}

/** A step's calls, and those that let padded sequences pass gradients on as they are. */
function heldBack(machine: Machine, { calls }: Steps, { da, dh, dc }: BackwardPass, mask: History | null): Call[] {
  if (!mask) return calls;
  const { lanes } = dh;
  const nothing = machine.load(new Float32Array(da.rows * lanes), da.rows, lanes);
  const padded = [block(da), { ...block(nothing), stays: true }, block(mask)];
  calls.push(machine.call(holdKernel, [da.rows, lanes], padded, [block(da)]));
  for (const gradient of dc ? [dh, dc] : [dh]) calls.push(holding(machine, gradient, 0, gradient, 1, mask));
  return calls;
}

/** A pass back whose pass forward was kept as copies: they are loaded again. */
export interface ReloadedPlan {
  run(kept: Pass, given: Backwards, wanted: Wanted): Maybe<DirectionGradients>;
}

export function reloadedPlan(
  machine: Machine,
  shape: Shape,
  asked: { readonly weights: boolean; readonly x: boolean },
): ReloadedPlan {
  const { cell, spec, T, lanes } = shape;
  const { hiddenSize: H } = spec;
  const states = () => machine.history(T + 1, H, lanes);
  const work = machine.history(T, cell.workBlocks * H, lanes);
  const pass: Pass = { work, h: states(), c: spec.cell === 'lstm' ? states() : null };
  const plan = backwardPlan(machine, shape, pass, asked);
  return {
    run(kept, given, wanted) {
      pass.work.data.set(kept.work.data);
      toBlocks(given.h, T + 1, shape.B, shape.H, pass.h);
      pass.c?.data.set(kept.c!.data);
      return plan.run(given, wanted);
    },
  };
}
