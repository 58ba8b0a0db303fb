import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Copy } from '../assemble/duplicates.ts';
import type { Made } from '../assemble/items.ts';
import type { AnswerEntry } from '../evidence/answer-list.ts';
import type { QuizItem, Span } from '../item/schema.ts';
import type { Repair } from '../tidy/tidy.ts';
import type { Locator } from '../text/source.ts';
import { report, type RuleId } from './rules.ts';

/** A rule speaks this often for one file, then only counts. */
const MOST = 50;

/** What the diagnostics look at. */
export interface Findings {
  file: VFile;
  source: string;
  made: readonly Made[];
  copies: readonly Copy[];
  repairs: readonly Repair[];
  /** Ranges kept out because they may name a person. */
  personal: readonly Span[];
  /** Entries of answer lists that name no question. */
  stray: readonly AnswerEntry[];
  locate: Locator;
}

/** The least and the greatest number of a question. */
function numbersOf(made: readonly Made[]): { least: number; most: number } | null {
  let least = Infinity;
  let most = -Infinity;
  for (const { item } of made) {
    if (item.number === null) continue;
    least = Math.min(least, item.number);
    most = Math.max(most, item.number);
  }
  return most === -Infinity ? null : { least, most };
}

/** The options that a key or a piece of evidence names, as the dump labels them. */
function choiceOf(
  { options, text }: { options: readonly number[]; text?: string | undefined },
  item: QuizItem,
): string {
  if (options.length === 0) return (text ?? '').slice(0, 60);
  return options.map((i) => item.options[i]?.label ?? String(i + 1)).join(', ');
}

/** Reports what is doubtful about an extraction. */
export function check({ file, source, made, copies, repairs, personal, stray, locate }: Findings): VFileMessage[] {
  const messages: VFileMessage[] = [];
  const say = (...args: Parameters<typeof report> extends [VFile, ...infer Rest] ? Rest : never): void => {
    const [ruleId] = args;
    const told = (counts.get(ruleId) ?? 0) + 1;
    counts.set(ruleId, told);
    if (told <= MOST) messages.push(report(file, ...args));
  };
  const counts = new Map<RuleId, number>();
  if (source.includes('\ufffd')) say('lossy-text', locate(source.indexOf('\ufffd'), source.indexOf('\ufffd') + 1));
  if (made.length === 0) say('no-quiz', null);
  let last: QuizItem | null = null;
  made.forEach(({ item, against, unmatched, unsettled, reconstructed }, i) => {
    const name = item.number === null ? `Item ${i + 1}` : `Question ${item.number}`;
    const place = item.stem.position ?? item.options[0]?.position ?? null;
    if (
      last !== null &&
      last.number !== null &&
      item.number !== null &&
      item.number > last.number + 1 &&
      item.number <= last.number + 20
    )
      say('number-gap', place, name, String(last.number + 1), {
        actual: String(item.number),
        expected: [String(last.number + 1)],
      });
    last = item;
    if (item.options.length === 1) say('few-options', place, name, '', { actual: '1', expected: ['2 or more'] });
    if (item.key === null && item.type !== 'open') say('no-key', place, name);
    if (unmatched !== null)
      say('key-unknown-option', unmatched.position, name, unmatched.text.slice(0, 60), {
        actual: unmatched.text.slice(0, 200),
        expected: item.options
          .slice(0, 12)
          .map((option, k) => option.label ?? (option.text.slice(0, 60) || String(k + 1))),
      });
    if (item.key && against.length > 0) {
      const detail = [...item.key.evidence, ...against]
        .map(
          (one) =>
            `${one.kind}: ${one.options.map((option) => option + 1).join(', ') || (one.text ?? '').slice(0, 60)}`,
        )
        .join('; ');
      say('key-conflict', place, name, detail, {
        related: against.map((one) => one.position),
        actual: against.map((one) => choiceOf(one, item)).join('; '),
        expected: [choiceOf(item.key, item)],
      });
    } else if (item.key && item.options.length > 0 && item.key.confidence < 0.6 && !unsettled) {
      say('key-doubtful', place, name, item.key.evidence.map((one) => one.kind).join(', '), {
        actual: item.key.confidence.toFixed(2),
        expected: ['0.60 or more'],
      });
    }
    if (unsettled && !counts.has('key-index-base')) {
      // Once for the file: the same choice was made for all of its questions.
      say('key-index-base', place, name, '', { expected: ['a key 0, or a key equal to the number of options'] });
    }
    if (reconstructed) say('reconstructed', place, name);
  });
  for (const { copy, of } of copies) {
    const name = of.number === null ? 'A question' : `Question ${of.number}`;
    say('duplicate-question', copy.options[0]?.position ?? copy.stem.position, name, '', {
      related: [of.stem.position],
    });
  }
  const first = repairs[0];
  if (first) say('formula-repaired', locate(first.start, first.end), String(repairs.length));
  const range = stray.length > 0 ? numbersOf(made) : null;
  for (const entry of stray)
    say('answer-without-question', locate(entry.start, entry.end), `Number ${entry.number}`, '', {
      actual: String(entry.number),
      ...(range ? { expected: [`a number from ${range.least} to ${range.most}`] } : {}),
    });
  for (const range of personal) say('personal-data', range, 'A line');
  for (const [ruleId, count] of counts)
    if (count > MOST) messages.push(report(file, 'more', null, String(count - MOST), ruleId));
  return messages;
}
