import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPlot } from '../src/report/figures/plot.ts';
import { plotsOf } from '../src/report/figures/series.ts';
import { html, markupText } from '../src/report/html/markup.ts';
import { mathMarkup } from '../src/report/html/math.ts';
import { renderHtml } from '../src/report/html/render.ts';
import type { ReportItem } from '../src/report/document.ts';
import { document, gruItem, judged, report, rich, verdict } from './support/report.ts';

describe('html', () => {
  test('should escape every hole that is not markup', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(markupText(html`<p title="${'"x" & y'}">${inner}${null}${false}${[1, '<']}</p>`)).toBe(
      '<p title="&quot;x&quot; &amp; y"><b>&lt;i&gt;</b>1&lt;</p>',
    );
  });

  test('should take no object for markup that only looks like it', () => {
    const forged = JSON.parse('{"markup":"<script>"}');
    expect(markupText(html`${forged}`)).toBe('[object Object]');
  });
});

describe('the HTML report', () => {
  const page = renderHtml(report(document('quiz.txt', [gruItem()])));

  test('should show verdict, keys, numbers and a figure on a log axis', () => {
    expect(page).toContain('<span class="verdict refuted">refuted</span>');
    expect(page).toContain('key D → C');
    expect(page).toContain('<title>gradient norm against steps</title>');
    expect(page.match(/<polyline\s/g)).toHaveLength(4);
    expect(page).toContain('10⁻');
  });

  test('should render formulas as MathML', () => {
    expect(page).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
  });

  test('should ask nothing of any server and run nothing', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\(|@import|\son[a-z]+=/i);
  });

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '$\\href{javascript:alert(1)}{x}$',
    '$\\htmlData{a=b}{x}$ $\\includegraphics{https://evil.example/a.png}$',
    '</title><script>1</script>',
    '$<script>1</script>$',
    '$$\\text{</math><script>1</script>}$$',
    '</style><script>1</script>',
    '{{constructor.constructor("1")()}}',
  ])('should let nothing through from %s', (evil) => {
    const hostile = gruItem({
      stem: rich(evil),
      options: Array.from({ length: 4 }, () => ({ label: evil, ...rich(evil) })),
      context: [rich(evil)],
      key: {
        options: [3],
        text: evil,
        confidence: 1,
        evidence: [{ kind: 'mark', options: [3], text: evil, weight: 1, position: null }],
      },
      id: evil,
      verdict: verdict({
        check: evil,
        reason: evil,
        assumptions: [evil],
        options: Array.from({ length: 4 }, () =>
          judged(evil, false, [
            {
              name: evil,
              value: 1,
              threshold: 1,
              unit: evil,
              series: { x: [0, 1], y: [1, 2], xLabel: evil, yLabel: evil },
            },
          ]),
        ),
        speakers: [{ speaker: evil, options: [0], holds: null, accepted: true }],
        reproduce: { seed: 1, backend: evil, version: evil },
      }),
    } satisfies Partial<ReportItem>);
    const twin = { ...hostile, key: { options: [2], confidence: 1, evidence: [] } };
    const messages = [{ severity: 'warning' as const, line: 1, column: 1, rule: evil, source: evil, reason: evil }];
    const text = renderHtml(report(document(evil, [hostile], { messages }), document('b', [twin])));
    const tags = new Set(Array.from(text.matchAll(/<\/?([a-z][a-z0-9]*)/gi), (match) => match[1]?.toLowerCase()));
    for (const tag of ['script', 'img', 'iframe', 'a', 'object', 'link']) expect(tags).not.toContain(tag);
    expect(text.match(/<style/g)).toHaveLength(1);
    for (const tag of text.match(/<[a-z][^>]*>/gi) ?? [])
      expect(tag).not.toMatch(/\son[a-z]+\s*=|\s(?:href|src|xlink:href)\s*=/i);
  });

  test('should keep a formula that cannot be read as it stands', () => {
    expect(markupText(mathMarkup('see $\\frac{a$ and $x_1$'))).toContain('<code>$\\frac{a$</code>');
  });

  test('should never throw on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void markupText(mathMarkup(`$${text}$ ${text}`))),
      { numRuns: 200 },
    );
  });
});

describe('figures', () => {
  test('should draw one line for each option', () => {
    const [plot] = plotsOf(gruItem(), verdict());
    expect(plot?.lines.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(plot?.log).toBe(true);
  });

  test('should stay inside its frame, whatever is measured', () => {
    const values = fc.array(fc.double({ noDefaultInfinity: false }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.boolean(), (y, log) => {
        const x = y.map((_, i) => i);
        const svg = drawPlot({ title: '', xLabel: '', yLabel: '', log, lines: [{ name: 'a', x, y }], threshold: null });
        expect(svg !== null).toBe(y.some(Number.isFinite));
        if (svg === null) return;
        const points = /points="([^"]*)"/.exec(markupText(svg))?.[1] ?? '';
        for (const number of points.split(/[ ,]/).map(Number)) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(640);
        }
      }),
    );
  });
});
