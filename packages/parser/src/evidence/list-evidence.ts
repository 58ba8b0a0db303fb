import type { Evidence } from '../item/schema.ts';
import { textOf } from '../read/line.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import type { Locator } from '../text/source.ts';
import type { AnswerEntry, AnswerList } from './answer-list.ts';
import { fold } from '../text/normalise.ts';
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
  for (const { list, scope } of scopesOf(lists, drafts)) {
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
  }
  return {
    evidence: found,
    stray,
    spans: (index) =>
      [...owners].flatMap(([line, draft]) => (index.has(draft) ? [{ line, item: index.get(draft) as number }] : [])),
  };
}

/**
 * The questions that each list answers: those above it, since the list before. Lists with no question between them are the parts of
 * one key; each answers the run of numbers in its place, or the section of its name. Where neither fits, nobody can tell.
 */
function scopesOf(
  lists: readonly AnswerList[],
  drafts: readonly QuestionDraft[],
): { list: AnswerList; scope: QuestionDraft[] }[] {
  const out: { list: AnswerList; scope: QuestionDraft[] }[] = [];
  const ordered = drafts.map((draft) => ({ draft, at: placeOf(draft) })).sort((a, b) => a.at - b.at);
  let next = 0;
  /** The questions above line `to` that no list has taken yet. */
  const above = (to: number): QuestionDraft[] => {
    const from = next;
    while (next < ordered.length && (ordered[next] as { at: number }).at < to) next++;
    return ordered.slice(from, next).map(({ draft }) => draft);
  };
  for (let k = 0; k < lists.length;) {
    const first = lists[k] as AnswerList;
    let scope = above(first.at);
    if (scope.length === 0) scope = [...drafts];
    const parts = [first];
    for (k++; k < lists.length; k++) {
      const list = lists[k] as AnswerList;
      if ((ordered[next]?.at ?? Infinity) < list.at) break;
      parts.push(list);
    }
    if (parts.length === 1) {
      out.push({ list: first, scope });
      continue;
    }
    const runs = numberRuns(scope);
    parts.forEach((list, at) => {
      const name = fold(list.section);
      const named = scope.filter((draft) => name !== '' && fold(draft.section) === name);
      const own = named.length > 0 ? named : runs.length === parts.length ? (runs[at] ?? []) : [];
      out.push({ list, scope: own });
    });
  }
  return out;
}

/** Cuts questions where their numbers begin anew. */
function numberRuns(drafts: readonly QuestionDraft[]): QuestionDraft[][] {
  const runs: QuestionDraft[][] = [];
  let last = Infinity;
  for (const draft of drafts) {
    if (draft.number === null) continue;
    if (draft.number <= last) runs.push([]);
    runs.at(-1)?.push(draft);
    last = draft.number;
  }
  return runs;
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
