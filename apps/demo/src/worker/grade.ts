import type { Grader, Verdict } from '@keyproof/grader';
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

/** Verdicts in one message at most, and the longest that a found one waits. */
const BATCH = 100;
const PATIENCE = 150;

/** Checks the keys of all items, in order; verdicts are told in batches. gpu.js is loaded by the first call. */
export async function grade(request: GradeRequest, { signal, progress }: Context<'grade'>): Promise<GradeResult> {
  const grader = await graderFor(request.seed, request.backend);
  const documents = request.documents.map(({ path, text }) => extractQuiz(text, { path }).items);
  const total = documents.reduce((sum, items) => sum + items.length, 0);
  let done = 0;
  for (const [document, items] of documents.entries()) {
    let verdicts: Verdict[] = [];
    let told = performance.now();
    const tell = () => {
      if (verdicts.length > 0) progress({ document, verdicts, done, total });
      verdicts = [];
      told = performance.now();
    };
    for (const item of items) {
      signal.throwIfAborted();
      verdicts.push(await grader.gradeItem(item, items));
      done++;
      if (verdicts.length >= BATCH || performance.now() - told > PATIENCE) {
        tell();
        // A turn of the event loop, so that an abort is heard.
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    tell();
  }
  return { backend: grader.backend };
}
