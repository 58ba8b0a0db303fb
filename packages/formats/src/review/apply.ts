import { itemId, type Key, type Option, type QuizItem, type RichText } from '@keyproof/parser';
import { regroup } from './boundaries/regroup.ts';
import type { Reviewed, ReviewMessage } from './reviewed.ts';
import type { Decision, Review, ReviewMark } from './schema.ts';
import { start } from './words.ts';

export interface ApplyOptions {
  /** The dump's text: with it, questions whose boundary was moved know their places to the character, else nearly. */
  readonly source?: string | undefined;
}

/**
 * The items with a reviewer's decisions: the decision beats the machine. Boundaries between questions are moved first; the questions that
 * come of it have no verdict. Dropped items stay, marked as dropped. Applied to its own result, a review changes nothing.
 */
export async function applyReview<T extends QuizItem>(
  read: readonly T[],
  review: Review,
  { source }: ApplyOptions = {},
): Promise<{ readonly items: readonly Reviewed<T>[]; readonly messages: readonly ReviewMessage[] }> {
  const messages: ReviewMessage[] = [];
  const decisions = new Map<string, Decision>();
  for (const decision of review.decisions) {
    const { id } = decision;
    if (decisions.has(id))
      messages.push({ code: 'decided-twice', id, message: `Two decisions have the id \`${id}\`; the last one counts` });
    decisions.set(id, decision);
  }
  const { items, messages: refused } = await regroup(read, [...decisions.values()], { source });
  messages.push(...refused);
  const reviewed: Reviewed<T>[] = [];
  for (const item of items) {
    const decision = decisions.get(item.id);
    reviewed.push(decision === undefined ? item : await decided(item, decision, messages));
  }
  const ids = new Set(items.flatMap(({ id, review }) => [id, ...(review?.from ?? [])]));
  for (const decision of decisions.values())
    if (!ids.has(decision.id)) messages.push(orphan(decision, items, decisions));
  return { items: reviewed, messages };
}

async function decided<T extends QuizItem>(
  item: Reviewed<T>,
  decision: Decision,
  messages: ReviewMessage[],
): Promise<Reviewed<T>> {
  const edited = await withWords(item, decision);
  const key = keyOf(edited, decision);
  if (key === 'stale') {
    const asked = Array.isArray(decision.key) ? decision.key.map(letter).join(' ') : String(decision.key);
    messages.push({
      code: 'stale-key',
      id: item.id,
      message: `The reviewed key ${asked} of \`${start(item.stem.text)}\` names an option that the question has not. Correct it in the review file; until then the question counts as open`,
    });
    return { ...item, review: markOf(item.review, { status: 'open', changed: [] }, decision) };
  }
  const { stem, options, type = item.type } = { ...edited, ...(decision.type && { type: decision.type }) };
  const given = key !== undefined && !sameKey(key, item.key);
  const changed: ReviewMark['changed'] = [
    ...(given ? (['key'] as const) : []),
    ...(type === item.type ? [] : (['type'] as const)),
    ...(decision.stem === undefined ? [] : (['stem'] as const)),
    ...(decision.choices === undefined ? [] : (['options'] as const)),
  ];
  const settled =
    decision.status === 'dropped'
      ? 'dropped'
      : decision.status === 'accepted' || key !== undefined
        ? 'accepted'
        : 'open';
  const machineKey = given ? { machineKey: item.key === null ? null : [...item.key.options] } : {};
  return {
    ...item,
    type,
    stem,
    options,
    ...(key !== undefined && { key }),
    review: markOf(item.review, { status: settled, changed, ...machineKey }, decision),
  };
}

/** The mark of a decision over the one that stands there: a moved boundary, or this very decision when it is applied again. */
function markOf(before: ReviewMark | undefined, mark: ReviewMark, { note }: Decision): ReviewMark {
  const changed = [...new Set([...(before?.changed ?? []), ...mark.changed])];
  return { ...before, ...mark, changed, ...(note !== undefined && { note }) };
}

