import type { Evidence } from '../item/schema.ts';
import { textOf } from '../read/line.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import type { Locator } from '../text/source.ts';
import type { AnswerEntry, AnswerList } from './answer-list.ts';
import { fold } from '../text/normalise.ts';
import { judgedEach, pointedBy } from './answer-text.ts';
import { evidence } from './evidence.ts';

/** What answer lists say about questions. */
export interface Listed {
  evidence: Map<QuestionDraft, Evidence[]>;
  /** Entries that name no question. */
  stray: AnswerEntry[];
  /** The entries' ranges and the item that each belongs to. */
  spans: (index: ReadonlyMap<QuestionDraft, number>) => { line: number; item: number }[];
}

/** More lists than this say nothing new about a question. */
const MOST = 20;

/** The questions that a list may speak of. */
interface Scope {
  drafts: readonly QuestionDraft[];
  /** Two quizzes may share their numbers; the list belongs to the nearer one, so the last of a number counts. */
  byNumber: ReadonlyMap<number, QuestionDraft>;
  /** Whether any question shows a number. */
  numbered: boolean;
}

function scopeOf(drafts: readonly QuestionDraft[]): Scope {
  const byNumber = new Map<number, QuestionDraft>();
  for (const draft of drafts) if (draft.number !== null) byNumber.set(draft.number, draft);
  return { drafts, byNumber, numbered: byNumber.size > 0 };
}

/** Gives each entry of an answer list to the question of that number above it, since the list before. */
export function listEvidence(lists: readonly AnswerList[], drafts: readonly QuestionDraft[], locate: Locator): Listed {
  const found = new Map<QuestionDraft, Evidence[]>();
  const owners = new Map<number, QuestionDraft>();
  const stray: AnswerEntry[] = [];
  for (const { list, scope } of scopesOf(lists, drafts)) {
    for (const entry of list.entries) {
      const draft = scope.byNumber.get(entry.number) ?? (scope.numbered ? undefined : scope.drafts[entry.number - 1]);
      if (!draft) {
        stray.push(entry);
        continue;
      }
      owners.set(entry.line, draft);
      const evidenceOf = found.get(draft) ?? [];
      if (evidenceOf.length >= MOST) continue;
      const options = draft.options.map((option) => option.body.map(textOf).join('\n').trim());
      const labels = draft.options.map((option) => option.label);
      const said = entryEvidence(entry, labels, options, locate);
      if (said) evidenceOf.push(said);
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
): { list: AnswerList; scope: Scope }[] {
  const out: { list: AnswerList; scope: Scope }[] = [];
  const all = scopeOf(drafts);
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
    const found = above(first.at);
    const scope = found.length > 0 ? scopeOf(found) : all;
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
    const runs = numberRuns(scope.drafts);
    const sections = sectionsOf(scope.drafts);
    parts.forEach((list, at) => {
      const named = sectionOf(sections, fold(list.section));
      out.push({ list, scope: named ?? scopeOf(runs.length === parts.length ? (runs[at] ?? []) : []) });
    });
  }
  return out;
}

/** Questions by the name of their section. */
function sectionsOf(drafts: readonly QuestionDraft[]): Map<string, Scope> {
  const groups = new Map<string, QuestionDraft[]>();
  for (const draft of drafts) {
    const name = fold(draft.section);
    const group = groups.get(name) ?? [];
    group.push(draft);
    if (name !== '') groups.set(name, group);
  }
  return new Map([...groups].map(([name, group]) => [name, scopeOf(group)]));
}

/** The section of a name; "Part A" may stand for "Part A: Concepts", where no other begins like that. */
function sectionOf(sections: ReadonlyMap<string, Scope>, name: string): Scope | undefined {
  const found = sections.get(name);
  if (found || name.length < 4) return found;
  const longer = [...sections].filter(([section]) => section.startsWith(name));
  return longer.length === 1 ? longer[0]?.[1] : undefined;
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

/** What an entry says about the question of its number, or `null` where it points to none of the options. */
export function entryEvidence(
  entry: AnswerEntry,
  labels: readonly (string | null)[],
  options: readonly string[],
  locate: Locator,
): Evidence | null {
  const position = locate(entry.start, entry.end);
  if (options.length === 0) return evidence('answer-list', [], 0.85, position, entry.text);
  const judged = judgedEach(entry.text, options.length);
  if (judged) return evidence('answer-list', judged, 0.9, position);
  const pointed = pointedBy(entry.text, labels, options) ?? pointedBy(entry.text.toUpperCase(), labels, options);
  const chosen =
    pointed && pointed.options.length > 0 ? pointed.options : pointed ? null : severalOf(entry.text, labels, options);
  return chosen ? evidence('answer-list', chosen, 0.9, position) : null;
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
