import { gateRows } from '../conventions/cell.ts';
import { after, type Kit, type Lease, type Machine, onMachine, onPlan } from '../engine/machine.ts';
import { notKept } from '../errors.ts';
import type { DirectionInput, DirectionTrace, Maybe, Runner, Scope } from '../stack/runner.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { GateName } from '../types.ts';
import { reloadedPlan } from './backward-plan.ts';
import { fromBlocks } from './buffers.ts';
import type { Pass } from './cell.ts';
import { type ForwardPlan, forwardPlan } from './forward-plan.ts';
import { kernelJacobians } from './jacobians.ts';
import { gatedRowsPlan, suitsGatedRows } from './gated-rows-plan.ts';
import { rowsPlan, suitsRows } from './rows-plan.ts';
import { cellFor, type Shape, shapeOf, sizesOf } from './shape.ts';

const make = (length: number) => new Float32Array(length);

/** A trace that still knows its histories; the plain arrays are made when first read. */
export interface KernelTrace extends DirectionTrace {
  readonly h: Float32Array;
  readonly pass: Pass;
  /** The plan whose memory the histories lie in until the scope is closed; null where they are copies. */
  readonly living: { readonly plan: ForwardPlan; readonly scope: Scope } | null;
}

/** Plans that are not released until the scope is closed. */
class PlanScope implements Scope {
  closed = false;
  readonly #leases: Lease<unknown>[] = [];

  keep(lease: Lease<unknown>): void {
    this.#leases.push(lease);
  }

  close(): void {
    this.closed = true;
    for (const lease of this.#leases.splice(0)) lease.release();
  }
}

function forward(
  plan: ForwardPlan,
  { shape, wide }: ReturnType<typeof shapeOf>,
  input: DirectionInput,
  scope: Scope | null,
): Maybe<KernelTrace> {
  return after(plan.run(wide, input), () => {
    const states = plan.states();
    const pass = scope ? plan.living : plan.kept(states);
    return traceOf(shape, input, pass, states, scope && { plan, scope });
  });
}

function traceOf(
  { cell, spec, H }: Shape,
  input: DirectionInput,
  pass: Pass,
  h: Float32Array,
  living: KernelTrace['living'],
): KernelTrace {
  const { T, B, lengths } = input;
  const names = Object.keys(gateRows[spec.cell]) as GateName[];
  let plainC: Floats | null | undefined;
  let gates: Partial<Record<GateName, Floats>> | undefined;
  const check = () => {
    if (living?.scope.closed) throw notKept('gates and states');
  };
  return {
    input,
    pass,
    living,
    h,
    get c() {
      if (plainC === undefined) check();
      return (plainC ??= pass.plainC?.slice() ?? (pass.c && fromBlocks(pass.c, T + 1, B, H)));
    },
    get cN() {
      check();
      return pass.plainC?.slice(T * B * H) ?? (pass.c && fromBlocks(pass.c, 1, B, H, 0, T));
    },
    get gates() {
      if (!gates) check();
      return (gates ??= Object.fromEntries(
        names.map((name) => {
          const plain = fromBlocks(pass.work, T, B, H, cell.gateBlocks[name]! * spec.hiddenSize);
          if (lengths) clearPadding(plain, T, B, H, lengths);
          return [name, plain];
        }),
      ));
    },
  };
}

function clearPadding(plain: Float32Array, T: number, B: number, H: number, lengths: Int32Array): void {
  for (let b = 0; b < B; b++) {
    for (let t = lengths[b]!; t < T; t++) plain.fill(0, (t * B + b) * H, (t * B + b + 1) * H);
  }
}

/** With units across the lanes where the batch would leave lanes empty. */
function planFor(machine: Machine, shape: Shape, lanes: number): ForwardPlan {
  if (suitsRows(shape, lanes)) return rowsPlan(machine, shape);
  return suitsGatedRows(shape, lanes) ? gatedRowsPlan(machine, shape) : forwardPlan(machine, shape);
}

/** One layer in one direction on the kernels of a kit. */
export function kernelRunner(kit: Kit): Runner {
  return {
    make,
    scope: () => new PlanScope(),
    forward(spec, weights, input, scope) {
      const shaped = shapeOf(spec, weights, input, kit.lanes);
      const { shape } = shaped;
      const lease = kit.lease('forward', sizesOf(shape), (machine) => planFor(machine, shape, kit.lanes));
      if (!scope) return onPlan(lease, (plan) => forward(plan, shaped, input, null));
      (scope as PlanScope).keep(lease);
      return forward(lease.plan, shaped, input, scope);
    },
    backward(spec, weights, given, cotangents, wanted) {
      const { input, h, pass, living } = given as KernelTrace;
      const { shape, wide } = shapeOf(spec, weights, input, kit.lanes);
      const backwards = { spec, weights: wide, input, h, cotangents };
      if (living?.scope.closed) throw notKept('gates and states');
      if (living) return living.plan.backward(wanted).run(backwards, wanted);
      const sizes = sizesOf(shape);
      const kind = `backward ${wanted.weights ? 'weights' : ''} ${wanted.x ? 'x' : ''}`;
      const lease = kit.lease(kind, sizes, (machine) => reloadedPlan(machine, shape, wanted));
      return onPlan(lease, (plan) => plan.run(pass, backwards, wanted));
    },
    stepJacobians(spec, weights, given) {
      const trace = given as KernelTrace;
      if (trace.living) throw notKept('gates and states');
      return onMachine(kit, (machine) => kernelJacobians(machine, kit.lanes, cellFor(spec), spec, weights, trace));
    },
  };
}
