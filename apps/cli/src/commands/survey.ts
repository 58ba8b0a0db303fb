import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Convention } from '@keyproof/grader';
import type { LoadedConfig } from '../config/load.ts';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { findSources } from '../input/find.ts';
import { jsonSink } from '../output/json-sink.ts';
import { passing, type Sink } from '../output/sinks.ts';
import { standardOutput, textFile } from '../output/text-file.ts';
import { add, NOTHING } from '../pipeline/counts.ts';
import { type Executor, executorFor, threadsFor } from '../pipeline/executor.ts';
import { fingerprint } from '../pipeline/fingerprint.ts';
import { runAll } from '../pipeline/run.ts';
import type { Counts, Job, Processed, Task } from '../pipeline/task.ts';
import { progressOn } from '../progress.ts';
import { createQuestionIndex } from '../questions/question-index.ts';
import { type Shard, type Standing, STANDINGS } from '../report/document.ts';
import { errorSink } from './session.ts';
import type { ExtractOptions, GradeOptions, MergeOptions } from './table.ts';

export type SurveyOptions = Partial<GradeOptions & ExtractOptions & MergeOptions> & { readonly graded: boolean };

/** What a run over many dumps came to. */
export interface Surveyed {
  readonly code: number;
  readonly interrupted: boolean;
}

/** The dumps of a command line as jobs, with the part of them that `--shard` asks for. */
export async function jobsFor(
  host: Host,
  words: readonly string[],
  { shard: asked, settings }: { readonly shard?: string | undefined; readonly settings?: LoadedConfig | undefined },
  onError: (error: InputError) => void,
): Promise<{ readonly jobs: readonly Job[]; readonly positions: readonly number[]; readonly shard: Shard | null }> {
  const { sources, errors } = await findSources(words, host, settings?.config.ignore ?? []);
  errors.forEach(onError);
  const part = asked === undefined ? null : parseShard(asked);
  const chosen = [...sources.entries()].filter(([at]) => part === null || at % part.count === part.index - 1);
  const jobs = await Promise.all(
    chosen.map(async ([, { path, file }]): Promise<Job> =>
      file === null ? { path, file, bytes: await host.stdin() } : { path, file },
    ),
  );
  const digest = createHash('sha256')
    .update(sources.map(({ path }) => path).join('\0'))
    .digest('hex')
    .slice(0, 16);
  return { jobs, positions: chosen.map(([at]) => at), shard: part && { ...part, inputs: sources.length, digest } };
}

function parseShard(text: string): { index: number; count: number } {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count)
    throw new InputError('usage', `Expected \`--shard i/n\` with i from 1 to n, found \`${text}\``);
  return { index, count };
}

/** What is to be done with each dump, from the options and the configuration. */
export function taskFor(
  kind: Task['kind'],
  host: Host,
  options: Partial<Pick<GradeOptions, 'backend' | 'seed' | 'noCache' | 'cacheDir' | 'settings'>>,
): Task {
  const { config = {}, file = null } = options.settings ?? {};
  const { only = null, off = [] } = config.checks ?? {};
  const own = config.checks && 'own' in config.checks ? config.checks.own : undefined;
  // Code of the user's own has no fingerprint: what it decides is computed each time.
  const store = own !== undefined && own.length > 0 ? null : storeFolder(host, options);
  return {
    kind,
    backend: options.backend ?? 'auto',
    seed: options.seed ?? 1,
    convention: (config.convention ?? null) as Convention | null,
    checks: only === null && off.length === 0 ? null : checkIds(only, off),
    module: own !== undefined && own.length > 0 ? file : null,
    milliseconds: config.budget?.milliseconds ?? null,
    rules: config.rules ?? {},
    // It costs 30 ms, before anything else can begin.
    build: store === null ? '' : fingerprint(),
    store,
  };
}

function checkIds(only: readonly string[] | null, off: readonly string[]): string[] {
  return [...(only ?? ['*']), ...off.map((id) => `-${id}`)];
}

/** Where results are kept: `--cache-dir`, the configuration, `KEYPROOF_CACHE`, or the user's cache folder. `null` where they are not. */
export function storeFolder(
  host: Pick<Host, 'cwd' | 'env'>,
  { noCache, cacheDir, settings }: Partial<Pick<GradeOptions, 'noCache' | 'cacheDir' | 'settings'>>,
): string | null {
  const set = settings?.config.cache;
  if (noCache === true || (set === false && cacheDir === undefined)) return null;
  const named = cacheDir ?? (typeof set === 'string' ? set : undefined) ?? host.env['KEYPROOF_CACHE'];
  if (named !== undefined && named !== '') return resolve(host.cwd, named);
  const home = host.env['XDG_CACHE_HOME'] || join(host.env['HOME'] || homedir(), '.cache');
  return join(home, 'keyproof');
}

