import type { QuizItem } from '@keyproof/parser';
import type { Cut } from '../schema.ts';
import { cutBefore, type Word, wordsOf } from './words.ts';

/** A place in an item: a block (0 is the stem, n the nth option) and an offset in its Markdown. */
export interface Place {
  readonly block: number;
  readonly offset: number;
}

interface Standing extends Word {
  readonly place: Place;
}

/** The Markdown of the stem and of each option. */
export const blocksOf = (item: Pick<QuizItem, 'stem' | 'options'>): readonly string[] => [
  item.stem.markdown,
  ...item.options.map(({ markdown }) => markdown),
];

function standing(blocks: readonly string[]): readonly Standing[] {
  return blocks.flatMap((text, block) => {
    const words = wordsOf(text);
    return words.map((word, i) => ({
      ...word,
      place: { block, offset: i === 0 ? 0 : cutBefore(text, words[i - 1]!.end, word.start) },
    }));
  });
}

/** Whether a word is the number of a question at the beginning of a line: `2.` */
const isNumber = (text: string, { word, start, end }: Word): boolean =>
  /^\d{1,3}$/.test(word) &&
  /^[\s*]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start)) &&
  /^[.):]\s/.test(text.slice(end));

/** The word that a question begins with: the number before its first word belongs to it. */
function begins(blocks: readonly string[], words: readonly Standing[], at: number): number {
  const [before, word] = [words[at - 1], words[at]!];
  if (at < 2 || before?.place.block !== word.place.block) return at;
  const text = blocks[word.place.block]!;
  return isNumber(text, before) && /^\S{1,2}\s+\S{0,4}$/.test(text.slice(before.end, word.start)) ? at - 1 : at;
}

/** The indices, from the second word on, at which `asked` stands. */
function matches(words: readonly Word[], asked: readonly Word[]): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at + asked.length <= words.length; at++)
    if (asked.every(({ word }, i) => words[at + i]!.word === word)) found.push(at);
  return found;
}

/** Where a cut goes through an item, or in words why it does not. */
export function placeOf(item: QuizItem, { from, occurrence }: Cut): Place | string {
  const asked = wordsOf(from);
  const blocks = blocksOf(item);
  const words = standing(blocks);
  const found = asked.length === 0 ? [] : matches(words, asked);
  if (occurrence === undefined && found.length > 1)
    return `the words \`${from}\` stand in it ${found.length} times; give more of them, or say which by \`occurrence\``;
  const at = found[(occurrence ?? 1) - 1];
  return at === undefined
    ? `the words \`${from}\` do not stand in it${occurrence === undefined ? '' : ` ${occurrence} times`} behind its beginning`
    : words[begins(blocks, words, at)]!.place;
}

/** Words that a person knows a place by. */
const SHOWN = 8;

/** The cut at the first word from `place` on, in as few words as name it alone; `null` where none follows, or none stands before. */
export function cutAt(item: QuizItem, { block, offset }: Place): Cut | null {
  const blocks = blocksOf(item);
  const words = standing(blocks);
  const first = words.findIndex(
    ({ place }) => place.block > block || (place.block === block && place.offset >= offset),
  );
  if (first < 1) return null;
  const at = begins(blocks, words, first);
  for (let count = SHOWN; ; count++) {
    const asked = words.slice(at, at + count);
    const found = matches(words, asked);
    const ended = at + count >= words.length;
    if (found.length > 1 && !ended) continue;
    const from = quoted(blocks, asked);
    return found.length > 1 ? { from, occurrence: found.indexOf(at) + 1 } : { from };
  }
}

/** The text over which words stand, without line ends and emphasis. */
function quoted(blocks: readonly string[], words: readonly Standing[]): string {
  const [first, last] = [words[0]!, words.at(-1)!];
  const parts = blocks
    .slice(first.place.block, last.place.block + 1)
    .map((text, i, { length }) =>
      text.slice(i === 0 ? first.place.offset : 0, i === length - 1 ? last.end : text.length),
    );
  return parts.join(' ').replace(/\*\*/g, '').replace(/\s+/gu, ' ').trim();
}
