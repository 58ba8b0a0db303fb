import type { Claim } from '../../types.ts';

/** A statement that a path of characters and blanks collapses to a text. */
export interface CollapseClaim extends Claim {
  readonly kind: 'collapse';
  readonly path: string;
  /** One character. */
  readonly blank: string;
  readonly text: string;
}

/** What is said of the rule: which of its two steps comes first, what a step does, what a doubled letter needs. */
export type RuleName =
  | 'repeats first'
  | 'blanks first'
  | 'merges repeats'
  | 'keeps repeats'
  | 'drops blanks'
  | 'keeps blanks'
  | 'doubles need a blank'
  | 'doubles need no blank';

export interface RuleClaim extends Claim {
  readonly kind: 'rule';
  readonly rule: RuleName;
}

/** That two paths collapse to one text, or to two. */
export interface AlikeClaim extends Claim {
  readonly kind: 'alike';
  readonly paths: readonly [string, string];
  readonly blank: string;
  readonly alike: boolean;
}

export type CtcClaim = CollapseClaim | RuleClaim | AlikeClaim;

/** `collapses(aa_ab → aab, blank=_)`, `ctc(repeats first)`, `collapsesAlike(aa, a_a, blank=_)`. */
export function printCtc(claim: CtcClaim): string {
  switch (claim.kind) {
    case 'collapse':
      return `collapses(${claim.path} → ${claim.text}, blank=${claim.blank})`;
    case 'rule':
      return `ctc(${claim.rule})`;
    case 'alike':
      return `${claim.alike ? '' : 'not '}collapsesAlike(${claim.paths.join(', ')}, blank=${claim.blank})`;
  }
}