/** Grades or reads dumps in this process and its threads, and reports. */
export async function survey(
  host: Host,
  words: readonly string[],
  task: Task,
  options: SurveyOptions,
  signal: AbortSignal = host.interruption(),
  {
    errors = errorSink(host),
    sinks,
  }: { readonly errors?: ReturnType<typeof errorSink>; readonly sinks?: readonly Sink[] } = {},
): Promise<Surveyed> {
  const { jobs, positions, shard } = await jobsFor(host, words, options, errors.report);
  let executor: Executor | null = null;
  try {
    const open = async (): Promise<Executor> =>
      (executor = await executorFor(task, threadsFor(jobs.length, options.jobs ?? null), signal));
    const results = jobs.length === 0 ? none() : runAll(jobs, await open(), signal);
    return await reportOn(host, results, { positions, shard, signal, errors, options, sinks });
  } finally {
    await (executor as Executor | null)?.close();
  }
}

async function* none(): AsyncGenerator<Processed> {}

export interface Reporting {
  /** Place of each result among the inputs of the whole run. */
  readonly positions: readonly number[];
  readonly shard: Shard | null;
  readonly signal: AbortSignal;
  readonly errors: ReturnType<typeof errorSink>;
  readonly options: SurveyOptions;
  /** Instead of the reports that the options ask for. */
  readonly sinks?: readonly Sink[] | undefined;
}

/** Sends results to the reports that the options ask for, as they come. */
export async function reportOn(host: Host, results: AsyncIterable<Processed>, reporting: Reporting): Promise<Surveyed> {
  const { positions, shard, signal, errors, options } = reporting;
  const sinks = reporting.sinks ?? (await sinksFor(host, options, shard));
  const index = createQuestionIndex();
  const progress = progressOn(host);
  let counts: Counts = NOTHING;
  let done = 0;
  let documents = 0;
  let kept = options.noCache !== true;
  try {
    for await (const result of results) {
      const position = positions[done++] ?? done - 1;
      if (!result.ok) {
        progress.clear();
        errors.report(new InputError(result.code, result.message, undefined, true));
      } else {
        if (result.failed) errors.note();
        if (result.unkept !== undefined && kept) {
          kept = false;
          progress.clear();
          host.err(unkeptNote(host, options, result.unkept));
        }
        counts = add(counts, result.counts);
        index.add(result.path, result.facts);
        progress.clear();
        const document = passing(result, position);
        for (const each of sinks) await each.document(document);
        documents++;
      }
      progress.tick(done, positions.length, counts);
    }
    progress.clear();
    // A shard's report is written even if it is empty: the merge asks for all of them.
    if (documents === 0 && shard === null) {
      await Promise.all(sinks.map((each) => each.abort()));
      return { code: 2, interrupted: false };
    }
    const standings = [...STANDINGS].reverse().flatMap((name): (readonly [Standing, number])[] => {
      const count = (counts.standings[name] ?? 0) + (counts.settled[name] ?? 0);
      return count > 0 ? [[name, count]] : [];
    });
    const { items, keyed } = counts;
    for (const each of sinks)
      await each.end({ totals: { documents, items, keyed, standings }, questions: () => index.questions() });
    if (errors.failed()) return { code: 2, interrupted: false };
    return { code: failing(counts, options.failOn ?? 'never') ? 1 : 0, interrupted: false };
  } catch (error) {
    await Promise.all(sinks.map((each) => each.abort().catch(() => {})));
    if (!signal.aborted) throw error;
    progress.clear();
    host.err(interruption(done, positions.length, kept));
    return { code: 130, interrupted: true };
  } finally {
    progress.clear();
    index.close();
  }
}

/** Whether a verdict that no reviewer settled is `level` or worse, or a house rule of level error is broken. */
function failing(counts: Counts, level: NonNullable<SurveyOptions['failOn']>): boolean {
  if (counts.broken > 0) return true;
  if (level === 'never') return false;
  const bar = STANDINGS.indexOf(level);
  return STANDINGS.some((name, rank) => rank >= bar && (counts.standings[name] ?? 0) > 0);
}

function interruption(done: number, all: number, kept: boolean): string {
  const next = kept ? ' What is done is kept: the same command goes on from there.' : '';
  return `keyproof: Interrupted after ${done} of ${all} ${all === 1 ? 'document' : 'documents'}; no report was written.${next}\n`;
}

/** Said once: the run is sound all the same, but the next one starts from nothing. */
function unkeptNote(host: Host, options: SurveyOptions, reason: string): string {
  const folder = storeFolder(host, options);
  return `keyproof: Cannot keep results in \`${folder}\`: ${reason}. They are computed again next time; name another folder with \`--cache-dir\`, or make room.\n`;
}

async function sinksFor(host: Host, options: SurveyOptions, shard: Shard | null): Promise<Sink[]> {
  const { json, output, out, verbose = false, graded } = options;
  const sinks: Sink[] = [];
  if (json || output !== undefined) {
    sinks.push(jsonSink(async () => (output === undefined ? standardOutput(host) : textFile(host, output)), shard));
  }
  if (!json) {
    const { terminalSink } = await import('../output/terminal-sink.ts');
    sinks.push(terminalSink(host, { verbose, graded }));
  }
  if (out !== undefined) {
    const { folderSink } = await import('../output/folder-sink.ts');
    sinks.push(folderSink(host, out));
  }
  if (options.github) {
    const { githubSink } = await import('../output/github-sink.ts');
    sinks.push(githubSink(host));
  }
  const { reportSink } = await import('../output/report-sink.ts');
  const files = reportSink(host, options);
  return files === null ? sinks : [...sinks, files];
}
