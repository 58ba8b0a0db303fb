import { itemId, itemType, type Key, type Option, type QuizItem, type RichText } from '@keyproof/parser';
import type { JoinAs } from '../schema.ts';
import { hull } from './spans.ts';

/** What the second stem becomes where the reviewer does not say. */
export const joinedAs = (item: Pick<QuizItem, 'options'>, as: JoinAs | undefined): JoinAs =>
  item.options.length === 0 ? (as === 'option' ? 'option' : 'stem') : (as ?? 'option');

/** Two questions that stand one behind the other as one. */
export function mergeItems(a: QuizItem, b: QuizItem, asked?: JoinAs): QuizItem {
  const as = joinedAs(a, asked);
  const stem = as === 'stem' ? joined(a.stem, b.stem) : a.stem;
  const label = b.number === null ? null : String(b.number);
  const last = a.options.at(-1);
  const head: readonly Option[] =
    as === 'option'
      ? [...a.options, { ...b.stem, label }]
      : as === 'more' && last !== undefined
        ? [...a.options.slice(0, -1), { ...last, ...joined(last, b.stem) }]
        : a.options;
  const options = [...head, ...b.options];
  const key = keyOf(a.key, b.key, head.length);
  const type = itemType({
    stem: stem.text,
    section: '',
    options: options.map(({ text }) => text),
    key,
    keyword: [a, b].some((item) => item.type === 'multiple-choice') ? 'msq' : '',
  });
  const shift = (claim: QuizItem['claims'][number]) => ({
    ...claim,
    options: claim.options.map((i) => i + head.length),
  });
  return {
    ...a,
    id: itemId(stem, options),
    type,
    stem,
    options,
    key,
    claims: [...a.claims, ...b.claims.map(shift)],
    explanation:
      a.explanation && b.explanation ? joined(a.explanation, b.explanation) : (a.explanation ?? b.explanation),
    context: [
      ...a.context,
      ...b.context.filter((part) => !a.context.some(({ markdown }) => markdown === part.markdown)),
    ],
    provenance: { ...a.provenance, spans: [...a.provenance.spans, ...b.provenance.spans] },
  };
}

function joined(a: RichText, b: RichText): RichText {
  return {
    text: `${a.text}\n${b.text}`,
    markdown: `${a.markdown}\n${b.markdown}`,
    math: [...a.math, ...b.math],
    position: hull(a.position, b.position),
  };
}

/** Both keys; an answer in words counts only where no option is named. */
function keyOf(a: Key | null, b: Key | null, before: number): Key | null {
  if (a === null && b === null) return null;
  const moved = (indices: readonly number[]): number[] => indices.map((i) => i + before);
  const options = [...(a?.options ?? []), ...moved(b?.options ?? [])];
  const text = options.length > 0 ? undefined : (a?.text ?? b?.text);
  return {
    options,
    ...(text === undefined ? {} : { text }),
    confidence: Math.min(a?.confidence ?? 1, b?.confidence ?? 1),
    evidence: [
      ...(a?.evidence ?? []),
      ...(b?.evidence ?? []).map((each) => ({ ...each, options: moved(each.options) })),
    ],
  };
}
