import type { Verdict } from '@keyproof/grader';
import { type DocumentReport, type Report, type ReportItem, standingOf } from '../document.ts';
import { escapeMarkup } from '../html/markup.ts';
import { lineOf } from '../questions.ts';
import { keyName, simulatedName } from '../text/answers.ts';
import { decisiveNumbers } from '../text/decisive.ts';
import { cut, oneLine } from '../text/printable.ts';
import { readable } from '../text/readable.ts';

/** The report as JUnit XML: a suite a document, a case a question. A refuted key fails; what is not settled is skipped, with the reason. */
export function renderJunit(report: Report): string {
  const suites = report.documents.map(suite);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="keyproof">\n${suites.join('')}</testsuites>\n`;
}

function suite({ path, items }: DocumentReport): string {
  const cases = items.map((item, i) => testCase(path, item, i));
  const count = (part: string): number => cases.filter((each) => each.includes(part)).length;
  const numbers = `tests="${cases.length}" failures="${count('<failure ')}" skipped="${count('<skipped ')}" errors="0"`;
  return `  <testsuite name="${attribute(path)}" ${numbers}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(path: string, item: ReportItem, index: number): string {
  const name = `${item.number ?? `item ${index + 1}`}. ${cut(readable(item.stem.text), 120)}`;
  const line = lineOf(item);
  const place = `classname="${attribute(path)}" name="${attribute(name)}" file="${attribute(path)}"${line === null ? '' : ` line="${line}"`}`;
  const body = item.verdict ? judged(item, item.verdict) : '';
  return body === '' ? `    <testcase ${place}/>\n` : `    <testcase ${place}>\n      ${body}\n    </testcase>\n`;
}

function judged(item: ReportItem, verdict: Verdict): string {
  const reason = oneLine(verdict.reason);
  if (verdict.outcome === 'confirmed') return '';
  if (verdict.outcome !== 'refuted') return `<skipped message="${attribute(`${standingOf(verdict)}: ${reason}`)}"/>`;
  const summary = `key ${keyName(item)}, simulated ${simulatedName(item)}`;
  const text = [reason, decisiveNumbers(item, verdict)].filter((part) => part !== '').join('\n');
  return `<failure type="refuted" message="${attribute(summary)}">${escapeMarkup(text)}</failure>`;
}

function attribute(text: string): string {
  return escapeMarkup(oneLine(text));
}
