import type { ItemType, QuizItem, RichText } from '@keyproof/parser';
import { normalise } from '../lexicon/index.ts';

/** An item in short: what a test says of it. */
export interface ItemSpec {
  readonly stem: string;
  /** Default none: a short answer, or a statement whose key is the text `True`. */
  readonly options?: readonly string[];
  /** 0-based option or options, or the text of a short answer. Default: the dump tells no key. */
  readonly key?: number | readonly number[] | string;
  /** Default: `multiple-choice` for a list of keys, `true-false` for True and False, `single-choice` for other options, else `short-answer`. */
  readonly type?: ItemType;
  readonly explanation?: string;
  /** Shared equations or preamble. */
  readonly context?: readonly string[];
  readonly claims?: readonly {
    readonly speaker: string;
    readonly options: readonly number[];
    readonly text?: string;
    readonly accepted?: boolean;
  }[];
  readonly number?: number;
}

/** A `QuizItem` as the parser would give it. `$…$` in any text is a formula. */
export function makeItem(spec: ItemSpec): QuizItem {
  const options = spec.options ?? [];
  return {
    id: `test-${[spec.stem, ...options].join('\u0000').length}-${hash([spec.stem, ...options].join('\u0000'))}`,
    number: spec.number ?? null,
    type: spec.type ?? typeOf(spec),
    stem: richText(spec.stem),
    options: options.map((text) => ({ label: null, ...richText(text) })),
    key: keyOf(spec),
    claims: (spec.claims ?? []).map((claim) => ({
      speaker: claim.speaker,
      options: [...claim.options],
      text: claim.text ?? '',
      accepted: claim.accepted ?? false,
      position: null,
    })),
    explanation: spec.explanation === undefined ? null : richText(spec.explanation),
    context: (spec.context ?? []).map(richText),
    provenance: { path: 'test', spans: [] },
  };
}

function richText(markdown: string): RichText {
  const math = normalise(markdown).formulas.map((latex) => ({ latex, display: false, position: null }));
  return { text: markdown.replace(/\$/g, ''), markdown, math, position: null };
}

function typeOf({ options = [], key }: ItemSpec): ItemType {
  if (options.length === 0) return 'short-answer';
  if (Array.isArray(key)) return 'multiple-choice';
  return options.length === 2 && options.every((text) => /^(?:true|false)$/i.test(text.trim()))
    ? 'true-false'
    : 'single-choice';
}

function keyOf({ key }: ItemSpec): QuizItem['key'] {
  if (key === undefined) return null;
  if (typeof key === 'string') return { options: [], text: key, confidence: 1, evidence: [] };
  return { options: typeof key === 'number' ? [key] : [...key], confidence: 1, evidence: [] };
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) as number), 0x01000193);
  return (value >>> 0).toString(16);
}
