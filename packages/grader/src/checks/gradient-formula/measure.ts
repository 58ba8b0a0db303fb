import type { Expr } from '../../formula/ast.ts';
import { nodes } from '../../formula/walk.ts';
import type { GradientClaim } from './claim.ts';
import { evaluate, indexValue, letterOf, NoValue, quantityOf, type Layout, type Scope } from './evaluate.ts';
import { finiteDifference, relativeError } from './finite-difference.ts';
import { jacobiansOf, type LossModel, type Reach } from './jacobians.ts';
import { transpose, type Matrix } from './matrix.ts';
import type { Head, Network } from './network.ts';
import { isParameter, type Role } from './quantity.ts';
import { freeIndices, isHorizonLetter } from './steps.ts';

/** One way to read a claim: every open choice made. */
export interface FormulaReading {
  readonly roles: ReadonlyMap<string, Role>;
  readonly base: number;
  readonly horizon: number;
  readonly model: LossModel;
  readonly stateByParameter: Reach;
  readonly outputByParameter: Reach;
  readonly lossByState: Reach;
  /** The choices in words, where there was one. */
  readonly words: string;
}

/** Whether a formula is measured with matrices, with numbers because its factors do not fit as matrices, or not at all. */
export type Plan = 'matrices' | 'numbers';

/** Every combination of the choices that a claim leaves open and that its formula turns on. */
export function readingsOf(claim: GradientClaim): FormulaReading[] {
  const result: FormulaReading[] = [];
  for (const map of claim.roles) {
    const roles = new Map(map);
    const uses = partialKinds(claim.right, roles);
    const choices = {
      base: claim.numbering.bases,
      horizon: claim.numbering.horizons,
      model: claim.lossModels,
      stateByParameter: uses.stateByParameter ? claim.stateByParameter : claim.stateByParameter.slice(0, 1),
      outputByParameter: uses.outputByParameter ? BOTH : BOTH.slice(0, 1),
      lossByState: uses.lossByState ? BOTH : BOTH.slice(0, 1),
    };
    for (const base of choices.base)
      for (const horizon of choices.horizon)
        for (const model of choices.model)
          for (const stateByParameter of choices.stateByParameter)
            for (const outputByParameter of choices.outputByParameter)
              for (const lossByState of choices.lossByState) {
                const made = { base, horizon, model, stateByParameter, outputByParameter, lossByState };
                result.push({ roles, ...made, words: inWords(claim, map, choices, made) });
              }
  }
  return result;
}

const BOTH: readonly Reach[] = ['total', 'step'];

/** Which derivatives with two usual meanings a formula has. */
function partialKinds(
  right: Expr,
  roles: ReadonlyMap<string, Role>,
): Record<'stateByParameter' | 'outputByParameter' | 'lossByState', boolean> {
  const found = { stateByParameter: false, outputByParameter: false, lossByState: false };
  for (const node of nodes(right)) {
    if (node.kind !== 'derivative' || node.of.kind !== 'symbol' || node.by.kind !== 'symbol') continue;
    const [of, by] = [roles.get(letterOf(node.of)), roles.get(letterOf(node.by))];
    const outer = by === 'recurrent' || by === 'input' || by === 'stateBias' || by === 'inputs';
    const state = of === 'state' || of === 'preactivation';
    if (outer && state) found.stateByParameter = true;
    if (outer && (of === 'prediction' || of === 'logits')) found.outputByParameter = true;
    if (of === 'loss' && node.of.time === null && (by === 'state' || by === 'preactivation')) found.lossByState = true;
  }
  return found;
}

