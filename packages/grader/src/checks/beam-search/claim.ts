import type { Claim } from '../../types.ts';

export type Quantity = 'time' | 'memory' | 'quality' | 'steps';
/** `not less`: at least as much. */
export type Change = 'more' | 'less' | 'same' | 'not less' | 'not more';

/** One effect of a beam's width. `quality` is the probability of the sentence found. */
export interface Effect {
  readonly quantity: Quantity;
  readonly change: Change;
}

/** What a wider (or narrower) beam does; all of its effects must be there. */
export interface WidthClaim extends Claim {
  readonly kind: 'width';
  readonly wider: boolean;
  readonly effects: readonly Effect[];
  /** That it does not do so. */
  readonly denied: boolean;
  /** On every sentence: such a claim is refuted where the effect is not there, and not shown where it is. */
  readonly always?: true;
}

/** That a beam of some width finds what another way of searching finds, on every network (`same`) or not on every one. */
export interface SameClaim extends Claim {
  readonly kind: 'same';
  readonly width: number;
  readonly as: 'greedy' | 'exhaustive' | 'random';
  readonly same: boolean;
}

/** That a search finds the likeliest sentence of all on every network (`always`), or not on every one. */
export interface ExactClaim extends Claim {
  readonly kind: 'exact';
  readonly search: 'beam' | 'greedy' | 'exhaustive';
  readonly always: boolean;
}

/** That a search finds the likeliest sentence of all on no network (`never`), or on some. */
export interface SomeClaim extends Claim {
  readonly kind: 'some';
  readonly search: ExactClaim['search'];
  readonly never: boolean;
}

/** That a search goes through every sentence, or not through every one. */
export interface CoversClaim extends Claim {
  readonly kind: 'covers';
  readonly search: ExactClaim['search'];
  readonly all: boolean;
}

/** How many sentence starts are kept after a step, or continuations are scored at one. */
export interface CountClaim extends Claim {
  readonly kind: 'count';
  readonly what: 'kept' | 'scored';
  readonly width: number;
  readonly vocabulary: number;
  readonly value: number;
}

export type BeamClaim = WidthClaim | SameClaim | ExactClaim | SomeClaim | CoversClaim | CountClaim;

/** `widerBeam(time more)`, `finds(beam of 1 = greedy)`, `count(scored, beam of 3, 10000 words) = 30000`. */
export function printBeam(claim: BeamClaim): string {
  switch (claim.kind) {
    case 'width':
      return `${claim.denied ? 'not ' : ''}${claim.always === true ? 'always ' : ''}${claim.wider ? 'wider' : 'narrower'}Beam(${claim.effects.map(({ quantity, change }) => `${quantity} ${change}`).join(', ')})`;
    case 'same':
      return `finds(beam of ${claim.width} ${claim.same ? '=' : '≠'} ${claim.as})`;
    case 'exact':
      return `${claim.always ? 'always' : 'notAlways'}Finds(${claim.search}, likeliest sentence)`;
    case 'some':
      return `${claim.never ? 'never' : 'sometimes'}Finds(${claim.search}, likeliest sentence)`;
    case 'covers':
      return `${claim.all ? '' : 'not '}goesThrough(${claim.search}, every sentence)`;
    case 'count':
      return `count(${claim.what}, beam of ${claim.width}, ${claim.vocabulary} words) = ${claim.value}`;
  }
}
