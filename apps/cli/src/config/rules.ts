import * as v from 'valibot';
import type { Message, ReportItem } from '../report/document.ts';
import { lineOf } from '../report/questions.ts';

const Level = v.picklist(['off', 'warning', 'error']);
const Whole = v.pipe(v.number(), v.integer(), v.minValue(1));

/** House rules of a question bank: what every question must have, beside a right key. All are off unless they are set. */
export const HouseRules = v.partial(
  v.strictObject({
    /** Every question tells a key. */
    'require-key': Level,
    /** Every question has an explanation. */
    'require-explanation': Level,
    /** Every choice has at least so many options. */
    'min-options': v.strictObject({ level: Level, count: Whole }),
    /** No stem is longer than so many words. */
    'max-stem-words': v.strictObject({ level: Level, count: Whole }),
    /** Texts that no question may hold, whatever their case ("all of the above"). */
    'forbid-text': v.strictObject({ level: Level, texts: v.array(v.string()) }),
    /** The key was read with at least this confidence, 0–1. */
    'min-key-confidence': v.strictObject({
      level: Level,
      confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
    /** No refuted, undecided or convention-dependent question is without a reviewer's decision. */
    'require-review': Level,
  }),
);
export type HouseRules = v.InferOutput<typeof HouseRules>;

/** What the questions of a dump break of the house rules. Dropped questions break nothing. */
export function checkRules(items: readonly ReportItem[], rules: HouseRules): Message[] {
  return items.filter(({ review }) => review?.status !== 'dropped').flatMap((item) => broken(item, rules));
}

function broken(item: ReportItem, rules: HouseRules): Message[] {
  const found: Message[] = [];
  const say = (
    rule: keyof HouseRules,
    level: v.InferOutput<typeof Level> | undefined,
    holds: boolean,
    reason: string,
  ): void => {
    if (level === undefined || level === 'off' || holds) return;
    const name = item.number === null ? 'A question' : `Question ${item.number}`;
    found.push({
      severity: level,
      line: lineOf(item),
      column: item.stem.position?.column ?? null,
      rule,
      source: 'keyproof/rules',
      reason: `${name} ${reason}`,
    });
  };
  const words = item.stem.text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)?.length ?? 0;
  const all = [item.stem.text, ...item.options.map(({ text }) => text)].join('\n').toLowerCase();
  const forbidden = rules['forbid-text']?.texts.find((text) => all.includes(text.toLowerCase()));
  const minimum = rules['min-options'];
  const longest = rules['max-stem-words'];
  const sure = rules['min-key-confidence'];
  const disputed = ['refuted', 'undecided', 'convention-dependent'].includes(item.verdict?.outcome ?? '');
  say('require-key', rules['require-key'], item.key !== null, 'tells no key');
  say('require-explanation', rules['require-explanation'], item.explanation !== null, 'has no explanation');
  say(
    'min-options',
    minimum?.level,
    item.options.length === 0 || item.options.length >= (minimum?.count ?? 0),
    `has ${item.options.length} options, expected at least ${minimum?.count}`,
  );
  say(
    'max-stem-words',
    longest?.level,
    words <= (longest?.count ?? 0),
    `has a stem of ${words} words, expected at most ${longest?.count}`,
  );
  say(
    'forbid-text',
    rules['forbid-text']?.level,
    forbidden === undefined,
    `holds "${forbidden}", which house rules forbid`,
  );
  say(
    'min-key-confidence',
    sure?.level,
    item.key === null || item.key.confidence >= (sure?.confidence ?? 0),
    `has a key read with confidence ${item.key?.confidence.toFixed(2)}, expected at least ${sure?.confidence}`,
  );
  say(
    'require-review',
    rules['require-review'],
    !disputed || (item.review !== undefined && item.review.status !== 'open'),
    `is ${item.verdict?.outcome} and no reviewer has decided`,
  );
  return found;
}
