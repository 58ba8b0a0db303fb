import type { Format, Holds } from './format.ts';
import { FORMATS } from './formats.ts';
import { isPortableId, type Question, toQuestion } from './item/question.ts';
import { collectLosses, type Report } from './losses.ts';
import type { ExportItem, FormatName, WriteOptions, WriteResult } from './types.ts';

// A format that writes the item as it is repairs nothing.
const silent: Report = () => undefined;

const DISPUTED = new Set(['refuted', 'undecided']);

/**
 * Items in a format: one file, and a report of everything that the format cannot say.
 *
 * Items whose key is refuted or undecided are held back unless a reviewer accepted them or `includeDisputed` is set; items that a reviewer
 * dropped and items that the format cannot hold at all are left out. Each is in the report. Never throws on what an item says.
 *
 * @throws {TypeError} Where `format` is no name of the table.
 */
export async function write(
  format: FormatName,
  items: readonly ExportItem[],
  options: WriteOptions = {},
): Promise<WriteResult> {
  const row: Format | undefined = FORMATS[format];
  if (row === undefined) {
    throw new TypeError(`Expected a format (${Object.keys(FORMATS).join(', ')}), got \`${String(format)}\`.`);
  }
  const {
    includeDisputed = false,
    deriveKeys = false,
    name = 'quiz',
    title = name,
    now = new Date(),
    sqlWasm = null,
  } = options;
  const { losses, report } = collectLosses(format);
  const questions: Question[] = [];
  items.forEach((item, index) => {
    if (item.review?.status === 'dropped') {
      report({ index, item }, 'item', 'left-out:dropped', item.review.note);
      return;
    }
    const settled = includeDisputed || item.review?.status === 'accepted';
    if (!settled && DISPUTED.has(item.verdict?.outcome ?? '')) {
      report({ index, item }, 'item', 'left-out:disputed', item.verdict?.outcome);
      return;
    }
    const question = toQuestion(
      deriveKeys ? withDerivedKey(item, index, report) : item,
      index,
      row.holds.omits.length === 0 ? silent : report,
    );
    const reason = misfit(question, row.holds);
    if (reason === null) questions.push(question);
    else report(question, 'item', ...reason);
  });
  for (const question of questions) reportDropped(question, row.holds, report);
  if (row.holds.omits.length > 0 && questions.length > 0) {
    report(null, 'details', 'details-dropped', row.holds.omits.join(', '));
  }
  const data = await row.write({ questions, report, name, title, now, sqlWasm });
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return {
    files: [{ name: `${name}${row.extension}`, data: bytes, mediaType: row.mediaType }],
    reports: losses,
    written: questions.length,
  };
}

function withDerivedKey(item: ExportItem, index: number, report: Report): ExportItem {
  const simulated = item.verdict?.simulated ?? null;
  if (item.key !== null || item.verdict?.outcome !== 'confirmed' || simulated === null || simulated.length === 0)
    return item;
  report({ index, item }, 'key', 'key-derived', simulated.map((option) => letter(option)).join(', '));
  return { ...item, key: { options: [...simulated], confidence: 1, evidence: [] } };
}

function letter(option: number): string {
  return option < 26 ? String.fromCharCode(65 + option) : String(option + 1);
}

/** Why a format cannot hold a question at all; `null` where it can. */
function misfit(
  question: Question,
  holds: Holds,
): ['left-out:type' | 'left-out:no-key' | 'left-out:options' | 'left-out:key', string] | null {
  const { form, options, correct } = question;
  const choice = form === 'one' || form === 'many';
  const [least, most] = holds.options;
  if (!holds.forms.includes(form)) return ['left-out:type', question.item.type];
  if (!holds.keyless && !hasKey(question)) return ['left-out:no-key', ''];
  if (choice && options.length < least)
    return ['left-out:options', `it has ${String(options.length)} options and the format asks for ${String(least)}`];
  if (choice && options.length > most)
    return ['left-out:options', `it has ${String(options.length)} options and the format holds ${String(most)}`];
  if (form === 'many' && correct.length > holds.correct) {
    return [
      'left-out:key',
      `it has ${String(correct.length)} right options and the format can weight ${String(holds.correct)}`,
    ];
  }
  return null;
}

function hasKey({ form, correct, answer, truth }: Question): boolean {
  if (form === 'open') return true;
  if (form === 'boolean') return truth !== null;
  return form === 'text' ? answer !== null : correct.length > 0;
}

function reportDropped(question: Question, holds: Holds, report: Report): void {
  const { item, options, correct, answer, explanation, verdict, source } = question;
  if (holds.id === 'name' && !isPortableId(item.id)) {
    report(question, 'id', 'text-changed', 'the id is none that a file can carry as a name');
  }
  if (explanation !== null && !holds.explanation) report(question, 'explanation', 'field-dropped', 'the explanation');
  if (item.claims.length > 0 && !holds.claims)
    report(question, 'claims', 'field-dropped', 'what the speakers of the thread claim');
  if (verdict !== null && !holds.verdict)
    report(question, 'verdict', 'field-dropped', `the verdict (${verdict.outcome})`);
  if (source !== '' && !holds.source) report(question, 'source', 'field-dropped', 'the dump that it comes from');
  const extra =
    answer !== null && options.length > 0 && !correct.some((option) => options[option]?.plain.trim() === answer);
  if (extra && !holds.keyText)
    report(question, 'key', 'field-dropped', `the answer's text, \`${answer}\`, beside the options`);
}
