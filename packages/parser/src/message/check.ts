import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Assembled } from '../assemble/items.ts';
import type { Duplicate } from '../assemble/duplicates.ts';
import type { AnswerEntry } from '../evidence/answer-list.ts';
import type { QuizItem } from '../item/schema.ts';
import type { Repair } from '../tidy/tidy.ts';
import type { Locator } from '../text/source.ts';
import { report, type RuleId } from './rules.ts';

/** A rule speaks this often for one file, then only counts. */
const MOST = 50;

/** What the diagnostics look at. */
export interface Findings {
  file: VFile;
  source: string;
  assembled: readonly Assembled[];
  duplicates: readonly Duplicate[];
  repairs: readonly Repair[];
  /** Ranges kept out because they may name a person. */
  personal: readonly { start: number; end: number }[];
  /** Entries of answer lists that name no question. */
  stray: readonly AnswerEntry[];
  locate: Locator;
}

/** Reports what is doubtful about an extraction. */
export function check({
  file,
  source,
  assembled,
  duplicates,
  repairs,
  personal,
  stray,
  locate,
}: Findings): VFileMessage[] {
  const messages: VFileMessage[] = [];
  const say = (...args: Parameters<typeof report> extends [VFile, ...infer Rest] ? Rest : never): void => {
    const [ruleId] = args;
    const told = (counts.get(ruleId) ?? 0) + 1;
    counts.set(ruleId, told);
    if (told <= MOST) messages.push(report(file, ...args));
  };
  const counts = new Map<RuleId, number>();
  if (source.includes('\ufffd')) say('lossy-text', locate(source.indexOf('\ufffd'), source.indexOf('\ufffd') + 1));
  if (assembled.length === 0) say('no-quiz', null);
  let last: QuizItem | null = null;
  assembled.forEach(({ item, against, unmatched, reconstructed }, i) => {
    const name = item.number === null ? `Item ${i + 1}` : `Question ${item.number}`;
    const place = item.stem.position ?? item.options[0]?.position ?? null;
    if (
      last !== null &&
      last.number !== null &&
      item.number !== null &&
      item.number > last.number + 1 &&
      item.number <= last.number + 20
    )
      say('number-gap', place, name, String(last.number + 1));
    last = item;
    if (item.options.length === 1) say('few-options', place, name);
    if (item.key === null && item.type !== 'open') say('no-key', place, name);
    if (unmatched !== null) say('key-unknown-option', unmatched.position, name, unmatched.text.slice(0, 60));
    if (item.key && against.length > 0) {
      const detail = [...item.key.evidence, ...against]
        .map((one) => `${one.kind}: ${one.options.map((option) => option + 1).join(', ')}`)
        .join('; ');
      say(
        'key-conflict',
        place,
        name,
        detail,
        against.map((one) => one.position),
      );
    } else if (item.key && item.options.length > 0 && item.key.confidence < 0.6) {
      say('key-doubtful', place, name, item.key.evidence.map((one) => one.kind).join(', '));
    }
    if (reconstructed) say('reconstructed', place, name);
  });
  for (const { copy, of } of duplicates) {
    const name = of.item.number === null ? 'A question' : `Question ${of.item.number}`;
    say('duplicate-question', copy.item.options[0]?.position ?? copy.item.stem.position, name, '', [
      of.item.stem.position,
    ]);
  }
  const first = repairs[0];
  if (first) say('formula-repaired', locate(first.start, first.end), String(repairs.length));
  for (const entry of stray) say('answer-without-question', locate(entry.start, entry.end), `Number ${entry.number}`);
  for (const range of personal) say('personal-data', locate(range.start, range.end), 'A line');
  for (const [ruleId, count] of counts)
    if (count > MOST) messages.push(report(file, 'more', null, String(count - MOST), ruleId));
  return messages;
}
