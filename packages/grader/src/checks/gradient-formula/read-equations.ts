import type { Relation, Sym } from '../../formula/ast.ts';
import { letterOf, printText } from '../../formula/print.ts';
import { parseFormulas } from '../../formula/index.ts';
import { letters, nodes } from '../../formula/walk.ts';
import type { LossModel } from './jacobians.ts';
import { LOSS_LETTERS } from './read-roles.ts';
import type { Role } from './quantity.ts';

/** What the item's own equations say its letters mean, and whether they sum the loss over steps. */
export interface EquationRoles {
  readonly roles: ReadonlyMap<string, Role>;
  /** How L adds up the steps, where an equation says so. */
  readonly lossModel: LossModel | null;
  /** Equations between series that are not of a simple RNN: the letters then mean another network. */
  readonly foreign: readonly string[];
}

interface Linear {
  readonly target: Sym;
  /** Terms `M v` of a weight and a series. */
  readonly products: readonly { readonly weight: Sym; readonly series: Sym }[];
  readonly biases: readonly Sym[];
  /** Whether a function stands around the sum. */
  readonly squashed: boolean;
}

/**
 * Reads the roles of letters from equations such as `s_t = tanh(U x_t + W s_{t−1} + b)`, `ŷ_t = softmax(V s_t + c)`, in one step or with the
 * sums named (`a_t = …`, `h_t = tanh(a_t)`). Equations that are not of a simple RNN add nothing.
 */
export function readEquationRoles(formulas: readonly string[]): EquationRoles {
  const relations = formulas.flatMap((formula) => {
    const result = parseFormulas(formula);
    return result.ok ? result.formulas.filter((expr): expr is Relation => expr.kind === 'relation') : [];
  });
  const roles = new Map<string, Role>();
  const linear = relations.flatMap((relation) => linearOf(named(relation, relations)) ?? []);
  /** `h_t = tanh(a_t)`: which letter squashes which. */
  const squashes = new Map(relations.map(squashOf).filter((pair) => pair !== null));
  const recurrence = linear.find((equation) =>
    equation.products.some(
      ({ series }) => isBefore(series, equation.target) && stateOf(equation, squashes) === letterOf(series),
    ),
  );
  const state = recurrence && stateOf(recurrence, squashes);
  const readout = linear.find((equation) => equation !== recurrence && isReadout(equation, state));
  if (recurrence) {
    for (const { weight, series } of recurrence.products) {
      const past = isBefore(series, recurrence.target) && letterOf(series) === state;
      roles.set(letterOf(weight), past ? 'recurrent' : 'input');
      roles.set(letterOf(series), past ? 'state' : 'inputs');
    }
    for (const bias of recurrence.biases) roles.set(letterOf(bias), 'stateBias');
    if (!recurrence.squashed) roles.set(letterOf(recurrence.target), 'preactivation');
    if (readout) {
      for (const { weight } of readout.products) roles.set(letterOf(weight), 'output');
      for (const bias of readout.biases) roles.set(letterOf(bias), 'outputBias');
      const outside = squashes.get(letterOf(readout.target));
      roles.set(letterOf(readout.target), outside === undefined ? 'prediction' : 'logits');
      if (outside !== undefined) roles.set(outside, 'prediction');
    }
  }
  const understood = new Set<string>(
    [recurrence, readout].flatMap((equation) => (equation ? [letterOf(equation.target)] : [])),
  );
  for (const [inner, outer] of squashes) if (understood.has(inner)) understood.add(outer);
  const foreign = relations
    .filter((relation) => isUpdate(relation) && !understood.has(targetOf(relation)))
    .map(printText);
  return { roles, lossModel: relations.map(lossModelOf).find((model) => model !== null) ?? null, foreign };
}

/**
 * `o_t = r(D s_t + d)` with a function of any letter: a small letter in front of brackets around a sum with a series, found nowhere else, is
 * no factor but the function's name.
 */
