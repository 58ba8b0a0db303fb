import type { Place } from '@keyproof/formats/review';
import type { QuizItem } from '@keyproof/parser';
import type { Decision } from './decision.ts';

/** What a line of an item belongs to. `more` goes on with the option above; `question` begins another question; `out` is left out. */
export type LineRole = 'stem' | 'option' | 'more' | 'question' | 'out';

/** A line of an item while its boundaries are mended. */
export interface ItemLine {
  readonly role: LineRole;
  readonly text: string;
  /** It began an option that the key names. */
  readonly keyed: boolean;
  /** Where it begins in the item as the dump gives it, and what it was there; `null` where its words are the reviewer's. */
  readonly origin: (Place & { readonly text: string }) | null;
}

/** The item as lines, each with what it belongs to. `read` is the item as the dump gives it. */
export function linesOf(item: QuizItem, read: QuizItem): readonly ItemLine[] {
  const key = item.key?.options ?? [];
  const linesIn = (markdown: string, block: number, role: LineRole, keyed: boolean): ItemLine[] => {
    let offset = 0;
    return markdown.split('\n').map((text, i) => {
      const origin = block < 0 ? null : { block, offset, text };
      offset += text.length + 1;
      return { role: i > 0 && role === 'option' ? 'more' : role, text, keyed: keyed && i === 0, origin };
    });
  };
  return [
    ...linesIn(item.stem.markdown, item.stem.markdown === read.stem.markdown ? 0 : -1, 'stem', false),
    ...item.options.flatMap(({ markdown }, option) => {
      const there = read.options.findIndex((each) => each.markdown === markdown);
      return linesIn(markdown, there < 0 ? -1 : there + 1, 'option', key.includes(option));
    }),
  ];
}

export interface LinePart extends Required<Pick<Decision, 'stem' | 'options' | 'key'>> {
  /** Where the question begins; `null` for the first, and where its first words are the reviewer's. */
  readonly place: Place | null;
}

/** The questions that the lines make: stem, options, and the key where a keyed line still begins an option. */
export function partsOf(lines: readonly ItemLine[]): readonly LinePart[] {
  const parts: { stem: string[]; options: string[][]; key: number[]; place: Place | null }[] = [
    { stem: [], options: [], key: [], place: null },
  ];
  for (const { role, text, keyed, origin } of lines) {
    if (role === 'out' || text.trim() === '') continue;
    if (role === 'question') {
      const place = origin && { block: origin.block, offset: origin.offset };
      parts.push({ stem: [text], options: [], key: [], place });
      continue;
    }
    const part = parts.at(-1)!;
    if (role === 'option') {
      part.options.push([text]);
      if (keyed) part.key.push(part.options.length - 1);
    } else if (role === 'more' && part.options.length > 0) part.options.at(-1)!.push(text);
    else part.stem.push(text);
  }
  return parts.map(({ stem, options, key, place }) => ({
    stem: stem.join('\n'),
    options: options.map((each) => each.join('\n')),
    key,
    place,
  }));
}

/** What is left to decide about a question that came of a split, so that it is as the lines have it; `null` for nothing. */
export function mendOf({ stem, options, key }: LinePart, made: QuizItem): Decision | null {
  const bare = (text: string) =>
    text
      .replace(/^(?:\*\*)?\d{1,3}\s*[.):]\s+/, '')
      .replace(/\s+/g, ' ')
      .trim();
  const sameOptions = options.map(bare).join('\n') === made.options.map(({ markdown }) => bare(markdown)).join('\n');
  const sameStem = bare(stem) === bare(made.stem.markdown);
  const sameKey = key.join() === (made.key?.options ?? []).join();
  if (sameOptions && sameStem && (sameKey || key.length === 0)) return null;
  return { ...(sameStem ? {} : { stem }), ...(sameOptions ? {} : { options }), ...(key.length === 0 ? {} : { key }) };
}

/** The lines with the one at `index` cut in two at a character; the second half goes on with what the first belongs to. */
export function splitLine(lines: readonly ItemLine[], index: number, at: number): readonly ItemLine[] {
  const line = lines[index];
  if (line === undefined) return lines;
  const { origin } = line;
  const text = line.text.slice(at).trimStart();
  // What was typed into the first half does not matter, as long as the second is as it was.
  const behind = origin !== null && text !== '' && origin.text.endsWith(text) ? origin.text.length - text.length : -1;
  const role = line.role === 'option' || line.role === 'question' ? 'more' : line.role;
  const halves: ItemLine[] = [
    {
      ...line,
      text: line.text.slice(0, at).trimEnd(),
      origin: origin && { ...origin, text: behind < 0 ? '' : origin.text.slice(0, behind).trimEnd() },
    },
    {
      role,
      text,
      keyed: false,
      origin: origin && behind >= 0 ? { block: origin.block, offset: origin.offset + behind, text } : null,
    },
  ];
  return [...lines.slice(0, index), ...halves, ...lines.slice(index + 1)];
}

/** The lines with the one at `index` joined to the end of the one above. */
export function joinLine(lines: readonly ItemLine[], index: number): readonly ItemLine[] {
  const [above, line] = [lines[index - 1], lines[index]];
  if (above === undefined || line === undefined) return lines;
  const [a, b] = [above.origin, line.origin];
  // Only lines that followed each other in the dump can be cut there again.
  const follows = a !== null && b !== null && a.block === b.block && a.offset + a.text.length + 1 === b.offset;
  const joined: ItemLine = {
    ...above,
    text: `${above.text} ${line.text}`.trim(),
    keyed: above.keyed || line.keyed,
    origin: a && { ...a, text: follows ? `${a.text} ${b.text}` : '' },
  };
  return [...lines.slice(0, index - 1), joined, ...lines.slice(index + 1)];
}
