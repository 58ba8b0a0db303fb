import type { Claim, Reading, Recognition, Unread } from '../types.ts';

type Recognise<C extends Claim> = (reading: Reading) => Recognition<C> | null;
/** Why a claim is not to stand, or `null`; `said` is the text of the answer that makes it. */
type Why<C extends Claim> = (claim: C | Unread, said: string, reading: Reading) => string | null;

/** What `recognise` reads, without the claims for which `why` gives a reason. */
export const unreadWhere =
  <C extends Claim>(recognise: Recognise<C>, why: Why<C>): Recognise<C> =>
  (reading) => {
    const read = recognise(reading);
    if (read === null) return null;
    const claims = read.claims.map((claim, at): C | Unread => {
      const reason = why(claim, reading.statements[at]?.phrase.text ?? '', reading);
      return reason === null ? claim : { unread: reason };
    });
    return { ...read, claims };
  };

/** {@link unreadWhere}, and nothing where no claim is left. */
export const nothingWhere =
  <C extends Claim>(recognise: Recognise<C>, why: Why<C>): Recognise<C> =>
  (reading) => {
    const read = unreadWhere(recognise, why)(reading);
    return read === null || read.claims.every((claim) => 'unread' in claim) ? null : read;
  };
