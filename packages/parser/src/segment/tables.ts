import { textOf, type Piece } from '../read/line.ts';
import { trimPieces } from '../read/cut.ts';
import { signAt } from '../text/glyphs.ts';
import { truthOf } from '../text/words.ts';
import { createDraft, type QuestionDraft } from './draft.ts';
import type { OptionDraft, Run } from './runs.ts';
import type { Reading } from './reading.ts';

/** What a table of the dump turned out to be. */
export interface TableFind {
  /** Each row is a question. */
  drafts: QuestionDraft[];
  /** Lines that the table takes as questions. */
  taken: Map<number, string>;
  /** First line of a table of statements → its options, to be answered true or false. */
  statements: Map<number, Run>;
}

const NAMES = {
  question: /^(?:questions?|stem|prompt|text|problem|问题|题目|题干|pregunta|frage|domanda|pergunta|вопрос)$/u,
  option: /^(?:(?:option|choice|answer|alternative|opción|wahl|选项)\s?([a-h1-8])|([a-h]))$/u,
  answer:
    /^(?:(?:correct |right )?(?:answer|option|choice|key)|ans|correct|solution|答案|正确答案|respuesta(?: correcta)?|(?:richtige )?antwort|réponse|risposta|resposta|ответ)$/u,
  explanation: /^(?:explanations?|rationale|why|reason|解析|explicación|erklärung|explication)$/u,
  number: /^(?:#|no|nr|[nq]|q #|id|number|题号|序号)$/u,
  statement: /^(?:statements?|claims?|aussagen?|afirmaci(?:ón|ones)|affirmations?|陈述|item|feature|property)?$/u,
};

/** Finds tables that hold questions or statements. */
export function findTables(readings: readonly Reading[], claimed: ReadonlyMap<number, string>): TableFind {
  const find: TableFind = { drafts: [], taken: new Map(), statements: new Map() };
  for (let i = 0; i < readings.length; i++) {
    if (claimed.has(i) || readings[i]?.line.kind !== 'row') continue;
    const rows: Reading[] = [];
    let end = i;
    for (; end < readings.length; end++) {
      const reading = readings[end] as Reading;
      if (reading.line.kind === 'row') rows.push(reading);
      else if (!(reading.line.kind === 'markup' && reading.line.reason === 'table')) break;
    }
    if (!questionTable(rows, find)) statementTable(rows, i, end, find);
    i = end - 1;
  }
  return find;
}

function nameOf(cell: readonly Piece[]): string {
  return textOf(cell)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#\s]+/gu, ' ')
    .trim();
}

function questionTable(rows: readonly Reading[], find: TableFind): boolean {
  const [header, ...body] = rows;
  const names = header?.line.cells?.map(nameOf) ?? [];
  const question = names.findIndex((name) => NAMES.question.test(name));
  const answer = names.findIndex((name) => NAMES.answer.test(name));
  const options = names.flatMap((name, i) => (i !== question && i !== answer && NAMES.option.test(name) ? [i] : []));
  if (question === -1 || body.length === 0 || (options.length < 2 && answer === -1)) return false;
  const number = names.findIndex((name) => NAMES.number.test(name));
  const explanation = names.findIndex((name) => NAMES.explanation.test(name));
  if (header) find.taken.set(header.i, 'heading');
  for (const row of body) {
    const cells = row.line.cells ?? [];
    const stem = trimPieces(cells[question] ?? []);
    if (stem.length === 0) continue;
    const draft = createDraft(null, '');
    const shown = /\d{1,4}/.exec(textOf(cells[number] ?? []));
    draft.number = shown ? Number(shown[0]) : null;
    draft.stem = [{ reading: row, pieces: stem }];
    draft.options = options
      .filter((i) => trimPieces(cells[i] ?? []).length > 0)
      .map((i) => option(row, trimPieces(cells[i] ?? []), labelOf(names[i] ?? '')));
    draft.run = { style: 'row', options: draft.options, start: row.i, end: row.i + 1 };
    const given = trimPieces(cells[answer] ?? []);
    if (answer !== -1 && given.length > 0)
      draft.answers.push({ reading: row, number: null, parts: [{ reading: row, pieces: given }], weak: false });
    const why = trimPieces(cells[explanation] ?? []);
    if (explanation !== -1 && why.length > 0) draft.explanation.push({ reading: row, pieces: why });
    draft.announced = true;
    find.drafts.push(draft);
    find.taken.set(row.i, 'row');
  }
  return true;
}

function labelOf(name: string): string | null {
  const found = NAMES.option.exec(name);
  const label = found?.[1] ?? found?.[2];
  return label ? label.toUpperCase() : null;
}

function option(reading: Reading, body: Piece[], label: string | null): OptionDraft {
  return {
    first: reading,
    label,
    body: [body],
    sign: null,
    tail: null,
    starred: false,
    bold: false,
    verdict: null,
    notes: [],
    lines: [],
  };
}

/** Rows of statements with a column for true and one for false, or one column that says which. */
function statementTable(rows: readonly Reading[], start: number, end: number, find: TableFind): void {
  const [header, ...body] = rows;
  const names = header?.line.cells?.map(nameOf) ?? [];
  if (body.length < 2 || names.length < 2) return;
  const yes = names.findIndex((name, i) => i > 0 && truthOf(name) === true);
  const no = names.findIndex((name, i) => i > 0 && truthOf(name) === false);
  const said =
    yes === -1 && no === -1
      ? names.findIndex((_, i) => i > 0 && body.every((row) => truthOf(textOf(row.line.cells?.[i] ?? [])) !== null))
      : -1;
  if ((yes === -1 || no === -1) && said === -1) return;
  const statement = names.findIndex(
    (_, i) => i !== yes && i !== no && i !== said && body.every((row) => textOf(row.line.cells?.[i] ?? []).length > 8),
  );
  if (statement === -1) return;
  const options = body.map((row): OptionDraft => {
    const cells = row.line.cells ?? [];
    const each = option(row, trimPieces(cells[statement] ?? []), null);
    const truth = said === -1 ? marked(cells[yes]) : truthOf(textOf(cells[said] ?? []));
    if (truth !== null) each.sign = { sign: truth ? 'right' : 'wrong', glyph: 'table' };
    each.lines = [row.i];
    return each;
  });
  find.statements.set(start, { style: 'row', options, start, end });
}

function marked(cell: readonly Piece[] | undefined): boolean {
  const text = textOf(cell ?? []).trim();
  if (text === '') return false;
  const sign = signAt(text)?.sign;
  return sign !== undefined ? sign !== 'off' && sign !== 'wrong' : /^(?:[x✓1o]|yes|true)$/i.test(text);
}
