import type { Host } from '../host.ts';
import { survey, taskFor } from './survey.ts';
import type { GradeOptions } from './table.ts';
import { watching } from './watch.ts';

/** `keyproof grade`: reads dumps, runs the networks they ask about and reports on their keys. */
export async function grade(host: Host, words: string[], options: GradeOptions): Promise<number> {
  const task = taskFor('grade', host, options);
  return watching(
    host,
    words,
    options,
    async (files, signal) => (await survey(host, files, task, { ...options, graded: true }, signal)).code,
  );
}
