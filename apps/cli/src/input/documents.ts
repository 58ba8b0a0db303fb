import { extractQuiz } from '@keyproof/parser';
import { VFile } from 'vfile';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { DocumentReport } from '../report/document.ts';
import { messageOf } from '../report/message.ts';
import { findSources } from './find.ts';
import { readSource } from './read.ts';

/** The dumps that `words` name, read one by one. A dump that cannot be read is given to `onError`, and the others go on. */
export async function* readDocuments(
  words: readonly string[],
  host: Pick<Host, 'cwd' | 'stdin'>,
  onError: (error: InputError) => void,
): AsyncGenerator<DocumentReport & { readonly index: number; readonly count: number }> {
  const { sources, errors } = await findSources(words, host);
  errors.forEach(onError);
  for (const [index, source] of sources.entries()) {
    try {
      const text = await readSource(source, host);
      const { items, messages } = extractQuiz(new VFile({ path: source.path, value: text }));
      yield { path: source.path, items, messages: messages.map(messageOf), index, count: sources.length };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onError(error);
    }
  }
}
