import type { Reading } from './reading.ts';

/** No question has its first option further below. */
const NEAR = 20;

/**
 * "I. …", "II. …", each with options "a) …" of its own: numbers of questions, and neither options nor the sections of a paper,
 * which have numbered questions below them.
 */
export function markRomanHeads(readings: readonly Reading[]): void {
  let run: Reading[] = [];
  const settle = (): void => {
    if (run.length > 1)
      for (const reading of run) {
        const { value, length } = reading.roman ?? { value: 0, length: 0 };
        reading.number = { value: value + 1, delim: 'roman', keyword: '', length };
        reading.letter = null;
        reading.roman = null;
      }
    run = [];
  };
  for (const reading of readings) {
    const { roman, line } = reading;
    if (!roman?.upper || line.kind !== 'text' || line.bullet !== null || reading.number) continue;
    if (roman.value !== run.length || roman.delim !== (run[0]?.roman?.delim ?? roman.delim)) settle();
    if (roman.value !== run.length) continue;
    if (hasOptions(reading, readings)) run.push(reading);
    else settle();
  }
  settle();
}

function hasOptions(reading: Reading, readings: readonly Reading[]): boolean {
  for (let k = reading.i + 1; k < Math.min(readings.length, reading.i + NEAR); k++) {
    const next = readings[k] as Reading;
    if (next.number || next.line.heading > 0 || next.line.kind === 'rule' || next.answer) return false;
    if (next.letter?.value === 0 && !next.letter.upper) return true;
    if (next.roman) return false;
  }
  return false;
}