function named(relation: Relation, all: readonly Relation[]): Relation {
  const [target, right] = relation.items;
  if (relation.items.length !== 2 || target === undefined || right?.kind !== 'multiply') return relation;
  const [name, inner, ...more] = right.factors;
  if (more.length > 0 || name?.kind !== 'symbol' || inner?.kind !== 'add' || !/^[a-z]$/u.test(letterOf(name)))
    return relation;
  const uses = all.flatMap((each) => [...letters(each)]).filter((letter) => letterOf(letter) === letterOf(name));
  const series = [...letters(inner)].some((letter) => letter.time !== null);
  if (name.time !== null || !series || uses.length !== 1) return relation;
  return { ...relation, items: [target, { kind: 'call', function: name, arguments: [inner] }] };
}

function stateOf(equation: Linear, squashes: ReadonlyMap<string, string>): string | undefined {
  return equation.squashed ? letterOf(equation.target) : squashes.get(letterOf(equation.target));
}

function isReadout(equation: Linear, state: string | undefined): boolean {
  const [first] = equation.products;
  return (
    equation.products.length === 1 &&
    first !== undefined &&
    letterOf(first.series) === state &&
    !isBefore(first.series, equation.target)
  );
}

/** `target = f(M v + … + b)` in parts; `null` where the right side is anything else. */
function linearOf(relation: Relation): Linear | null {
  const [target, right] = relation.items;
  if (relation.items.length !== 2 || relation.operators[0] !== '=' || target?.kind !== 'symbol' || !right) return null;
  if (target.time === null) return null;
  const [inner] = right.kind === 'call' && right.arguments.length === 1 ? right.arguments : [right];
  if (!inner) return null;
  const products: { weight: Sym; series: Sym }[] = [];
  const biases: Sym[] = [];
  const terms = inner.kind === 'add' ? inner.terms : [{ sign: '+' as const, expr: inner }];
  for (const { sign, expr } of terms) {
    if (sign === '-') return null;
    const [weight, series] = expr.kind === 'multiply' ? expr.factors : [];
    if (expr.kind === 'symbol' && expr.time === null) biases.push(expr);
    else if (
      expr.kind === 'multiply' &&
      expr.factors.length === 2 &&
      weight?.kind === 'symbol' &&
      series?.kind === 'symbol'
    ) {
      if (weight.time !== null || series.time === null) return null;
      products.push({ weight, series });
    } else return null;
  }
  return products.length === 0 ? null : { target, products, biases, squashed: right.kind === 'call' };
}

/** `h_t = tanh(a_t)` as [a, h]. */
function squashOf(relation: Relation): readonly [string, string] | null {
  const [target, right] = relation.items;
  if (relation.items.length !== 2 || target?.kind !== 'symbol' || right?.kind !== 'call') return null;
  const [inner] = right.arguments;
  return right.arguments.length === 1 && inner?.kind === 'symbol' && inner.time !== null
    ? [letterOf(inner), letterOf(target)]
    : null;
}

/** Whether a symbol's index is the target's less one. */
function isBefore(series: Sym, target: Sym): boolean {
  if (series.time?.kind !== 'add' || target.time === null) return false;
  const [index, one] = series.time.terms;
  return (
    series.time.terms.length === 2 &&
    JSON.stringify(index?.expr) === JSON.stringify(target.time) &&
    one?.sign === '-' &&
    one.expr.kind === 'number' &&
    one.expr.value === 1
  );
}

/** `L = Σ_t …`, `L = 1/T Σ_t …` */
function lossModelOf(relation: Relation): LossModel | null {
  const [left, right] = relation.items;
  if (left?.kind !== 'symbol' || left.time !== null || right === undefined) return null;
  const inside = [...nodes(right)];
  if (inside.some((node) => node.kind === 'derivative') || !inside.some((node) => node.kind === 'sum')) return null;
  return inside.some((node) => node.kind === 'divide') ? 'mean' : 'sum';
}

/** Whether an equation gives a series from series, other than a loss. */
function isUpdate(relation: Relation): boolean {
  const [left, right] = relation.items;
  if (relation.operators[0] !== '=' || left?.kind !== 'symbol' || left.time === null || right === undefined)
    return false;
  if (LOSS_LETTERS.has(left.name) || left.time.kind === 'number') return false;
  return [...letters(right)].some((letter) => letter.time !== null);
}

function targetOf(relation: Relation): string {
  const [left] = relation.items;
  return left?.kind === 'symbol' ? letterOf(left) : '';
}
