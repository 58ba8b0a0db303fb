import type { CellEquations } from '../../equations/index.ts';
import type { Claim } from '../../types.ts';
import { printAblation, type AblationClaim } from '../gate-ablation/claim.ts';
import { memoryOf } from './own-cell.ts';

/** A claim about gates, of the cell whose equations the item states. */
export interface StatedClaim extends Claim {
  readonly kind: 'stated-cell';
  readonly cell: CellEquations;
  readonly ablation: AblationClaim;
}

/** `gradientPreserved(gru{reset:=1}, because update≈0) of c_t = Γ_u * c̃_t + (1 - Γ_r) * c_{t-1}` */
export function printStated({ cell, ablation }: StatedClaim): string {
  const update = cell.updates.find(({ target }) => target === memoryOf(cell));
  const rest = cell.updates.filter((each) => each !== update).map(({ read }) => read);
  return `${printAblation(ablation)} of ${[update?.read ?? '', ...rest].join('; ')}`;
}
