import { type Markup, html } from '../html/markup.ts';
import { short } from '../text/numbers.ts';
import { linearScale, logScale } from './scale.ts';

/** One line of a figure. */
export interface Line {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface Plot {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly log: boolean;
  readonly lines: readonly Line[];
  /** A value of y to mark with a dashed line. */
  readonly threshold: number | null;
}

const SIZE = { width: 640, height: 280, left: 64, right: 72, top: 16, bottom: 44 } as const;
/** Colours that differ also for most colour-blind readers (Okabe and Ito), and a dash for each so that print works too. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'];
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '12 4', '4 2'];
/** Below this a value on a log axis is shown as this: float32 has nothing smaller. */
const SMALLEST = 1e-45;

/** The figure as an inline SVG with a text alternative; `null` where there is nothing finite to draw. */
export function drawPlot(plot: Plot): Markup | null {
  const lines = plot.lines.map(finite).filter(({ x }) => x.length > 0);
  if (lines.length === 0) return null;
  const xs = lines.flatMap(({ x }) => x);
  const ys = [...lines.flatMap(({ y }) => y), ...(plot.threshold === null ? [] : [plot.threshold])];
  const right = SIZE.width - SIZE.right;
  const bottom = SIZE.height - SIZE.bottom;
  const across = linearScale(least(xs), most(xs), SIZE.left, right);
  const up = upScale(ys, plot.log, bottom);
  return html`<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" class="plot">
    <title>${plot.title}</title>
    <desc>${describe(plot, lines)}</desc>
    ${up.ticks.map(({ value, label }) => {
      const y = round(up.at(value));
      return html`<line class="grid" x1="${SIZE.left}" x2="${right}" y1="${y}" y2="${y}" /><text
          class="tick"
          x="${SIZE.left - 6}"
          y="${y + 4}"
          text-anchor="end"
          >${label}</text
        >`;
    })}
    ${across.ticks.map(
      ({ value, label }) =>
        html`<text class="tick" x="${round(across.at(value))}" y="${bottom + 16}" text-anchor="middle">${label}</text>`,
    )}
    <line class="axis" x1="${SIZE.left}" x2="${right}" y1="${bottom}" y2="${bottom}" />
    <text class="label" x="${(SIZE.left + right) / 2}" y="${SIZE.height - 8}" text-anchor="middle">${plot.xLabel}</text>
    <text class="label" transform="translate(14 ${(SIZE.top + bottom) / 2}) rotate(-90)" text-anchor="middle">
      ${plot.yLabel}
    </text>
    ${plot.threshold === null ? null : thresholdLine(plot.threshold, up.at(plot.threshold), right)}
    ${lines.map((line, i) => {
      const points = line.x.map((x, k) => `${round(across.at(x))},${round(up.at(line.y[k] as number))}`).join(' ');
      return html`<polyline
        points="${points}"
        fill="none"
        stroke="${COLOURS[i % COLOURS.length]}"
        stroke-width="2"
        stroke-dasharray="${DASHES[i % DASHES.length]}"
      />`;
    })}
    ${lines.map((line, i) => legendRow(line.name, i, right))}
  </svg>`;
}

function finite({ name, x, y }: Line): Line {
  const kept = x.map((_, i) => i).filter((i) => Number.isFinite(x[i]) && Number.isFinite(y[i]));
  return { name, x: kept.map((i) => x[i] as number), y: kept.map((i) => y[i] as number) };
}

function upScale(ys: readonly number[], log: boolean, bottom: number) {
  if (!log) return linearScale(Math.min(0, least(ys)), most(ys) || 1, bottom, SIZE.top);
  const positive = ys.filter((y) => y > 0);
  return logScale(
    Math.max(SMALLEST, positive.length > 0 ? least(positive) : SMALLEST),
    Math.max(SMALLEST, most(ys)),
    bottom,
    SIZE.top,
  );
}

function thresholdLine(value: number, y: number, right: number): Markup {
  const label = `needed ${short(value)}`;
  return html`<line class="threshold" x1="${SIZE.left}" x2="${right}" y1="${round(y)}" y2="${round(y)}" />
    <text class="tick" x="${SIZE.left + 6}" y="${round(y) + 13}">${label}</text>`;
}

function legendRow(name: string, i: number, right: number): Markup {
  const y = SIZE.top + 10 + i * 18;
  return html`<line
      x1="${right + 10}"
      x2="${right + 34}"
      y1="${y}"
      y2="${y}"
      stroke="${COLOURS[i % COLOURS.length]}"
      stroke-width="2"
      stroke-dasharray="${DASHES[i % DASHES.length]}"
    /><text class="tick" x="${right + 40}" y="${y + 4}">${name}</text>`;
}

function describe(plot: Plot, lines: readonly Line[]): string {
  const each = lines.map(({ name, x, y }) => {
    const last = x.length - 1;
    return `${name}: from ${short(y[0] as number)} at ${short(x[0] as number)} to ${short(y[last] as number)} at ${short(x[last] as number)}`;
  });
  return `${plot.yLabel} against ${plot.xLabel}${plot.log ? ', logarithmic' : ''}. ${each.join('. ')}.`;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
