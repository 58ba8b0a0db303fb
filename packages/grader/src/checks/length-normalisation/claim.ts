import type { Claim } from '../../types.ts';

/** What search with or without length normalisation tends to give. */
export interface TendencyClaim extends Claim {
  readonly kind: 'length-bias';
  readonly normalised: boolean;
  readonly tends: 'short' | 'long';
  /** That it does not tend so. */
  readonly denied: boolean;
}

/** What normalising changes: sentences get longer or shorter than without it. */
export interface ChangeClaim extends Claim {
  readonly kind: 'change';
  readonly gets: 'short' | 'long';
}

/** What an exponent α of the length makes of the score: log P itself, or log P for each word. */
export interface AlphaClaim extends Claim {
  readonly kind: 'alpha';
  readonly value: 0 | 1;
  readonly gives: 'none' | 'full';
}

/** What one more word does to log P: raise it, or lower it. */
export interface AddsClaim extends Claim {
  readonly kind: 'adds';
  readonly raises: boolean;
}

/** What a plain sum prefers, and what one more word does to it. */
export interface BecauseClaim extends Claim {
  readonly kind: 'bias-because';
  readonly tends: 'short' | 'long';
  readonly raises: boolean;
}

/** How log P of a sentence stands to that of its own beginning. */
export interface PrefixClaim extends Claim {
  readonly kind: 'prefix';
  readonly relation: 'never higher' | 'higher' | 'same' | 'sometimes higher';
}

/** What normalising for length makes of a score. */
export interface ScoreClaim extends Claim {
  readonly kind: 'score';
  readonly operation: 'divide' | 'multiply' | 'replace' | 'add' | 'subtract';
  readonly of: 'logP' | 'words' | 'beams';
  readonly by: 'logP' | 'words' | 'beams';
  /** By a power of it, below 1. */
  readonly power: boolean;
}

export type LengthClaim =
  TendencyClaim | ChangeClaim | AlphaClaim | AddsClaim | BecauseClaim | PrefixClaim | ScoreClaim;

/** `unnormalisedSearch(tends short)`, `normalising(longer sentences)`. */
export function printLength(claim: LengthClaim): string {
  if (claim.kind === 'change') return `normalising(${claim.gets === 'long' ? 'longer' : 'shorter'} sentences)`;
  if (claim.kind === 'alpha')
    return `score(α = ${claim.value}) = ${claim.gives === 'none' ? 'log P' : 'log P per word'}`;
  if (claim.kind === 'bias-because')
    return `unnormalisedSearch(tends ${claim.tends}) because oneMoreWord(${claim.raises ? 'raises' : 'lowers'} log P)`;
  if (claim.kind === 'prefix') return `logP(sentence) ${claim.relation} against logP(its prefix)`;
  if (claim.kind === 'score')
    return `normalisedScore(${claim.operation} ${claim.of} by ${claim.power ? 'a power of ' : ''}${claim.by})`;
  if (claim.kind === 'adds') return `oneMoreWord(${claim.raises ? 'raises' : 'lowers'} log P)`;
  return `${claim.denied ? 'not ' : ''}${claim.normalised ? 'normalised' : 'unnormalised'}Search(tends ${claim.tends})`;
}
