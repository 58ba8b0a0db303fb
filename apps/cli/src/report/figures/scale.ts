/** Maps a value of the data to a place on the page, with the places of its ticks. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** A scale over `[low, high]` onto `[from, to]` with about five round ticks. */
export function linearScale(low: number, high: number, from: number, to: number): Scale {
  const span = high - low;
  // Too narrow or too wide for round steps: the two ends will do.
  const even = span > 0 && Number.isFinite(span) && low + span / 1000 > low;
  const at = (value: number): number => (even ? from + ((value - low) / span) * (to - from) : (from + to) / 2);
  if (!even) return { at, ticks: [{ value: low, label: label(low) }] };
  const step = roundStep(span / 4);
  const first = Math.ceil(low / step);
  const values = Array.from({ length: 6 }, (_, i) => (first + i) * step).filter((value) => value <= high + step * 1e-9);
  return { at, ticks: values.map((value) => ({ value, label: label(value) })) };
}

function label(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** A scale over powers of ten. Values at or below zero lie on the lower edge. */
export function logScale(low: number, high: number, from: number, to: number): Scale {
  const bottom = Math.floor(Math.log10(low) + 1e-9);
  const top = Math.max(bottom + 1, Math.ceil(Math.log10(high) - 1e-9));
  const every = Math.max(1, Math.ceil((top - bottom) / 6));
  const ticks: { value: number; label: string }[] = [];
  for (let power = top; power >= bottom; power -= every) ticks.push({ value: 10 ** power, label: powerLabel(power) });
  const at = (value: number): number => {
    const power = value > 0 ? Math.min(top, Math.max(bottom, Math.log10(value))) : bottom;
    return from + ((power - bottom) / (top - bottom)) * (to - from);
  };
  return { at, ticks };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function powerLabel(power: number): string {
  if (power >= 0 && power <= 3) return String(10 ** power);
  const digits = [...String(Math.abs(power))].map((digit) => RAISED[Number(digit)] as string).join('');
  return `10${power < 0 ? '⁻' : ''}${digits}`;
}
