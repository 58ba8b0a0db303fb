import { ITEM_TYPES } from '@keyproof/parser';
import * as v from 'valibot';

const Index = v.pipe(v.number(), v.integer(), v.minValue(0));
const Id = v.pipe(v.string(), v.minLength(1));

/** Words of a corrected part, as Markdown with formulas between dollars. */
const Markdown = v.string();

const first = {
  /** The item's id: it stays the same when the dump is scraped again, whatever its markup, numbering and order of options. */
  id: Id,
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
};

/** Where a question ends and the next begins: with these words of its stem or of an option. Case, white space and markup do not count. */
export const Cut = v.strictObject({
  from: v.pipe(v.string(), v.minLength(1)),
  /** Which of the places with these words, from 1, where there are several. */
  occurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type Cut = v.InferOutput<typeof Cut>;

/** What the stem of a question becomes when it is joined to the one above: part of its stem, an option, or more of its last option. */
export const JOIN_AS = ['stem', 'option', 'more'] as const;
export type JoinAs = (typeof JOIN_AS)[number];

/** The question that goes on with this one; it must stand right behind it. */
export const Join = v.strictObject({
  id: Id,
  /** Start of that question, for people. */
  question: v.optional(v.string()),
  /** Default: `stem` where this question has no options, else `option`. */
  as: v.optional(v.picklist(JOIN_AS)),
});
export type Join = v.InferOutput<typeof Join>;

/** What a reviewer decided about one question. Everything but `id` may be left out; what is left out is as the machine has it. */
export const Decision = v.strictObject({
  ...first,
  /** Since `keyproof/review@2`: the question is several. What else is decided about each stands under its own id. */
  split: v.optional(v.pipe(v.array(Cut), v.minLength(1))),
  /** Since `keyproof/review@2`: the question and the next are one. What else is decided about it stands under its own id. */
  merge: v.optional(Join),
});
export type Decision = v.InferOutput<typeof Decision>;

/** A review file. `@2` can move the boundaries between questions; a file that does not is written as `@1`. */
export const Review = v.variant('schema', [
  v.strictObject({ schema: v.literal('keyproof/review@1'), decisions: v.array(v.strictObject(first)) }),
  v.strictObject({ schema: v.literal('keyproof/review@2'), decisions: v.array(Decision) }),
]);
export interface Review {
  schema: 'keyproof/review@1' | 'keyproof/review@2';
  decisions: Decision[];
}

/** The review of these decisions, in the oldest schema that can say them. */
export function reviewOf(decisions: readonly Decision[]): Review {
  const moved = decisions.some(({ split, merge }) => split !== undefined || merge !== undefined);
  return { schema: moved ? 'keyproof/review@2' : 'keyproof/review@1', decisions: [...decisions] };
}

/** How a reviewer's decision stands on an item. */
export const ReviewMark = v.object({
  status: v.picklist(['open', 'accepted', 'dropped']),
  /** The parts that the reviewer gave. */
  changed: v.array(v.picklist(['key', 'type', 'stem', 'options', 'boundary'])),
  /** Ids of the questions that this one was made of, where its boundary was moved, the dump's own first. */
  from: v.exactOptional(v.array(v.string())),
  /** The key that was read out of the dump, where the reviewer gave another. */
  machineKey: v.exactOptional(v.nullable(v.array(Index))),
  note: v.exactOptional(v.string()),
});
export type ReviewMark = v.InferOutput<typeof ReviewMark>;
