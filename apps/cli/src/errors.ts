/** Each kind of trouble a user can be in, with what to do about it. */
const HINTS = {
  'not-found': 'Check the path; quote a pattern so that the shell leaves it alone.',
  'no-match': 'Quote the pattern and check it with `ls`.',
  'no-permission': 'Give yourself the right to read it, or leave it out.',
  'no-dumps':
    'Name the files themselves, or a pattern (banks of .json, .yml, .csv, .gift, .js, .ts and .py are read only so), or put dumps (.txt, .md, .html, .ipynb) there.',
  empty: 'Save the page or text again; there is nothing to read.',
  binary: 'Convert it to text first, e.g. with `pdftotext` or an OCR tool.',
  'binary-output': 'Name a file with `--output`.',
  'not-written': 'Check that the folder exists, may be written, and has room.',
  'not-a-report': 'Give a file that `keyproof grade --json` or `--out` wrote.',
  unreadable: 'Check the file system, then try again.',
  usage: 'See `keyproof --help`.',
  'unknown-check': 'Run `keyproof explain` without a name to list the checks.',
  config: 'Mend the file, or run with `--no-config`; its fields stand in docs/cli.md.',
  review: 'Mend the review file; its fields stand in docs/cli.md.',
  redis: 'Start it (`redis-server`), or check `--redis`.',
  worker: 'Give it more memory (NODE_OPTIONS=--max-old-space-size=4096), or leave it out and report it.',
  'no-queue': 'Install it: `npm install @keyproof/queue`.',
  'no-demo': 'Build it: `npm run demo` in the repository, or install the published command.',
  'port-taken': 'Name another with `--port`, or 0 for any free one.',
  shards: 'Give the reports of all shards of one run, each once.',
  'not-decided': 'Name an item by its id or its number, and an option by its letter.',
  backend: 'Try `--backend auto`, or `--backend cpu`, which runs everywhere.',
} as const;

export type ErrorCode = keyof typeof HINTS;

/** Trouble with what the user gave: exit code 2. `code` is stable; the message says what, where, and what to do. */
export class InputError extends Error {
  readonly code: ErrorCode;

  /** `whole`: `what` is the message of such an error already, from another thread or machine. */
  constructor(code: ErrorCode, what: string, cause?: unknown, whole = false) {
    super(whole ? what : `${what}. ${HINTS[code]}`, cause === undefined ? undefined : { cause });
    this.name = 'InputError';
    this.code = code;
  }
}

/** The right error for one that the file system threw about `path`. */
export function fileError(path: string, error: unknown, doing: 'read' | 'write' = 'read'): InputError {
  const { code } = error as NodeJS.ErrnoException;
  const verb = `Cannot ${doing} \`${path}\``;
  if (doing === 'write') return new InputError('not-written', `${verb}: ${reasonOf(error)}`, error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new InputError('not-found', `${verb}: no such file or folder`, error);
  if (code === 'EACCES' || code === 'EPERM') return new InputError('no-permission', `${verb}: no permission`, error);
  return new InputError('unreadable', `${verb}: ${reasonOf(error)}`, error);
}

/** What an error of the file system says, in words. */
export function reasonOf(error: unknown): string {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'the folder does not exist',
    EACCES: 'no permission',
    EPERM: 'no permission',
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    EEXIST: 'a file of that name is in the way',
  };
  return Object.hasOwn(reasons, code) ? (reasons[code] as string) : code;
}
