import type { FlagName, Values } from '../flags.ts';
import type { Host } from '../host.ts';
import type { LoadedConfig } from '../config/load.ts';

const READING = ['jobs', 'cacheDir', 'noCache', 'config', 'noConfig'] as const satisfies readonly FlagName[];
const REPORTS = ['html', 'sarif', 'junit', 'markdown', 'github', 'failOn'] as const satisfies readonly FlagName[];

export const EXTRACT_FLAGS = [
  'json',
  'pretty',
  'verbose',
  'output',
  'out',
  'shard',
  'watch',
  ...READING,
] as const satisfies readonly FlagName[];
export const GRADE_FLAGS = [
  'json',
  'pretty',
  'verbose',
  'output',
  'out',
  ...REPORTS,
  'backend',
  'seed',
  'shard',
  'watch',
  ...READING,
] as const satisfies readonly FlagName[];
export const MERGE_FLAGS = [
  'json',
  'pretty',
  'verbose',
  'output',
  'out',
  ...REPORTS,
] as const satisfies readonly FlagName[];
export const CONVERT_FLAGS = [
  'to',
  'output',
  'title',
  'includeDisputed',
  'ungraded',
  'verbose',
  'backend',
  'seed',
  ...READING,
] as const satisfies readonly FlagName[];
export const REVIEW_FLAGS = [
  'accept',
  'drop',
  'key',
  'note',
  'split',
  'merge',
  'reopen',
  'all',
  'backend',
  'seed',
  ...READING,
] as const satisfies readonly FlagName[];
export const EXPLAIN_FLAGS = ['json', 'backend', 'seed'] as const satisfies readonly FlagName[];
export const REPLAY_FLAGS = ['json', 'verbose', 'on'] as const satisfies readonly FlagName[];
export const SERVE_FLAGS = ['host', 'port'] as const satisfies readonly FlagName[];
export const ENQUEUE_FLAGS = [
  'redis',
  'queue',
  'wait',
  'json',
  'pretty',
  'verbose',
  'output',
  'out',
  ...REPORTS,
  'backend',
  'seed',
  'config',
  'noConfig',
] as const satisfies readonly FlagName[];
export const WORKER_FLAGS = [
  'redis',
  'queue',
  'jobs',
  'drain',
  'cacheDir',
  'noCache',
] as const satisfies readonly FlagName[];
export const CACHE_FLAGS = ['clear', 'cacheDir'] as const satisfies readonly FlagName[];

/** Commands that take `--config` are also given what it says. */
type Configured = { readonly settings: LoadedConfig };

export type ExtractOptions = Values<(typeof EXTRACT_FLAGS)[number]> & Configured;
export type GradeOptions = Values<(typeof GRADE_FLAGS)[number]> & Configured;
export type MergeOptions = Values<(typeof MERGE_FLAGS)[number]>;
export type ConvertOptions = Values<(typeof CONVERT_FLAGS)[number]> & Configured;
export type ReviewOptions = Values<(typeof REVIEW_FLAGS)[number]> & Configured;
export type ExplainOptions = Values<(typeof EXPLAIN_FLAGS)[number]>;
export type ReplayOptions = Values<(typeof REPLAY_FLAGS)[number]>;
export type ServeOptions = Values<(typeof SERVE_FLAGS)[number]>;
export type EnqueueOptions = Values<(typeof ENQUEUE_FLAGS)[number]> & Configured;
export type WorkerOptions = Values<(typeof WORKER_FLAGS)[number]>;
export type CacheOptions = Values<(typeof CACHE_FLAGS)[number]>;

/** What a command does with its words and options; gives back the exit code. */
export type Run = (host: Host, words: string[], options: never) => Promise<number>;

export interface Command {
  readonly name: string;
  /** Commander's spelling: `<x>` required, `[x]` optional, `...` many. Empty for none. */
  readonly words: string;
  readonly wordsHelp: string;
  /** What the words are, for the completion of a shell. */
  readonly complete: 'files' | 'checks' | 'shells' | 'none';
  readonly help: string;
  readonly flags: readonly FlagName[];
  /** Loads the code only when the command is used, so that `--help` stays quick. */
  readonly load: () => Promise<Run>;
}

const DUMPS = 'dump, folder of dumps, glob, or - for standard input';

/** Every command. A new one is a file beside this and a row here. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'extract',
    words: '<file...>',
    wordsHelp: DUMPS,
    complete: 'files',
    help: 'read quiz items and their keys out of dumps',
    flags: EXTRACT_FLAGS,
    load: async () => (await import('./extract.ts')).extract,
  },
  {
    name: 'grade',
    words: '<file...>',
    wordsHelp: DUMPS,
    complete: 'files',
    help: 'check the keys by running the networks the questions are about',
    flags: GRADE_FLAGS,
    load: async () => (await import('./grade.ts')).grade,
  },
  {
    name: 'review',
    words: '<file...>',
    wordsHelp: 'dump or folder of dumps',
    complete: 'files',
    help: 'decide what the machine cannot; decisions lie beside the dump and beat the verdict',
    flags: REVIEW_FLAGS,
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'convert',
    words: '<file...>',
    wordsHelp: 'dump, folder, glob, - for standard input, or a report of `grade --json`',
    complete: 'files',
    help: 'write a question bank that a learning platform or card program reads',
    flags: CONVERT_FLAGS,
    load: async () => (await import('./convert.ts')).convert,
  },
  {
    name: 'merge',
    words: '<report...>',
    wordsHelp: 'reports of `grade --json` or `extract --json`, of all shards or of several runs',
    complete: 'files',
    help: 'put the reports of shards together to the report of one run',
    flags: MERGE_FLAGS,
    load: async () => (await import('./merge.ts')).merge,
  },
  {
    name: 'explain',
    words: '[check]',
    wordsHelp: 'check to explain; without one, the checks are listed',
    complete: 'checks',
    help: 'say what a check decides and run its experiment live',
    flags: EXPLAIN_FLAGS,
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'replay',
    words: '<report>',
    wordsHelp: 'report that `grade --json` printed or --out wrote',
    complete: 'files',
    help: 'run the experiments of a report again and compare the numbers',
    flags: REPLAY_FLAGS,
    load: async () => (await import('./replay.ts')).replay,
  },
  {
    name: 'serve',
    words: '',
    wordsHelp: '',
    complete: 'none',
    help: 'serve the demo on this machine: review and export in a browser',
    flags: SERVE_FLAGS,
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'enqueue',
    words: '<file...>',
    wordsHelp: DUMPS,
    complete: 'files',
    help: 'put dumps into a queue that workers on many machines grade',
    flags: ENQUEUE_FLAGS,
    load: async () => (await import('./enqueue.ts')).enqueue,
  },
  {
    name: 'worker',
    words: '',
    wordsHelp: '',
    complete: 'none',
    help: 'grade dumps from a queue until it is stopped',
    flags: WORKER_FLAGS,
    load: async () => (await import('./worker.ts')).worker,
  },
  {
    name: 'cache',
    words: '',
    wordsHelp: '',
    complete: 'none',
    help: 'say where results are kept and how much room they take, or remove them',
    flags: CACHE_FLAGS,
    load: async () => (await import('./cache.ts')).cache,
  },
  {
    name: 'completion',
    words: '<shell>',
    wordsHelp: 'bash, zsh or fish',
    complete: 'shells',
    help: 'print a completion script for a shell',
    flags: [],
    load: async () => (await import('./completion.ts')).completion,
  },
];
