import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { COMMANDS, type Command } from './commands/table.ts';
import { InputError } from './errors.ts';
import { FLAGS, type Flag, type FlagName, kebab } from './flags.ts';
import type { Host } from './host.ts';

const EXIT_CODES = `
Exit codes: 0 fine, 1 a verdict at or above --fail-on (or a replay that differs),
2 wrong usage, or an input that cannot be read, or a report that cannot be written.

Examples:
  keyproof grade dumps/                     every dump in a folder
  keyproof grade quiz.md --verbose          with claims and measurements
  keyproof grade dumps/ --html report.html --fail-on refuted
  pdftotext quiz.pdf - | keyproof extract - --json`;

/** Runs the command line `words` (without `node` and script) and gives back the exit code. Never throws for a user's mistake. */
export async function run(words: readonly string[], host: Host): Promise<number> {
  const outcome = { code: 0 };
  const program = programFor(host, (code) => (outcome.code = code));
  try {
    await program.parseAsync(words, { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof InputError)) throw error;
    host.err(`keyproof: ${error.message}\n`);
    return 2;
  }
}

function programFor(host: Host, done: (code: number) => void): Commander {
  const program = new Commander('keyproof')
    .description('Reads messy quiz dumps and checks their answer keys by running the networks they ask about.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: host.out,
      writeErr: host.err,
      getOutHelpWidth: () => Math.min(host.columns, 100),
      getErrHelpWidth: () => Math.min(host.columns, 100),
      getOutHasColors: () => host.color,
      getErrHasColors: () => host.color,
    });
  for (const command of COMMANDS) addCommand(program, command, host, done);
  return program;
}

function addCommand(program: Commander, row: Command, host: Host, done: (code: number) => void): void {
  const command = program
    .command(row.name)
    .description(row.help)
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(`(\`keyproof ${row.name} --help\` lists the options)`)
    .action(async (...given: readonly unknown[]) => {
      const self = given.at(-1) as Commander;
      const words = row.words === '' ? undefined : (given[0] as string | string[] | undefined);
      const list = words === undefined ? [] : Array.isArray(words) ? words : [words];
      const options = await withConfig(valuesOf(self, row.flags), self, row, host);
      done(await (await row.load())(host, list, options as never));
    });
  if (row.words !== '') command.argument(row.words, row.wordsHelp);
  for (const name of row.flags) command.addOption(optionFor(name, FLAGS[name]));
}

/** What was typed and the defaults, by the names of the table: commander calls `--no-cache` a false `cache`. */
function valuesOf(command: Commander, flags: readonly FlagName[]): Record<string, unknown> {
  const typed = command.opts<Record<string, unknown>>();
  return Object.fromEntries(
    flags.map((name) => [
      name,
      name.startsWith('no') && name in NEGATIONS ? typed[NEGATIONS[name]!] === false || undefined : typed[name],
    ]),
  );
}

const NEGATIONS: Readonly<Partial<Record<string, string>>> = { noCache: 'cache', noConfig: 'config' };

/** The configuration file's settings under what was typed. */
async function withConfig(
  values: Record<string, unknown>,
  command: Commander,
  row: Command,
  host: Host,
): Promise<Record<string, unknown>> {
  if (!row.flags.includes('config')) return values;
  const { loadConfig } = await import('./config/load.ts');
  const named =
    values['noConfig'] === true ? false : typeof values['config'] === 'string' ? values['config'] : undefined;
  const loaded = await loadConfig(host, named);
  const { config } = loaded;
  const set = { seed: config.seed, backend: config.backend, failOn: config.failOn, jobs: config.jobs };
  const under = Object.entries(set).filter(
    ([name, value]) => value !== undefined && command.getOptionValueSource(name) !== 'cli',
  );
  return { ...values, ...Object.fromEntries(under), settings: loaded };
}

function optionFor(name: string, flag: Flag): Option {
  const words = `${flag.short ? `-${flag.short}, ` : ''}--${kebab(name)}${flag.value ? ` ${flag.value}` : ''}`;
  const option = new Option(words, flag.help);
  if (flag.choices) option.choices(flag.choices);
  if (flag.default !== undefined) option.default(flag.default);
  if (flag.required) option.makeOptionMandatory();
  if (flag.type === 'integer') option.argParser(integer);
  if (flag.type === 'list') option.argParser((text: string, before: string[] | undefined) => [...(before ?? []), text]);
  if (name === 'json') option.conflicts('pretty');
  return option;
}

function integer(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('Expected a whole number from 0 up.');
  return value;
}
