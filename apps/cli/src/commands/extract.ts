import type { Host } from '../host.ts';
import { survey, taskFor } from './survey.ts';
import type { ExtractOptions } from './table.ts';
import { watching } from './watch.ts';

/** `keyproof extract`: reads dumps and reports their items. */
export async function extract(host: Host, words: string[], options: ExtractOptions): Promise<number> {
  const task = taskFor('extract', host, options);
  return watching(
    host,
    words,
    options,
    async (files, signal) => (await survey(host, files, task, { ...options, graded: false }, signal)).code,
  );
}
