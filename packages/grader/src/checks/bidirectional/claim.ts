import type { TimeScope } from '../../frames/time-terms.ts';
import type { Claim } from '../../types.ts';
import type { Dependence } from './experiment.ts';

/** Why a network is chosen. */
export type Reason =
  | { readonly kind: 'depends'; readonly includes: readonly TimeScope[]; readonly excludes: readonly TimeScope[] }
  | { readonly kind: 'more-information' }
  | { readonly kind: 'accurate-gradients' };

/** "Use this network, because …" for labels with a known dependence on the inputs. */
export interface DirectionClaim extends Claim {
  readonly kind: 'direction';
  readonly choice: 'unidirectional' | 'bidirectional';
  readonly reasons: readonly Reason[];
  /** What the label depends on; `null` where nothing says so. */
  readonly label: Dependence | null;
}

/** "This network's output at step t depends on these inputs, and not on those." */
export interface ReachClaim extends Claim {
  readonly kind: 'reach';
  readonly network: 'unidirectional' | 'bidirectional';
  readonly includes: readonly TimeScope[];
  readonly excludes: readonly TimeScope[];
}

/** `reaches(bidirectional, past+future)`. */
export function printReach({ network, includes, excludes }: ReachClaim): string {
  const without = excludes.length === 0 ? '' : `, not ${excludes.join('+')}`;
  return `reaches(${network}, ${includes.join('+') || 'nothing named'}${without})`;
}

/** `choose(bidirectional) because moreInformation, label(past)`. */
export function printDirection({ choice, reasons, label }: DirectionClaim): string {
  const because = reasons.length === 0 ? '' : ` because ${reasons.map(printReason).join(' and ')}`;
  return `choose(${choice})${because}, label(${label ?? 'dependence unknown'})`;
}

function printReason(reason: Reason): string {
  if (reason.kind === 'more-information') return 'moreInformation';
  if (reason.kind === 'accurate-gradients') return 'moreAccurateGradients';
  const without = reason.excludes.length === 0 ? '' : `, not ${reason.excludes.join('+')}`;
  return `dependsOn(${reason.includes.join('+') || 'nothing named'}${without})`;
}
