import type { Host } from '../host.ts';
import { type Message, type ReportItem, type Standing, standingOf } from '../report/document.ts';
import { lineOf } from '../report/questions.ts';
import { keyName, simulatedName } from '../report/text/answers.ts';
import { decisiveNumbers } from '../report/text/decisive.ts';
import { oneLine } from '../report/text/printable.ts';
import { type Sink, sink } from './sinks.ts';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Partial<Record<Standing, Level>>> = {
  refuted: 'error',
  'convention-dependent': 'warning',
  undecided: 'notice',
};

/** GitHub's workflow commands on standard error, which the runner reads too: each finding is shown at its line in the pull request. */
export function githubSink(host: Pick<Host, 'err'>): Sink {
  return sink({
    document: async ({ path, parsed }) => {
      const { items, messages } = parsed();
      const lines = [
        ...items.flatMap((item) => finding(path, item)),
        ...messages.flatMap((message) => note(path, message)),
      ];
      if (lines.length > 0) host.err(`${lines.join('\n')}\n`);
    },
  });
}

function finding(path: string, item: ReportItem): string[] {
  const { verdict, review } = item;
  const level = verdict && LEVELS[standingOf(verdict)];
  if (!level || (review !== undefined && review.status !== 'open')) return [];
  const found = simulatedName(item);
  const text = [
    `Key ${keyName(item)}${found === '–' ? '' : `; by simulation ${found}`}.`,
    oneLine(verdict.reason),
    decisiveNumbers(item, verdict),
  ];
  const title = `Key ${verdict.outcome}${item.number === null ? '' : `, question ${item.number}`}`;
  return [
    command(
      level,
      path,
      lineOf(item),
      item.stem.position?.column ?? null,
      title,
      text.filter((part) => part !== '').join(' '),
    ),
  ];
}

function note(path: string, { severity, line, column, rule, reason }: Message): string[] {
  if (severity === 'info') return [];
  return [command(severity, path, line, column, rule ?? 'dump', oneLine(reason))];
}

function command(
  level: Level,
  path: string,
  line: number | null,
  column: number | null,
  title: string,
  message: string,
): string {
  const place = [
    `file=${property(path)}`,
    ...(line === null ? [] : [`line=${line}`]),
    ...(line === null || column === null ? [] : [`col=${column}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${place.join(',')}::${data(message)}`;
}

/** As the runner's toolkit escapes: nothing of a dump can start a command of its own. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
