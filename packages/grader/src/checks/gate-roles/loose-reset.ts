import type { Reading, Recognition } from '../../types.ts';
import { unreadWhere } from '../../read/unread-where.ts';
import type { GateClaim } from './claim.ts';

/** Says by itself which way is meant. */
const TELLS_WAY = /\bdirect(?:ly)?\b|\bcandidate\b/iu;

/**
 * Leaves open what a reset gate at 0 or 1 is said to do to "the previous state": textbooks say that it is forgotten or kept and mean the candidate,
 * while the new state still takes its share of the old one.
 */
export const withoutLooseResets = (
  recognise: (reading: Reading) => Recognition<GateClaim> | null,
): ((reading: Reading) => Recognition<GateClaim> | null) =>
  unreadWhere(recognise, (claim, said, { stem }) =>
    !('unread' in claim) && isLoose(claim) && !TELLS_WAY.test(`${stem.text} ${said}`)
      ? 'the reset gate acts on the candidate, and the new state keeps its share of the old one'
      : null,
  );

function isLoose(claim: GateClaim): boolean {
  if (claim.kind === 'gate-role') return claim.gate === 'reset' && claim.flow === 'keep' && claim.at !== null;
  if (claim.kind !== 'gate-effect') return false;
  const { reset, ...others } = claim.gates;
  if (reset === undefined || Object.keys(others).length > 0) return false;
  return reset === 1 ? claim.becomes === 'kept' || claim.becomes === 'old' : claim.becomes === 'forgotten';
}
