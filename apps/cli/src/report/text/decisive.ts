import type { Measurement, Verdict } from '@keyproof/grader';
import type { ReportItem } from '../document.ts';
import { optionName } from './answers.ts';
import { compared } from './numbers.ts';
import { oneLine } from './printable.ts';

/**
 * The numbers that decide, in one line, numbers first: those of the options on which key and simulation differ, else those of the key.
 * `C 0.59 > 0.001, D 1.2e-19 < 0.001 · |∂c₁₀₀/∂c₀|`
 */
export function decisiveNumbers(item: ReportItem, verdict: Verdict): string {
  const groups = new Map<string, string[]>();
  for (const option of interesting(verdict)) {
    const measurement = mainMeasurement(verdict.options[option]?.measurements ?? []);
    if (!measurement) continue;
    const what = `${measurement.unit} · ${measurement.name}`;
    const name = verdict.options.length > 1 ? `${optionName(item, option)} ` : '';
    groups.set(what, [...(groups.get(what) ?? []), `${name}${compared({ ...measurement, unit: '' })}`]);
  }
  return [...groups].map(([what, values]) => oneLine(`${values.join(', ')} ${what}`)).join('; ');
}

/** Indices into `verdict.options`, most telling first. */
function interesting(verdict: Verdict): number[] {
  const key = verdict.key ?? [];
  const simulated = verdict.simulated ?? [];
  const differing = [
    ...simulated.filter((each) => !key.includes(each)),
    ...key.filter((each) => !simulated.includes(each)),
  ];
  const telling = differing.length > 0 && verdict.simulated !== null ? differing : [...key, ...simulated];
  const known = [...new Set(telling)].filter((option) => option < verdict.options.length);
  // A true/false item or a short answer has one statement, whatever its options are.
  return known.length > 0 && verdict.options.length > 1
    ? known
    : verdict.options.map((_, option) => option).slice(0, 1);
}

/** The measurement that a threshold decides, or else the first. */
export function mainMeasurement(measurements: readonly Measurement[]): Measurement | undefined {
  return measurements.find(({ threshold }) => threshold !== null) ?? measurements[0];
}
