/**
 * Remembers the next place of each token, so that looking ahead from every character of a text stays linear:
 * each token's occurrences are found once as the reading position moves on.
 */
export interface Seeker {
  /** The first index at or after `from` of `token`, or -1. `from` must not go back. */
  (token: string, from: number): number;
}

/** A seeker over `text` that looks no further than `limit`. */
export function createSeeker(text: string, limit: number = text.length): Seeker {
  const known = new Map<string, number>();
  return (token, from) => {
    const last = known.get(token);
    if (last !== undefined && (last === Infinity || last >= from)) return last === Infinity ? -1 : last;
    const found = text.indexOf(token, from);
    const place = found === -1 || found + token.length > limit ? Infinity : found;
    known.set(token, place);
    return place === Infinity ? -1 : place;
  };
}
