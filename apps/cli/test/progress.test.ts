import { describe, expect, test } from 'vitest';
import { NOTHING } from '../src/pipeline/counts.ts';
import { duration, progressLine, progressOn } from '../src/progress.ts';

const counts = {
  ...NOTHING,
  items: 2914,
  experiments: 5200,
  standings: { refuted: 30, undecided: 11, confirmed: 900 },
};

describe('the progress of a long run', () => {
  test('should be one line: files, items, experiments, findings and the time left', () => {
    expect(progressLine(2500, 10_000, counts, 60_000)).toBe(
      '2,500 of 10,000 files (25 %) · 2,914 items · 5,200 experiments · 41 findings · 3 min left',
    );
    expect(progressLine(1, 10_000, NOTHING, 60_000)).toBe('1 of 10,000 files (0 %) · 0 items');
    expect([900, 89_000, 90_000, 3_600_000 * 2.5].map(duration)).toEqual(['1 s', '89 s', '2 min', '2 h 30 min']);
  });

  const record = (interactive: boolean) => {
    let now = 0;
    let text = '';
    const progress = progressOn({ interactive, columns: 60, err: (more) => void (text += more) }, () => now);
    for (let done = 1; done <= 100; done++) {
      now += 1000;
      progress.tick(done, 100, counts);
    }
    progress.clear();
    return text;
  };

  test('should be plain lines now and then in a log', () => {
    const lines = record(false).trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^keyproof: 15 of 100 files \(15 %\) · .* · 85 s left$/);
  });

  test('should be one line on a terminal that is written over and leaves nothing', () => {
    const text = record(true);
    expect(text).not.toContain('\n');
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });
});
