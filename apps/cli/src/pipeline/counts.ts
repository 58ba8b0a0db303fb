import { type DocumentReport, type Standing, STANDINGS, standingOf } from '../report/document.ts';
import type { Counts } from './task.ts';

export const NOTHING: Counts = { items: 0, keyed: 0, experiments: 0, standings: {}, settled: {}, broken: 0 };

export function countsOf({ items, messages }: DocumentReport): Counts {
  const standings: Partial<Record<Standing, number>> = {};
  const settled: Partial<Record<Standing, number>> = {};
  let experiments = 0;
  for (const { verdict, review } of items) {
    if (!verdict) continue;
    experiments += verdict.options.filter(({ measurements }) => measurements.length > 0).length;
    const into = review !== undefined && review.status !== 'open' ? settled : standings;
    const standing = standingOf(verdict);
    into[standing] = (into[standing] ?? 0) + 1;
  }
  const keyed = items.filter(({ key }) => key !== null).length;
  const broken = messages.filter(({ severity, source }) => severity === 'error' && source === 'keyproof/rules').length;
  return { items: items.length, keyed, experiments, standings, settled, broken };
}

export function add(a: Counts, b: Counts): Counts {
  const both = (x: Counts['standings'], y: Counts['standings']): Counts['standings'] =>
    Object.fromEntries(
      STANDINGS.flatMap((name) => (x[name] || y[name] ? [[name, (x[name] ?? 0) + (y[name] ?? 0)]] : [])),
    );
  return {
    items: a.items + b.items,
    keyed: a.keyed + b.keyed,
    experiments: a.experiments + b.experiments,
    standings: both(a.standings, b.standings),
    settled: both(a.settled, b.settled),
    broken: a.broken + b.broken,
  };
}
