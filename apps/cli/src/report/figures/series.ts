import type { Verdict } from '@keyproof/grader';
import type { ReportItem } from '../document.ts';
import { optionName } from '../text/answers.ts';
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