/** The choices that were open, in words. */
function inWords(
  claim: GradientClaim,
  map: readonly (readonly [string, Role])[],
  choices: Readonly<
    Record<'base' | 'horizon' | 'model' | 'stateByParameter' | 'outputByParameter' | 'lossByState', readonly unknown[]>
  >,
  made: Omit<FormulaReading, 'roles' | 'words'>,
): string {
  const rows: readonly (readonly [boolean, string])[] = [
    [claim.roles.length > 1, map.map(([letter, role]) => `${letter} is ${role}`).join(' and ')],
    [choices.base.length > 1, `the first step is ${made.base}`],
    [choices.horizon.length > 1, `T is ${made.horizon} past the last step`],
    [
      choices.model.length > 1,
      `L is the loss of ${{ sum: 'all steps', last: 'the last step', single: 'one step' }[made.model]}`,
    ],
    [choices.stateByParameter.length > 1, `∂h/∂θ ${REACH[made.stateByParameter]}`],
    [choices.outputByParameter.length > 1, `∂ŷ/∂θ ${REACH[made.outputByParameter]}`],
    [choices.lossByState.length > 1, `∂L/∂h ${LOSS_REACH[made.lossByState]}`],
  ];
  const words = rows.filter(([open]) => open).map(([, text]) => text);
  return words.join(' and ');
}

const REACH = { total: 'follows earlier states', step: 'holds the previous state fixed' } as const;
const LOSS_REACH = { total: 'follows later states', step: 'stays at its step' } as const;

/** How a reading of the claim is to be measured, found by evaluating it once. */
export function planReading(
  claim: GradientClaim,
  reading: FormulaReading,
  network: Network,
): { readonly kind: Plan } | { readonly kind: 'none'; readonly why: string } {
  let why = '';
  for (const layout of ['numerator', 'denominator'] as const) {
    const outcome = valuesOf(claim, reading, network, layout);
    if (outcome.values.some(({ left, right }) => left.data.length === right.data.length)) return { kind: 'matrices' };
    if (outcome.problem && outcome.problem.code !== 'shape') return { kind: 'none', why: outcome.problem.message };
    why = outcome.problem?.message ?? 'the two sides have different shapes';
  }
  return why === '' ? { kind: 'none', why: 'no step at which both sides exist' } : { kind: 'numbers' };
}

/** The largest relative error of the right side over the free steps, in the layout that fits better. */
export async function formulaError(
  claim: GradientClaim,
  reading: FormulaReading,
  network: Network,
  plan: Plan,
): Promise<number> {
  let best = Infinity;
  for (const layout of plan === 'numbers' ? (['numerator'] as const) : (['numerator', 'denominator'] as const)) {
    const { values, problem } = valuesOf(claim, reading, network, layout);
    if (problem || values.length === 0) continue;
    let worst = 0;
    for (const { right, scope } of values) {
      const truth = await gradient(claim, scope, reading.model);
      worst = Math.max(worst, mismatch(truth, right, network, claim, scope));
    }
    best = Math.min(best, worst);
  }
  return best;
}

/** How far the engine's gradient is from central differences: the control of the truth itself. */
export async function truthError(
  claim: GradientClaim,
  reading: FormulaReading,
  network: Network,
  head: Head,
): Promise<number> {
  const { values } = valuesOf(claim, reading, network, 'numerator');
  const scope = values[0]?.scope ?? assignments(claim, reading, network)[0];
  if (!scope || claim.left.kind !== 'derivative') return Infinity;
  const of = quantityOf(claim.left.of, scope);
  const by = quantityOf(claim.left.by, scope);
  if (!isParameter(by.role) || (of.role !== 'loss' && of.role !== 'stepLoss')) return 0;
  const scored = scoredSteps(of, reading.model, network.sizes.steps, onlyStep(claim, scope));
  return relativeError(await gradient(claim, scope, reading.model), finiteDifference(network, head, by.role, scored));
}

interface Value {
  readonly left: Matrix;
  readonly right: Matrix;
  readonly scope: Scope;
}

/** Both sides at every assignment of the free steps; steps at which an index runs out of the sequence are left out. */
function valuesOf(
  claim: GradientClaim,
  reading: FormulaReading,
  network: Network,
  layout: Layout,
): { readonly values: readonly Value[]; readonly problem: NoValue | null } {
  const values: Value[] = [];
  let outside: NoValue | null = null;
  for (const scope of assignments(claim, reading, network)) {
    try {
      const plain: Scope = {
        ...scope,
        layout: 'numerator',
        reach: { stateByParameter: 'total', outputByParameter: 'total', lossByState: 'total' },
      };
      values.push({ left: evaluate(claim.left, plain), right: evaluate(claim.right, { ...scope, layout }), scope });
    } catch (error) {
      if (!(error instanceof NoValue)) throw error;
      if (error.code !== 'range') return { values: [], problem: error };
      outside = error;
    }
  }
  return { values, problem: values.length === 0 ? outside : null };
}

