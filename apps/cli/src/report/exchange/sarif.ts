import {
  type DocumentReport,
  type Message,
  type Question,
  type QuestionSource,
  type Report,
  type ReportItem,
  type Standing,
  standingOf,
} from '../document.ts';
import { lineOf } from '../questions.ts';
import { disputed, elsewhere, foundFor, judgedWords, placeOf } from '../side-by-side.ts';
import { keyName, simulatedName } from '../text/answers.ts';
import { decisiveNumbers } from '../text/decisive.ts';
import { oneLine } from '../text/printable.ts';
import { readable } from '../text/readable.ts';

const LEVELS: Readonly<Partial<Record<Standing, 'error' | 'warning' | 'note'>>> = {
  refuted: 'error',
  'convention-dependent': 'warning',
  undecided: 'note',
};

const RULES = [
  { id: 'key-refuted', level: 'error', text: 'The answer key does not hold when the network is run.' },
  {
    id: 'key-convention-dependent',
    level: 'warning',
    text: 'The answer turns with the GRU convention, which the question leaves open.',
  },
  {
    id: 'key-undecided',
    level: 'note',
    text: 'The experiment fell inside its margin or a statement was not understood.',
  },
  {
    id: 'dumps-disagree',
    level: 'warning',
    text: 'Other dumps give this question another key.',
  },
  { id: 'dump', level: 'warning', text: 'Something in the dump could not be read with certainty.' },
] as const;

/** The report as SARIF 2.1.0: each finding at the line of the dump where its question stands. */
export function renderSarif(report: Report): string {
  const others = elsewhere(report);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'keyproof',
            semanticVersion: report.version,
            rules: RULES.map(({ id, level, text }) => ({
              id,
              shortDescription: { text },
              defaultConfiguration: { level },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          ...report.documents.flatMap((document) => [
            ...document.items.flatMap((item) => finding(document, item, others(document, item))),
            ...document.messages.flatMap((message) => note(document, message)),
          ]),
          ...disputed(report).map(dispute),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function finding(document: DocumentReport, item: ReportItem, others: readonly QuestionSource[]): object[] {
  const { verdict } = item;
  const level = verdict && LEVELS[standingOf(verdict)];
  if (!verdict || !level) return [];
  const ruleId = `key-${verdict.outcome}`;
  const found = simulatedName(item);
  const simulated = found === '–' ? '' : `; by simulation ${found}`;
  const numbers = decisiveNumbers(item, verdict);
  const text = [`Key ${keyName(item)}${simulated}.`, oneLine(verdict.reason), numbers]
    .filter((part) => part !== '')
    .join(' ');
  return [
    {
      ruleId,
      ruleIndex: RULES.findIndex(({ id }) => id === ruleId),
      level,
      message: { text },
      locations: [location(document.path, lineOf(item), item.stem.position?.column ?? null)],
      ...(others.length > 0 && { relatedLocations: others.map(related) }),
      partialFingerprints: { 'keyproofItem/v1': item.id },
      properties: { check: verdict.check, question: readable(item.stem.text) },
    },
  ];
}

/** A question whose dumps differ: at the first of them, with all of them side by side. */
function dispute({ id, stem, sources, simulated }: Question): object {
  const [first] = sources as readonly [QuestionSource];
  const said = sources.map((source) => `${placeOf(source)} says ${judgedWords(source)}`);
  return {
    ruleId: 'dumps-disagree',
    ruleIndex: RULES.findIndex(({ id: rule }) => rule === 'dumps-disagree'),
    level: 'warning',
    message: { text: `${said.join('; ')}. By simulation: ${foundFor({ simulated })}.` },
    locations: [location(first.path, first.line, null)],
    relatedLocations: sources.map(related),
    partialFingerprints: { 'keyproofQuestion/v1': id },
    properties: { question: readable(stem) },
  };
}

function related(source: QuestionSource, id: number): object {
  return { id, ...location(source.path, source.line, null), message: { text: `Says ${judgedWords(source)}.` } };
}

function note(document: DocumentReport, message: Message): object[] {
  if (message.severity === 'info') return [];
  return [
    {
      ruleId: 'dump',
      ruleIndex: RULES.findIndex(({ id }) => id === 'dump'),
      level: message.severity,
      message: { text: oneLine(message.reason) },
      locations: [location(document.path, message.line, message.column)],
      properties: { rule: message.rule },
    },
  ];
}

function location(path: string, line: number | null, column: number | null): object {
  const region =
    line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
  return {
    physicalLocation: { artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') }, ...region },
  };
}
