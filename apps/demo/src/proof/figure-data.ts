import type { Measurement, OptionVerdict } from '@keyproof/grader';
import type { FigureData, Line } from '../figure/types.ts';

type Series = NonNullable<Measurement['series']>;

/** The figures that a verdict's series make: one for each pair of axes, with the deciding (first) series of each option as a line. */
export function figuresOf(options: readonly OptionVerdict[], label: (option: number) => string): readonly FigureData[] {
  const groups = new Map<string, { readonly first: Series; readonly lines: Line[] }>();
  options.forEach((option, i) => {
    const measurement = option.measurements.find(({ series }) => series !== undefined);
    if (measurement?.series === undefined) return;
    const { series } = measurement;
    const axes = `${series.xLabel}|${series.yLabel}|${series.log === true}`;
    const group = groups.get(axes) ?? { first: series, lines: [] };
    const condition = /, ([^,]+)$/.exec(measurement.name)?.[1] ?? measurement.name;
    group.lines.push({
      name: [label(i), condition].filter((part) => part !== '').join(': '),
      x: series.x,
      y: series.y,
      ...(option.holds === true ? { emphasis: 'strong' as const } : {}),
    });
    groups.set(axes, group);
  });
  return [...groups.values()].map(({ first, lines }) => ({
    title: `${first.yLabel}, by ${first.xLabel}`,
    xLabel: first.xLabel,
    yLabel: first.yLabel,
    log: first.log === true,
    lines,
  }));
}
