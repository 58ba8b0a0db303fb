import type { Evidence } from '../item/schema.ts';
import { textOf } from '../read/line.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import type { Locator } from '../text/source.ts';
import type { AnswerEntry, AnswerList } from './answer-list.ts';
import { pointedBy } from './answer-text.ts';
import { evidence } from './evidence.ts';

/** What answer lists say about questions. */
export interface Listed {
  evidence: Map<QuestionDraft, Evidence[]>;
  /** Entries that name no question. */
  stray: AnswerEntry[];
  /** The entries' ranges and the item that each belongs to. */
  spans: (index: ReadonlyMap<QuestionDraft, number>) => { line: number; item: number }[];
}

/** Gives each entry of an answer list to the question of that number above it, since the list before. */
export function listEvidence(lists: readonly AnswerList[], drafts: readonly QuestionDraft[], locate: Locator): Listed {
  const found = new Map<QuestionDraft, Evidence[]>();
  const owners = new Map<number, QuestionDraft>();
  const stray: AnswerEntry[] = [];
  let from = -1;
  for (const list of lists) {
    let scope = drafts.filter((draft) => placeOf(draft) > from && placeOf(draft) < list.at);
    if (scope.length === 0) scope = [...drafts];
    for (const entry of list.entries) {
      // Two quizzes may share their numbers; the list belongs to the nearer one.
      const draft =
        scope.filter((each) => each.number === entry.number).at(-1) ??
        (scope.every((each) => each.number === null) ? scope[entry.number - 1] : undefined);
      if (!draft) {
        stray.push(entry);
        continue;
      }
      owners.set(entry.line, draft);
      const position = locate(entry.start, entry.end);
      const options = draft.options.map((option) => option.body.map(textOf).join('\n').trim());
      const labels = draft.options.map((option) => option.label);
      const evidenceOf = found.get(draft) ?? [];
      if (options.length === 0) evidenceOf.push(evidence('answer-list', [], 0.85, position, entry.text));
      else {
        const pointed = pointedBy(entry.text, labels, options) ?? pointedBy(entry.text.toUpperCase(), labels, options);
        const several = pointed ? null : severalOf(entry.text, labels, options);
        const chosen = pointed && pointed.options.length > 0 ? pointed.options : several;
        if (chosen) evidenceOf.push(evidence('answer-list', chosen, 0.9, position));
      }
      found.set(draft, evidenceOf);
    }
    from = list.at;
  }
  return {
    evidence: found,
    stray,
    spans: (index) =>
      [...owners].flatMap(([line, draft]) => (index.has(draft) ? [{ line, item: index.get(draft) as number }] : [])),
  };
}

/** "✅ x; ✅ y": several texts in one cell. */
function severalOf(text: string, labels: readonly (string | null)[], options: readonly string[]): number[] | null {
  const parts = text.split(/[;；]/).map((part) => part.replace(/^[^\p{L}\p{N}]+/u, '').trim());
  const each = parts.map((part) => pointedBy(part, labels, options));
  return each.every((one) => one && one.options.length > 0)
    ? [...new Set(each.flatMap((one) => one?.options ?? []))].sort((a, b) => a - b)
    : null;
}

function placeOf(draft: QuestionDraft): number {
  return draft.head?.i ?? draft.stem[0]?.reading.i ?? draft.options[0]?.first.i ?? 0;
}
