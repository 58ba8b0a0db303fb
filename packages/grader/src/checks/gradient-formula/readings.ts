import type { Derivative, Expr } from '../../formula/ast.ts';
import { letterOf, printText } from '../../formula/print.ts';
import { nodes } from '../../formula/walk.ts';
import type { GradientClaim } from './claim.ts';
import type { LossModel, Reach } from './jacobians.ts';
import { ROLE_WORDS, type Role } from './quantity.ts';

/** One way to read a claim: every open choice made. */
export interface FormulaReading {
  readonly roles: ReadonlyMap<string, Role>;
  readonly base: number;
  readonly horizon: number;
  readonly model: LossModel;
  readonly reach: ReadonlyMap<Expr, Reach>;
  /** The choices in words, where there was one. */
  readonly words: string;
}

/** More open choices than this, and a formula is left alone. */
const MAX_READINGS = 64;

/**
 * Every combination of the choices that a claim leaves open and that its formula turns on; none where there are too many.
 * Each derivative with two usual meanings is a choice of its own: in ∂h_t/∂W = ∂⁺h_t/∂W + ∂h_t/∂h_{t−1} ∂h_{t−1}/∂W they differ.
 */
export function readingsOf(claim: GradientClaim): readonly FormulaReading[] {
  const result: FormulaReading[] = [];
  const { bases, horizons } = claim.numbering;
  for (const map of claim.roles) {
    const roles = new Map(map);
    const forks = forksOf(claim, roles);
    const letters = map.map(([letter, role]) => `${letter} is the ${ROLE_WORDS[role]}`).join(' and ');
    for (const base of bases)
      for (const horizon of horizons)
        for (const model of claim.lossModels)
          for (const reach of combinations(forks)) {
            const words = [
              ...(claim.roles.length > 1 ? [letters] : []),
              ...(bases.length > 1 ? [`the first step is ${base}`] : []),
              ...(horizons.length > 1 ? [`T is ${horizon} past the last step`] : []),
              ...(claim.lossModels.length > 1 ? [`L is ${LOSSES[model]}`] : []),
              ...forks
                .filter(({ choices }) => choices.length > 1)
                .map(({ node }) => `${printText(node)} ${REACH[reach.get(node) ?? 'total']}`),
            ];
            result.push({ roles, base, horizon, model, reach, words: words.join(' and ') });
            if (result.length > MAX_READINGS) return [];
          }
  }
  return result;
}

const LOSSES: Readonly<Record<LossModel, string>> = {
  sum: 'the sum over all steps',
  mean: 'the mean over all steps',
  last: 'the loss of the last step',
  single: 'the loss of one step',
};
const REACH: Readonly<Record<Reach, string>> = { total: 'follows other steps', step: 'stays at its step' };

interface Fork {
  readonly node: Derivative;
  readonly choices: readonly Reach[];
}

/** The derivatives of the right side that may be meant with other steps held fixed. */
function forksOf(claim: GradientClaim, roles: ReadonlyMap<string, Role>): readonly Fork[] {
  const role = (expr: Expr): Role | undefined => (expr.kind === 'symbol' ? roles.get(letterOf(expr)) : undefined);
  const isState = (found: Role | undefined): boolean => found === 'state' || found === 'preactivation';
  const byState = claim.left.kind === 'derivative' && isState(role(claim.left.by));
  const forks: Fork[] = [];
  for (const node of nodes(claim.right)) {
    if (node.kind !== 'derivative') continue;
    const [of, by] = [role(node.of), role(node.by)];
    const outer = by === 'recurrent' || by === 'input' || by === 'stateBias' || by === 'inputs';
    const wholeLoss = of === 'loss' && node.of.kind === 'symbol' && node.of.time === null;
    if (node.direct) forks.push({ node, choices: ['step'] });
    else if (outer && isState(of)) forks.push({ node, choices: claim.stateByParameter });
    else if (outer && (of === 'prediction' || of === 'logits')) forks.push({ node, choices: ['total', 'step'] });
    else if (wholeLoss && isState(by) && !byState) forks.push({ node, choices: ['total', 'step'] });
  }
  return forks;
}

function combinations(forks: readonly Fork[]): readonly ReadonlyMap<Expr, Reach>[] {
  return forks.reduce<readonly ReadonlyMap<Expr, Reach>[]>(
    (made, { node, choices }) =>
      made.length > MAX_READINGS
        ? made
        : made.flatMap((map) => choices.map((choice) => new Map(map).set(node, choice))),
    [new Map()],
  );
}
