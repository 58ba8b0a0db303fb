import { COURSE } from './words/course.ts';
import { NOUNS } from './words/nouns.ts';
import { OTHERS } from './words/others.ts';

/** The languages that the tables of words have a column for come first, in the order of the columns. */
export const LANGUAGES = ['de', 'fr', 'es', 'pt', 'zh', 'it', 'nl', 'ru', 'ja'] as const;
/** Whether the tables of words have a language: the others are read by their sentences alone. */
export const hasWords = (language: Language): boolean => LANGUAGES.indexOf(language) < 5;
export type Language = (typeof LANGUAGES)[number];

/**
 * Parts of speech: noun, verb in its base form, infinitive or participle, modal, "is", adjective, adverb, negation, subordinator, conjunction,
 * preposition, question word, pronoun, determiner, literal, mark.
 */
export type Tag = 'N' | 'V' | 'I' | 'M' | 'K' | 'A' | 'G' | 'X' | 'R' | 'C' | 'P' | 'Q' | 'O' | 'D' | 'L' | '.';

export interface Word {
  readonly tag: Tag;
  readonly english: string;
}

interface Entry extends Word {
  readonly tokens: readonly string[];
}

/** The endings that `+` stands for. */
const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  de: ['', 'e', 'en', 'er', 'es', 'em'],
  fr: ['', 'e', 's', 'es'],
  es: ['o', 'a', 'os', 'as', ''],
  pt: ['o', 'a', 'os', 'as', 'em', 'ens', ''],
  zh: [''],
  it: [''],
  nl: [''],
  ru: [''],
  ja: [''],
};

/** A word with its apostrophe, a name with hyphens, a symbol with its index, a number, a formula or a mark. */
const TOKEN =
  /aujourd['’]hui|\b[a-z]{2,20}(?:_[a-z]{2,20}){1,4}|\$[^$]{1,200}\$|`[^`]{1,200}`|\p{L}(?:[_^]\{?(?:(?!\p{Script=Han})[\p{L}\p{N}'<>+−-]){1,12}\}?|\^?<[^<>]{1,12}>)|(?<!\p{L})(?:[ldnsjc]|qu|lorsqu|puisqu)['’]|(?<!(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])[-−]?\d+(?:[.,]\d+)*|(?!\p{Script=Han})\p{L}(?:(?!\p{Script=Han})[\p{L}\p{M}])*(?:[-‐](?!\p{Script=Han})\p{L}+)*|\S/giu;

export const tokensOf = (text: string): readonly string[] => text.normalize('NFC').match(TOKEN) ?? [];

type Table = ReadonlyMap<string, readonly Entry[]>;
const tables = new Map<Language, Table>();

/** All entries of a language by their first token, the longest first. Built when a language is first asked for. */
export function tableOf(language: Language): Table {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const byFirst = new Map<string, Entry[]>();
  for (const row of `${NOUNS}${OTHERS}${COURSE}`.split('\n').filter((line) => line.includes('|'))) {
    const [tag = '', english = '', ...columns] = row.split('|').map((cell) => cell.trim());
    const cell = columns[LANGUAGES.indexOf(language)] ?? '-';
    for (const form of cell === '-' ? [] : cell.split(',').flatMap((each) => formsOf(each.trim(), language))) {
      const tokens = tokensOf(form.toLowerCase());
      const [first = ''] = tokens;
      const entry: Entry = { tag: tag as Tag, english: english === "''" ? '' : english, tokens };
      byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.tokens.length - a.tokens.length);
  tables.set(language, byFirst);
  return byFirst;
}

function formsOf(form: string, language: Language): readonly string[] {
  if (!form.includes('+')) return [form];
  return ENDINGS[language].map((ending) => form.replace('+', ending));
}

/** Names that are the same in all languages. */
const NAMES =
  /^(?:lstms?|grus?|rnns?|brnns?|bptt|tbptt|softmax|tanh|sigmoid|relu|encoder|decoder|encoder-decoder|embeddings?|glove|word2vec|skip-gram|keras|nan|ctc|one-hot|one-to-one|transformer|simplernn|bidirectional|flatten|dense|pytorch|tensorflow|return_sequences|return_state|input_shape|adam|sgd|rmsprop|greedy|beam search|gradient clipping|teacher forcing)$/iu;
const PLURAL = /^(?:lstms|grus|rnns|brnns)$/iu;
const SYMBOL =
  /^(?:\$.*\$|[A-Za-z]{2,}(?:_[A-Za-z]+)+|None|True|False|`.*`|\p{L}[_^<].*|[-−]?\d[\d.,]*|[A-Za-z\p{Script=Greek}∂∏∑√≈=<>+*/×%])$/u;
const MARK = /^[.,;:!?¿¡。，；：！？、()（）"'“”„«»…–—-]$/u;

/** The words that may stand at a token, the longest forms first; none where it is not known. */
export function wordsAt(
  tokens: readonly string[],
  at: number,
  language: Language,
): readonly { readonly word: Word; readonly length: number }[] {
  const token = tokens[at] as string;
  const fold = (text: string): string => text.toLowerCase().replace(/’/gu, "'");
  const found = (tableOf(language).get(fold(token)) ?? []).filter((entry) =>
    entry.tokens.every((each, offset) => each === fold(tokens[at + offset] ?? '')),
  );
  const longest = found[0]?.tokens.length ?? 0;
  if (longest > 0)
    return found
      .filter(({ tokens: own }) => own.length === longest)
      .map(({ tag, english, tokens: own }) => ({ word: { tag, english }, length: own.length }));
  if (NAMES.test(token))
    return [{ word: { tag: 'N', english: PLURAL.test(token) ? token.slice(0, -1) : token }, length: 1 }];
  if (SYMBOL.test(token)) return [{ word: { tag: 'L', english: token }, length: 1 }];
  if (MARK.test(token)) return [{ word: { tag: '.', english: MARKS[token] ?? token }, length: 1 }];
  return [];
}

const MARKS: Readonly<Record<string, string>> = {
  '。': '.',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '¿': '',
  '¡': '',
};
