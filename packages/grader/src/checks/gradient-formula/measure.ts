import type { Expr } from '../../formula/ast.ts';
import { letterOf } from '../../formula/print.ts';
import type { GradientClaim } from './claim.ts';
import { evaluate, NoValue, quantityOf, type Layout, type Scope } from './evaluate.ts';
import { finiteDifference, relativeError } from './finite-difference.ts';
import { jacobiansOf, type LossModel } from './jacobians.ts';
import { map, transpose, type Matrix } from './matrix.ts';
import type { Head, Network } from './network.ts';
import { isParameter } from './quantity.ts';
import type { FormulaReading } from './readings.ts';
import { freeIndices, isHorizonLetter } from './steps.ts';

/** Whether a formula is measured with matrices, with numbers because its factors do not fit as matrices, or not at all. */
export type Plan = 'matrices' | 'numbers';

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

/** Relative errors of the right side over the free steps: the largest, and the smallest over steps away from both ends of the sequence. */
export interface FormulaError {
  readonly worst: number;
  readonly least: number;
}

/**
 * How far the right side is from the gradient, in the layout that fits better. A right formula fits at every step; a wrong one must
 * miss at every inner step, since near the first step many a wrong sum has only its right term.
 */
export async function formulaError(
  claim: GradientClaim,
  reading: FormulaReading,
  network: Network,
  plan: Plan,
): Promise<FormulaError> {
  let best: FormulaError = { worst: Infinity, least: Infinity };
  for (const layout of plan === 'numbers' ? (['numerator'] as const) : (['numerator', 'denominator'] as const)) {
    const { values, problem } = valuesOf(claim, reading, network, layout);
    if (problem || values.length === 0) continue;
    const errors: { error: number; inner: boolean }[] = [];
    for (const { right, scope, inner } of values) {
      const truth = await gradient(claim, scope, reading.model);
      errors.push({ error: mismatch(truth, right, network, claim, scope), inner });
    }
    const worst = Math.max(...errors.map(({ error }) => error));
    const least = Math.min(Infinity, ...errors.filter(({ inner }) => inner).map(({ error }) => error));
    if (worst < best.worst || best.worst === Infinity) best = { worst, least: Math.min(best.least, least) };
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
  const scope = assignments(claim, reading, network).find(({ inner }) => inner)?.scope;
  if (!scope || claim.left.kind !== 'derivative') return Infinity;
  const of = quantityOf(claim.left.of, scope);
  const by = quantityOf(claim.left.by, scope);
  if (!isParameter(by.role) || (of.role !== 'loss' && of.role !== 'stepLoss')) return 0;
  const scored = scoredSteps(of, reading.model, network.sizes.steps, onlyStep(claim, scope));
  return relativeError(
    (await network.backpropagate(scored))[by.role],
    finiteDifference(network, head, by.role, scored),
  );
}

interface Value {
  readonly left: Matrix;
  readonly right: Matrix;
  readonly scope: Scope;
  readonly inner: boolean;
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
  try {
    for (const { scope, inner } of assignments(claim, reading, network)) {
      try {
        const left = evaluate(claim.left, { ...scope, layout: 'numerator', reach: new Map() });
        values.push({ left, right: evaluate(claim.right, { ...scope, layout }), scope, inner });
      } catch (error) {
        if (!(error instanceof NoValue) || error.code !== 'range') throw error;
        outside = error;
      }
    }
  } catch (error) {
    if (error instanceof NoValue) return { values: [], problem: error };
    throw error;
  }
  return { values, problem: values.some(({ inner }) => inner) ? null : outside };
}

/** Scopes for every value of the free step letters (`t` in ∂L_t/∂W, `k` < `t` in ∂h_t/∂h_k); the horizon letters have one value. */
function assignments(
  claim: GradientClaim,
  reading: FormulaReading,
  network: Network,
): readonly { readonly scope: Scope; readonly inner: boolean }[] {
  const T = network.sizes.steps;
  const letters = [...new Set([...freeIndices(claim.left), ...freeIndices(claim.right)])];
  const free = letters.filter((letter) => !isHorizonLetter(letter));
  const [later, earlier] = stepLetters(claim.left);
  if (
    free.length > 2 ||
    (free.length === 2 && !(free.includes(later) && free.includes(earlier) && later !== earlier))
  ) {
    throw new NoValue('unread', `the free steps ${free.join(', ')}`);
  }
  let choices: ReadonlyMap<string, number>[] = [
    new Map(letters.filter(isHorizonLetter).map((letter) => [letter, T + reading.horizon])),
  ];
  for (const letter of free) {
    choices = choices.flatMap((known) => Array.from({ length: T }, (_, i) => new Map(known).set(letter, i + 1)));
  }
  const step = (choice: ReadonlyMap<string, number>, letter: string): number => choice.get(letter) ?? 0;
  const shared = jacobiansOf(network, reading.model, T);
  return choices
    .filter((choice) => free.length < 2 || step(choice, earlier) < step(choice, later))
    .map((choice) => {
      const [only = ''] = free;
      const away = free.length === 2 ? step(choice, later) - step(choice, earlier) >= 2 : step(choice, only) >= 3;
      const inner = free.length === 0 || (away && Math.max(...free.map((letter) => step(choice, letter))) < T);
      // Written numbers count from the base, steps from 1.
      const indices = new Map([...choice].map(([letter, value]) => [letter, value + reading.base - 1]));
      const scope = { network, roles: reading.roles, base: reading.base, indices };
      const jacobians = reading.model === 'single' ? jacobiansOf(network, 'single', onlyStep(claim, scope)) : shared;
      return { inner, scope: { ...scope, jacobians, layout: 'numerator', reach: reading.reach } };
    });
}

/** The letters of the steps in ∂a_t/∂b_k. */
function stepLetters(left: Expr): readonly [string, string] {
  const letter = (expr: Expr): string =>
    expr.kind === 'symbol' && expr.time?.kind === 'symbol' ? letterOf(expr.time) : '';
  return left.kind === 'derivative' ? [letter(left.of), letter(left.by)] : ['', ''];
}

/** For L read as the loss of one step: the step that the formula's free letter names, else the last. */
function onlyStep(claim: GradientClaim, scope: Pick<Scope, 'network' | 'base' | 'indices'>): number {
  const letter = [...freeIndices(claim.right)].find((name) => !isHorizonLetter(name));
  const T = scope.network.sizes.steps;
  if (letter === undefined) return T;
  const step = (scope.indices.get(letter) ?? T) - scope.base + 1;
  return Math.min(Math.max(step, 1), T);
}

function scoredSteps(of: { role: string; step?: number }, model: LossModel, T: number, only: number): number[] {
  if (of.role === 'stepLoss') return [of.step ?? T];
  return model === 'sum' || model === 'mean'
    ? Array.from({ length: T }, (_, t) => t + 1)
    : [model === 'last' ? T : only];
}

/** The left side: by the engine's backpropagation for a loss by a parameter or an input, else by the chain rule over one-step Jacobians. */
async function gradient(claim: GradientClaim, scope: Scope, model: LossModel): Promise<Matrix> {
  const plain: Scope = {
    ...scope,
    layout: 'numerator',
    reach: new Map(),
  };
  if (claim.left.kind !== 'derivative') return evaluate(claim.left, plain);
  const of = quantityOf(claim.left.of, scope);
  const by = quantityOf(claim.left.by, scope);
  const loss = of.role === 'loss' || of.role === 'stepLoss';
  const scored = scoredSteps(of, model, scope.network.sizes.steps, onlyStep(claim, scope));
  if (loss && scored.every((step) => step >= 1)) {
    const share = of.role === 'loss' && model === 'mean' ? 1 / scored.length : 1;
    const scaled = (found: Matrix): Matrix => map(found, (value) => share * value);
    if (isParameter(by.role)) return scaled((await scope.network.backpropagate(scored))[by.role]);
    if (by.role === 'inputs') return scaled((await scope.network.backpropagateInputs(scored))[by.step] as Matrix);
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
