import { codeOf, TYPES, type Term, type TermType } from './term.ts';

/** Terms that stand together and make one: "old" + "state" is the old state, "keep" + the old state is the flow `keep`. */
export interface Reduction {
  readonly pattern: RegExp;
  readonly make: (terms: readonly Term[]) => Term | null;
}

/** What a reduction gives: a term, or what makes it of those that matched; `null` leaves them as they are. */
type Result = Term | ((terms: readonly Term[]) => Term | null);

/**
 * `not? keep not? (old|state)`: types in order, with the marks of regular expressions. Words that carry nothing may stand between them. An odd
 * number of denials denies the result.
 */
export function reduction(form: string, result: Result): Reduction {
  const source = form.replace(/[a-z-]+/gu, (name) => {
    if (!TYPES.includes(name as TermType)) throw new Error(`Expected a type of term, found \`${name}\` in "${form}"`);
    return `(?:${codeOf('fill')}*${codeOf(name as TermType)})`;
  });
  return {
    pattern: new RegExp(source.replaceAll(' ', ''), 'u'),
    make: (terms) => {
      const made = typeof result === 'function' ? result(terms) : result;
      if (made === null) return null;
      const denials = terms.filter(({ type, denied }) => type === 'not' || denied === true).length;
      const isDenied = (denials % 2 === 1) !== (made.denied === true);
      const isNegated = terms.some(({ type, negated }) => type === 'not' || negated === true);
      return {
        type: made.type,
        value: made.value,
        ...(isDenied && { denied: true as const }),
        ...(isNegated && { negated: true as const }),
      };
    },
  };
}

/** Applies the reductions one after the other, each until it finds nothing more. */
export function reduce(terms: readonly Term[], reductions: readonly Reduction[]): readonly Term[] {
  let left = [...terms];
  let codes = codesOf(left);
  for (const { pattern, make } of reductions) {
    for (let from = 0; ;) {
      const found = pattern.exec(codes.slice(from));
      if (found === null || found[0] === '') break;
      const start = from + found.index;
      const made = make(left.slice(start, start + found[0].length));
      if (made === null) {
        from = start + 1;
        continue;
      }
      left = [...left.slice(0, start), made, ...left.slice(start + found[0].length)];
      codes = codesOf(left);
      // One term for one: looking again from there would find it again.
      from = found[0].length > 1 ? 0 : start + 1;
    }
  }
  return left;
}

const codesOf = (terms: readonly Term[]): string => terms.map(({ type }) => codeOf(type)).join('');
