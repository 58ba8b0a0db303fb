import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Span } from '../item/schema.ts';

/** Where messages come from, as `source` of each. */
export const MESSAGE_SOURCE = '@keyproof/parser';

/** `warning`: look at it before you publish; `info`: good to know. */
type Level = 'warning' | 'info';

/** Every diagnostic: its level and its words. What to do about each is in docs/diagnostics.md. */
export const RULES = {
  'no-quiz': { level: 'info', say: () => 'No quiz found: no question with options or an answer' },
  'no-key': { level: 'info', say: (name: string) => `${name} has no key: the dump does not tell the right answer` },
  'key-conflict': {
    level: 'warning',
    say: (name: string, detail: string) => `${name}: evidence for the key disagrees (${detail})`,
  },
  'key-doubtful': {
    level: 'warning',
    say: (name: string, detail: string) => `${name}: the key rests on weak evidence (${detail})`,
  },
  'key-index-base': {
    level: 'warning',
    say: (name: string) =>
      `${name} and others have numbers for keys, counted from 0 here: nothing in the file tells whether they begin at 0 or at 1`,
  },
  'key-unknown-option': {
    level: 'warning',
    say: (name: string, detail: string) => `${name}: the answer \`${detail}\` is none of the options`,
  },
  'few-options': { level: 'warning', say: (name: string) => `${name} has a single option: the others may be lost` },
  'duplicate-question': {
    level: 'info',
    say: (name: string) => `${name} stands in the file more than once; the copies were merged`,
  },
  'number-gap': {
    level: 'warning',
    say: (name: string, detail: string) =>
      `Expected question ${detail}, found ${name}: a question may be lost or unread`,
  },
  'answer-without-question': {
    level: 'warning',
    say: (name: string) => `${name} of the answer list names no question of the file`,
  },
  'formula-repaired': { level: 'info', say: (name: string) => `${name} copied formulas were folded back into LaTeX` },
  reconstructed: {
    level: 'warning',
    say: (name: string) =>
      `${name} was reconstructed from a discussion: its words and options are not quoted as a whole`,
  },
  'personal-data': { level: 'info', say: (name: string) => `${name} was kept out of the items: it may name a person` },
  'lossy-text': {
    level: 'warning',
    say: () => 'Some characters could not be read (U+FFFD): the file may be in another encoding',
  },
  more: {
    level: 'info',
    say: (name: string, detail: string) => `${name} more messages of the rule \`${detail}\` were left out`,
  },
} as const satisfies Record<string, { level: Level; say: (name: string, detail: string) => string }>;

export type RuleId = keyof typeof RULES;

/** What a message says besides its sentence. */
export interface Details {
  /** Places that the message speaks of besides its own. */
  related?: readonly (Span | null)[];
  /** What was found. */
  actual?: string;
  /** What would have been right. */
  expected?: readonly string[];
}

/** Adds a diagnostic to `file` and gives it back. */
export function report(
  file: VFile,
  ruleId: RuleId,
  place: Span | null,
  name = '',
  detail = '',
  { related = [], actual, expected }: Details = {},
): VFileMessage {
  const rule = RULES[ruleId];
  const message = file.message((rule.say as (name: string, detail: string) => string)(name, detail), {
    ruleId,
    source: MESSAGE_SOURCE,
    ...(place ? { place: { line: place.line, column: place.column, offset: place.start } } : {}),
  });
  message.fatal = rule.level === 'warning' ? false : undefined;
  if (actual !== undefined) message.actual = actual;
  if (expected !== undefined) message.expected = [...expected];
  message.url = `docs/diagnostics.md#${ruleId}`;
  const others = related.filter((span) => span !== null);
  if (others.length > 0) message.note = `See also ${others.map((span) => `${span.line}:${span.column}`).join(', ')}`;
  return message;
}
