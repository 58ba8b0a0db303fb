import type { Finding } from '../types.ts';

/** What is found of "it is not so that …", from what was found of the rest. */
export function denied(finding: Finding): Finding {
  return finding.holds === null ? finding : { ...finding, holds: !finding.holds };
}

/** What is found of a claim as it is said, denied or not, from what was found of the rest. */
export const asSaid = (claim: { readonly denied?: boolean }, finding: Finding): Finding =>
  claim.denied === true ? denied(finding) : finding;
