import * as v from 'valibot';

/** A half-open range of the source, in UTF-16 code units, with the 1-based line and column of its start. */
export const Span = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  column: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Span = v.InferOutput<typeof Span>;

/** A formula found in a text: its LaTeX, as it stands after repair, and where it came from. */
export const Formula = v.object({
  latex: v.string(),
  /** `true` for a formula set on its own line. */
  display: v.boolean(),
  position: v.nullable(Span),
});
export type Formula = v.InferOutput<typeof Formula>;

/** A piece of text in three views: plain, Markdown (formulas as `$…$`), and its formulas. */
export const RichText = v.object({
  text: v.string(),
  markdown: v.string(),
  math: v.array(Formula),
  position: v.nullable(Span),
});
export type RichText = v.InferOutput<typeof RichText>;

/** One choice of a question. `label` is what the dump shows (`B`, `3`), or `null` where it shows none. */
export const Option = v.object({
  label: v.nullable(v.string()),
  text: v.string(),
  markdown: v.string(),
  math: v.array(Formula),
  position: v.nullable(Span),
});
export type Option = v.InferOutput<typeof Option>;

export const EVIDENCE_KINDS = [
  'mark', // ✅ ❌ ✓ and words such as "(correct)"
  'checkbox', // [x] [ ] ☒ ☐
  'glyph', // the one bullet that differs
  'emphasis', // bold, highlighted, starred
  'answer-line', // "Answer: B", "Ans: text"
  'answer-list', // answers in a list or table elsewhere in the file
  'right-only', // the only text given is the right answer
  'explanation', // an explanation that names or matches an option
  'prose', // a claim in a thread that the thread settles on
  'field', // a structured field: "grade 100 %", a YAML key
] as const;

/** One reason to believe that some options are right. */
export const Evidence = v.object({
  kind: v.picklist(EVIDENCE_KINDS),
  /** 0-based options that this evidence supports. */
  options: v.array(v.number()),
  /** The answer's text, where the evidence gives text and no option. */
  text: v.optional(v.string()),
  /** Between 0 and 1: how much this kind of evidence counts. */
  weight: v.number(),
  position: v.nullable(Span),
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** The key that the dump claims: a conclusion from its evidence. */
export const Key = v.object({
  /** 0-based, ascending. Empty where only `text` is known. */
  options: v.array(v.number()),
  text: v.optional(v.string()),
  /** Between 0 and 1. */
  confidence: v.number(),
  evidence: v.array(Evidence),
});
export type Key = v.InferOutput<typeof Key>;

/** What one speaker of a thread says the answer is. Speakers are letters; their names never reach an item. */
export const Claim = v.object({
  speaker: v.string(),
  options: v.array(v.number()),
  text: v.string(),
  accepted: v.boolean(),
  position: v.nullable(Span),
});
export type Claim = v.InferOutput<typeof Claim>;

export const ITEM_TYPES = ['single-choice', 'multiple-choice', 'true-false', 'short-answer', 'open'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** One clean quiz item. */
export const QuizItem = v.object({
  /** Hash of the normalised stem and options: the same question has the same id in every dump. */
  id: v.string(),
  number: v.nullable(v.number()),
  type: v.picklist(ITEM_TYPES),
  stem: RichText,
  options: v.array(Option),
  /** `null` where the dump tells no key. */
  key: v.nullable(Key),
  claims: v.array(Claim),
  explanation: v.nullable(RichText),
  /** Shared preamble, equations and alternative texts of figures that the stem refers to. */
  context: v.array(RichText),
  provenance: v.object({ path: v.string(), spans: v.array(Span) }),
});
export type QuizItem = v.InferOutput<typeof QuizItem>;
