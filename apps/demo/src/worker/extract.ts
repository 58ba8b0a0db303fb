import { extractQuizLazily } from '@keyproof/parser/lazy';
import { batchesOf } from './batches.ts';
import { turn, type Context } from './context.ts';
import { hold } from './held.ts';
import type { ExtractRequest, ExtractResult } from './protocol.ts';
import { packSpans } from './spans.ts';

const levels = new Map<boolean | null | undefined, 'error' | 'warning' | 'info'>([
  [true, 'error'],
  [false, 'warning'],
]);

/** Messages shown of one document. */
const SHOWN = 200;

/** Reads documents and holds their items for `grade`. Messages become plain data, since a `VFileMessage` does not survive the way to the page. */
export async function extract(
  { documents }: ExtractRequest,
  { progress, signal }: Context<'extract'>,
): Promise<ExtractResult> {
  const read = [];
  const results = [];
  for (const [document, { path, text }] of documents.entries()) {
    signal.throwIfAborted();
    const { items, accounting, messages } = await extractQuizLazily(text, { path });
    for (const batch of batchesOf(document, items)) progress(batch);
    const spans = packSpans(accounting);
    read.push({ path, text, items, spans });
    results.push({
      path,
      messageCount: messages.length,
      messages: messages.slice(0, SHOWN).map((message) => ({
        line: message.line ?? null,
        rule: message.ruleId ?? '',
        text: message.reason,
        level: levels.get(message.fatal) ?? ('info' as const),
      })),
      spans,
    });
    await turn();
  }
  signal.throwIfAborted();
  hold(read);
  return { documents: results };
}
