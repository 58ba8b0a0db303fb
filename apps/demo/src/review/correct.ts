import type { Formula, Key, QuizItem, RichText } from '@keyproof/parser';
import { splitMath } from './math.ts';
import type { Decision } from './decision.ts';

/** Markdown, with formulas as `$…$`, in the three views of an item's text. It has no place in the source any more. */
export function richText(markdown: string): RichText {
  const parts = splitMath(markdown);
  const math: Formula[] = parts.flatMap(({ kind, text }) =>
    kind === 'text' ? [] : [{ latex: text, display: kind === 'display', position: null }],
  );
  const text = parts
    .map((part) => (part.kind === 'text' ? part.text.replaceAll('\\$', '$').replaceAll('**', '') : part.text))
    .join('');
  return { text: text.trim(), markdown: markdown.trim(), math, position: null };
}

/** The same text keeps its place in the source. */
const mended = (old: RichText, markdown: string): RichText => (old.markdown === markdown ? old : richText(markdown));

/** The item as the reviewer mended it: its type, its key, the boundary between stem and options. */
export function correctItem(item: QuizItem, decision: Decision | undefined): QuizItem {
  if (decision === undefined) return item;
  const { type, key, answer, stem, options } = decision;
  if (type === undefined && key === undefined && stem === undefined && options === undefined) return item;
  const known = new Map(item.options.map((option) => [option.markdown, option]));
  return {
    ...item,
    ...(type === undefined ? {} : { type }),
    ...(stem === undefined ? {} : { stem: mended(item.stem, stem) }),
    ...(options === undefined
      ? {}
      : { options: options.map((markdown) => known.get(markdown) ?? { label: null, ...richText(markdown) }) }),
    ...(key === undefined ? {} : { key: keyOf(item, key, answer) }),
  };
}

/** The reviewer's key. Its evidence is the reviewer, so that none of the dump's is claimed for it. */
const keyOf = (item: QuizItem, options: readonly number[], answer = item.key?.text): Key | null =>
  options.length === 0 && answer === undefined
    ? null
    : {
        ...(options.length === 0 ? { text: answer! } : {}),
        options: [...options],
        confidence: 1,
        evidence: [],
      };
