import { extractQuiz } from '@keyproof/parser';
import type { ExtractResult, Jobs } from './protocol.ts';

const levels = new Map<boolean | null | undefined, 'error' | 'warning' | 'info'>([
  [true, 'error'],
  [false, 'warning'],
]);

/** Reads documents; messages become plain data, since a `VFileMessage` does not survive the way to the page. */
export async function extract({ documents }: Jobs['extract']['in']): Promise<ExtractResult> {
  return {
    documents: documents.map(({ path, text }) => {
      const { items, accounting, messages } = extractQuiz(text, { path });
      return {
        path,
        items,
        accounting,
        messages: messages.map((message) => ({
          line: message.line ?? null,
          rule: message.ruleId ?? '',
          text: message.reason,
          level: levels.get(message.fatal) ?? 'info',
        })),
      };
    }),
  };
}
