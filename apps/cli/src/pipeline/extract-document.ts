import { extractQuiz } from '@keyproof/parser';
import { VFile } from 'vfile';
import type { DocumentReport } from '../report/document.ts';
import { messageOf } from '../report/message.ts';

/** Items and messages of a dump's text. */
export function extractDocument(path: string, text: string): DocumentReport {
  const { items, messages } = extractQuiz(new VFile({ path, value: text }));
  return { path, items, messages: messages.map(messageOf) };
}
