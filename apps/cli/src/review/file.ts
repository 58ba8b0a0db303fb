import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Decision, indicesOf, readReview, ReviewError, reviewOf, writeReview } from '@keyproof/formats/review';
import { InputError, fileError } from '../errors.ts';
import type { Host } from '../host.ts';
import { writeWhole } from '../input/write.ts';
import type { ReportItem } from '../report/document.ts';
import { keyName, simulatedName } from '../report/text/answers.ts';
import { cut, oneLine } from '../report/text/printable.ts';
import { readable } from '../report/text/readable.ts';
import type { Request } from './ask.ts';
import { isMoved, moved } from './boundary.ts';
import { REVIEW_ENDINGS } from './find.ts';

const HEADING = `Review of a dump, read by keyproof. A decision here beats the machine and is kept by the question's id.
status: open, accepted (publish it), or dropped (leave it out)
key: the right options by their letters below, as "C" or "B D"; null for none. A key implies accepted.
answer: the answer of a question without options. note: whatever should be remembered.
split: the first words of each further question that stands in this one. merge: the id of the next question, which is part of this one.`;

/** The review file beside a dump, with its decisions in hand. */
export interface ReviewFile {
  readonly shown: string;
  readonly exists: boolean;
  /** Whether a decision is made. */
  readonly settled: (id: string) => boolean;
  /** Lists a question as open, if it is not listed yet. */
  readonly note: (item: ReportItem) => void;
  /** Makes a decision and says it in a line. Throws {@link InputError} where it fits no item or no option. */
  readonly decide: (items: readonly ReportItem[], request: Request) => Promise<string>;
  readonly save: (host: Pick<Host, 'cwd'>) => Promise<void>;
}

export async function openReviewFile(dump: string, path: string): Promise<ReviewFile> {
  const there = await existing(dump);
  const ending = there?.ending ?? REVIEW_ENDINGS[0];
  const shown = `${path}${ending}`;
  const decisions = new Map<string, Decision>();
  const comments = new Map<string, string>();
  if (there) for (const decision of await decisionsOf(there.text, shown)) decisions.set(decision.id, decision);

  const note = (item: ReportItem): Decision => {
    const known = decisions.get(item.id);
    if (known) return known;
    const decision: Decision = {
      id: item.id,
      question: cut(oneLine(item.stem.text), 200),
      status: 'open',
      ...(item.options.length > 0 && { options: item.options.map(({ text }) => text) }),
    };
    decisions.set(item.id, decision);
    comments.set(item.id, commentOf(item));
    return decision;
  };
  return {
    shown,
    exists: there !== null,
    settled: (id) => {
      const decision = decisions.get(id);
      const { status = 'open', key, answer } = decision ?? {};
      return status !== 'open' || key !== undefined || answer !== undefined || isMoved(decision);
    },
    note: (item) => void note(item),
    async decide(items, request) {
      const item = itemOf(items, request.item);
      if (request.kind === 'split' || request.kind === 'merge') {
        const { decision, words } = await moved(items, item, request);
        const { note: kept } = note(item);
        decisions.set(item.id, { ...decision, ...(kept !== undefined && { note: kept }) });
        return words;
      }
      if (request.kind === 'reopen') {
        const undone = [...(item.review?.from ?? [])].reverse().find((id) => isMoved(decisions.get(id)));
        const { split: _, merge: __, ...rest } = decisions.get(undone ?? '') ?? { id: '' };
        if (undone !== undefined) {
          decisions.set(undone, rest);
          return `${item.number ?? item.id}: its boundary is again where it was read`;
        }
      }
      const decision = changed(note(item), item, request);
      decisions.set(item.id, decision);
      return said(item, decision);
    },
    async save(host) {
      const format = ending === '.review.json' ? 'json' : 'yaml';
      const review = reviewOf([...decisions.values()]);
      const previous = format === 'yaml' ? (await existing(dump))?.text : undefined;
      const text = await writeReview(review, { format, comments, heading: HEADING, previous });
      await writeWhole(host, `${dump}${ending}`, text);
    },
  };
}

async function existing(dump: string): Promise<{ ending: string; text: string } | null> {
  for (const ending of REVIEW_ENDINGS) {
    try {
      return { ending, text: await readFile(dump + ending, 'utf8') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw fileError(`${basename(dirname(dump))}/${basename(dump)}${ending}`, error);
    }
  }
  return null;
}

async function decisionsOf(text: string, shown: string): Promise<readonly Decision[]> {
  try {
    return (await readReview(text)).decisions;
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error;
    throw new InputError('review', `Cannot read the review \`${shown}\`: ${error.message.replace(/\.$/, '')}`, error);
  }
}

/** The item of an id, the beginning of one, or a number. */
function itemOf(items: readonly ReportItem[], name: string): ReportItem {
  const exact = items.filter(({ id, number }) => id === name || String(number) === name);
  const found = exact.length > 0 ? exact : items.filter(({ id }) => name.length >= 4 && id.startsWith(name));
  const [item] = found;
  if (item === undefined) throw new InputError('not-decided', `No item has the id or number \`${name}\``);
  if (found.length > 1)
    throw new InputError(
      'not-decided',
      `\`${name}\` is ${found.length} items: ${found.map(({ id }) => id).join(', ')}`,
    );
  return item;
}

function changed(decision: Decision, item: ReportItem, { kind, value }: Request): Decision {
  if (kind === 'note') return { ...decision, note: value };
  // A boundary that no longer fits the dump gives way: beside it nothing else can be decided.
  const { split: _split, merge: _merge, ...whole } = decision;
  const { key: _key, answer: _answer, ...rest } = whole;
  if (kind === 'accept') return { ...whole, status: 'accepted' };
  if (kind === 'drop') return { ...whole, status: 'dropped' };
  if (kind === 'reopen') return { ...rest, status: 'open' };
  if (value.toLowerCase() === 'none') return { ...rest, status: 'accepted', key: null };
  if (item.options.length === 0) return { ...rest, status: 'accepted', answer: value };
  const indices = indicesOf(value);
  if (indices === null || indices.some((index) => index >= item.options.length))
    throw new InputError(
      'not-decided',
      `The key \`${value}\` names an option that item ${item.number ?? item.id} has not: it has A to ${letter(item.options.length - 1)}`,
    );
  return {
    ...rest,
    status: 'accepted',
    key: indices.map(letter).join(' '),
    options: item.options.map(({ text }) => text),
  };
}

function said({ number, id }: ReportItem, { status = 'open', key, answer, note }: Decision): string {
  const parts = [
    `${number ?? id}: ${status}`,
    key === undefined ? '' : `key ${key === null ? 'none' : String(key)}`,
    answer === undefined ? '' : `answer ${answer}`,
    note === undefined ? '' : `note: ${note}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The question as the file shows it to a person, one line for each part. */
function commentOf(item: ReportItem): string {
  const { verdict } = item;
  const options = item.options.map((option, i) => `  ${letter(i)}  ${cut(readable(option.text), 140)}`);
  const machine = verdict
    ? `${verdict.outcome}: key ${keyName(item)}, by simulation ${simulatedName(item)}. ${oneLine(verdict.reason)}`
    : '';
  return [
    `${item.number === null ? '' : `${item.number}. `}${cut(readable(item.stem.text), 160)}`,
    ...options,
    ...(machine === '' ? [] : [machine]),
  ].join('\n');
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
