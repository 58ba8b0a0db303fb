import type { Expr } from '../../formula/ast.ts';
import { printText } from '../../formula/print.ts';
import type { Claim } from '../../types.ts';
import type { LossModel, Reach } from './jacobians.ts';
import type { Head } from './network.ts';
import { ROLE_WORDS, type Role } from './quantity.ts';
import type { Numbering } from './steps.ts';

/** A statement that two gradients are equal, with every reading that the item leaves open. It holds if it holds under all. */
export interface GradientClaim extends Claim {
  readonly kind: 'equals';
  readonly left: Expr;
  readonly right: Expr;
  /** Readings of the letters. */
  readonly roles: readonly (readonly (readonly [string, Role])[])[];
  readonly numbering: Numbering;
  readonly lossModels: readonly LossModel[];
  /** What ∂h_t/∂(parameter) may mean. */
  readonly stateByParameter: readonly Reach[];
  /** Outputs and losses to try; only formulas that mention their values need a choice. */
  readonly heads: readonly Head[];
}

/** `equals(∂L/∂b_y, Σ_{t=0..T} ∂L/∂ŷ_t · ∂ŷ_t/∂b_y)`, with the readings that are not the plain ones in braces. */
export function printGradient(claim: GradientClaim): string {
  const notes = [
    claim.roles
      .map((map) =>
        map
          .filter(([, role]) => role !== 'loss')
          .map(([letter, role]) => `${letter} ${ROLE_WORDS[role]}`)
          .join(', '),
      )
      .join(' | '),
    `first step ${claim.numbering.bases.join('|')}`,
    ...(claim.numbering.horizons.join() === '0' ? [] : [`T+${claim.numbering.horizons.join('|')}`]),
    ...(claim.lossModels.join() === 'sum' ? [] : [`L: ${claim.lossModels.join('|')}`]),
    ...(claim.stateByParameter.length === 1
      ? [claim.stateByParameter[0] === 'step' ? '∂h_k/∂θ at fixed h_{k-1}' : '∂h_k/∂θ total']
      : []),
    ...(claim.heads.length === 3 ? [] : [claim.heads.join('|')]),
  ];
  return `equals(${printText(claim.left)}, ${printText(claim.right)}) {${notes.join('; ')}}`;
}
