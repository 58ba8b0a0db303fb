import { applyReview, type Decision, type Join, JOIN_AS, reviewOf } from '@keyproof/formats/review';
import { InputError } from '../errors.ts';
import type { ReportItem } from '../report/document.ts';
import { cut, oneLine } from '../report/text/printable.ts';
import type { Request } from './ask.ts';

/** Whether a decision moves the boundary of its question. */
export const isMoved = (decision: Decision | undefined): boolean =>
  decision?.split !== undefined || decision?.merge !== undefined;

/** A question split or joined with the next, and the questions that come of it in words. Throws {@link InputError} where it cannot be. */
export async function moved(
  items: readonly ReportItem[],
  item: ReportItem,
  { kind, value }: Request,
): Promise<{ decision: Decision; words: string }> {
  const question = cut(oneLine(item.stem.text), 200);
  const decision: Decision =
    kind === 'split'
      ? { id: item.id, question, split: [{ from: value }] }
      : { id: item.id, question, merge: nextOf(items, item, value) };
  const result = await applyReview(items, reviewOf([decision]));
  const [refused] = result.messages;
  if (refused !== undefined) throw new InputError('not-decided', refused.message);
  const made = result.items.filter(({ review }) => review?.from?.includes(item.id));
  const [first, ...others] = made.map(({ id, stem }) => `${id} \`${cut(oneLine(stem.text), 60)}\``);
  const name = item.number ?? item.id;
  const words = kind === 'split' ? `${name}: split in ${made.length}` : `${name}: joined with the next`;
  return { decision, words: [`${words}; decide about`, `  ${first}`, ...others.map((each) => `  ${each}`)].join('\n') };
}

function nextOf(items: readonly ReportItem[], item: ReportItem, value: string): Join {
  const next = items[items.indexOf(item) + 1];
  const name = item.number ?? item.id;
  if (next === undefined)
    throw new InputError('not-decided', `Item ${name} is the last: there is none to join it with`);
  const as = JOIN_AS.find((each) => each === value);
  if (value !== '' && as === undefined)
    throw new InputError(
      'usage',
      `Expected \`--merge ITEM=AS\` with one of ${JOIN_AS.join(', ')} for what the next stem becomes, found \`${value}\``,
    );
  const question = cut(oneLine(next.stem.text), 200);
  return { id: next.id, question, ...(as !== undefined && { as }) };
}
