import type { Verdict } from '@keyproof/grader';

const WORDS: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity: Infinity, '-Infinity': -Infinity };
const MARK = '\u0000';

/** Verdicts as JSON; NaN and infinities, which JSON does not have, as marked words. */
export const writeVerdicts = (verdicts: readonly Verdict[]): string =>
  JSON.stringify(verdicts, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? `${MARK}${value}` : value,
  );

/** A value of `writeVerdicts` with its marked words as numbers again. */
export const reviveNumber = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.startsWith(MARK) ? (WORDS[value.slice(1)] ?? value) : value;
