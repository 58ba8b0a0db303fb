import { ALL_PARTS } from '../sentences/index.ts';
import type { Claim, Reading, Recognition, Unread } from '../types.ts';
import type { Domain } from './domain.ts';
import { framesOf, type Frame } from './frame.ts';
import { claimOf, type Row } from './rows.ts';

const isUnread = (claim: Claim | Unread): claim is Unread => 'unread' in claim;

/**
 * What `recognise` reads, and where it leaves a statement unread, the claim that a row of `rows` makes of it. A frame leaves no word unread, so
 * that negations, qualifiers and numbers are read too.
 */
export function readByProposition<C extends Claim>(
  rows: () => readonly Row<C>[],
  recognise: (reading: Reading) => Recognition<C> | null,
  options: {
    readonly conventional?: (claim: C) => boolean;
    /** Whose words are read. Default: cells, their gates and training. */
    readonly domain?: Domain;
    /** Whether a statement's parts stand in roles that `recognise` does not tell apart: "the memory decides what the gate keeps". */
    readonly turned?: (frame: Frame) => boolean;
    /** Words of a statement or a stem that readers pass over, though they turn it. */
    readonly strange?: RegExp;
  } = {},
): (reading: Reading) => Recognition<C> | null {
  return (reading) => {
    const before = withoutTurned(reading, recognise(reading), options);
    if (before === TURNED) return null;
    if (before !== null && before.claims.every((claim) => !isUnread(claim))) return before;
    if (asksForPositive(reading)) return before;
    const claims = reading.statements.map((statement, at): C | Unread | null => {
      const own = before?.claims[at];
      if (own !== undefined && !isUnread(own)) return null;
      return claimOf(rows(), framesOf(reading, statement, options.domain));
    });
    if (claims.every((claim) => claim === null)) return before;
    const merged = claims.map(
      (claim, at): C | Unread => claim ?? before?.claims[at] ?? { unread: 'no proposition that is known' },
    );
    const isAlone = before === null || before.claims.every(isUnread);
    const turns = claims.some((claim) => claim !== null && !isUnread(claim) && options.conventional?.(claim) === true);
    return {
      ...before,
      claims: merged,
      wholly: claims.map((claim, at) => claim !== null || before?.wholly?.[at] === true),
      ...((turns || before?.conventional === true) && { conventional: true }),
      ...(isAlone && { readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true }),
    };
  };
}

const TURNED = 'turned';

/** What was read, but for statements whose parts stand in other roles; `TURNED` where that leaves nothing. */
function withoutTurned<C extends Claim>(
  reading: Reading,
  before: Recognition<C> | null,
  { turned, strange }: { readonly turned?: (frame: Frame) => boolean; readonly strange?: RegExp },
): Recognition<C> | typeof TURNED | null {
  if (strange?.test(reading.stem.text) === true) return TURNED;
  if (reading.form !== 'statement') return before;
  if (before === null || turned === undefined) return before;
  const isTurned = reading.statements.some((statement) => framesOf(reading, statement).some((frame) => turned(frame)));
  return isTurned ? TURNED : before;
}

/** "Doesn't an LSTM …?" asks for the positive: its "not" denies nothing. */
const asksForPositive = ({ form, stem }: Reading): boolean =>
  form === 'statement' &&
  /^\s*(?:is|are|do|does|can|could|will|would|has|have|should)(?:n['’]t| not)\b/iu.test(stem.text);
