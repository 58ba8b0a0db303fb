import { isHarmlessWord } from '../lexicon/harmless-words.ts';
import { fold } from '../lexicon/tokens.ts';
import { canonical } from '../sentences/index.ts';
import type { Term, TermType } from './term.ts';
import { inflect } from './inflect.ts';
import { WORDS } from './words/index.ts';

/** Phrases of one type and value, set apart by `|`; `~` stands before a verb, whose forms are all meant. */
export type WordTable<T extends string = TermType> = Readonly<Partial<Record<T, Readonly<Record<string, string>>>>>;

/** What a phrase stands for: nearly always one term, "nothing new" two. */
interface Entry<T extends string> {
  readonly words: readonly string[];
  readonly terms: readonly Term<T>[];
}

/** A text as terms, or the first word that stands for none. */
export type Parsed<T extends string = TermType> = { readonly terms: readonly Term<T>[] } | { readonly unknown: string };

const TOKEN =
  /\p{L}\p{M}?(?:_\{[^{}]{1,12}\}|\^\{?<[^<>]{1,8}>\}?|_[\p{L}\p{N}]{1,3})|(?:(?<![\p{L}\p{N})]\s?)|(?<=\b(?:between|from|to|and|in|is|at|of)\s))[-−]\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[\p{L}\p{N}]+(?:'\p{L}+)?|[^\s\p{L}\p{N}]/gu;
/** `[0,1]`, which is no number with a decimal comma. */
const INTERVAL = /[[(]\s?([-−]?[01])\s?,\s?([01])\s?[\])]/gu;
/** `1 − f_t`, which is neither 1 nor the gate. */
const COMPLEMENT =
  /(?<![\p{L}\p{N}_.])1\s?[-−–]\s?\(?(?:[\p{Ll}Γ](?:[_^]|(?!\p{L}))|the\s\p{L}+\sgate\b|(?:forget|input|output|update|reset)\sgate\b)/u;
/** Marks between clauses and around asides: they carry nothing once every word is read. */
const MARKS = /^[=≈.,;:!?()[\]"'“”‘’–—-]$/u;

/**
 * Splits a text into the phrases of some tables, the longest first; nothing of it is passed over. `spell`: how a phrase of the tables stands in a
 * canonical text. Default: as it is written. `unknown`: the type of words that stand in no table. Default: the first of them ends the parse.
 */
export function parserOf<T extends string>(
  tables: readonly WordTable<T>[],
  { spell = (phrase) => phrase, unknown }: { readonly spell?: (phrase: string) => string; readonly unknown?: T } = {},
): (text: string) => Parsed<T> {
  let entries: Entries<T> | null = null;
  // Built at the first question.
  return (text) => parseWith((entries ??= entriesOfAll(tables, spell)), text, unknown);
}

/** Splits a text into the phrases on cells and training. */
export const parse = parserOf<TermType>(WORDS);

type Entries<T extends string> = ReadonlyMap<string, readonly Entry<T>[]>;

function parseWith<T extends string>(entries: Entries<T>, text: string, unknown?: T): Parsed<T> {
  if (COMPLEMENT.test(text)) return { unknown: '1 −' };
  const tokens = (canonical(text).replace(INTERVAL, ' between $1 and $2 ').match(TOKEN) ?? []).map((token) =>
    token.replace(/\s|(?<=\p{L}{3})'s$/gu, ''),
  );
  const terms: Term<T>[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as string;
    const entry = longest(entries, tokens, at);
    if (entry !== null) {
      terms.push(...entry.terms);
      at += entry.words.length;
    } else if (MARKS.test(token)) at += 1;
    else if (/^[-−]?\d/u.test(token)) {
      const value = token.replace(',', '.').replace('−', '-');
      const isPercent = /^(?:%|percent)$/u.test(tokens[at + 1] ?? '');
      terms.push({ type: 'number' as T, value: isPercent ? String(Number(value) / 100) : value });
      at += isPercent ? 2 : 1;
    } else if (isHarmlessWord(fold(token))) at += 1;
    else if (unknown === undefined) return { unknown: token };
    else {
      terms.push({ type: unknown, value: token });
      at += 1;
    }
  }
  return { terms };
}

function longest<T extends string>(entries: Entries<T>, tokens: readonly string[], at: number): Entry<T> | null {
  for (const entry of entries.get(tokens[at] as string) ?? [])
    if (entry.words.every((word, offset) => tokens[at + offset] === word)) return entry;
  return null;
}

/** All phrases by their first word, the longest first. */
function entriesOfAll<T extends string>(
  tables: readonly WordTable<T>[],
  spell: (phrase: string) => string,
): Entries<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  for (const words of tables)
    for (const [type, values] of Object.entries<Readonly<Record<string, string>>>(
      words as object as Record<string, Readonly<Record<string, string>>>,
    ))
      for (const [value, phrases] of Object.entries(values))
        for (const entry of phrases.split('|').flatMap((phrase) => entriesOf(type as T, value, phrase.trim(), spell))) {
          const [first = ''] = entry.words;
          const others = byFirst.get(first);
          if (others === undefined) byFirst.set(first, [entry]);
          else others.push(entry);
        }
  for (const each of byFirst.values()) each.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function entriesOf<T extends string>(
  type: T,
  value: string,
  phrase: string,
  spell: (phrase: string) => string,
): readonly Entry<T>[] {
  const denies = phrase.startsWith('!');
  const plain = denies ? phrase.slice(1) : phrase;
  const forms = plain.startsWith('~') ? inflect(plain.slice(1)) : [plain];
  // `!` before a phrase that denies by itself: "nothing new" is "no" and "new".
  const terms: Term<T>[] = [...(denies ? [{ type: 'not' as T, value: 'not' }] : []), { type, value }];
  return forms.flatMap((form) => {
    const words = spell(form)
      .split(' ')
      .filter((word) => word !== '');
    return words.length === 0 ? [] : [{ words, terms: terms.map((term) => ({ ...term, text: form })) }];
  });
}
