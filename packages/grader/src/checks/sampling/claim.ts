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

/** The procedure to run: what a statement leaves open is taken as it should be, so that only what it says is judged. */
export const procedureOf = ({ pick, feed }: ProcedureClaim): Procedure => ({
  pick: pick ?? 'draw',
  feed: feed ?? 'chosen',
});

/** `samplesFromModel(pick=draw, feed=chosen)`. */
export const printProcedure = ({ pick, feed, denied }: ProcedureClaim): string =>
  `${denied === true ? 'not ' : ''}samplesFromModel(pick=${pick ?? 'any'}, feed=${feed ?? 'any'})`;
