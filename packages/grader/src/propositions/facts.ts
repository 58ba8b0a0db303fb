import { asCanonical } from '../sentences/index.ts';
import type { Claim, Reading, Recognition } from '../types.ts';
import type { Bag } from './bag.ts';
import type { WordTable } from './parse.ts';
import { readByPhrases, type Spoken } from './read-by-phrases.ts';
import type { Term } from './term.ts';
import { AROUND, type AroundType } from './words/around.ts';
import { GENERAL } from './words/general.ts';

/** A claim that may be denied as a whole: whoever measures it has to turn what is found. */
interface Deniable extends Claim {
  readonly denied?: boolean;
}

/** What a question and one of its answers tell together, whichever of them tells it and in whatever order. */
interface Told<T extends string> {
  /** The one value of a type; `null` where it is not told, or told in two ways. */
  readonly value: (type: T | AroundType) => string | null;
  readonly values: (type: T | AroundType) => readonly string[];
  readonly has: (type: T | AroundType, value?: string) => boolean;
  readonly numbers: readonly number[];
  /** `null` where the stem is the statement. */
  readonly asked: Bag<T | AroundType> | null;
  readonly said: Bag<T | AroundType>;
  /** In the order of the text, the question first. */
  readonly terms: readonly Term<T | AroundType>[];
  readonly stem: string;
  readonly text: string;
}

/** A kind of statement by its parts: what must be told, what may be told besides, and the claim that it makes. Any other part makes it pass by. */
export interface Fact<T extends string, C> {
  /** Types of which one value must be told: `cell`, or `cell:lstm` for that value; `cell*` for several. */
  readonly has: readonly string[];
  /** Types that may be told besides. Questions ("which"), "when" and "and" always may; a denial turns the claim. */
  readonly may?: readonly (T | AroundType)[];
  readonly make: (told: Told<T>) => C | null;
}

const EVERYWHERE: readonly string[] = ['ask', 'when', 'and', 'not', 'fill'];

/**
 * What `recognise` reads, and where it leaves a statement unread, the one claim that `facts` make of all terms of the question and the answer. Every
 * word is one of `words`; one denial, wherever it stands, denies the claim, and two leave it unread.
 */
export function readByFacts<C extends Deniable, T extends string>(
  words: readonly WordTable<T>[],
  facts: readonly Fact<T, C>[],
  topic: RegExp,
  recognise: (reading: Reading) => Recognition<NoInfer<C>> | null,
  rewrite?: (text: string) => string,
): (reading: Reading) => Recognition<C> | null {
  return readByPhrases<C, T | AroundType>(
    [...words, GENERAL, AROUND] as readonly WordTable<T | AroundType>[],
    (spoken) => claimOf(facts, spoken),
    recognise,
    { topic, confirms: true, spell: asCanonical, ...(rewrite !== undefined && { rewrite }) },
  );
}

function claimOf<C extends Deniable, T extends string>(
  facts: readonly Fact<T, C>[],
  { asked, said, stem, text }: Spoken<T | AroundType>,
): C | null {
  const bags = asked === null ? [said] : [asked, said];
  const terms = bags.flatMap((bag) => bag.terms);
  const denials = terms.filter(({ type }) => type === 'not').length;
  // "No weights differ": how far such a denial reaches is another matter than where a verb is denied.
  if (denials > 1 || (asked === null && /^\W*(?:no|not|none|neither|nor)\b/iu.test(text))) return null;
  const values = (type: T | AroundType): readonly string[] => [...new Set(bags.flatMap((bag) => bag.values(type)))];
  const told: Told<T> = {
    values,
    value: (type) => {
      const [only, ...more] = values(type);
      return only === undefined || more.length > 0 ? null : only;
    },
    has: (type, value) => bags.some((bag) => bag.has(type, value)),
    numbers: bags.flatMap((bag) => bag.numbers),
    asked,
    said,
    terms,
    stem,
    text,
  };
  const found = new Map<string, C>();
  for (const fact of facts) {
    const claim = isTold(fact, told, terms) ? fact.make(told) : null;
    if (claim === null) continue;
    const whole = denials === 0 ? claim : deny(claim);
    found.set(JSON.stringify(whole), whole);
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

function isTold<T extends string, C>(
  { has, may = [] }: Fact<T, C>,
  told: Told<T>,
  terms: readonly { readonly type: string; readonly value: string }[],
): boolean {
  const needed = has.map((each) => each.replace('*', '').split(':') as [T, string?]);
  const allTold = needed.every(([type, value], at) =>
    value !== undefined
      ? told.has(type, value)
      : has[at]?.endsWith('*') === true
        ? told.has(type)
        : told.value(type) !== null,
  );
  if (!allTold) return false;
  return terms.every(
    ({ type, value }) =>
      EVERYWHERE.includes(type) ||
      (may as readonly string[]).includes(type) ||
      needed.some(([name, only]) => name === type && (only === undefined || only === value)),
  );
}

/** The claim turned. */
const deny = <C extends Deniable>(claim: C): C => ({ ...claim, denied: claim.denied !== true });
