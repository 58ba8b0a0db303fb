import { InputError } from '../errors.ts';
import { FLAGS, type Flag, type FlagName, kebab } from '../flags.ts';
import type { Host } from '../host.ts';
import { COMMANDS, type Command } from './table.ts';

const SHELLS: Readonly<Record<string, () => string>> = { bash, zsh, fish };

/** `keyproof completion`: a script for a shell, made from the same tables as the help. */
export async function completion(host: Host, [shell = '']: string[]): Promise<number> {
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!script) throw new InputError('usage', `Expected bash, zsh or fish, found \`${shell}\``);
  host.out(script());
  return Promise.resolve(0);
}

interface Spelt {
  readonly word: string;
  readonly short: string | undefined;
  readonly flag: Flag;
}

function flagsOf({ flags }: Command): Spelt[] {
  return [
    ...flags.map((name: FlagName) => ({
      word: `--${kebab(name)}`,
      short: (FLAGS[name] as Flag).short,
      flag: FLAGS[name] as Flag,
    })),
    { word: '--help', short: 'h', flag: { type: 'boolean', help: 'print this help' } },
  ];
}

const names = COMMANDS.map(({ name }) => name);

function bash(): string {
  const cases = COMMANDS.map((command) => {
    const flags = flagsOf(command);
    const choices = flags
      .filter(({ flag }) => flag.choices)
      .map(({ word, flag }) => `      ${word}) words="${flag.choices?.join(' ')}" ;;`);
    const files = flags.filter(({ flag }) => flag.value === '<file>' || flag.value === '<dir>').map(({ word }) => word);
    const other = flags.filter(
      ({ flag }) => flag.type !== 'boolean' && !flag.choices && !files.some((word) => word === `--${flag.help}`),
    );
    const values = other.filter(({ word }) => !files.includes(word)).map(({ word }) => word);
    return `  ${command.name})
    case "$previous" in
${choices.join('\n')}${choices.length > 0 ? '\n' : ''}${files.length > 0 ? `      ${files.join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;\n` : ''}${values.length > 0 ? `      ${values.join('|')}) return ;;\n` : ''}      *) words="${flags.map(({ word }) => word).join(' ')}${command.complete === 'shells' ? ` ${Object.keys(SHELLS).join(' ')}` : ''}"${command.complete === 'files' ? '; files=1' : ''} ;;
    esac ;;`;
  });
  return `# bash completion of keyproof: source <(keyproof completion bash)
_keyproof() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words="" files=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names.join(' ')} help --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -n "$files" ] && [ "\${current#-}" = "$current" ]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _keyproof keyproof
`;
}

/** Text in a zsh specification: quotes, brackets and colons mean something there. */
function zshText(text: string): string {
  return text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&');
}

function zsh(): string {
  const listed = COMMANDS.map(({ name, help }) => `    '${name}:${zshText(help)}'`);
  const cases = COMMANDS.map((command) => {
    const specs = flagsOf(command).map(({ word, flag }) => {
      const value =
        flag.type === 'boolean'
          ? ''
          : `:${zshText(flag.value ?? 'value')}:${flag.choices ? `(${flag.choices.join(' ')})` : flag.value === '<file>' ? '_files' : flag.value === '<dir>' ? '_files -/' : ''}`;
      return `      '${flag.type === 'list' ? '*' : ''}${word}[${zshText(flag.help)}]${value}'`;
    });
    const words = {
      files: [`      '*:file:_files'`],
      shells: [`      '1:shell:(${Object.keys(SHELLS).join(' ')})'`],
      checks: [],
      none: [],
    }[command.complete];
    return `    ${command.name}) _arguments \\\n${[...specs, ...words].join(' \\\n')} ;;`;
  });
  return `#compdef keyproof
# zsh completion of keyproof: put this into a file _keyproof of your $fpath, or: source <(keyproof completion zsh)
_keyproof() {
  local -a commands
  commands=(
${listed.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "\${funcstack[1]}" = _keyproof ]; then _keyproof "$@"; else compdef _keyproof keyproof; fi
`;
}

function fish(): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = COMMANDS.flatMap((command) => [
    `complete -c keyproof -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.help)}`,
    ...(command.complete === 'files'
      ? []
      : [
          `complete -c keyproof -n '__fish_seen_subcommand_from ${command.name}' -f${command.complete === 'shells' ? ` -a ${quoted(Object.keys(SHELLS).join(' '))}` : ''}`,
        ]),
    ...flagsOf(command).map(({ word, short, flag }) => {
      const value =
        flag.type === 'boolean'
          ? ''
          : flag.choices
            ? ` -x -a ${quoted(flag.choices.join(' '))}`
            : flag.value === '<file>' || flag.value === '<dir>'
              ? ' -r -F'
              : ' -x';
      return `complete -c keyproof -n '__fish_seen_subcommand_from ${command.name}' -l ${word.slice(2)}${short ? ` -s ${short}` : ''}${value} -d ${quoted(flag.help)}`;
    }),
  ]);
  return `# fish completion of keyproof: keyproof completion fish > ~/.config/fish/completions/keyproof.fish\n${lines.join('\n')}\n`;
}
