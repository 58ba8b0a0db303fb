import { extractQuiz } from '@keyproof/parser';
import type { ExtractResult, Jobs } from './protocol.ts';
import { packSpans } from './spans.ts';
import type { Context } from './worker.ts';

const levels = new Map<boolean | null | undefined, 'error' | 'warning' | 'info'>([
  [true, 'error'],
  [false, 'warning'],
]);

/** Items in one message, and messages shown of one document. */
const BATCH = 200;
const SHOWN = 200;

/** Reads documents. Messages become plain data, since a `VFileMessage` does not survive the way to the page. */
export async function extract(
  { documents }: Jobs['extract']['in'],
  { progress }: Context<'extract'>,
): Promise<ExtractResult> {
  return {
    documents: documents.map(({ path, text }, document) => {
      const { items, accounting, messages } = extractQuiz(text, { path });
      for (let at = 0; at < items.length; at += BATCH) progress({ document, items: items.slice(at, at + BATCH) });
      return {
        path,
        messageCount: messages.length,
        messages: messages.slice(0, SHOWN).map((message) => ({
          line: message.line ?? null,
          rule: message.ruleId ?? '',
          text: message.reason,
          level: levels.get(message.fatal) ?? 'info',
        })),
        spans: packSpans(accounting),
      };
    }),
  };
}
