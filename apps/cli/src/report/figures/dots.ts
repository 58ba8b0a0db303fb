import { type Markup, html } from '../html/markup.ts';
import { short } from '../text/numbers.ts';
import type { Scale } from './scale.ts';
import { scaleOf } from './scale-of.ts';

/** One measured number of a figure. */
export interface Dot {
  readonly name: string;
  readonly value: number;
  /** 95 % confidence interval. */
  readonly interval: readonly [number, number] | null;
  readonly threshold: number | null;
  /** A control, drawn hollow: it must fall on the other side. */
  readonly control: boolean;
}

/** Numbers of one unit on one axis. */
export interface DotPlot {
  readonly title: string;
  readonly unit: string;
  readonly dots: readonly Dot[];
}

const SIZE = { width: 640, names: 286, right: 76, row: 26, top: 10, bottom: 40 } as const;
/** The style of a figure that stands in a file of its own, for light and dark pages. */
export const FILE_STYLE = `text{font:11px system-ui,sans-serif;fill:#1c1e21}.label{font-size:12px}.grid{stroke:#d9dde2}.axis{stroke:#5b6169}.dot{fill:#0072b2}.hollow{fill:none;stroke:#0072b2;stroke-width:2}.whisker{stroke:#0072b2;stroke-width:2}.need{stroke:#d55e00;stroke-width:2.5}.threshold{stroke:#5b6169;stroke-dasharray:3 3}@media (prefers-color-scheme:dark){text{fill:#e7e8ea}.grid{stroke:#3a3f46}.axis{stroke:#a5abb3}.dot{fill:#56b4e9}.hollow,.whisker{stroke:#56b4e9}.need{stroke:#e69f00}}`;

/** Measured numbers as dots with their intervals, each with a mark at what is needed; `null` where nothing can be placed. */
export function drawDots({ title, unit, dots }: DotPlot): Markup | null {
  const shown = dots.filter(({ value }) => Number.isFinite(value));
  if (shown.length === 0) return null;
  const across = scaleOf(shown, SIZE.names + 8, SIZE.width - SIZE.right - 8);
  const bottom = SIZE.top + shown.length * SIZE.row;
  const right = SIZE.width - SIZE.right;
  return html`<svg viewBox="0 0 ${SIZE.width} ${bottom + SIZE.bottom}" role="img" class="plot dots">
    <title>${title}</title>
    <desc>${shown.map(describe).join('. ')}.</desc>
    ${across.ticks.map(({ value, label }) => {
      const x = round(across.at(value));
      return html`<line class="grid" x1="${x}" x2="${x}" y1="${SIZE.top}" y2="${bottom}" />
        <text class="tick" x="${x}" y="${bottom + 15}" text-anchor="middle">${label}</text>`;
    })}
    <line class="axis" x1="${SIZE.names}" x2="${right}" y1="${bottom}" y2="${bottom}" />
    <text class="label" x="${(SIZE.names + right) / 2}" y="${bottom + 33}" text-anchor="middle">${unit}</text>
    ${shown.map((dot, at) => row(dot, SIZE.top + (at + 0.5) * SIZE.row, across, right))}
  </svg>`;
}

function row({ name, value, interval, threshold, control }: Dot, y: number, across: Scale, right: number): Markup {
  const x = round(across.at(value));
  const [low, high] = interval?.every(Number.isFinite) ? interval.map((end) => round(across.at(end))) : [x, x];
  const need = threshold === null || !Number.isFinite(threshold) ? null : round(across.at(threshold));
  return html`<text class="tick" x="${SIZE.names - 10}" y="${y + 4}" text-anchor="end">${fit(name)}</text>
    ${need !== null && html`<line class="need" x1="${need}" x2="${need}" y1="${y - 9}" y2="${y + 9}" />`}
    ${low !== high && html`<line class="whisker" x1="${low}" x2="${high}" y1="${y}" y2="${y}" />`}
    <circle class="${control ? 'hollow' : 'dot'}" cx="${x}" cy="${y}" r="4.5" />
    <text class="tick value" x="${right + 10}" y="${y + 4}">${short(value)}</text>`;
}

const LONGEST = 46;

function fit(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`;
}

function describe({ name, value, threshold, control }: Dot): string {
  return `${name}${control ? ', a control' : ''}: ${short(value)}${threshold === null ? '' : `, against ${short(threshold)}`}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
