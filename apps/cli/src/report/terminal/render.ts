import { type DocumentReport, type ReportItem, type Standing, countStandings, standingOf } from '../document.ts';
import { keyName, optionNames, simulatedName } from '../text/answers.ts';
import { decisiveNumbers } from '../text/decisive.ts';
import { columnsOf, cut, oneLine, pad } from '../text/printable.ts';
import { readable } from '../text/readable.ts';
import { details } from './details.ts';
import { messageLines } from './messages.ts';
import { LOOKS, type Style } from './style.ts';
import { tally } from './totals.ts';

export interface TerminalOptions {
  readonly columns: number;
  readonly style: Style;
  readonly verbose: boolean;
  /** Whether items were graded or only read. */
  readonly graded: boolean;
}

/** The report for a person at a terminal: a heading a document, one line a question. */
export function renderDocument(document: DocumentReport, options: TerminalOptions): string {
  const lines = [heading(document, options)];
  const widths = widthsOf(document.items, options);
  for (const item of document.items) {
    lines.push(options.graded ? gradedLine(item, widths, options) : readLine(item, widths, options));
    if (item.review) lines.push(reviewLine(item, options));
    if (options.verbose) lines.push(...details(item, options), '');
  }
  lines.push(...messageLines(document.messages, options));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** `      review: accepted, key B → C, errata 3`. */
function reviewLine(item: ReportItem, { style, columns }: TerminalOptions): string {
  const { status, changed, machineKey, note } = item.review ?? { status: 'open', changed: [] };
  const words = changed.map((part) =>
    part === 'key' ? `key ${optionNames(item, machineKey ?? null)} → ${keyName(item)}` : part,
  );
  return style.cyan(
    cut(`      review: ${[status, ...words, ...(note === undefined ? [] : [oneLine(note)])].join(', ')}`, columns),
  );
}

function heading({ path, items }: DocumentReport, options: TerminalOptions): string {
  const keyed = items.filter(({ key }) => key !== null).length;
  const totals = { documents: 1, items: items.length, keyed, standings: countStandings(items) };
  return `${options.style.bold(oneLine(path))}  ${tally(totals, options)}`;
}

interface Widths {
  readonly number: number;
  readonly key: number;
  /** Of `D of 4`. */
  readonly keyOf: number;
  readonly simulated: number;
  readonly decisive: number;
}

function widthsOf(items: readonly ReportItem[], { columns }: TerminalOptions): Widths {
  const widest = (texts: readonly string[]): number => Math.max(1, ...texts.map(columnsOf));
  const key = Math.min(widest(items.map(keyName)), Math.floor(columns / 5));
  return {
    number: widest(items.map(numberOf)),
    key,
    keyOf: widest(items.map((item) => keyOf(item, key))),
    simulated: Math.min(
      widest(items.map((item) => (item.verdict ? simulatedName(item) : ''))),
      Math.floor(columns / 6),
    ),
    decisive: widest(items.map(decisiveOf)),
  };
}

function numberOf(item: ReportItem): string {
  return item.number === null ? '–' : String(item.number);
}

/** `✘  8  refuted        D → C  |∂c₁₀₀/∂c₀|: C 0.59 > 0.001, D 1.2e-19 < 0.001   Alice removes …` */
function gradedLine(item: ReportItem, widths: Widths, options: TerminalOptions): string {
  const { verdict } = item;
  if (!verdict) return readLine(item, widths, options);
  const { style } = options;
  const standing = standingOf(verdict);
  const look = LOOKS[standing];
  const paint = style[look.paint];
  const left = [
    ` ${paint(look.sign)} ${style.bold(pad(numberOf(item).padStart(widths.number), widths.number))}`,
    paint(pad(look.word, 13)),
    answers(item, standing, widths, options),
  ].join('  ');
  const room = options.columns - (3 + widths.number + 2 + 13 + 2 + widths.key + 3 + widths.simulated + 2);
  return `${left}  ${tail(item, widths, room, options)}`;
}

function answers(item: ReportItem, standing: Standing, widths: Widths, { style }: TerminalOptions): string {
  const key = pad(cut(keyName(item), widths.key), widths.key);
  const simulated = pad(cut(simulatedName(item), widths.simulated), widths.simulated);
  const same = standing === 'confirmed';
  if (standing === 'not-simulated' || (same && simulatedName(item) === '–'))
    return `${key}   ${' '.repeat(widths.simulated)}`;
  return `${key} ${style.dim(same ? '=' : '→')} ${same ? style.green(simulated) : style.bold(simulated)}`;
}

/** The decisive numbers; where there is room or nothing was measured, the question too. */
function tail(item: ReportItem, widths: Widths, room: number, { style }: TerminalOptions): string {
  const stem = readable(item.stem.text);
  const decisive = decisiveOf(item);
  if (decisive === '') return style.dim(cut(stem, room));
  const width = Math.min(widths.decisive, room - LEAST_STEM - 2);
  if (width < 40) return cut(decisive, room);
  return `${pad(cut(decisive, width), width)}  ${style.dim(cut(stem, room - width - 2))}`;
}

/** Columns below which a question is not worth showing. */
const LEAST_STEM = 20;

function decisiveOf(item: ReportItem): string {
  const { verdict } = item;
  if (!verdict || verdict.check === null) return '';
  return decisiveNumbers(item, verdict) || oneLine(verdict.reason);
}

const TYPE_WORDS = {
  'single-choice': 'single',
  'multiple-choice': 'multiple',
  'true-false': 'true/false',
  'short-answer': 'short',
  open: 'open',
} as const;

/** ` 8  single      D of 4  Alice removes …` */
function readLine(item: ReportItem, widths: Widths, { style, columns }: TerminalOptions): string {
  const key = pad(keyOf(item, widths.key), widths.keyOf);
  const left = ` ${style.bold(numberOf(item).padStart(widths.number))}  ${pad(TYPE_WORDS[item.type], 10)}  `;
  const room = columns - (1 + widths.number + 2 + 10 + 2 + widths.keyOf + 2);
  return `${left}${item.key ? style.green(key) : style.yellow(key)}  ${cut(readable(item.stem.text), room)}`;
}

function keyOf(item: ReportItem, width: number): string {
  const of = item.options.length > 0 ? ` of ${item.options.length}` : '';
  return `${cut(keyName(item), width)}${of}`;
}
