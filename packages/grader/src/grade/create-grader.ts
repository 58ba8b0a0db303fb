import type { QuizItem } from '@keyproof/parser';
import type { BackendName } from '@keyproof/rnn-core';
import { recommended } from '../checks/index.ts';
import { createLab, LabError, type Budget } from '../lab/index.ts';
import { prepareLexicon } from '../lexicon/index.ts';
import { readItem } from '../read/index.ts';
import type { Check, Convention, ConventionEvidence, Reading, Verdict } from '../types.ts';
import { notSimulated, verdictOf } from '../verdict/index.ts';
import { version } from '../version.ts';
import { runExperiment, type Found } from './experiment.ts';
import type { Experimenter } from './experimenter.ts';
import { inHand } from './in-hand.ts';
import { crossItemMessages, incidentMessage, type GradedItem, type GraderMessage } from './messages.ts';
import type { Incident } from './recognise.ts';
import { orByNames } from './named-cell.ts';
import { pairIn, withoutShared, withSwapped, type Pair } from './compared.ts';
import { orRetold } from './retold.ts';
import { measure, type Bench, type Memo } from './run-checks.ts';

export interface GraderOptions {
  /** Default: the recommended checks. */
  readonly checks?: readonly Check[];
  /** Default `auto`: the best backend that works here. */
  readonly backend?: BackendName | 'auto';
  /** Default 1. */
  readonly seed?: number;
  /** The GRU convention that is meant where neither an item nor its dump tells one. Default: none, the outcome is then `convention-dependent`. */
  readonly convention?: Convention;
  /** Aborts running and later experiments: `grade` then rejects with a `LabError` of code `aborted`. */
  readonly signal?: AbortSignal;
  /** What every experiment may spend, whatever its check asks for. Default: what `meta.budget` of the check asks for. */
  readonly budget?: Budget;
  /**
   * Who runs the experiments of recommended checks, with this seed, backend and budget; those of other checks run on the grader's own lab. Several
   * items are then in hand at once. Default: the grader itself.
   */
  readonly experimenter?: Experimenter;
}

/** A document to grade: what the parser extracts, with its path. */
export interface GraderDocument {
  readonly path: string;
  readonly items: readonly QuizItem[];
}

export interface GradedDocument {
  readonly path: string;
  readonly items: readonly GradedItem[];
  /** The grader's own notes. The parser's are not repeated. */
  readonly messages: readonly GraderMessage[];
}

/** Grades items on one lab. Findings are kept, so that the same claim in ten dumps is measured once. */
export interface Grader {
  readonly checks: readonly Check[];
  /** The backend that the kernels really run on. */
  readonly backend: BackendName;
  /** The verdict on one item. `dump`: the items of the same document, which may tell the convention. */
  gradeItem(item: QuizItem, dump?: readonly QuizItem[]): Promise<Verdict>;
  gradeDocument(document: GraderDocument): Promise<GradedDocument>;
  /** Grades documents one after the other, in order. */
  grade(documents: readonly GraderDocument[]): Promise<readonly GradedDocument[]>;
  dispose(): void;
}

/** A grader with its lab. Rejects where a named backend does not work here. */
export async function createGrader(options: GraderOptions = {}): Promise<Grader> {
  const checks = options.checks ?? recommended;
  const lab = await createLab(options);
  // Whoever reads dumps in another thread is waiting for the first one now.
  prepareLexicon();
  const memo: Memo = new Map();
  const reproduce = { seed: lab.seed, backend: lab.kernels.backend, version };
  const { experimenter } = options;
  const inTurn = inHand(experimenter === undefined ? 1 : ITEMS_IN_HAND);
  const experiment = orderedFrom(experimenter, options.signal, (...claimed) => runExperiment(lab, ...claimed));

  const gradeOne = (item: QuizItem, dump: readonly QuizItem[], report: Bench['report']): Promise<Verdict> => {
    const pair = pairIn(item);
    const bench = { experiment, memo, report };
    return orRetold(item, (each) =>
      orByNames(each, ({ item: plain, conventions }) => gradeOwn(plain, dump, conventions, pair, bench)),
    );
  };
  const gradeOwn = async (
    item: QuizItem,
    dump: readonly QuizItem[],
    shown: readonly ConventionEvidence[],
    pair: Pair | null,
    bench: Bench,
  ): Promise<Verdict> => {
    const readingOf = (each: QuizItem): Reading => {
      const read = readItem(each, { dump });
      return withSetting({ ...read, conventions: [...shown, ...read.conventions] }, options.convention);
    };
    const reading = readingOf(item);
    const measured = await measure(checks, reading, bench);
    if (measured === null) return notSimulated(reading, reproduce);
    const isShared = pair !== null && measured.options.some(({ holds }) => holds === true);
    const other = isShared ? await measure(checks, readingOf(withSwapped(item, pair)), bench) : null;
    return verdictOf(reading, withoutShared(measured, other), reproduce);
  };
  const gradeDocument = async ({ path, items }: GraderDocument): Promise<GradedDocument> => {
    const incidents = items.map((): Incident[] => []);
    let isLost = false;
    const graded = await Promise.all(
      items.map((item, at) =>
        inTurn(async (): Promise<GradedItem> => {
          if (isLost) throw new Error('Another item of the document could not be graded');
          try {
            return { ...item, verdict: await gradeOne(item, items, (incident) => incidents[at]?.push(incident)) };
          } catch (error) {
            isLost = true;
            throw error;
          }
        }),
      ),
    );
    return { path, items: graded, messages: [...crossItemMessages(graded), ...incidents.flat().map(incidentMessage)] };
  };
  return {
    checks,
    backend: lab.kernels.backend,
    gradeItem: (item, dump = []) => inTurn(() => gradeOne(item, dump, () => {})),
    gradeDocument,
    grade: (documents) => Promise.all(documents.map(gradeDocument)),
    dispose: () => lab.dispose(),
  };
}

/** Items that are read while an experimenter is at work: enough that it is never without an order. */
const ITEMS_IN_HAND = 24;

type Measure = Bench['experiment'];

/** Orders experiments of recommended checks from the experimenter, if there is one, and runs the others here. */
function orderedFrom(experimenter: Experimenter | undefined, signal: AbortSignal | undefined, here: Measure): Measure {
  if (experimenter === undefined) return here;
  const isKnown = new Set(recommended);
  return async (check, claim, convention): Promise<Found> => {
    if (!isKnown.has(check)) return here(check, claim, convention);
    const unlessAborted = (): void => {
      if (signal?.aborted === true) throw new LabError('aborted', 'Grading was aborted');
    };
    unlessAborted();
    try {
      return await experimenter.run({ check: check.meta.id, claim, convention });
    } catch {
      unlessAborted();
      return here(check, claim, convention);
    }
  };
}

/** A reading under the convention that was set, where nothing in the dump tells one. */
function withSetting(reading: Reading, convention: Convention | undefined): Reading {
  if (convention === undefined || reading.conventions.length > 0) return reading;
  return { ...reading, conventions: [{ convention, source: 'setting', read: 'given for all dumps' }] };
}
