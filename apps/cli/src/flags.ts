import type { FormatName } from '@keyproof/formats';

/** One option of the command line. Commander and the help are both made from this. */
export interface Flag {
  readonly type: 'boolean' | 'string' | 'integer' | 'choice' | 'list';
  readonly short?: string;
  /** How the help writes the value: `<file>`. Absent for a boolean. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly default?: string | number;
  readonly required?: boolean;
  readonly help: string;
}

const OUTCOME_LEVELS = ['never', 'refuted', 'convention-dependent', 'undecided'] as const;
const FORMATS = [
  'qti3',
  'qti21',
  'qti12',
  'moodle',
  'gift',
  'aiken',
  'anki',
  'csv',
  'md',
  'jsonl',
] as const satisfies readonly FormatName[];
const BACKENDS = ['auto', 'webgpu', 'webgl2', 'headlessgl', 'webasm', 'cpu'] as const;

/** Every option of every command, by the name under which the code sees it. */
export const FLAGS = {
  json: { type: 'boolean', help: 'print one JSON document (keyproof/report@1) and nothing else' },
  pretty: { type: 'boolean', help: 'print the report for a terminal (the default)' },
  verbose: { type: 'boolean', short: 'v', help: 'show everything: claims, measurements, evidence, notes' },
  out: { type: 'string', value: '<dir>', help: 'also write one JSON report for each input into this folder' },
  backend: {
    type: 'choice',
    value: '<name>',
    choices: BACKENDS,
    default: 'auto',
    help: 'where the kernels run',
  },
  on: {
    type: 'choice',
    value: '<name>',
    choices: BACKENDS,
    help: 'run on this backend instead of the recorded one',
  },
  seed: { type: 'integer', value: '<n>', default: 1, help: 'seed of every random network and sequence' },
  failOn: {
    type: 'choice',
    value: '<outcome>',
    choices: OUTCOME_LEVELS,
    default: 'never',
    help: 'exit 1 when a verdict is this bad or worse',
  },
  html: { type: 'string', value: '<file>', help: 'also write one self-contained HTML page with figures' },
  sarif: { type: 'string', value: '<file>', help: 'also write SARIF 2.1.0 for code scanning' },
  junit: { type: 'string', value: '<file>', help: 'also write JUnit XML' },
  to: { type: 'choice', value: '<format>', choices: FORMATS, required: true, help: 'format to write' },
  output: {
    type: 'string',
    short: 'o',
    value: '<file>',
    help: 'file to write; without it the text goes to standard output',
  },
  jobs: {
    type: 'integer',
    short: 'j',
    value: '<n>',
    help: 'threads to work with (default: the cores, for many dumps)',
  },
  noCache: { type: 'boolean', help: 'neither use nor keep results of dumps that were read before' },
  cacheDir: { type: 'string', value: '<dir>', help: 'where results are kept' },
  shard: { type: 'string', value: '<i/n>', help: 'work on every n-th dump only, beginning with the i-th; see `merge`' },
  watch: { type: 'boolean', help: 'go on: work again on what changes' },
  github: { type: 'boolean', help: 'also write annotations for GitHub Actions to standard error' },
  config: { type: 'string', value: '<file>', help: 'configuration to use instead of the nearest keyproof.config.*' },
  noConfig: { type: 'boolean', help: 'use no configuration file' },
  host: { type: 'string', value: '<name>', default: '127.0.0.1', help: 'address to serve at' },
  port: { type: 'integer', value: '<n>', default: 4173, help: 'port to serve at; 0 takes any that is free' },
  redis: {
    type: 'string',
    value: '<url>',
    help: 'Redis of the queue (default: KEYPROOF_REDIS or redis://127.0.0.1:6379)',
  },
  queue: { type: 'string', value: '<name>', default: 'keyproof', help: 'name of the queue' },
  wait: { type: 'boolean', help: 'wait for the results and report them as `grade` does' },
  drain: { type: 'boolean', help: 'end when the queue is empty' },
  accept: { type: 'list', value: '<item>', help: 'publish an item as it is, by id or number; may be repeated' },
  drop: { type: 'list', value: '<item>', help: 'leave an item out' },
  key: { type: 'list', value: '<item=key>', help: 'give an item another key: 8=C, 8=BD, 8=none' },
  note: { type: 'list', value: '<item=text>', help: 'note something on an item' },
  split: { type: 'list', value: '<item=words>', help: 'make several items of one, the next from these words on' },
  merge: {
    type: 'list',
    value: '<item[=as]>',
    help: 'join an item with the next, whose stem becomes a stem, an option, or more of the last option',
  },
  reopen: { type: 'list', value: '<item>', help: 'take a decision back, a split or a merge too' },
  all: { type: 'boolean', help: 'list settled and confirmed items too' },
  clear: { type: 'boolean', help: 'remove all results' },
  title: { type: 'string', value: '<text>', help: 'title of the quiz, category or deck' },
  includeDisputed: { type: 'boolean', help: 'also write questions whose key is refuted or undecided' },
  ungraded: { type: 'boolean', help: 'do not check the keys first' },
  markdown: { type: 'string', value: '<file>', help: 'also write a Markdown report' },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

/** Whether the value is always there. */
type Given<F extends Flag> = F extends { required: true } | { default: string | number } ? never : undefined;

type ValueOf<F extends Flag> = F['type'] extends 'boolean'
  ? boolean | undefined
  : F['type'] extends 'integer'
    ? number | Given<F>
    : F['type'] extends 'list'
      ? readonly string[] | undefined
      : (F extends { choices: readonly (infer C)[] } ? C : string) | Given<F>;

/** The parsed values of some flags. */
export type Values<N extends FlagName> = { readonly [name in N]: ValueOf<(typeof FLAGS)[name]> };

/** `failOn` as it is typed: `fail-on`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
