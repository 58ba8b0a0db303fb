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

/** Which word greedy decoding takes at each step. */
export interface GreedyClaim extends Claim {
  readonly kind: 'greedy';
  readonly pick: Pick;
}

/** How high a temperature is, or where it goes. */
export type TemperatureAt = 'zero' | 'low' | 'lowered' | 'one' | 'raised' | 'high' | 'infinite' | 'any';

/** What the distribution is then: the likeliest word alone, uniform, flatter or sharper than without, the same, summing to one, ranked as before. */
export type TemperatureGives =
  'likeliest' | 'uniform' | 'flat' | 'sharp' | 'same' | 'normalised' | 'unnormalised' | 'order' | 'reorder';

/** What a softmax temperature makes of the distribution that words are drawn from. */
export interface TemperatureClaim extends Claim {
  readonly kind: 'temperature' | 'temperature-formula';
  readonly at?: TemperatureAt;
  readonly value?: number;
  /** The temperature that it is compared with, where that is not 1. */
  readonly than?: number;
  readonly gives?: TemperatureGives;
  /** How the scores before the softmax and the temperature are put together. */
  readonly how?: 'divided' | 'multiplied' | 'added' | 'subtracted';
  readonly denied?: true;
}

export type SamplingClaim = ProcedureClaim | VarietyClaim | TemperatureClaim | GreedyClaim;

/** `writes(argmax, same sentence each time)`. */
export function printSampling(claim: SamplingClaim): string {
  if (claim.kind === 'procedure') return printProcedure(claim);
  if (claim.kind === 'variety')
    return `writes(${claim.pick}, ${claim.same ? 'the same sentence each time' : 'different sentences'})`;
  if (claim.kind === 'greedy') return `greedy(picks ${claim.pick})`;
  const not = claim.denied === true ? 'not ' : '';
  if (claim.kind === 'temperature-formula') return `${not}softmax(scores ${claim.how} by T)`;
  return `${not}softmax(T ${claim.value ?? claim.at}${claim.than === undefined ? '' : `, than ${claim.than}`}: ${claim.gives})`;
}

/** The procedure to run: what a statement leaves open is taken as it should be, so that only what it says is judged. */
export const procedureOf = ({ pick, feed }: ProcedureClaim): Procedure => ({
  pick: pick ?? 'draw',
  feed: feed ?? 'chosen',
});

/** `samplesFromModel(pick=draw, feed=chosen)`. */
export const printProcedure = ({ pick, feed, denied }: ProcedureClaim): string =>
  `${denied === true ? 'not ' : ''}samplesFromModel(pick=${pick ?? 'any'}, feed=${feed ?? 'any'})`;
