import type { Context } from './context.ts';
import { decode } from './decode.ts';
import { extract } from './extract.ts';
import type { FromWorker, JobName, Jobs, ToWorker } from './protocol.ts';

type Handlers = { readonly [J in JobName]: (input: Jobs[J]['in'], context: Context<J>) => Promise<Jobs[J]['out']> };

/** Only reading is there from the start; the rest is loaded by its first job. */
const handlers: Handlers = {
  decode,
  extract,
  grade: async (input, context) => (await import('./grade.ts')).grade(input, context),
  gradeItem: async (input) => (await import('./grade.ts')).gradeOne(input),
  readReview: async (input) => (await import('./review.ts')).decisionsIn(input),
  writeReview: async (input) => (await import('./review.ts')).reviewFileOf(input),
  regroup: async (input) => (await import('./regroup.ts')).regroupAll(input),
  cut: async (input) => (await import('./regroup.ts')).cutsAt(input),
  export: async (input) => (await import('./export.ts')).exportItems(input),
  probe: async (input, context) => (await import('./probe.ts')).probe(input, context),
  trial: async (input, context) => (await import('./trial.ts')).trial(input, context),
  curves: async (input, context) => (await import('./curves.ts')).curves(input, context),
  train: async (input, context) => (await import('./train.ts')).trainModel(input, context),
};

interface RunningJob {
  readonly abort: AbortController;
  hear: (message: never) => void;
}

const running = new Map<number, RunningJob>();
const send = (message: FromWorker) => postMessage(message);

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('control' in data) return running.get(data.id)?.abort.abort();
  if ('message' in data) return running.get(data.id)?.hear(data.message as never);
  const { id, job, input } = data;
  const own: RunningJob = { abort: new AbortController(), hear: () => undefined };
  running.set(id, own);
  const context: Context<JobName> = {
    signal: own.abort.signal,
    progress: (progress) => send({ id, progress }),
    onMessage: (handle) => (own.hear = handle),
  };
  (handlers[job] as (input: unknown, context: unknown) => Promise<unknown>)(input, context)
    .then((result) => send({ id, result }))
    .catch((reason: unknown) => send({ id, error: reason instanceof Error ? reason.message : String(reason) }))
    .finally(() => running.delete(id));
};
