import type { Measurement, OptionVerdict } from '@keyproof/grader';
import type { FigureData } from '../figure/types.ts';

/** The figures that a verdict's series make: one for each pair of axes, a line for each option that has one. */
export function figuresOf(options: readonly OptionVerdict[], label: (option: number) => string): readonly FigureData[] {
  const groups = new Map<
    string,
    {
      first: NonNullable<Measurement['series']>;
      name: string;
      lines: FigureData['lines'][number][];
      threshold: number | null;
    }
  >();
  options.forEach((option, i) => {
    for (const measurement of option.measurements) {
      const { series } = measurement;
      if (series === undefined) continue;
      const axes = `${series.xLabel}|${series.yLabel}|${series.log === true}`;
      const group = groups.get(axes) ?? { first: series, name: measurement.name, lines: [], threshold: null };
      group.lines.push({
        name: `${label(i)}: ${measurement.name}`,
        x: series.x,
        y: series.y,
        ...(option.holds === true ? { emphasis: 'strong' as const } : {}),
      });
      groups.set(axes, group);
    }
  });
  return [...groups.values()].map(({ first, name, lines }) => ({
    title: name,
    xLabel: first.xLabel,
    yLabel: first.yLabel,
    log: first.log === true,
    lines,
  }));
}
