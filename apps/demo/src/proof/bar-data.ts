import type { Measurement, OptionVerdict, Truth } from '@keyproof/grader';

/** One measured number of an option, to be held against its threshold. */
export interface Bar {
  /** Letters of the options that it decides. */
  readonly options: readonly number[];
  readonly name: string;
  readonly value: number;
  readonly threshold: number | null;
  readonly holds: Truth;
}

/** Bars that share a unit and therefore a scale. */
export interface BarGroup {
  readonly unit: string;
  /** The name that all bars share, or `null`. */
  readonly name: string | null;
  readonly bars: readonly Bar[];
}

const sameNumber = (a: Bar, b: Bar) =>
  a.name === b.name && Object.is(a.value, b.value) && a.threshold === b.threshold && a.holds === b.holds;

/** The deciding (first) measurement of each option, grouped by unit; equal ones are said once. Those with a series have a figure of their own. */
export function barsOf(options: readonly OptionVerdict[]): readonly BarGroup[] {
  const groups = new Map<string, Bar[]>();
  options.forEach((option, i) => {
    const first = option.measurements[0];
    if (first === undefined || first.series !== undefined) return;
    const shown = deciding(option.measurements);
    for (const { name, value, threshold, unit } of shown) {
      const bars = groups.get(unit) ?? [];
      const bar: Bar = { options: [i], name, value, threshold, holds: option.holds };
      const twin = bars.findIndex((each) => sameNumber(each, bar));
      if (twin >= 0) bars[twin] = { ...bars[twin]!, options: [...bars[twin]!.options, i] };
      else bars.push(bar);
      groups.set(unit, bars);
    }
  });
  return [...groups].map(([unit, bars]) => ({
    unit,
    name: bars.every(({ name }) => name === bars[0]!.name) ? bars[0]!.name : null,
    bars,
  }));
}

/** The first measurement, with those of the same unit that have a threshold too: together they decide. */
function deciding(measurements: readonly Measurement[]): readonly Measurement[] {
  const [first, ...rest] = measurements;
  if (first === undefined) return [];
  return [
    first,
    ...rest.filter(
      ({ unit, threshold, name }) => unit === first.unit && threshold !== null && !name.includes('control'),
    ),
  ];
}

/** How long a bar is, as a share of its group's room: by powers of ten where the numbers span more than two. */
export function scaleOf({ bars }: BarGroup): { readonly log: boolean; at(value: number): number } {
  const values = bars.flatMap(({ value, threshold }) => (threshold === null ? [value] : [value, threshold]));
  const sizes = values.map(Math.abs).filter((value) => value > 0 && Number.isFinite(value));
  const most = Math.max(...sizes, 1e-12);
  const least = Math.min(...sizes, most);
  const log = most / least > 300;
  const floor = Math.floor(Math.log10(Math.max(least, most * 1e-12))) - 0.5;
  return {
    log,
    at: (value) => {
      if (!Number.isFinite(value)) return 1;
      const size = Math.abs(value);
      if (!log) return size / most;
      return size === 0 ? 0 : Math.max(0, (Math.log10(size) - floor) / (Math.log10(most) - floor));
    },
  };
}
