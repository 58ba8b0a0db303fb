import type { Check, Claim, Recognition, Unread } from '../../types.ts';
import type { AblationClaim } from '../gate-ablation/claim.ts';
import { printStated, type StatedClaim } from './claim.ts';
import { experimentStated } from './experiment.ts';
import { unusualCell } from './own-cell.ts';

/**
 * A check of gate claims that also judges items by the update equations they state: where these are neither the course's GRU nor its opposite,
 * the cell that is simulated is compiled from them. All other items go to the check as it is.
 */
export function withStatedCell(check: Check<AblationClaim>): Check {
  return {
    meta: check.meta,
    ...(check.reads !== undefined && { reads: check.reads }),
    recognise(reading): Recognition | null {
      const found = check.recognise(reading);
      const cell = found && unusualCell(reading);
      if (!found || !cell) return found;
      // A slip of the scanner may look like a cell of its own: what had to be repaired is not judged by.
      if (cell.repairs.length > 0) {
        return {
          ...found,
          claims: found.claims.map(() => ({ unread: `unsure equations: ${cell.repairs.join('; ')}` })),
        };
      }
      const claims = found.claims.map((claim): StatedClaim | Unread =>
        'unread' in claim ? claim : { kind: 'stated-cell', cell, ablation: claim },
      );
      const assumptions = [...(found.assumptions ?? []), ...cell.assumptions];
      return { ...found, claims, conventional: false, assumptions };
    },
    print: (claim) => (isStated(claim) ? printStated(claim) : check.print(claim as AblationClaim)),
    experiment: (claim, lab, convention) =>
      isStated(claim) ? experimentStated(claim, lab) : check.experiment(claim as AblationClaim, lab, convention),
  };
}

function isStated(claim: Claim): claim is StatedClaim {
  return claim.kind === 'stated-cell';
}
