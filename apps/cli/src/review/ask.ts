import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { ReportItem } from '../report/document.ts';

/** A decision that a person asks for. `item` is an id, the beginning of one, or a number of the dump. */
export interface Request {
  readonly kind: 'accept' | 'drop' | 'key' | 'note' | 'split' | 'merge' | 'reopen';
  readonly item: string;
  /** The key, the note, the words at which a new item begins, or what the stem of the next becomes. */
  readonly value: string;
}

type Lists = Readonly<Partial<Record<Request['kind'], readonly string[] | undefined>>>;

const VALUES: Readonly<Partial<Record<Request['kind'], string>>> = { key: 'KEY', split: 'WORDS' };

/** What `--accept 8 --key 9=C --note '9=errata 3'` ask for. */
export function requestsOf(lists: Lists): Request[] {
  const { accept = [], drop = [], key = [], note = [], split = [], merge = [], reopen = [] } = lists;
  const pair =
    (kind: Request['kind']) =>
    (text: string): Request => {
      const at = text.indexOf('=');
      if (at < 1)
        throw new InputError('usage', `Expected \`--${kind} ITEM=${VALUES[kind] ?? 'TEXT'}\`, found \`${text}\``);
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
    ...split.map(pair('split')),
    ...merge.map((text) => (text.includes('=') ? pair('merge')(text) : plain('merge')(text))),
  ];
}

const QUESTION =
  'accept (a), another key (k C), drop (d), note (n text), split (x first words of the next), merge with the next (m), skip (s), quit (q): ';

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
    if (letter === 'm') return { kind: 'merge', item: id, value };
    if (letter === 'x' && value !== '') return { kind: 'split', item: id, value };
    if (letter === 'n' && value !== '') return { kind: 'note', item: id, value };
  }
}
