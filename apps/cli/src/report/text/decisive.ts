import type { Measurement, OptionVerdict, Verdict } from '@keyproof/grader';
import { type ReportItem, standingOf } from '../document.ts';
import { optionName, optionNames } from './answers.ts';
import { compared } from './numbers.ts';
import { oneLine } from './printable.ts';

/**
 * The numbers that decide, in one line, numbers first: those of the options on which key and simulation differ, else those of the key.
 * `C 0.59 > 0.001, D 1.2e-19 < 0.001 · |∂c₁₀₀/∂c₀|`. Where nothing was decided, why.
 */
export function decisiveNumbers(item: ReportItem, verdict: Verdict): string {
  if (verdict.outcome === 'convention-dependent' && verdict.byConvention)
    return bothConventions(item, verdict.byConvention);
  const options = interesting(verdict);
  const judged = options.flatMap((option) => verdict.options[option] ?? []);
  const name = tellingName(judged);
  const shared = name === undefined ? sharedNumbers(judged) : [];
  if (shared.length > 0) return shared.map((each) => oneLine(`${compared(each)} · ${each.name}`)).join('; ');
  const groups = new Map<string, string[]>();
  for (const option of options) {
    const measurements = verdict.options[option]?.measurements ?? [];
    const measurement = measurements.find((each) => each.name === name) ?? mainMeasurement(measurements);
    if (!measurement) continue;
    const what = `${measurement.unit === '1' ? '' : measurement.unit} · ${measurement.name}`;
    const label = verdict.options.length > 1 ? `${optionName(item, option)} ` : '';
    groups.set(what, [...(groups.get(what) ?? []), `${label}${compared({ ...measurement, unit: '' })}`]);
  }
  const numbers = [...groups].map(([what, values]) => oneLine(`${values.join(', ')} ${what}`)).join('; ');
  return standingOf(verdict) === 'undecided' ? whyOpen(item, verdict) || numbers : numbers;
}

function bothConventions(item: ReportItem, both: NonNullable<Verdict['byConvention']>): string {
  return Object.entries(both)
    .map(([name, { simulated }]) => `${optionNames(item, simulated)} under the ${name} convention`)
    .join(', ');
}

/** Why the first option that is open could not be decided. */
function whyOpen(item: ReportItem, { options, key }: Verdict): string {
  const open = options.flatMap(({ holds }, option) => (holds === null ? [option] : []));
  const option = open.find((each) => key?.includes(each)) ?? open[0];
  const judged = option === undefined ? undefined : options[option];
  if (option === undefined || !judged) return '';
  // What was not understood stands in the claim's place.
  const reason = judged.reason === 'not understood' ? judged.claim : judged.reason;
  return oneLine(options.length > 1 ? `${optionName(item, option)} ${reason}` : reason);
}

/** The measurement by which options that hold and options that do not lie on different sides of its threshold. */
function tellingName(options: readonly OptionVerdict[]): string | undefined {
  const names = options[0]?.measurements.map(({ name }) => name) ?? [];
  return names.find((name) => {
    const sides = new Map<boolean, boolean>();
    for (const { holds, measurements } of options) {
      const measurement = measurements.find((each) => each.name === name);
      if (holds === null || !measurement || measurement.threshold === null) return false;
      sides.set(holds, measurement.value >= measurement.threshold);
    }
    return sides.size === 2 && sides.get(true) !== sides.get(false);
  });
}

/** What was measured once for all of these options: they differ in what they conclude from it. */
function sharedNumbers([first, ...others]: readonly OptionVerdict[]): Measurement[] {
  if (others.length === 0) return [];
  const same = (a: Measurement) => (b: Measurement) =>
    a.name === b.name && a.threshold === b.threshold && Object.is(a.value, b.value);
  const shared = first?.measurements.filter((each) =>
    others.every(({ measurements }) => measurements.some(same(each))),
  );
  return (shared ?? []).filter(({ threshold }) => threshold !== null);
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
