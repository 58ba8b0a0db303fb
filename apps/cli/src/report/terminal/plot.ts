import type { Dot, DotPlot } from '../figures/dots.ts';
import { scaleOf } from '../figures/scale-of.ts';
import type { Plot } from '../figures/plot.ts';
import { logScale, linearScale } from '../figures/scale.ts';
import { short } from '../text/numbers.ts';
import { cut, pad } from '../text/printable.ts';
import type { Style } from './style.ts';

/** Cells of the axis, and of the names before it. */
const AXIS = 30;
const NAMES = 40;

/** Numbers on one axis, a line each: `work of width 8 against width 2   0 ┃────●  4`. `┃` is what is needed, `○` a control. */
export function plotDots({ unit, dots }: DotPlot, columns: number, style: Style): string[] {
  const shown = dots.filter(({ value }) => Number.isFinite(value));
  if (shown.length === 0) return [];
  const names = Math.min(NAMES, Math.max(...shown.map(({ name }) => name.length)), Math.max(12, columns - AXIS - 14));
  const scale = scaleOf(shown, 0, AXIS - 1);
  const ends = [scale.ticks.at(0)?.label ?? '', scale.ticks.at(-1)?.label ?? ''].sort((a, b) => Number(a) - Number(b));
  return [
    ...shown.map((dot) => `  ${pad(cut(dot.name, names), names)}  ${axis(dot, scale.at, style)}  ${short(dot.value)}`),
    style.dim(
      `  ${' '.repeat(names)}  ${ends[0]}${' '.repeat(Math.max(1, AXIS - (ends[0] ?? '').length - (ends[1] ?? '').length))}${ends[1]} ${unit}`,
    ),
  ];
}

function axis({ value, threshold, interval, control }: Dot, at: (value: number) => number, style: Style): string {
  const cells = Array.from({ length: AXIS }, () => style.dim('·'));
  const place = (number: number): number => Math.min(AXIS - 1, Math.max(0, Math.round(at(number))));
  if (interval?.every(Number.isFinite))
    for (let cell = place(interval[0]); cell <= place(interval[1]); cell++) cells[cell] = '─';
  if (threshold !== null && Number.isFinite(threshold)) cells[place(threshold)] = style.yellow('┃');
  cells[place(value)] = control ? '○' : '●';
  return cells.join('');
}

const BLOCKS = '▁▂▃▄▅▆▇█';

/** A series as a row of blocks, one for each of at most 40 steps: `A  █▇▅▃▂▁  1 → 0.03`. */
export function sparkline({ name, y }: Plot['lines'][number], log: boolean): string {
  const finite = y.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const positive = finite.filter((value) => value > 0);
  const scale =
    log && positive.length > 0
      ? logScale(Math.max(1e-45, Math.min(...positive)), Math.max(1e-45, high), 0, BLOCKS.length - 1)
      : linearScale(Math.min(0, low), high || 1, 0, BLOCKS.length - 1);
  const every = Math.max(1, Math.ceil(y.length / 40));
  const blocks = y
    .filter((_value, at) => at % every === 0)
    .map((value) => BLOCKS[Math.round(Math.min(7, Math.max(0, scale.at(value))))] ?? ' ');
  return `  ${name}  ${blocks.join('')}  ${short(y[0] ?? NaN)} → ${short(y.at(-1) ?? NaN)}`;
}