async function withWords<T extends QuizItem>(
  item: T,
  { stem, choices }: Decision,
): Promise<{ stem: RichText; options: Option[] }> {
  if (stem === undefined && choices === undefined) return { stem: item.stem, options: item.options };
  const { richText, treeOf } = await import('../text/markdown.ts');
  const words = (markdown: string): RichText => richText(treeOf({ markdown, text: markdown }).tree);
  return {
    stem: stem === undefined ? item.stem : { ...words(stem), position: item.stem.position },
    options:
      choices === undefined
        ? item.options
        : choices.map((choice, i) => ({ label: item.options[i]?.label ?? null, ...words(choice) })),
  };
}

/** The reviewer's key; `undefined` where none is given, `'stale'` where it does not fit the options. */
function keyOf(
  item: Pick<QuizItem, 'options'>,
  { key, answer, options: order, choices }: Decision,
): Key | null | undefined | 'stale' {
  if (key === null) return null;
  const text = answer === undefined ? {} : { text: answer };
  if (key === undefined)
    return answer === undefined ? undefined : { options: [], ...text, confidence: 1, evidence: [] };
  const asked = typeof key === 'string' ? indicesOf(key) : key;
  if (asked === null) return 'stale';
  const places = asked.map((index) => {
    if (order === undefined || choices !== undefined) return index;
    const words = order[index];
    return words === undefined ? -1 : item.options.findIndex((option) => sameWords(option.text, words));
  });
  if (places.some((place) => place < 0 || place >= item.options.length)) return 'stale';
  return { options: [...new Set(places)].sort((a, b) => a - b), ...text, confidence: 1, evidence: [] };
}

/** `B D`, `BD`, `b, d` and `2, 4` as indices from 0; `null` where the text is none of these. */
export function indicesOf(text: string): number[] | null {
  const words = text
    .trim()
    .split(/[\s,;/]+/)
    .filter((word) => word !== '');
  const letters = words.flatMap((word) => (/^[A-Z]+$/i.test(word) ? [...word.toUpperCase()] : [word]));
  const indices = letters.map((word) =>
    /^[A-Z]$/.test(word) ? word.charCodeAt(0) - 65 : /^\d+$/.test(word) ? Number(word) - 1 : -1,
  );
  return indices.length === 0 || indices.some((index) => index < 0) ? null : indices;
}

/** Whether two options are the same to the item's id: markup, case, white space and punctuation do not count. */
function sameWords(a: string, b: string): boolean {
  const bare = (text: string): string => itemId({ text, markdown: text, math: [], position: null }, []);
  return a === b || bare(a) === bare(b);
}

function sameKey(a: Key | null, b: Key | null): boolean {
  if (a === null || b === null) return a === b;
  return a.text === b.text && a.options.join() === b.options.join();
}

function orphan(
  decision: Decision,
  items: readonly QuizItem[],
  decisions: ReadonlyMap<string, Decision>,
): ReviewMessage {
  const { id, question } = decision;
  const about = question === undefined ? '' : ` (\`${start(question)}\`)`;
  const [near] =
    question === undefined
      ? []
      : items
          .filter((item) => !decisions.has(item.id))
          .map((item) => ({ item, alike: shared(question, item.stem.text) }))
          .filter(({ alike }) => alike >= 0.5)
          .sort((a, b) => b.alike - a.alike);
  const hint = near
    ? `The nearest question is \`${start(near.item.stem.text)}\`: give the decision the id ${near.item.id} if it is the same`
    : 'It is kept; remove it if the question is gone for good';
  return { code: 'unknown-item', id, message: `No question has the id ${id}${about} of a decision. ${hint}` };
}

/** The share of words that two texts have in common. */
function shared(a: string, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [],
    );
  const [x, y] = [words(a), words(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / Math.max(1, Math.min(x.size, y.size), x.size + y.size - both);
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
