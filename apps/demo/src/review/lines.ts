import type { QuizItem } from '@keyproof/parser';
import type { Decision } from './decision.ts';

/** What a line of an item belongs to. `more` goes on with the option above; `out` is left out of the item. */
export type LineRole = 'stem' | 'option' | 'more' | 'out';

/** A line of an item while its boundaries are mended. */
export interface ItemLine {
  readonly role: LineRole;
  readonly text: string;
  /** It began an option that the key names. */
  readonly keyed: boolean;
}

/** The item as lines, each with what it belongs to. */
export function linesOf(item: QuizItem): readonly ItemLine[] {
  const key = item.key?.options ?? [];
  return [
    ...item.stem.markdown.split('\n').map((text) => ({ role: 'stem' as const, text, keyed: false })),
    ...item.options.flatMap(({ markdown }, option) =>
      markdown.split('\n').map((text, i) => ({
        role: i === 0 ? ('option' as const) : ('more' as const),
        text,
        keyed: i === 0 && key.includes(option),
      })),
    ),
  ];
}

/** The decision that the lines make: stem, options, and the key where a keyed line still begins an option. */
export function decisionOf(lines: readonly ItemLine[]): Required<Pick<Decision, 'stem' | 'options' | 'key'>> {
  const stem: string[] = [];
  const options: string[][] = [];
  const key: number[] = [];
  for (const { role, text, keyed } of lines) {
    if (role === 'out' || text.trim() === '') continue;
    if (role === 'option') {
      options.push([text]);
      if (keyed) key.push(options.length - 1);
    } else if (role === 'more' && options.length > 0) options.at(-1)!.push(text);
    else stem.push(text);
  }
  return { stem: stem.join('\n'), options: options.map((parts) => parts.join('\n')), key };
}

/** The lines with the one at `index` cut in two at a character; the second half goes on with what the first belongs to. */
export function splitLine(lines: readonly ItemLine[], index: number, at: number): readonly ItemLine[] {
  const line = lines[index];
  if (line === undefined) return lines;
  const halves = [
    { ...line, text: line.text.slice(0, at).trimEnd() },
    {
      role: line.role === 'option' ? ('more' as const) : line.role,
      text: line.text.slice(at).trimStart(),
      keyed: false,
    },
  ];
  return [...lines.slice(0, index), ...halves, ...lines.slice(index + 1)];
}

/** The lines with the one at `index` joined to the end of the one above. */
export function joinLine(lines: readonly ItemLine[], index: number): readonly ItemLine[] {
  const [above, line] = [lines[index - 1], lines[index]];
  if (above === undefined || line === undefined) return lines;
  const joined = { ...above, text: `${above.text} ${line.text}`.trim(), keyed: above.keyed || line.keyed };
  return [...lines.slice(0, index - 1), joined, ...lines.slice(index + 1)];
}
