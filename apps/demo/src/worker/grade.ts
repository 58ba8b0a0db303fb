import type { Grader } from '@keyproof/grader';
import { extractQuiz } from '@keyproof/parser';
import type { GradeRequest, GradeResult } from './protocol.ts';
import type { Context } from './worker.ts';

let kept: { readonly name: string; readonly grader: Promise<Grader> } | null = null;

/** A grader keeps its findings and compiled kernels, so one is kept for as long as seed and backend stay the same. */
async function graderFor(seed: number, backend: GradeRequest['backend']): Promise<Grader> {
  const name = `${seed} ${backend}`;
  if (kept?.name === name) return kept.grader;
  const old = kept?.grader;
  kept = { name, grader: import('@keyproof/grader').then(({ createGrader }) => createGrader({ seed, backend })) };
  void old?.then((grader) => grader.dispose());
  return kept.grader.catch((reason: unknown) => {
    kept = null;
    throw reason;
  });
}

/** Checks the keys of all items, in order. gpu.js is loaded by the first call. */
export async function grade(request: GradeRequest, { signal, progress }: Context<'grade'>): Promise<GradeResult> {
  const grader = await graderFor(request.seed, request.backend);
  const documents = request.documents.map(({ path, text }) => extractQuiz(text, { path }).items);
  const total = documents.reduce((sum, items) => sum + items.length, 0);
  let done = 0;
  const verdicts = [];
  for (const items of documents) {
    const row = [];
    for (const item of items) {
      signal.throwIfAborted();
      row.push(await grader.gradeItem(item, items));
      progress({ done: ++done, total });
    }
    verdicts.push(row);
  }
  return { backend: grader.backend, verdicts };
}
