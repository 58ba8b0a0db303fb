import { type Check, createGrader, type Grader, type Lab, recommended, type Verdict } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';
import { turn, type Context } from './context.ts';
import { held, knowAnew, knownNow } from './held.ts';
import { writeVerdicts } from './verdict-text.ts';
import type { GradeItemRequest, GradeItemResult, GradeRequest, GradeResult, GradeSettings, Note } from './protocol.ts';

let kept: { readonly name: string; readonly grader: Promise<Grader> } | null = null;

/** A grader keeps its findings and compiled kernels, so one is kept for as long as its settings stay the same. */
async function graderFor({ seed, backend, networks }: GradeSettings): Promise<Grader> {
  const name = `${seed} ${backend} ${networks}`;
  if (kept?.name === name) return kept.grader;
  const old = kept?.grader;
  const checks = networks > 0 ? recommended.map((check) => withNetworks(check, networks)) : recommended;
  kept = { name, grader: createGrader({ seed, backend, checks }) };
  void old?.then((grader) => grader.dispose()).catch(() => undefined);
  return kept.grader.catch((reason: unknown) => {
    kept = null;
    throw reason;
  });
}

/** The check with another number of random networks behind each of its measurements. */
const withNetworks = (check: Check, count: number): Check => ({
  ...check,
  experiment: (claim, lab, convention) => {
    const more: Lab = {
      ...lab,
      sample: (name, options, measure) => lab.sample(name, { ...options, count }, measure),
    };
    return check.experiment(claim, more, convention);
  },
});

/** Verdicts in one message at most, and the longest that a found one waits. */
const BATCH = 400;
const PATIENCE = 120;
/** The grader's notes over a whole document need every verdict again: from memory, but not for dumps of thousands. */
const NOTED = 500;

/** Checks the keys of all items that were read last, in order; verdicts are told in batches. */
export async function grade(request: GradeRequest, { signal, progress }: Context<'grade'>): Promise<GradeResult> {
  const known = knowAnew();
  const read = held();
  const grader = await graderFor(request);
  signal.throwIfAborted();
  const documents = read.map(({ path, items }, document) => ({
    path,
    items: corrected(
      items,
      request.corrections.filter((each) => each.document === document),
    ),
  }));
  const total = documents.reduce((sum, { items }) => sum + items.length, 0);
  const messages: Note[][] = [];
  let done = 0;
  for (const [document, { path, items }] of documents.entries()) {
    const as = read[document]!.items;
    let verdicts: Verdict[] = [];
    let told = performance.now();
    const tell = () => {
      if (verdicts.length > 0) {
        const outcomes = verdicts.map(({ outcome }) => outcome);
        progress({ document, outcomes, text: writeVerdicts(verdicts), done, total });
      }
      verdicts = [];
      told = performance.now();
    };
    for (const [index, item] of items.entries()) {
      signal.throwIfAborted();
      const verdict = await grader.gradeItem(item, items);
      signal.throwIfAborted();
      verdicts.push(verdict);
      known.graded.set(as[index]!, verdict);
      done++;
      if (verdicts.length >= BATCH || performance.now() - told > PATIENCE) {
        tell();
        await turn();
      }
    }
    tell();
    messages.push(items.length <= NOTED ? await notesOf(grader, path, items) : []);
  }
  return { backend: grader.backend, messages };
}

/** Checks one item beside the document it came from. */
export async function gradeOne({ item, document, index, ...settings }: GradeItemRequest): Promise<GradeItemResult> {
  const dump = document === null ? [] : (held()[document]?.items ?? []);
  const { renewed } = knownNow();
  const read = index === null ? undefined : dump[index];
  const number = ++asked;
  if (read !== undefined) {
    latest.set(read, number);
    // Until the new verdict is there, the old one is about an item that is no more.
    renewed.set(read, null);
  }
  const grader = await graderFor(settings);
  const verdict = await grader.gradeItem(item, dump);
  // An item mended twice: the last change counts, whichever is checked first.
  if (read !== undefined && latest.get(read) === number) renewed.set(read, verdict);
  return { backend: grader.backend, verdict };
}

let asked = 0;
const latest = new WeakMap<QuizItem, number>();

function corrected(items: readonly QuizItem[], corrections: GradeRequest['corrections']): readonly QuizItem[] {
  if (corrections.length === 0) return items;
  const mended = new Map(corrections.map(({ index, item }) => [index, item]));
  return items.map((item, index) => mended.get(index) ?? item);
}

async function notesOf(grader: Grader, path: string, items: readonly QuizItem[]): Promise<Note[]> {
  const { messages } = await grader.gradeDocument({ path, items });
  return messages.map(({ severity, line, rule, reason }) => ({
    line,
    rule: rule ?? '',
    text: reason,
    level: severity,
  }));
}
