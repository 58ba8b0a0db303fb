import type { Verdict } from '@keyproof/grader';
import { type DocumentReport, type QuestionSource, type Report, type ReportItem, standingOf } from '../document.ts';
import { escapeMarkup } from '../html/markup.ts';
import { lineOf } from '../questions.ts';
import { elsewhere, judgedWords, placeOf } from '../side-by-side.ts';
import { keyName, simulatedName } from '../text/answers.ts';
import { decisiveNumbers } from '../text/decisive.ts';
import { cut, oneLine } from '../text/printable.ts';
import { readable } from '../text/readable.ts';

/** The report as JUnit XML: a suite a document, a case a question. A refuted key fails; what is not settled is skipped, with the reason. */
export function renderJunit(report: Report): string {
  const others = elsewhere(report);
  const suites = report.documents.map((document) => suite(document, (item) => others(document, item)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="keyproof">\n${suites.join('')}</testsuites>\n`;
}

function suite({ path, items }: DocumentReport, others: (item: ReportItem) => readonly QuestionSource[]): string {
  const cases = items.map((item, i) => testCase(path, item, i, others(item)));
  const count = (part: string): number => cases.filter((each) => each.includes(part)).length;
  const numbers = `tests="${cases.length}" failures="${count('<failure ')}" skipped="${count('<skipped ')}" errors="0"`;
  return `  <testsuite name="${attribute(path)}" ${numbers}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(path: string, item: ReportItem, index: number, others: readonly QuestionSource[]): string {
  const name = `${item.number ?? `item ${index + 1}`}. ${cut(readable(item.stem.text), 120)}`;
  const line = lineOf(item);
  const place = `classname="${attribute(path)}" name="${attribute(name)}" file="${attribute(path)}"${line === null ? '' : ` line="${line}"`}`;
  const parts = [item.verdict ? judged(item, item.verdict) : '', elsewhereSaid(others)].filter((part) => part !== '');
  if (parts.length === 0) return `    <testcase ${place}/>\n`;
  return `    <testcase ${place}>\n      ${parts.join('\n      ')}\n    </testcase>\n`;
}

function judged(item: ReportItem, verdict: Verdict): string {
  const reason = oneLine(verdict.reason);
  if (verdict.outcome === 'confirmed') return '';
  if (verdict.outcome !== 'refuted') return `<skipped message="${attribute(`${standingOf(verdict)}: ${reason}`)}"/>`;
  const summary = `key ${keyName(item)}, simulated ${simulatedName(item)}`;
  const text = [reason, decisiveNumbers(item, verdict)].filter((part) => part !== '').join('\n');
  return `<failure type="refuted" message="${attribute(summary)}">${escapeMarkup(text)}</failure>`;
}

/** What other dumps say about the question. */
function elsewhereSaid(others: readonly QuestionSource[]): string {
  if (others.length === 0) return '';
  const lines = others.map((source) => `${placeOf(source)} says ${judgedWords(source)}`);
  return `<system-out>${escapeMarkup(['The same question elsewhere:', ...lines].join('\n'))}</system-out>`;
}

function attribute(text: string): string {
  return escapeMarkup(oneLine(text));
}
