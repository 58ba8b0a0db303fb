import { describe, expect, test } from 'vitest';
import { type Dot, drawDots } from '../src/report/figures/dots.ts';
import { dotPlotsOf } from '../src/report/figures/series.ts';
import { markupText } from '../src/report/html/markup.ts';
import { plotDots, sparkline } from '../src/report/terminal/plot.ts';
import { styleFor } from '../src/report/terminal/style.ts';
import { gruItem, verdict } from './support/report.ts';

const dot = (more: Partial<Dot> = {}): Dot => ({
  name: 'work',
  value: 3,
  interval: null,
  threshold: null,
  control: false,
  ...more,
});

describe('numbers as dots', () => {
  test('should draw a mark at what is needed, the interval, and a hollow dot for a control', () => {
    const figure = drawDots({
      title: 'Measured, in times',
      unit: 'times',
      dots: [dot({ threshold: 1.5, interval: [2, 4] }), dot({ name: 'same again', value: 0, control: true })],
    });
    const text = figure === null ? '' : markupText(figure);
    expect(text.match(/class="need"/g)).toHaveLength(1);
    expect(text.match(/class="whisker"/g)).toHaveLength(1);
    expect(text.match(/class="hollow"/g)).toHaveLength(1);
    expect(text).toContain('work: 3, against 1.5. same again, a control: 0.');
  });

  test('should take a logarithmic axis where numbers lie far apart', () => {
    const figure = drawDots({
      title: 't',
      unit: '',
      dots: [dot({ value: 1e-16, threshold: 1e-10 }), dot({ value: 1 })],
    });
    expect(figure === null ? '' : markupText(figure)).toContain('10⁻');
  });

  test('should draw nothing of numbers that have no place', () => {
    expect(drawDots({ title: 't', unit: '', dots: [dot({ value: NaN }), dot({ value: Infinity })] })).toBeNull();
  });

  test('should show a number that all options share once, and others for each option', () => {
    const option = (value: number) => ({
      claim: 'c',
      holds: true,
      reason: 'r',
      measurements: [
        { name: 'shared', value: 1, threshold: 2, unit: 'times' },
        { name: 'own', value, threshold: 2, unit: 'times' },
      ],
    });
    const [plot] = dotPlotsOf(gruItem(), verdict({ options: [option(3), option(4)] }));
    expect(plot?.dots.map(({ name }) => name)).toEqual(['shared', 'A · own', 'B · own']);
  });
});

describe('numbers in a terminal', () => {
  test('should fit the columns and mark what is needed', () => {
    const lines = plotDots(
      {
        title: 't',
        unit: 'times',
        dots: [dot({ threshold: 1.5 }), dot({ name: 'control of it', value: 0, control: true })],
      },
      80,
      styleFor(false),
    );
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/work[^\n\r\u2028\u2029\u2503]*\u2503.*●\s+3$/);
    expect(lines[1]).toContain('○');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(90);
  });

  test('should draw a falling series as falling blocks', () => {
    expect(sparkline({ name: 'A', x: [0, 1, 2], y: [1, 0.1, 0.01] }, true)).toBe('  A  █▅▁  1 → 0.01');
  });
});
