import type { FormatName } from '@keyproof/formats';

/** One option of the command line. Commander and the help are both made from this. */
export interface Flag {
  readonly type: 'boolean' | 'string' | 'integer' | 'choice';
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
    : (F extends { choices: readonly (infer C)[] } ? C : string) | Given<F>;

/** The parsed values of some flags. */
export type Values<N extends FlagName> = { readonly [name in N]: ValueOf<(typeof FLAGS)[name]> };

/** `failOn` as it is typed: `fail-on`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
