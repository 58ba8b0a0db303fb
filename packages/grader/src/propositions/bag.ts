import type { Term } from './term.ts';

/** The terms of one text, whatever their order, asked for by type. Words that carry nothing are left out. */
export interface Bag<T extends string> {
  readonly terms: readonly Term<T>[];
  /** Whether a term of the type, and of the value if one is given, is there. */
  readonly has: (type: T, value?: string) => boolean;
  /** The values of a type, each once. */
  readonly values: (type: T) => readonly string[];
  /** The numbers in the order of the text. */
  readonly numbers: readonly number[];
  /** Whether there is no term of another type. */
  readonly only: (...types: readonly T[]) => boolean;
  readonly isEmpty: boolean;
}

export function bagOf<T extends string>(all: readonly Term<T>[]): Bag<T> {
  const terms = all.filter(({ type }) => (type as string) !== 'fill');
  return {
    terms,
    has: (type, value) => terms.some((term) => term.type === type && (value === undefined || term.value === value)),
    values: (type) => [...new Set(terms.filter((term) => term.type === type).map(({ value }) => value))],
    numbers: terms.filter(({ type }) => (type as string) === 'number').map(({ value }) => Number(value)),
    only: (...types) => terms.every(({ type }) => types.includes(type)),
    isEmpty: terms.length === 0,
  };
}
