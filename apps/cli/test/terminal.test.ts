import { describe, expect, test } from 'vitest';
import { countsOf } from '../src/pipeline/counts.ts';
import { countStandings, type DocumentReport } from '../src/report/document.ts';
import { questionsOf } from '../src/report/questions.ts';
import { renderDocument } from '../src/report/terminal/render.ts';
import { styleFor } from '../src/report/terminal/style.ts';
import { renderTotals } from '../src/report/terminal/totals.ts';
import { columnsOf } from '../src/report/text/printable.ts';
import { document, gruItem, item, judged, verdict } from './support/report.ts';

/** The last lines for some documents. */
function totals(documents: readonly DocumentReport[], view: Parameters<typeof renderTotals>[2]): string {
  const items = documents.flatMap((each) => each.items);
  const standings = countStandings(items);
  const { keyed } = countsOf({ path: '', items, messages: [] });
  const disputed = questionsOf(documents).filter(({ agreement }) => agreement === 'disagree');
  return renderTotals({ documents: documents.length, items: items.length, keyed, standings }, disputed, view);
}

const plain = { columns: 80, style: styleFor(false), verbose: false, graded: true };

const confirmed = item('How long is a gate?', ['1', '48'], [1], {
  number: 10,
  verdict: verdict({
    outcome: 'confirmed',
    key: [1],
    simulated: [1],
    options: [
      judged('shape 1', false, []),
      judged('shape 48', true, [{ name: 'entries', value: 48, threshold: 48, unit: '' }]),
    ],
  }),
});
const history = item('Who was first?', ['Cho'], [0], {
  number: 11,
  verdict: verdict({
    outcome: 'not-simulated',
    check: null,
    key: [0],
    simulated: null,
    options: [],
    reason: 'No check is about this.',
  }),
});
const mixed = document('dumps/quiz.txt', [gruItem(), confirmed, history]);

describe('the terminal report', () => {
  test('should give each question one line with verdict, key, simulated key and the numbers that decide', () => {
    expect(renderDocument(mixed, plain)).toMatchInlineSnapshot(`
      "dumps/quiz.txt  3 questions · 1 refuted · 1 not simulated · 1 confirmed
       ✘  8  refuted        D → C  C 0.59 > 0.001, D 1.2e-17 < 0.001 · |∂c₁₀₀/∂c₀|
       ✔ 10  confirmed      B = B  B 48 = 48 · entries
       · 11  not simulated  A      Who was first?
      "
    `);
  });

  test('should show the question too where there is room', () => {
    expect(renderDocument(mixed, { ...plain, columns: 120 })).toMatchInlineSnapshot(`
      "dumps/quiz.txt  3 questions · 1 refuted · 1 not simulated · 1 confirmed
       ✘  8  refuted        D → C  C 0.59 > 0.001, D 1.2e-17 < 0.001 · |∂c₁₀₀/∂c₀|  Mira fixes Γᵤ at 1, Jonas fixes Γᵣ at 1.…
       ✔ 10  confirmed      B = B  B 48 = 48 · entries                              How long is a gate?
       · 11  not simulated  A      Who was first?
      "
    `);
  });

  test.each([40, 80, 120, 200])('should keep within %d columns, details too', (columns) => {
    const messages = [
      {
        severity: 'warning' as const,
        line: 12,
        column: 3,
        rule: 'key-conflict',
        source: 'parser',
        reason: 'Expected one key, found two that disagree: a mark says D and the table says C',
      },
    ];
    const text = renderDocument({ ...mixed, messages }, { ...plain, columns, verbose: true });
    for (const line of text.split('\n').slice(1)) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });

  test('should show claims, measurements and evidence on request', () => {
    const text = renderDocument(document('quiz.txt', [gruItem()]), { ...plain, columns: 100, verbose: true });
    expect(text).toContain('gradientPreserved(gru{reset:=1, update≈0})');
    expect(text).toContain('|∂c₁₀₀/∂c₀| 0.59 > 0.001 (float64 0.59, 95 % 0.531 … 0.649)');
    expect(text).toContain('line 12; key 90 % sure: mark says D (line 15)');
    expect(text).toContain('check gru-gate-ablation · convention course · seed 1 · backend webasm');
  });

  test('should colour only when told to', () => {
    expect(renderDocument(mixed, plain)).not.toContain('\u001b');
    expect(renderDocument(mixed, { ...plain, style: styleFor(true) })).toContain('\u001b[31m✘');
  });

  test('should let no dump colour the terminal or move its cursor', () => {
    const evil = '\u001b[31mred\u0007\u202e\r\nnew line\u009b2J';
    const text = renderDocument(
      document(evil, [gruItem({ stem: { text: evil, markdown: evil, math: [], position: null } })], {
        messages: [{ severity: 'warning', line: 1, column: 1, rule: evil, source: null, reason: evil }],
      }),
      { ...plain, columns: 200, verbose: true },
    );
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(text.replace(/\n/g, '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('should hide notes of no weight unless asked', () => {
    const messages = [
      { severity: 'info' as const, line: 3, column: 1, rule: 'repair', source: null, reason: 'Repaired a formula' },
    ];
    const quiet = renderDocument(document('q', [], { messages }), plain);
    const loud = renderDocument(document('q', [], { messages }), { ...plain, verbose: true });
    expect(quiet).not.toContain('Repaired');
    expect(loud).toContain('  3:1  info     Repaired a formula (repair)');
  });

  test('should put dumps that disagree side by side with what the simulation says', () => {
    const key = { options: [2], confidence: 1, evidence: [] };
    const other = document('other.md', [gruItem({ key, verdict: verdict({ outcome: 'confirmed', key: [2] }) })]);
    const text = totals([document('quiz.txt', [gruItem()]), other], { ...plain, columns: 100 });
    expect(text).toMatchInlineSnapshot(`
      "≠ dumps disagree  Mira fixes Γᵤ at 1, Jonas fixes Γᵣ at 1. Whose gradients survive?
          ✘ quiz.txt:12  “Jonas, when Γᵤ ≈ 1”
          ✔ other.md:12  “Jonas, when Γᵤ ≈ 0”
            simulation   “Jonas, when Γᵤ ≈ 0”

      total  2 documents · 2 questions · 1 refuted · 1 confirmed
      --verbose shows claims, measurements and evidence.
      "
    `);
  });

  test('should list what was read where nothing was graded', () => {
    const read = [
      item('How long is a gate?', ['1', '48'], [1]),
      item('Why?', [], null, { type: 'open', number: null }),
    ];
    expect(renderDocument(document('quiz.txt', read), { ...plain, graded: false })).toMatchInlineSnapshot(`
      "quiz.txt  2 questions · 1 without a key
       8  single      B of 2  How long is a gate?
       –  open        –       Why?
      "
    `);
  });
});
