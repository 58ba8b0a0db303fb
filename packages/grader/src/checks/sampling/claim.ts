import type { Feed, Pick, Procedure } from '../../experiments/sample-words.ts';
import type { Claim } from '../../types.ts';

/** How a statement says that sentences are written; `null` where it does not say. */
export interface ProcedureClaim extends Claim {
  readonly kind: 'procedure';
  readonly pick: Pick | null;
  readonly feed: Feed | null;
  /** "Is not how …". */
  readonly denied?: true;
}

/** Whether a way of choosing words writes the same sentence each time. */
export interface VarietyClaim extends Claim {
  readonly kind: 'variety';
  readonly pick: 'draw' | 'argmax' | 'argmin';
  readonly same: boolean;
}

export type SamplingClaim = ProcedureClaim | VarietyClaim;

/** `writes(argmax, same sentence each time)`. */
export const printSampling = (claim: SamplingClaim): string =>
  claim.kind === 'variety'
    ? `writes(${claim.pick}, ${claim.same ? 'the same sentence each time' : 'different sentences'})`
    : printProcedure(claim);

/** The procedure to run: what a statement leaves open is taken as it should be, so that only what it says is judged. */
export const procedureOf = ({ pick, feed }: ProcedureClaim): Procedure => ({
  pick: pick ?? 'draw',
  feed: feed ?? 'chosen',
});

/** `samplesFromModel(pick=draw, feed=chosen)`. */
export const printProcedure = ({ pick, feed, denied }: ProcedureClaim): string =>
  `${denied === true ? 'not ' : ''}samplesFromModel(pick=${pick ?? 'any'}, feed=${feed ?? 'any'})`;
