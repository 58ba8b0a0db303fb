import type { QuizItem } from '@keyproof/parser';
import type { Decision } from '../schema.ts';
import type { Reviewed, ReviewMessage } from '../reviewed.ts';
import { start } from '../words.ts';
import { joinedAs, mergeItems } from './merge.ts';
import { cutSpans, type OwnedSpan } from './spans.ts';
import { splitItem } from './split.ts';

export interface Grouping<T extends QuizItem, S extends OwnedSpan> {
  readonly items: readonly Reviewed<T>[];
  /** Every character where it was before, with the item and the role that it has now. */
  readonly accounting: readonly S[];
  readonly messages: readonly ReviewMessage[];
}

export interface RegroupOptions<S extends OwnedSpan> {
  /** The dump's text: with it the new questions know their places to the character, else nearly. */
  readonly source?: string | undefined;
  readonly accounting?: readonly S[];
}

const movesBoundary = ({ split, merge }: Decision): boolean => split !== undefined || merge !== undefined;

/**
 * The items with the boundaries between them where the reviewer put them, in whatever order the decisions stand: one may be about a question
 * that another makes, but none about what came of itself. A decision that does not fit the dump changes nothing and is told.
 * New questions have no verdict: the one of the old question is about other words.
 */
export async function regroup<T extends QuizItem, S extends OwnedSpan = OwnedSpan>(
  items: readonly Reviewed<T>[],
  decisions: readonly Decision[],
  { source, accounting = [] }: RegroupOptions<S> = {},
): Promise<Grouping<T, S>> {
  let now = { items, accounting };
  const moving = [...new Map(decisions.map((each) => [each.id, each])).values()].filter(movesBoundary);
  const refused = new Map<string, ReviewMessage>();
  for (let moved = true; moved;) {
    moved = false;
    for (const decision of moving) {
      const next = await move(now.items, now.accounting, decision, source);
      refused.delete(decision.id);
      if (next !== null && 'code' in next) refused.set(decision.id, next);
      else if (next !== null) {
        now = next;
        moved = true;
      }
    }
  }
  return { ...now, messages: [...refused.values()] };
}

interface Moved<T extends QuizItem, S extends OwnedSpan> {
  readonly items: readonly Reviewed<T>[];
  readonly accounting: readonly S[];
}

/** One boundary moved, why it cannot be, or `null` where its question is not there. */
async function move<T extends QuizItem, S extends OwnedSpan>(
  items: readonly Reviewed<T>[],
  accounting: readonly S[],
  { id, split, merge, note }: Decision,
  source?: string,
): Promise<Moved<T, S> | ReviewMessage | null> {
  const at = items.findIndex((item) => item.id === id && item.review?.from?.includes(id) !== true);
  const item = items[at];
  if (item === undefined) return null;
  const about = `\`${start(item.stem.text)}\` (id ${id})`;
  const made = (fresh: QuizItem, from: readonly Reviewed<T>[]): Reviewed<T> =>
    withMark(fresh, from, note ?? from.find(({ review }) => review?.note !== undefined)?.review?.note);
  if (split !== undefined) {
    const parts = await splitItem(plain(item), split, source);
    if (typeof parts === 'string')
      return {
        code: 'stale-split',
        id,
        message: `The question ${about} is not split: ${parts}. It is left as it was read`,
      };
    return {
      items: [...items.slice(0, at), ...parts.items.map((part) => made(part, [item])), ...items.slice(at + 1)],
      accounting: spread(accounting, at, item, parts.offsets, parts.items.length, source),
    };
  }
  if (merge === undefined) return null;
  const next = items[at + 1];
  if (next?.id !== merge.id) {
    const named = merge.question === undefined ? merge.id : `\`${start(merge.question)}\` (id ${merge.id})`;
    const where = items.some((each) => each.id === merge.id) ? 'does not stand right behind it' : 'is not in this dump';
    return {
      code: 'stale-merge',
      id,
      message: `The question ${about} is not joined to ${named}, which ${where}. Both are left as they were read`,
    };
  }
  return {
    items: [
      ...items.slice(0, at),
      made(mergeItems(plain(item), plain(next), merge.as), [item, next]),
      ...items.slice(at + 2),
    ],
    accounting: joinSpans(accounting, at, joinedAs(item, merge.as) !== 'stem'),
  };
}

/** An item without what was said about it. */
function plain<T extends QuizItem>(item: Reviewed<T>): QuizItem {
  const { verdict: _, review: __, ...bare } = item as Reviewed<T> & { readonly verdict?: unknown };
  return bare as unknown as QuizItem;
}

function withMark<T extends QuizItem>(fresh: QuizItem, from: readonly Reviewed<T>[], note?: string): Reviewed<T> {
  const ids = from.flatMap(({ id, review }) => [...(review?.from ?? []), id]);
  const review = {
    status: 'open',
    changed: ['boundary'],
    from: [...new Set(ids)],
    ...(note !== undefined && { note }),
  };
  return { ...fresh, review } as unknown as Reviewed<T>;
}

/** The accounting after item `at` became `count` items that begin at `offsets`. */
function spread<S extends OwnedSpan>(
  accounting: readonly S[],
  at: number,
  item: QuizItem,
  offsets: readonly number[] | null,
  count: number,
  source?: string,
): readonly S[] {
  const ends = (offsets ?? []).map((offset) => {
    const option = item.options.find(({ position }) => position !== null && offset < position.end);
    return option?.position?.end ?? offset;
  });
  return accounting.flatMap((span): readonly S[] => {
    if (span.item === null || span.item < at) return [span];
    if (span.item > at) return [{ ...span, item: span.item + count - 1 }];
    return cutSpans([span], offsets ?? [], source).map(({ span: piece, part }) => {
      const inStem = part > 0 && piece.start < ends[part - 1]!;
      return { ...piece, item: at + part, role: inStem ? (AS_STEM[piece.role] ?? piece.role) : piece.role };
    });
  });
}

const AS_STEM: Readonly<Record<string, string>> = { option: 'stem', label: 'number' };
const AS_OPTION: Readonly<Record<string, string>> = { stem: 'option', number: 'label' };

/** The accounting after the items `at` and `at + 1` became one. */
function joinSpans<S extends OwnedSpan>(accounting: readonly S[], at: number, asOption: boolean): readonly S[] {
  return accounting.map((span) => {
    if (span.item === null || span.item <= at) return span;
    const role = span.item === at + 1 && asOption ? (AS_OPTION[span.role] ?? span.role) : span.role;
    return { ...span, item: span.item - 1, role };
  });
}
