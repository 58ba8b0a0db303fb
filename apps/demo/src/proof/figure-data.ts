import type { Measurement, OptionVerdict } from '@keyproof/grader';
import type { FigureData, Level, Line } from '../figure/types.ts';
import { fill, type Key } from '../i18n/index.ts';
import { short } from '../figure/scale.ts';

type Series = NonNullable<Measurement['series']>;
type Say = (key: Key) => string;

/** The grader's axes in the reader's language. */
const AXES: Readonly<Record<string, Key>> = {
  'time step': 'stepAxis',
  'steps back': 'stepsBack',
  network: 'network',
  steps: 'steps-axis',
  parameters: 'parameters-axis',
  'relative error': 'relativeError',
};
const axis = (label: string, t: Say) => (AXES[label] ? t(AXES[label]) : label);

/** The figures that a verdict's series make: one for each pair of axes, with the deciding (first) series of each option as a line. */
export function figuresOf(
  options: readonly OptionVerdict[],
  label: (option: number) => string,
  t: Say,
): readonly FigureData[] {
  const groups = new Map<string, { readonly first: Series; readonly lines: Line[]; readonly levels: Level[] }>();
  options.forEach((option, i) => {
    const measurement = option.measurements.find(({ series }) => series !== undefined);
    if (measurement?.series === undefined) return;
    const { series, threshold } = measurement;
    const axes = `${series.xLabel}|${series.yLabel}|${series.log === true}`;
    const group = groups.get(axes) ?? { first: series, lines: [], levels: [] };
    const condition = /, ([^,]+)$/.exec(measurement.name)?.[1] ?? (label(i) === '' ? measurement.name : '');
    group.lines.push({
      name: [label(i), condition].filter((part) => part !== '').join(': '),
      x: series.x,
      y: series.y,
      holds: option.holds,
      ...(option.holds === true ? { emphasis: 'strong' as const } : {}),
    });
    if (threshold !== null && group.levels.every(({ y }) => y !== threshold)) {
      group.levels.push({ name: fill(t('thresholdLevel'), { value: short(threshold) }), y: threshold });
    }
    groups.set(axes, group);
  });
  return [...groups.values()].map(({ first, lines, levels }) => {
    const gradient = first.yLabel.includes('∂') && first.xLabel === 'time step';
    return {
      title: gradient ? t('gradientLeft') : fill(t('byAxis'), { y: axis(first.yLabel, t), x: axis(first.xLabel, t) }),
      ...(gradient ? { caption: t('gradientLeftCaption') } : {}),
      xLabel: axis(first.xLabel, t),
      yLabel: axis(first.yLabel, t),
      log: first.log === true,
      lines,
      levels,
      ...(first.xLabel === 'time step' ? { reveal: 'backwards' as const } : {}),
      ...(first.xLabel === 'steps back' ? { reveal: 'forwards' as const } : {}),
    };
  });
}
