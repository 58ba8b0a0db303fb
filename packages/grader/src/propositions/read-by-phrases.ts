import { ALL_PARTS } from '../sentences/index.ts';
import type { Claim, Reading, Recognition, Statement, Unread } from '../types.ts';
import { bagOf, type Bag } from './bag.ts';
import { parserOf, type WordTable } from './parse.ts';

/** What a question asks and what one of its answers says, each with every word of it read. */
export interface Spoken<T extends string> {
  /** `null` where the stem is the statement. */
  readonly asked: Bag<T> | null;
  readonly said: Bag<T>;
  /** The terms of a part of the answer, `null` where a word of it is not known. */
  readonly parse: (text: string) => Bag<T> | null;
  readonly text: string;
  readonly stem: string;
}

/** Longer texts are stories. */
const LONGEST = 400;
/** A blank to be filled. */
const BLANK = /_{2,}/u;
const hasOneBlank = (text: string): boolean => (text.match(/_{2,}/gu) ?? []).length === 1;
/** What a reader that leaves no word over has read. */
const WHOLE = { readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true } as const;
const isUnread = (claim: Claim | Unread): claim is Unread => 'unread' in claim;
/** "Doesn't it …?" asks for the positive. */
const ASKS_POSITIVE = /^\s*(?:is|are|do|does|can|could|will|would|has|have|should)(?:n['’]t| not)\b/iu;

/**
 * What `recognise` reads, and where it leaves a statement unread, the claim that `make` makes of the terms of the question and of the answer. Both are
 * read by the phrases of `words` alone and leave no word over, so negations, qualifiers and numbers are read too; `make` has to answer `null` for every
 * term that it does not expect.
 */
export function readByPhrases<C extends Claim, T extends string>(
  words: readonly WordTable<T>[],
  make: (spoken: Spoken<T>, reading: Reading) => C | null,
  recognise: (reading: Reading) => Recognition<C> | null,
  options: {
    /** Where the reading is none of the check's business, before any word is looked up. */
    readonly topic: RegExp;
    /** How a phrase of `words` stands in a canonical text. Default: as it is written. */
    readonly spell?: (phrase: string) => string;
    /** Brings the notation of a text into words. */
    readonly rewrite?: (text: string) => string;
    /** Whether claims that `recognise` made, and that these phrases make too, are then read whole. Default false. */
    readonly confirms?: true;
    /** Whether a claim may turn on the GRU convention. */
    readonly conventional?: (claim: C) => boolean;
  },
): (reading: Reading) => Recognition<C> | null {
  const parse = parserOf<T>(words, options.spell === undefined ? {} : { spell: options.spell });
  const bag = (text: string): Bag<T> | null => {
    const parsed = parse(options.rewrite?.(text) ?? text);
    return 'unknown' in parsed ? null : bagOf(parsed.terms);
  };
  return (reading) => {
    const before = recognise(reading);
    const { form, stem } = reading;
    const isRead = before?.claims.every((claim) => !isUnread(claim)) === true;
    if (isRead && (options.confirms !== true || before.readsNumbers === true)) return before;
    const texts = [stem.text, ...reading.statements.map(({ phrase }) => phrase.text)].join('\n');
    if (stem.text.length > LONGEST || !options.topic.test(texts)) return before;
    if (form === 'statement' && ASKS_POSITIVE.test(stem.text)) return before;
    const asked = form === 'statement' ? null : bag(stem.text.replace(/_{2,}|\.{3,}|…/gu, ' '));
    if (form !== 'statement' && asked === null) return before;
    if (isRead)
      return reading.statements.every(
        (statement, at) => JSON.stringify(claimOf(statement, asked, reading)) === JSON.stringify(before.claims[at]),
      )
        ? { ...before, wholly: before.claims.map(() => true), ...WHOLE }
        : before;
    const claims = reading.statements.map((statement, at): C | Unread | null => {
      const own = before?.claims[at];
      if (own !== undefined && !isUnread(own)) return null;
      return claimOf(statement, asked, reading);
    });
    if (claims.every((claim) => claim === null)) return before;
    const merged = claims.map(
      (claim, at): C | Unread => claim ?? before?.claims[at] ?? { unread: 'no phrases that make a claim' },
    );
    const isAlone = before === null || before.claims.every(isUnread);
    const turns = claims.some((claim) => claim !== null && !isUnread(claim) && options.conventional?.(claim) === true);
    return {
      ...before,
      claims: merged,
      wholly: claims.map((claim, at) => claim !== null || before?.wholly?.[at] === true),
      ...((turns || before?.conventional === true) && { conventional: true }),
      ...(isAlone && WHOLE),
    };
  };

  function claimOf({ phrase }: Statement, asked: Bag<T> | null, reading: Reading): C | null {
    const text = phrase.text.trim();
    if (text.length > LONGEST) return null;
    if (asked !== null && hasOneBlank(reading.stem.text)) {
      // "The ____ word is fed back": stem and answer make one statement.
      const whole = bag(reading.stem.text.replace(BLANK, ` ${text.replace(/[.;]\s*$/u, '')} `));
      const claim =
        whole === null ? null : make({ asked: null, said: whole, parse: bag, text, stem: reading.stem.text }, reading);
      if (claim !== null) return claim;
    }
    const said = bag(asked === null ? text.replace(/\?\s*$/u, '') : text);
    return said === null ? null : make({ asked, said, parse: bag, text, stem: reading.stem.text }, reading);
  }
}
