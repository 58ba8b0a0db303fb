import type { Frame } from './frame.ts';
import type { Term, TermType } from './term.ts';

/** What a row found: its terms by type. Several terms of a type that say the same are one. */
export interface Found {
  /** The term of a type that must be there, or the first of several. */
  readonly one: (type: TermType) => Term;
  readonly all: (type: TermType) => readonly Term[];
  readonly has: (...types: readonly TermType[]) => boolean;
  /** All terms in the order of the text. */
  readonly terms: Frame;
  readonly inOrder: (...types: readonly TermType[]) => boolean;
}

/** A kind of statement and the claim that it makes. */
export interface Row<C> {
  /** Types of which exactly one term must be there; `held*` may be several. */
  readonly has: readonly string[];
  /** Types that may be there besides, `kind:network` with that value only. Any other makes the row pass the statement by. */
  readonly may: readonly (TermType | `${TermType}:${string}`)[];
  readonly make: (found: Found) => C | null;
}

/** The one claim that all rows make of all frames of a statement, or `null`: none, or several. */
export function claimOf<C>(rows: readonly Row<C>[], frames: readonly Frame[]): C | null {
  const found = new Map<string, C>();
  for (const frame of frames)
    for (const row of rows) {
      const claim = match(row, frame);
      if (claim !== null) found.set(JSON.stringify(claim), claim);
    }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

function match<C>({ has, may, make }: Row<C>, frame: Frame): C | null {
  const byType = new Map<TermType, Term[]>();
  for (const term of frame) {
    const same = byType.get(term.type) ?? [];
    byType.set(term.type, same);
    if (!same.some((each) => equal(each, term))) same.push(term);
  }
  // "Not of an LSTM", "never the GRU": what is then said is of another cell, which no row tells.
  if (frame.some(({ type, negated }) => type === 'cell' && negated === true)) return null;
  const needed = has.map((each) => each.replace('*', '') as TermType);
  for (const [at, type] of needed.entries()) {
    const count = byType.get(type)?.length ?? 0;
    if (count === 0 || (count > 1 && !has[at]?.endsWith('*'))) return null;
  }
  const allowed = new Set<string>([...needed, ...may]);
  for (const { type, value } of frame) if (!allowed.has(type) && !allowed.has(`${type}:${value}`)) return null;
  return make({
    one: (type) => byType.get(type)?.[0] as Term,
    all: (type) => byType.get(type) ?? [],
    has: (...types) => types.some((type) => byType.has(type)),
    terms: frame,
    inOrder: (...types) => isInOrder(frame, types),
  });
}

/** Whether a term of the first type is followed by ones of the others, in that order, whatever stands between. */
export function isInOrder(frame: Frame, types: readonly TermType[]): boolean {
  let next = 0;
  for (const { type } of frame) if (type === types[next]) next += 1;
  return next === types.length;
}

const equal = (a: Term, b: Term): boolean => a.value === b.value && a.denied === b.denied && a.negated === b.negated;
