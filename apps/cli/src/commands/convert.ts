import { basename, extname } from 'node:path';
import { type Loss, write } from '@keyproof/formats';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { writeWhole } from '../input/write.ts';
import { sink } from '../output/sinks.ts';
import { readReport } from '../replay/read-report.ts';
import type { ReportItem } from '../report/document.ts';
import { cut, oneLine } from '../report/text/printable.ts';
import { errorSink } from './session.ts';
import { survey, type SurveyOptions, taskFor } from './survey.ts';
import type { ConvertOptions } from './table.ts';

/** `keyproof convert`: dumps, or a report of them, to a question bank. Questions whose key is refuted or undecided are held back. */
export async function convert(host: Host, words: string[], options: ConvertOptions): Promise<number> {
  const errors = errorSink(host);
  const reports = words.filter((word) => extname(word).toLowerCase() === '.json');
  const dumps = words.filter((word) => !reports.includes(word));
  const items: ReportItem[] = [];
  for (const path of reports)
    items.push(...(await readReport(host, path)).documents.flatMap((document) => document.items));
  if (dumps.length > 0) {
    const taken = await itemsOf(host, dumps, options, errors);
    if (taken === null) return 130;
    items.push(...taken);
  }
  const bank = onceEach(items);
  if (bank.length === 0) {
    host.err('keyproof: No quiz items were found, so nothing was written.\n');
    return 2;
  }
  const name = options.output === undefined ? 'quiz' : basename(options.output, extname(options.output));
  const {
    files,
    reports: losses,
    written,
  } = await write(options.to, bank, {
    name,
    title: options.title ?? name,
    includeDisputed: options.includeDisputed === true,
  });
  for (const file of files) await save(host, file, options);
  host.err(summary(losses, written, bank.length, host, options.verbose === true));
  return errors.failed() ? 2 : 0;
}

/** The items of dumps, graded unless that is not wanted; `null` where it was interrupted. */
async function itemsOf(
  host: Host,
  dumps: string[],
  options: ConvertOptions,
  errors: ReturnType<typeof errorSink>,
): Promise<ReportItem[] | null> {
  const task = taskFor(options.ungraded ? 'extract' : 'grade', host, options);
  const items: ReportItem[] = [];
  const collect = sink({ document: async ({ parsed }) => void items.push(...parsed().items) });
  const { interrupted } = await survey(host, dumps, task, { ...collecting(options), graded: false }, undefined, {
    errors,
    sinks: [collect],
  });
  return interrupted ? null : items;
}

/** The options of reading alone: the bank is the only thing that is written. */
function collecting({ jobs, noCache, cacheDir, settings }: ConvertOptions): Partial<SurveyOptions> {
  return { jobs, noCache, cacheDir, settings };
}

/** The same question in two dumps is one question of the bank. */
function onceEach(items: readonly ReportItem[]): ReportItem[] {
  return [...new Map([...items].reverse().map((item) => [item.id, item])).values()].reverse();
}

async function save(
  host: Host,
  { data, mediaType }: Awaited<ReturnType<typeof write>>['files'][number],
  { output, to }: ConvertOptions,
): Promise<void> {
  if (output !== undefined) return writeWhole(host, output, data);
  if (!/^text\/|json|xml/.test(mediaType)) throw new InputError('binary-output', `\`--to ${to}\` writes a binary file`);
  host.out(new TextDecoder().decode(data));
}

/** How much was written, and what the format could not say: by kind, or one by one on request. */
function summary(losses: readonly Loss[], written: number, all: number, { columns }: Host, verbose: boolean): string {
  const lines = [`${written} of ${all} questions written`];
  if (verbose) {
    for (const { index, message } of losses) {
      lines.push(`  ${index === null ? '' : `item ${index + 1}: `}${said(message)}`);
    }
    return `${lines.join('\n')}\n`;
  }
  const kinds = new Map<string, Loss[]>();
  for (const loss of losses) kinds.set(loss.code, [...(kinds.get(loss.code) ?? []), loss]);
  for (const [code, [first, ...more]] of kinds) {
    const count = more.length > 0 ? ` (${more.length + 1}×)` : '';
    lines.push(cut(`  ${code}${count}: ${said(first?.message ?? '')}`, columns));
  }
  return `${lines.join('\n')}\n`;
}

/** The message of the library, with its option as the command line has it. */
function said(message: string): string {
  return oneLine(message).replace('`includeDisputed`', '`--include-disputed`');
}