/** Scopes for every value of the free step letters (`t` in ∂L_t/∂W); the horizon letters have one value. */
function assignments(claim: GradientClaim, reading: FormulaReading, network: Network): readonly Scope[] {
  const T = network.sizes.steps;
  const last = reading.base + T - 1;
  const letters = [...new Set([...freeIndices(claim.left), ...freeIndices(claim.right)])];
  let indices: ReadonlyMap<string, number>[] = [new Map()];
  for (const letter of letters) {
    const range = isHorizonLetter(letter)
      ? [last + reading.horizon]
      : Array.from({ length: T }, (_, i) => reading.base + i);
    indices = indices.flatMap((known) => range.map((value) => new Map(known).set(letter, value)));
    if (indices.length > 400) throw new NoValue('unread', 'more than two free step letters');
  }
  return indices.map((values): Scope => {
    const scope = { network, roles: reading.roles, base: reading.base, indices: values };
    const only = onlyStep(claim, scope);
    return {
      ...scope,
      jacobians: jacobiansOf(network, reading.model, only),
      layout: 'numerator',
      reach: {
        stateByParameter: reading.stateByParameter,
        outputByParameter: reading.outputByParameter,
        lossByState: reading.lossByState,
      },
    };
  });
}

/** For L read as the loss of one step: the step that the formula's free letter names, else the last. */
function onlyStep(claim: GradientClaim, scope: Pick<Scope, 'network' | 'base' | 'indices'>): number {
  const letter = [...freeIndices(claim.right)].find((name) => !isHorizonLetter(name));
  const T = scope.network.sizes.steps;
  if (letter === undefined) return T;
  const step =
    indexValue({ kind: 'number', value: scope.indices.get(letter) ?? T, text: '' }, scope.indices) - scope.base + 1;
  return Math.min(Math.max(step, 1), T);
}

function scoredSteps(of: { role: string; step?: number }, model: LossModel, T: number, only: number): number[] {
  if (of.role === 'stepLoss') return [of.step ?? T];
  return model === 'sum' ? Array.from({ length: T }, (_, t) => t + 1) : [model === 'last' ? T : only];
}

/** The left side: by the engine's backpropagation for a loss by a parameter or an input, else by the chain rule over one-step Jacobians. */
async function gradient(claim: GradientClaim, scope: Scope, model: LossModel): Promise<Matrix> {
  const plain: Scope = {
    ...scope,
    layout: 'numerator',
    reach: { stateByParameter: 'total', outputByParameter: 'total', lossByState: 'total' },
  };
  if (claim.left.kind !== 'derivative') return evaluate(claim.left, plain);
  const of = quantityOf(claim.left.of, scope);
  const by = quantityOf(claim.left.by, scope);
  const loss = of.role === 'loss' || of.role === 'stepLoss';
  const scored = scoredSteps(of, model, scope.network.sizes.steps, onlyStep(claim, scope));
  if (loss && scored.every((step) => step >= 1)) {
    if (isParameter(by.role)) return (await scope.network.backpropagate(scored))[by.role];
    if (by.role === 'inputs') return (await scope.network.backpropagateInputs(scored))[by.step] as Matrix;
  }
  return evaluate(claim.left, plain);
}

/** Relative error of a result against the true gradient, whichever way the result lies: as a row, as the parameter's shape or transposed. */
function mismatch(truth: Matrix, right: Matrix, network: Network, claim: GradientClaim, scope: Scope): number {
  const by = claim.left.kind === 'derivative' ? quantityOf(claim.left.by, scope) : null;
  const shape = by && isParameter(by.role) ? network.parameters[by.role] : null;
  if (right.data.length !== truth.data.length) return right.data.length === 1 && right.data[0] === 0 ? 1 : Infinity;
  const flat = (value: Matrix): Matrix => ({ ...truth, data: value.data });
  const turned = shape && shape.columns > 1 && right.rows === shape.columns && right.columns === shape.rows;
  return relativeError(truth, flat(turned && right.rows > 1 ? transpose(right) : right));
}
