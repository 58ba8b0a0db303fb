import type { Mention, Phrase } from '../types.ts';
import { harmlessChinese, isHarmlessWord } from './harmless-words.ts';
import { mendSlips } from './slips.ts';
import { isStopCharacter, isStopWord } from './stop-words.ts';
import type { Token } from './tokens.ts';
import { tokenise } from './tokens.ts';
import { normalise, type NormaliseOptions } from './normalise.ts';
import { remembered } from './remembered.ts';
import { TABLES } from './tables/index.ts';
import { compile, longest, openersOf, type Openers, type Trie } from './trie.ts';

interface Compiled {
  readonly trie: Trie;
  /** Only where the text talks about gates. */
  readonly gates: boolean;
  /** Whether it has concepts by which a text is known to talk about gates. */
  readonly tellsGates: boolean;
}

let compiled: readonly Compiled[] | null = null;
let openers: Openers | null = null;

function tables(): readonly Compiled[] {
  compiled ??= TABLES.map((table) => ({
    trie: compile(table),
    gates: table.context === 'gates',
    tellsGates: table.context !== 'gates' && table.rows.some(({ concept }) => isOfGates(concept)),
  }));
  return compiled;
}

/** For each table the tokens at which one of its forms may begin. */
function openings(tokens: readonly Token[]): readonly (readonly number[])[] {
  openers ??= openersOf(tables().map(({ trie }) => trie));
  const starts: number[][] = tables().map(() => []);
  for (const [at, token] of tokens.entries()) for (const table of openers(token)) starts[table]?.push(at);
  return starts;
}

/** Builds the tables that the first text would wait for. */
export function prepareLexicon(): void {
  openings([]);
}

/** Reads a text: normalises it and finds the concepts of every table. */
export function readPhrase(source: string, options: NormaliseOptions = {}): Phrase {
  const { text, formulas } = normalise(source, options);
  return { ...findConcepts(mendSlips(text), options), formulas };
}

/** Whether a text talks about gates, so that `z` and `Tu` may be read as gates. */
export function mentionsGates(source: string): boolean {
  const found = scanned(normalise(source).text);
  return tables().some(
    ({ tellsGates }, table) => tellsGates && found.of(table).some(({ concept }) => isOfGates(concept)),
  );
}

function isOfGates(concept: string): boolean {
  return concept.startsWith('gate.') || concept === 'gate' || concept === 'cell.gru' || concept === 'cell.lstm';
}

/** A piece of a phrase as a phrase of its own, with positions from its own start. */
export function slicePhrase(phrase: Phrase, start: number, end: number): Phrase {
  const raw = phrase.text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = from + raw.trim().length;
  const inside = <P extends { readonly start: number; readonly end: number }>(pieces: readonly P[]): P[] =>
    pieces
      .filter((piece) => piece.start >= from && piece.end <= to)
      .map((piece) => ({ ...piece, start: piece.start - from, end: piece.end - from }));
  const mentions = inside(phrase.mentions);
  const words = inside(phrase.words);
  return {
    text: phrase.text.slice(from, to),
    mentions,
    words,
    rest: uncovered(words, mentions),
    formulas: phrase.formulas,
  };
}

function uncovered(words: Phrase['words'], mentions: readonly Mention[]): string[] {
  return words
    .filter((word) => !mentions.some((found) => found.start < word.end && found.end > word.start))
    .map(({ surface }) => surface);
}

function findConcepts(text: string, options: NormaliseOptions): Omit<Phrase, 'formulas'> {
  const { numbers, words, of } = scanned(text);
  const mentions = [...numbers];
  for (const [table, { gates }] of tables().entries())
    if (!gates || options.gates === true) mentions.push(...of(table));
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, mentions, words, rest: uncovered(words, mentions) };
}

/** What is found in a text, by table: looked for when first asked. */
interface Scanned {
  readonly numbers: readonly Mention[];
  readonly words: Phrase['words'];
  of(table: number): readonly Mention[];
}

/** A text is asked about with and without gates, as itself and as a part of what its dump tells. */
const scanned = remembered(500, (text): Scanned => {
  const tokens = tokenise(text);
  const starts = openings(tokens);
  const found: (readonly Mention[] | undefined)[] = tables().map(() => undefined);
  return {
    numbers: tokens.flatMap((token) =>
      token.kind === 'number' && token.value !== undefined
        ? [{ concept: 'number', surface: token.surface, value: token.value, start: token.start, end: token.end }]
        : [],
    ),
    words: contentWords(tokens, text),
    of: (table) =>
      (found[table] ??= scan((tables()[table] as Compiled).trie, tokens, text, starts[table] as readonly number[])),
  };
});

/** Non-overlapping longest matches of one table, left to right, beginning at some of `starts`. */
function scan(trie: Trie, tokens: readonly Token[], text: string, starts: readonly number[]): readonly Mention[] {
  const mentions: Mention[] = [];
  let from = 0;
  for (const at of starts) {
    const found = at < from ? null : longest(trie, tokens, at);
    if (found === null) continue;
    const start = (tokens[at] as Token).start;
    const end = (tokens[found.to - 1] as Token).end;
    for (const { concept, value } of found.rows)
      mentions.push({ concept, surface: text.slice(start, end), ...(value !== undefined && { value }), start, end });
    from = found.to;
  }
  return mentions;
}

/** Words, symbols, numbers and runs of CJK that carry content. */
function contentWords(tokens: readonly Token[], text: string): Phrase['words'] {
  const words: { surface: string; start: number; end: number }[] = [];
  const chatter = harmlessChinese(text);
  for (const token of tokens) {
    if (token.kind === 'mark') continue;
    if (token.kind === 'cjk') {
      if (isStopCharacter(token.fold) || chatter.some(({ start, end }) => start <= token.start && token.end <= end))
        continue;
    } else {
      const folded = token.fold.toLowerCase();
      if (isStopWord(folded) || isHarmlessWord(folded)) continue;
    }
    words.push({ surface: text.slice(token.start, token.end), start: token.start, end: token.end });
  }
  return words;
}
