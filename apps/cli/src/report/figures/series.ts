import type { Measurement, Verdict } from '@keyproof/grader';
import type { ReportItem } from '../document.ts';
import { optionName } from '../text/answers.ts';
import type { Dot, DotPlot } from './dots.ts';
import type { Plot } from './plot.ts';

/** The figures of a verdict: one for each quantity that was measured as a series, with one line for each option. */
export function plotsOf(item: ReportItem, verdict: Verdict): Plot[] {
  const plots = new Map<string, Plot>();
  verdict.options.forEach(({ measurements }, option) => {
    const drawn = new Set<string>();
    for (const { name, threshold, series } of measurements) {
      if (!series) continue;
      const { x, y, xLabel, yLabel, log = false } = series;
      const id = `${yLabel}\n${xLabel}`;
      // An option's first series of a kind is the one its claim is about; others are controls.
      if (drawn.has(id)) continue;
      drawn.add(id);
      const plot = plots.get(id) ?? { title: `${yLabel} against ${xLabel}`, xLabel, yLabel, log, lines: [], threshold };
      const line = { name: verdict.options.length === 1 ? name : optionName(item, option), x, y };
      plots.set(id, { ...plot, log: plot.log || log, lines: [...plot.lines, line] });
    }
  });
  return [...plots.values()];
}

/** Most dots of one figure: more are a table. */
const MOST_DOTS = 9;
/** Most figures of one verdict. */
const MOST_PLOTS = 2;

/**
 * The numbers that decided, by unit: one dot for each measurement that all options share, or one for each option where they differ. Units
 * with a threshold come first.
 */
export function dotPlotsOf(item: ReportItem, verdict: Verdict): DotPlot[] {
  const names = new Map<string, { readonly option: number; readonly measurement: Measurement }[]>();
  verdict.options.forEach(({ measurements }, option) => {
    for (const measurement of measurements) {
      if (measurement.series) continue;
      const id = `${measurement.unit}\n${measurement.name}`;
      names.set(id, [...(names.get(id) ?? []), { option, measurement }]);
    }
  });
  const units = new Map<string, Dot[]>();
  for (const found of names.values()) {
    const [first] = found;
    if (!first) continue;
    const shared = found.every(({ measurement }) => measurement.value === first.measurement.value);
    const dots = (shared ? [first] : found).map(({ option, measurement }) =>
      dotOf(measurement, shared || verdict.options.length === 1 ? '' : `${optionName(item, option)} · `),
    );
    units.set(first.measurement.unit, [...(units.get(first.measurement.unit) ?? []), ...dots]);
  }
  return [...units]
    .filter(([, dots]) => dots.length > 1 || dots.some(({ threshold }) => threshold !== null))
    .sort(([, a], [, b]) => decided(b) - decided(a))
    .slice(0, MOST_PLOTS)
    .map(([unit, dots]) => ({
      title: `Measured, in ${unit === '1' ? 'numbers' : unit}`,
      unit: unit === '1' ? '' : unit,
      dots: dots.slice(0, MOST_DOTS),
    }));
}

function dotOf({ name, value, threshold, interval }: Measurement, before: string): Dot {
  const control = /\(control\)/.test(name);
  return {
    name: `${before}${name.replace(/\s?\(control\)/, '')}`,
    value,
    threshold,
    interval: interval ?? null,
    control,
  };
}

const decided = (dots: readonly Dot[]): number => dots.filter(({ threshold }) => threshold !== null).length;
