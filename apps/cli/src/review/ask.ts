import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { ReportItem } from '../report/document.ts';

/** A decision that a person asks for. `item` is an id, the beginning of one, or a number of the dump. */
export interface Request {
  readonly kind: 'accept' | 'drop' | 'key' | 'note' | 'reopen';
  readonly item: string;
  /** The key or the note. */
  readonly value: string;
}

type Lists = Readonly<Partial<Record<'accept' | 'drop' | 'key' | 'note' | 'reopen', readonly string[] | undefined>>>;

/** What `--accept 8 --key 9=C --note '9=errata 3'` ask for. */
export function requestsOf({ accept = [], drop = [], key = [], note = [], reopen = [] }: Lists): Request[] {
  const pair =
    (kind: Request['kind']) =>
    (text: string): Request => {
      const at = text.indexOf('=');
      if (at < 1)
        throw new InputError(
          'usage',
          `Expected \`--${kind} ITEM=${kind === 'key' ? 'KEY' : 'TEXT'}\`, found \`${text}\``,
        );
      return { kind, item: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
    };
  const plain =
    (kind: Request['kind']) =>
    (item: string): Request => ({ kind, item: item.trim(), value: '' });
  return [
    ...reopen.map(plain('reopen')),
    ...key.map(pair('key')),
    ...accept.map(plain('accept')),
    ...drop.map(plain('drop')),
    ...note.map(pair('note')),
  ];
}

const QUESTION = 'accept (a), another key (k C), drop (d), note (n text), skip (s), quit (q): ';

/** What a person at the terminal wants done with an item. */
export async function asked(host: Host, { id }: ReportItem): Promise<Request | 'skip' | 'quit'> {
  for (;;) {
    const answer = await host.ask?.(QUESTION);
    if (answer === undefined || answer === null) return 'quit';
    const [word = '', ...more] = answer.trim().split(/\s+/);
    const value = more.join(' ');
    const letter = word.toLowerCase()[0];
    if (letter === 'q') return 'quit';
    if (letter === 's') return 'skip';
    if (letter === 'a') return { kind: 'accept', item: id, value: '' };
    if (letter === 'd') return { kind: 'drop', item: id, value: '' };
    if (letter === 'k' && value !== '') return { kind: 'key', item: id, value };
    if (letter === 'n' && value !== '') return { kind: 'note', item: id, value };
  }
}
