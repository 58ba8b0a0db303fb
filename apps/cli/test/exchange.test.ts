import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fails } from '../src/report/document.ts';
import { renderJunit } from '../src/report/exchange/junit.ts';
import { escapeMarkdown, renderMarkdown } from '../src/report/exchange/markdown.ts';
import { renderSarif } from '../src/report/exchange/sarif.ts';
import { escapeMarkup } from '../src/report/html/markup.ts';
import { renderJson } from '../src/report/json.ts';
import { document, gruItem, item, report, verdict } from './support/report.ts';

const open = item('Which <gate> & why?', ['a', 'b'], null, {
  verdict: verdict({ outcome: 'undecided', key: null, simulated: null, options: [], reason: 'Inside the margin.' }),
});
const whole = report(
  document('a b/quiz.txt', [gruItem(), open], {
    messages: [{ severity: 'warning', line: 7, column: 2, rule: 'key-conflict', source: 'parser', reason: 'Two keys' }],
  }),
);

describe('SARIF', () => {
  const log = JSON.parse(renderSarif(whole));
  const [run] = log.runs;

  test('should put each finding at the line of its question', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.results.map((each: { ruleId: string }) => each.ruleId)).toEqual([
      'key-refuted',
      'key-undecided',
      'dump',
    ]);
    expect(run.results[0]).toMatchObject({
      level: 'error',
      message: {
        text: 'Key D; by simulation C. The gradient survives in option C only. C 0.59 > 0.001, D 1.2e-17 < 0.001 · |∂c₁₀₀/∂c₀|',
      },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'a%20b/quiz.txt' }, region: { startLine: 12, startColumn: 1 } },
        },
      ],
    });
  });

  test('should name a rule for every result', () => {
    const rules = run.tool.driver.rules;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
  });
});

describe('JUnit', () => {
  const xml = renderJunit(whole);

  test('should fail a refuted key and skip what is not settled', () => {
    expect(xml).toContain('<testsuite name="a b/quiz.txt" tests="2" failures="1" skipped="1" errors="0">');
    expect(xml).toContain(
      '<failure type="refuted" message="key D, simulated C">The gradient survives in option C only.',
    );
    expect(xml).toContain('<skipped message="undecided: Inside the margin."/>');
    expect(xml).toContain('8. Which &lt;gate&gt; &amp; why?');
  });

  test('should stay well formed whatever a dump holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = escapeMarkup(text);
        expect(safe).not.toMatch(/[<>"'\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|#39);)/);
        // eslint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
        expect(safe).not.toMatch(/[\u0000-\u0008\v\f\u000e-\u001f\p{Cs}]/u);
      }),
    );
  });
});

describe('Markdown', () => {
  test('should give each question a row', () => {
    expect(renderMarkdown(whole)).toContain(
      '| ❌ | 8 | 12 | Mira fixes Γᵤ at 1, Jonas fixes Γᵣ at 1. Whose gradients survive? | D | C | ',
    );
  });

  test.each(['[a](javascript:x)', '<img src=x>', '@someone', '| cell |', 'https://evil.example', '`code`', '![x](y)'])(
    'should defuse %s',
    (text) => expect(escapeMarkdown(text)).not.toMatch(/(?<!\\)[|[\]`!]|[<>@]|:\/\//),
  );
});

describe('JSON and exit codes', () => {
  test('should keep numbers that JSON cannot write as words', () => {
    const odd = report(
      document('q', [
        gruItem({
          verdict: verdict({
            options: [
              {
                claim: '',
                holds: null,
                reason: '',
                measurements: [{ name: 'loss', value: NaN, threshold: Infinity, unit: '' }],
              },
            ],
          }),
        }),
      ]),
    );
    expect(JSON.parse(renderJson(odd)).documents[0].items[0].verdict.options[0].measurements[0]).toMatchObject({
      value: 'NaN',
      threshold: 'Infinity',
    });
  });

  test('should fail at the level asked for and worse ones only', () => {
    const undecided = report(document('q', [open]));
    expect(fails(undecided, 'undecided')).toBe(true);
    expect(fails(undecided, 'refuted')).toBe(false);
    expect(fails(whole, 'convention-dependent')).toBe(true);
    expect(fails(whole, 'never')).toBe(false);
  });
});
