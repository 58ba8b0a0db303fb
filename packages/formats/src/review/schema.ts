import { ITEM_TYPES } from '@keyproof/parser';
import * as v from 'valibot';

const Index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Words of a corrected part, as Markdown with formulas between dollars. */
const Markdown = v.string();

/** What a reviewer decided about one question. Everything but `id` may be left out; what is left out is as the machine has it. */
export const Decision = v.strictObject({
  /** The item's id: it stays the same when the dump is scraped again, whatever its markup, numbering and order of options. */
  id: v.pipe(v.string(), v.minLength(1)),
  /** `accepted`: publish it, whatever the verdict. `dropped`: leave it out. `open` (the default): nothing is decided yet. */
  status: v.optional(v.picklist(['open', 'accepted', 'dropped'])),
  /** The right options: indices from 0, or letters (`B`, `B D`). `null`: the question has no key. Implies `accepted`. */
  key: v.optional(v.nullable(v.union([v.array(Index), v.string()]))),
  /** The answer of a question without options. Implies `accepted`. */
  answer: v.optional(v.string()),
  type: v.optional(v.picklist(ITEM_TYPES)),
  /** The stem, where the dump's was read wrongly. */
  stem: v.optional(Markdown),
  /** All options, where the dump's were read wrongly. */
  choices: v.optional(v.array(Markdown)),
  note: v.optional(v.string()),
  /** Start of the question, for people, and to find it again when its words have changed. */
  question: v.optional(v.string()),
  /** The options in the order that `key` counts them, so that the key stays right when another scrape has another order. */
  options: v.optional(v.array(v.string())),
});
export type Decision = v.InferOutput<typeof Decision>;

/** A review file: `keyproof/review@1`. */
export const Review = v.strictObject({
  schema: v.literal('keyproof/review@1'),
  decisions: v.array(Decision),
});
export type Review = v.InferOutput<typeof Review>;

/** How a reviewer's decision stands on an item. */
export const ReviewMark = v.object({
  status: v.picklist(['open', 'accepted', 'dropped']),
  /** The parts that the reviewer gave. */
  changed: v.array(v.picklist(['key', 'type', 'stem', 'options'])),
  /** The key that was read out of the dump, where the reviewer gave another. */
  machineKey: v.exactOptional(v.nullable(v.array(Index))),
  note: v.exactOptional(v.string()),
});
export type ReviewMark = v.InferOutput<typeof ReviewMark>;
