import type { Measurement, OptionVerdict, Verdict } from '@keyproof/grader';

/** One thing that came out differently. */
export interface Difference {
  /** `outcome`, `C holds`, `C |∂c₁₀₀/∂c₀|`, … */
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many measured numbers were compared. */
  readonly numbers: number;
  /** The largest relative difference between two numbers. */
  readonly largest: number;
}

/**
 * What differs between a recorded verdict and one from now. Numbers may differ by `tolerance`, relative to themselves or to
 * their threshold: 0 on the backend that they were
 * recorded on, where they are the same to the last bit.
 */
export function compareVerdicts(was: Verdict, is: Verdict, tolerance: number): Comparison {
  const differences: Difference[] = [];
  const note = (what: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b)) differences.push({ what, was: shown(a), is: shown(b) });
  };
  note('outcome', was.outcome, is.outcome);
  note('check', was.check, is.check);
  note('convention', was.convention, is.convention);
  note('simulated', was.simulated, is.simulated);
  let numbers = 0;
  let largest = 0;
  for (const [name, a, b] of rowsOf(was, is)) {
    note(`${name} claim`, a?.claim, b?.claim);
    note(`${name} holds`, a?.holds, b?.holds);
    note(
      `${name} measurements`,
      a?.measurements.map((each) => each.name),
      b?.measurements.map((each) => each.name),
    );
    a?.measurements.forEach((measurement, i) => {
      const now = b?.measurements[i]?.value;
      if (now === undefined) return;
      numbers++;
      const gap = relativeGap(measurement.value, now);
      largest = Math.max(largest, gap);
      if (gap > tolerance && !small(measurement, now, tolerance))
        differences.push({ what: `${name} ${measurement.name}`, was: String(measurement.value), is: String(now) });
    });
  }
  return { differences, numbers, largest };
}

type Row = readonly [name: string, was: OptionVerdict | undefined, is: OptionVerdict | undefined];

function rowsOf(was: Verdict, is: Verdict): Row[] {
  const pairs = (a: readonly OptionVerdict[], b: readonly OptionVerdict[], end = ''): Row[] =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [`option ${i + 1}${end}`, a[i], b[i]]);
  return [
    ...pairs(was.options, is.options),
    ...(['course', 'opposite'] as const).flatMap((name) =>
      pairs(was.byConvention?.[name].options ?? [], is.byConvention?.[name].options ?? [], ` (${name})`),
    ),
  ];
}

/** Whether two numbers differ by little against the threshold that they are held to: rounding errors differ by all of themselves. */
function small({ value, threshold }: Measurement, now: number, tolerance: number): boolean {
  return tolerance > 0 && threshold !== null && Math.abs(value - now) <= tolerance * Math.abs(threshold);
}

/** 0 for equal numbers, two NaNs among them; infinite where only one is finite. */
function relativeGap(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity;
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
