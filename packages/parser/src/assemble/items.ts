import type { Option, QuizItem, RichText } from '../item/schema.ts';
import { hash } from '../item/hash.ts';
import { richText } from '../item/rich-text.ts';
import { conclude } from '../evidence/conclude.ts';
import { takeStemAnswer } from '../evidence/stem-answer.ts';
import { settleBrackets } from '../evidence/settle-brackets.ts';
import { settleGlyphs } from '../evidence/settle-glyphs.ts';
import type { Evidence } from '../item/schema.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import { LEVELS, PARTS } from '../segment/labels.ts';
import { fold } from '../text/normalise.ts';
import type { Locator } from '../text/source.ts';
import { itemType } from './type.ts';

/** An item with what the diagnostics need to know of it. */
export interface Made {
  item: QuizItem;
  /** Evidence that points elsewhere than the key. */
  against: Evidence[];
  /** The question was put together from prose. */
  reconstructed: boolean;
  /** The key is a number, and nothing tells whether the numbers of the file begin at 0 or at 1. */
  unsettled: boolean;
  /** An answer line that names none of the options. */
  unmatched: { text: string; position: Evidence['position'] } | null;
}

/** An item with the draft that it was made from. */
export interface Assembled extends Made {
  draft: QuestionDraft;
}

/** Makes an item of a draft. `extra` is evidence found elsewhere in the file. */
export function assembleItem(
  draft: QuestionDraft,
  path: string,
  locate: Locator,
  extra: readonly Evidence[],
): Assembled {
  settleGlyphs(draft);
  settleBrackets(draft);
  takeStemAnswer(draft);
  const options: Option[] = draft.options.map((option) => ({ label: option.label, ...richText(option.body, locate) }));
  const texts = options.map((option) => option.text);
  const { key, against, unmatched } = conclude({ draft, options: texts, locate }, extra);
  const stem = richText(
    draft.stem.map((part) => part.pieces),
    locate,
  );
  const notes = [
    ...draft.options.flatMap((option) => option.notes.map((note) => note.pieces)),
    ...draft.explanation.map((part) => part.pieces),
  ];
  const explanation = notes.length > 0 ? richText(notes, locate) : null;
  const item: QuizItem = {
    id: itemId(stem, options),
    // "6.1.3" and "B2" are no single numbers.
    number: draft.head?.number && [LEVELS, PARTS].includes(draft.head.number.delim) ? null : draft.number,
    type: itemType({
      stem: stem.text,
      section: `${draft.section}\n${draft.head?.text.slice(0, draft.head.number?.length ?? 0) ?? ''}`,
      options: texts,
      key,
      keyword: draft.head?.number?.keyword ?? '',
      judged: isJudged(draft),
    }),
    stem,
    options,
    key,
    claims: [],
    explanation: explanation && explanation.markdown !== '' ? explanation : null,
    context: contextOf(draft, locate),
    provenance: { path, spans: spansOf(draft, locate) },
  };
  const unsettled = draft.options.some((option) => option.first.line.unsettled);
  return { item, draft, against, unmatched, unsettled, reconstructed: false };
}

/** Whether there is a bracket or blank for true or false, at the statement or at its options. */
function isJudged({ head, options, run }: QuestionDraft): boolean {
  const rows = run?.style === 'row' || options.every(({ sign }) => sign?.glyph === 'table');
  if (rows && options.length > 1 && options.every(({ sign }) => sign?.sign === 'right' || sign?.sign === 'wrong'))
    return true;
  return Boolean(head?.blank) || options.some(({ sign }) => /^\([VTF]\)$/.test(sign?.glyph ?? ''));
}

/** The id of a question: the same for the same words, whatever the markup, the numbering and the order of the options. */
export function itemId(stem: RichText, options: readonly Option[]): string {
  const parts = options.map((option) => fold(option.text)).sort();
  return hash([fold(stem.text), ...parts].join('\u0000'));
}

/** Alternative texts of figures: they may say what a lost picture shows. */
function contextOf(draft: QuestionDraft, locate: Locator): RichText[] {
  return draft.stem.flatMap((part) =>
    part.pieces.flatMap((piece) => {
      if (piece.kind !== 'image') return [];
      const alt = /^!\[([^\]]*)\]/.exec(piece.md)?.[1]?.trim() ?? '';
      return alt.split(/\s+/).length < 3
        ? []
        : [{ text: alt, markdown: alt, math: [], position: locate(piece.start, piece.end) }];
    }),
  );
}

function spansOf(draft: QuestionDraft, locate: Locator): QuizItem['provenance']['spans'] {
  const lines = linesOf(draft);
  const spans: QuizItem['provenance']['spans'] = [];
  let run: { start: number; end: number; last: number } | null = null;
  for (const { i, line } of lines) {
    if (run && i === run.last + 1 && !line.column) {
      run.end = line.end;
      run.last = i;
    } else {
      if (run) spans.push(locate(run.start, run.end));
      run = { start: line.start, end: line.end, last: i };
    }
  }
  if (run) spans.push(locate(run.start, run.end));
  return spans;
}

interface Place {
  i: number;
  line: { start: number; end: number; column?: boolean };
}

/** Every line that a draft took, in the order in which they are read. */
export function linesOf(draft: QuestionDraft): Place[] {
  const lines = new Map<number, Place['line']>();
  const add = (reading: Place | null): void => {
    if (reading) lines.set(reading.i, reading.line);
  };
  add(draft.head);
  for (const part of [...draft.stem, ...draft.given, ...draft.explanation]) add(part.reading);
  for (const option of draft.options) {
    add(option.first);
    for (const note of option.notes) add(note.reading);
  }
  for (const answer of draft.answers) {
    add(answer.reading);
    for (const part of answer.parts) add(part.reading);
  }
  return [...lines].sort((a, b) => a[0] - b[0]).map(([i, line]) => ({ i, line }));
}
