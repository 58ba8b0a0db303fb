import { mentionsOf } from '../../lexicon/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { GateClaim } from './claim.ts';

const ASKS_GATE =
  /\b(?:which|what)(?: one)?(?: of (?:the|its|these) (?:three |two )?)?(?: lstm| gru)?(?:['’]s)? gates?\b/iu;

/**
 * "Which gate must be opened so that new content enters?" asks for the gate that decides about it: that content enters with another gate open, too,
 * makes that one no answer. Settings that say the opposite of what is wanted stay as they are.
 */
export function withAskedGate(
  recognise: (reading: Reading) => Recognition<GateClaim> | null,
): (reading: Reading) => Recognition<GateClaim> | null {
  return (reading) => {
    const read = recognise(reading);
    if (read === null || !asksForGate(reading)) return read;
    return { ...read, claims: read.claims.map(deciding) };
  };
}

function asksForGate({ form, stem }: Reading): boolean {
  return (
    form === 'holds' &&
    ASKS_GATE.test(stem.text) &&
    mentionsOf(stem, 'gate').every(({ concept }) => concept === 'gate' || concept === 'gate.setting')
  );
}

function deciding(claim: GateClaim | Unread): GateClaim | Unread {
  if (!('kind' in claim) || claim.kind !== 'gate-role' || claim.at === null) return claim;
  return (claim.at.value === 1) === claim.at.open ? { ...claim, at: null } : claim;
}
