import { describe, expect, test } from 'vitest';
import { compareVerdicts } from '../src/replay/compare.ts';
import { readReport } from '../src/replay/read-report.ts';
import { renderJson } from '../src/report/json.ts';
import { document, gradient, gruItem, judged, report, verdict } from './support/report.ts';

const reading = (text: string) => readReport({ cwd: '.', stdin: async () => Buffer.from(text) }, '-');

describe('reading a report', () => {
  test('should give back what was written, numbers that JSON cannot write among it', async () => {
    const odd = { ...gradient(0.5), value: NaN, threshold: Infinity, reference: -Infinity };
    const whole = report(document('a.md', [gruItem({ verdict: verdict({ options: [judged('x', null, [odd])] }) })]));
    expect(await reading(renderJson(whole))).toEqual(whole);
  });

  test('should leave the words alone where they are words', async () => {
    const whole = report(
      document('Infinity', [gruItem({ verdict: verdict({ assumptions: ['NaN'], reason: 'NaN' }) })]),
    );
    const back = await reading(renderJson(whole));
    expect(back.documents[0]?.path).toBe('Infinity');
    expect(back.documents[0]?.items[0]?.verdict?.reason).toBe('NaN');
  });

  test('should name the first thing that is wrong', async () => {
    const broken = JSON.parse(renderJson(report(document('a.md', [gruItem()]))));
    broken.documents[0].items[0].verdict.outcome = 'fine';
    await expect(reading(JSON.stringify(broken))).rejects.toMatchObject({
      code: 'not-a-report',
      message: expect.stringContaining('documents.0.items.0.verdict.outcome'),
    });
  });
});

describe('comparing verdicts', () => {
  const was = verdict();

  test('should find nothing where nothing differs, two NaNs included', () => {
    const same = verdict({ options: [judged('x', null, [{ ...gradient(1), value: NaN }])] });
    expect(compareVerdicts(same, same, 0)).toEqual({ differences: [], numbers: 1, largest: 0 });
  });

  test('should find a number that moved by more than it may', () => {
    const options = was.options.map((option, i) => (i === 2 ? { ...option, measurements: [gradient(0.6)] } : option));
    const { differences, largest } = compareVerdicts(was, { ...was, options }, 0.01);
    expect(differences).toEqual([{ what: 'option 3 |∂c₁₀₀/∂c₀|', was: '0.59', is: '0.6' }]);
    expect(largest).toBeCloseTo(0.01 / 0.6);
    expect(compareVerdicts(was, { ...was, options }, 0.02).differences).toEqual([]);
  });

  test('should let a rounding error differ by all of itself on another backend, and not on the same', () => {
    const error = (value: number) =>
      verdict({ options: [judged('x', true, [{ ...gradient(value), threshold: 1e-4 }])] });
    expect(compareVerdicts(error(8e-8), error(3e-8), 0.01).differences).toEqual([]);
    expect(compareVerdicts(error(8e-8), error(3e-8), 0).differences).toHaveLength(1);
    expect(compareVerdicts(error(8e-8), error(8e-5), 0.01).differences).toHaveLength(1);
  });

  test('should find a verdict that turned, and a number that is no longer there', () => {
    const { differences } = compareVerdicts(was, verdict({ outcome: 'confirmed', simulated: null, options: [] }), 0);
    expect(differences.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['outcome', 'simulated', 'option 1 claim', 'option 4 measurements']),
    );
  });
});
