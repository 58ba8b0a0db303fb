import { type DocumentReport, type Report, type ReportItem, countStandings, standingOf } from '../document.ts';
import { lineOf } from '../questions.ts';
import { disputed, foundFor, placeOf, saidBy } from '../side-by-side.ts';
import { keyName, simulatedName } from '../text/answers.ts';
import { decisiveNumbers } from '../text/decisive.ts';
import { cut, oneLine } from '../text/printable.ts';
import { readable } from '../text/readable.ts';

const SIGNS = {
  confirmed: '✅',
  refuted: '❌',
  'convention-dependent': '◐',
  derived: '➕',
  undecided: '❔',
  'not-simulated': '·',
} as const;

/** The report as Markdown, one table a document; nothing of a dump can become markup, a link or a mention. */
export function renderMarkdown(report: Report): string {
  return `${['# Keyproof report', ...report.documents.map(section), ...disputes(report)].join('\n\n')}\n`;
}

function section({ path, items, messages }: DocumentReport): string {
  const tally = countStandings(items)
    .map(([standing, count]) => `${count} ${standing}`)
    .join(', ');
  const notes = messages
    .filter(({ severity }) => severity !== 'info')
    .map(
      ({ line, severity, reason }) =>
        `- ${line === null ? '' : `line ${line}: `}${severity}: ${escapeMarkdown(reason)}`,
    );
  const rows = items.map(row);
  return [
    `## ${escapeMarkdown(path)}`,
    tally || (items.length === 0 ? 'No quiz items found.' : `${items.length} questions`),
    ...(rows.length > 0
      ? [
          [
            '| | # | line | question | key | simulated | numbers |',
            '| --- | --- | --- | --- | --- | --- | --- |',
            ...rows,
          ].join('\n'),
        ]
      : []),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n');
}

function row(item: ReportItem): string {
  const { verdict } = item;
  const cells = [
    verdict ? SIGNS[standingOf(verdict)] : '',
    item.number === null ? '' : String(item.number),
    String(lineOf(item) ?? ''),
    escapeMarkdown(cut(readable(item.stem.text), 100)),
    escapeMarkdown(keyName(item)),
    escapeMarkdown(verdict ? simulatedName(item) : ''),
    escapeMarkdown(verdict ? decisiveNumbers(item, verdict) || verdict.reason : ''),
  ];
  return `| ${cells.join(' | ')} |`;
}

function disputes(report: Report): string[] {
  const open = disputed(report);
  if (open.length === 0) return [];
  const blocks = open.map((question) =>
    [
      `**${escapeMarkdown(cut(readable(question.stem), 160))}**`,
      '',
      '| dump | says | by simulation |',
      '| --- | --- | --- |',
      ...question.sources.map((source) => {
        const { answers, outcome } = source;
        const judged = answers === null || outcome === null ? '' : `${SIGNS[outcome]} ${outcome}`;
        return `| ${escapeMarkdown(placeOf(source))} | ${escapeMarkdown(saidBy(source))} | ${judged} |`;
      }),
      `| simulation | ${escapeMarkdown(foundFor(question))} | |`,
    ].join('\n'),
  );
  return ['## Where dumps disagree', ...blocks];
}

/** Text in which nothing is Markdown, HTML or a mention. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/[\\`*_{}[\]()#+!|~$-]/g, '\\$&')
    .replace(/:\/\//g, ':\\//')
    .replace(/\bwww\./gi, 'www&#46;');
}
