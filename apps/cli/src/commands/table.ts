import type { FlagName, Values } from '../flags.ts';
import type { Host } from '../host.ts';

export const EXTRACT_FLAGS = ['json', 'pretty', 'verbose', 'out'] as const satisfies readonly FlagName[];
export const GRADE_FLAGS = [
  'json',
  'pretty',
  'verbose',
  'out',
  'html',
  'sarif',
  'junit',
  'markdown',
  'backend',
  'seed',
  'failOn',
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
] as const satisfies readonly FlagName[];
export const EXPLAIN_FLAGS = ['json', 'backend', 'seed'] as const satisfies readonly FlagName[];
export const REPLAY_FLAGS = ['json', 'verbose', 'on'] as const satisfies readonly FlagName[];

export type ExtractOptions = Values<(typeof EXTRACT_FLAGS)[number]>;
export type GradeOptions = Values<(typeof GRADE_FLAGS)[number]>;
export type ConvertOptions = Values<(typeof CONVERT_FLAGS)[number]>;
export type ExplainOptions = Values<(typeof EXPLAIN_FLAGS)[number]>;
export type ReplayOptions = Values<(typeof REPLAY_FLAGS)[number]>;

/** What a command does with its words and options; gives back the exit code. */
export type Run = (host: Host, words: string[], options: never) => Promise<number>;

export interface Command {
  readonly name: string;
  /** Commander's spelling: `<x>` required, `[x]` optional, `...` many. */
  readonly words: string;
  readonly wordsHelp: string;
  readonly help: string;
  readonly flags: readonly FlagName[];
  /** Loads the code only when the command is used, so that `--help` stays quick. */
  readonly load: () => Promise<Run>;
}

/** Every command. A new one is a file beside this and a row here. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'extract',
    words: '<file...>',
    wordsHelp: 'dump, folder of dumps, glob, or - for standard input',
    help: 'read quiz items and their keys out of dumps',
    flags: EXTRACT_FLAGS,
    load: async () => (await import('./extract.ts')).extract,
  },
  {
    name: 'grade',
    words: '<file...>',
    wordsHelp: 'dump, folder of dumps, glob, or - for standard input',
    help: 'check the keys by running the networks the questions are about',
    flags: GRADE_FLAGS,
    load: async () => (await import('./grade.ts')).grade,
  },
  {
    name: 'convert',
    words: '<file...>',
    wordsHelp: 'dump, folder, glob, - for standard input, or a report of `grade --json`',
    help: 'write a question bank that a learning platform or card program reads',
    flags: CONVERT_FLAGS,
    load: async () => (await import('./convert.ts')).convert,
  },
  {
    name: 'explain',
    words: '[check]',
    wordsHelp: 'check to explain; without one, the checks are listed',
    help: 'say what a check decides and run its experiment live',
    flags: EXPLAIN_FLAGS,
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'replay',
    words: '<report>',
    wordsHelp: 'report that `grade --json` printed or --out wrote',
    help: 'run the experiments of a report again and compare the numbers',
    flags: REPLAY_FLAGS,
    load: async () => (await import('./replay.ts')).replay,
  },
];
