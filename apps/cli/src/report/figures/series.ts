import type { Verdict } from '@keyproof/grader';
import type { ReportItem } from '../document.ts';
import { optionName } from '../text/answers.ts';
import type { Plot } from './plot.ts';

/** The figures of a verdict: one for each quantity that was measured as a series, with a line for each option. */
export function plotsOf(item: ReportItem, verdict: Verdict): Plot[] {
  const plots = new Map<string, Plot>();
  verdict.options.forEach(({ measurements }, option) => {
    for (const { name, threshold, series } of measurements) {
      if (!series) continue;
      const id = `${series.yLabel}\n${series.xLabel}`;
      const known = plots.get(id);
      const own = verdict.options.length === 1 ? name : optionName(item, option);
      const line = {
        name: known?.lines.some((each) => each.name === own) ? `${own} ${name}` : own,
        x: series.x,
        y: series.y,
      };
      if (known) plots.set(id, { ...known, log: known.log || series.log === true, lines: [...known.lines, line] });
      else {
        const { xLabel, yLabel, log = false } = series;
        plots.set(id, { title: `${yLabel} against ${xLabel}`, xLabel, yLabel, log, lines: [line], threshold });
      }
    }
  });
  return [...plots.values()];
}
