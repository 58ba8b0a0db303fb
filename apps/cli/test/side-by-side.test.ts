import { describe, expect, test } from 'vitest';
import { renderJunit } from '../src/report/exchange/junit.ts';
import { renderMarkdown } from '../src/report/exchange/markdown.ts';
import { renderSarif } from '../src/report/exchange/sarif.ts';
import { renderHtml } from '../src/report/html/render.ts';
import { renderJson } from '../src/report/json.ts';
import { document, gruItem, report, verdict } from './support/report.ts';

/** One question in three dumps: a wrong key, the right one, and none. */
const right = gruItem({
  key: { options: [2], confidence: 1, evidence: [] },
  verdict: verdict({ outcome: 'confirmed', key: [2] }),
});
const keyless = gruItem({ key: null, verdict: verdict({ outcome: 'undecided', key: null }) });
const whole = report(
  document('wrong.md', [gruItem()]),
  document('b & c/right.md', [right]),
  document('none.md', [keyless]),
);

describe('one question in three dumps, with who says what and what the simulation says', () => {
  test('JSON', () => {
    const [question] = JSON.parse(renderJson(whole)).questions;
    expect(question).toMatchObject({
      agreement: 'disagree',
      simulated: ['Jonas, when $\\Gamma_u \\approx 0$'],
      sources: [
        { path: 'wrong.md', answers: ['Jonas, when $\\Gamma_u \\approx 1$'], outcome: 'refuted' },
        { path: 'b & c/right.md', answers: ['Jonas, when $\\Gamma_u \\approx 0$'], outcome: 'confirmed' },
        { path: 'none.md', answers: null, outcome: 'undecided' },
      ],
    });
  });

  test('Markdown', () => {
    const table = renderMarkdown(whole).split('## Where dumps disagree')[1];
    expect(table).toContain('| wrong.md:12 | “Jonas, when Γᵤ ≈ 1” | ❌ refuted |');
    expect(table).toContain('| b &amp; c/right.md:12 | “Jonas, when Γᵤ ≈ 0” | ✅ confirmed |');
    expect(table).toContain('| none.md:12 | no key |  |');
    expect(table).toContain('| simulation | “Jonas, when Γᵤ ≈ 0” | |');
  });

  test('HTML', () => {
    const [, table = ''] = /<table class="sides">([\s\S]*?)<\/table>/.exec(renderHtml(whole)) ?? [];
    const rows = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .replace(/<annotation[^>]*>[^<]*<\/annotation>|<[^<>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(rows).toEqual([
      'dump says by simulation',
      'wrong.md:12 Jonas, when Γu≈1 refuted',
      'b &amp; c/right.md:12 Jonas, when Γu≈0 confirmed',
      'none.md:12 no key',
      'simulation Jonas, when Γu≈0',
    ]);
  });

  test('SARIF: at the finding what the others say, and the dispute as a result of its own', () => {
    const [{ results, tool }] = JSON.parse(renderSarif(whole)).runs;
    const refuted = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'key-refuted');
    expect(refuted.relatedLocations).toMatchObject([
      {
        message: { text: 'Says “Jonas, when Γᵤ ≈ 0” (confirmed).' },
        physicalLocation: { artifactLocation: { uri: 'b%20%26%20c/right.md' }, region: { startLine: 12 } },
      },
      { message: { text: 'Says no key.' }, physicalLocation: { artifactLocation: { uri: 'none.md' } } },
    ]);
    const dispute = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'dumps-disagree');
    expect(tool.driver.rules[dispute.ruleIndex].id).toBe('dumps-disagree');
    expect(dispute.message.text).toBe(
      'wrong.md:12 says “Jonas, when Γᵤ ≈ 1” (refuted); b & c/right.md:12 says “Jonas, when Γᵤ ≈ 0” (confirmed); none.md:12 says no key. By simulation: “Jonas, when Γᵤ ≈ 0”.',
    );
    expect(dispute.relatedLocations).toHaveLength(3);
  });

  test('JUnit: in the output of each case', () => {
    const cases = renderJunit(whole).match(/<testcase[\s\S]*?<\/testcase>/g) ?? [];
    expect(cases).toHaveLength(3);
    expect(cases[0]).toContain(
      '<system-out>The same question elsewhere:\nb &amp; c/right.md:12 says “Jonas, when Γᵤ ≈ 0” (confirmed)\nnone.md:12 says no key</system-out>',
    );
    expect(cases[1]).toContain('wrong.md:12 says “Jonas, when Γᵤ ≈ 1” (refuted)');
  });

  test('a question of one dump has nothing beside it', () => {
    const alone = report(document('a.md', [gruItem()]));
    expect(renderJunit(alone)).not.toContain('system-out');
    expect(renderSarif(alone)).not.toContain('relatedLocations');
    expect(renderMarkdown(alone)).not.toContain('disagree');
  });
});
