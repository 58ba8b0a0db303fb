import { extract } from './extract.ts';
import { grade } from './grade.ts';
import { probe } from './probe.ts';
import type { FromWorker, JobName, Jobs, ToWorker } from './protocol.ts';

/** What a running job may ask and tell. */
export interface Context<J extends JobName> {
  readonly signal: AbortSignal;
  progress(value: Jobs[J]['progress']): void;
}

type Handlers = { readonly [J in JobName]: (input: Jobs[J]['in'], context: Context<J>) => Promise<Jobs[J]['out']> };

const handlers: Handlers = {
  extract,
  grade,
  probe,
  // Formats are loaded by the first export.
  export: async (input) => (await import('./export.ts')).exportItems(input),
};
const running = new Map<number, AbortController>();
const send = (message: FromWorker) => postMessage(message);

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('control' in data) {
    running.get(data.id)?.abort();
    return;
  }
  const { id, job, input } = data;
  const abort = new AbortController();
  running.set(id, abort);
  const context: Context<never> = { signal: abort.signal, progress: (progress) => send({ id, progress }) };
  (handlers[job] as (input: unknown, context: Context<never>) => Promise<unknown>)(input, context)
    .then((result) => send({ id, result }))
    .catch((reason: unknown) => send({ id, error: reason instanceof Error ? reason.message : String(reason) }))
    .finally(() => running.delete(id));
};
