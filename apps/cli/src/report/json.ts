import type { DocumentReport, Question, Report } from './document.ts';

/**
 * The report as the JSON text that `--json` prints: one document of JSON, in which each dump and each question has a line of its own. A
 * program can read it whole, or line by line when it is long.
 */
export function renderJson({ version, documents, questions }: Report): string {
  const lines = [
    openReport(version),
    lined(documents.map((document) => printDocument(document))),
    BETWEEN,
    lined(questions.map(printQuestion)),
    CLOSE,
  ];
  return lines.join('');
}

/** The text before the first document. `shard` says which part of a run this is. */
export function openReport(version: string, shard: object | null = null): string {
  const part = shard === null ? '' : `"shard": ${JSON.stringify(shard)},\n`;
  return `{"schema": "keyproof/report@1", "version": ${JSON.stringify(version)},\n${part}"documents": [\n`;
}

export const BETWEEN = '\n],\n"questions": [\n';
export const CLOSE = '\n]}\n';

function lined(texts: readonly string[]): string {
  return texts.join(',\n');
}

/** One document on one line. */
export function printDocument(document: DocumentReport): string {
  return JSON.stringify(document, jsonNumber);
}

export function printQuestion(question: Question): string {
  return JSON.stringify(question, jsonNumber);
}

/** JSON has no NaN and no infinity; as words they stay what they are, where `null` would hide them. */
function jsonNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** What {@link printDocument} printed. */
export function parseDocument(text: string): DocumentReport {
  return parseWithNumbers(text) as DocumentReport;
}

/** JSON of a report with its words for numbers read as numbers. */
export function parseWithNumbers(text: string): unknown {
  // The reviver costs five times the parsing, and few reports need it.
  return /"(?:NaN|-?Infinity)"/.test(text) ? JSON.parse(text, wordsToNumbers) : JSON.parse(text);
}

const NUMBER_KEYS = new Set(['value', 'threshold', 'reference']);

function wordsToNumbers(key: string, value: unknown): unknown {
  if (value !== 'NaN' && value !== 'Infinity' && value !== '-Infinity') return value;
  return NUMBER_KEYS.has(key) || /^\d+$/.test(key) ? Number(value) : value;
}
