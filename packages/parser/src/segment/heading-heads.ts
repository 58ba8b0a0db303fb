import { asks } from './ask.ts';
import { runAt } from './runs.ts';
import type { Reading } from './reading.ts';

/** Lines between a heading and its options: bounds the look ahead. */
const NEAR = 12;

/**
 * Adds headings without a number or a question mark ("### Compute $2^3$") that stand right above marked options, in documents
 * where others of their level ask. A list of things to do has no heading that asks.
 */
export function addHeadingHeads(readings: readonly Reading[], heads: Set<number>): void {
  const levels = new Map<number, { asking: number; plain: number[] }>();
  for (const reading of readings) {
    const level = reading.line.heading;
    if (level === 0 || heads.has(reading.i) || reading.answer || reading.explanation) continue;
    if (!optionsBelow(reading.i, readings, heads)) continue;
    const entry = levels.get(level) ?? { asking: 0, plain: [] };
    if (asks(reading.text) === 2) entry.asking++;
    else entry.plain.push(reading.i);
    levels.set(level, entry);
  }
  for (const { asking, plain } of levels.values())
    if (asking > 0 && asking >= plain.length * 0.25) for (const i of plain) heads.add(i);
}

/** Whether nothing but listings and figures lies between a heading and options of which some are marked. */
function optionsBelow(at: number, readings: readonly Reading[], heads: ReadonlySet<number>): boolean {
  for (let k = at + 1; k < Math.min(readings.length, at + NEAR); k++) {
    const { line, text } = readings[k] as Reading;
    if (line.heading > 0 || line.kind === 'rule' || heads.has(k)) return false;
    if (line.kind !== 'text' || text === '') continue;
    const run = runAt(k, { readings, heads, limit: Math.min(readings.length, k + 60) });
    if (run?.style !== 'sign' || run.options.length < 2) return false;
    const on = run.options.filter((option) => option.sign?.sign === 'on' || option.sign?.sign === 'right').length;
    return on > 0 && on < run.options.length;
  }
  return false;
}
