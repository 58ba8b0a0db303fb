/** Maps data to pixels, linearly or by powers of ten, with ticks where a reader expects them. */
export interface Scale {
  (value: number): number;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** Smaller values are drawn on the axis, or they would press all others into one line; the table tells the truth. */
export const LOG_FLOOR = 1e-24;

const superscript = (n: number) =>
  String(n).replace(/./g, (character) => (character === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(character)]!));

/** A short decimal for labels and tables. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) {
    const [digits, power] = value.toExponential(1).split('e');
    return `${digits}·10${superscript(Number(power))}`;
  }
  return String(Number(value.toPrecision(4)));
}

function linearTicks(min: number, max: number, count: number): number[] {
  const raw = (max - min) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw) ?? raw;
  const ticks: number[] = [];
  for (let tick = Math.ceil(min / step); tick * step <= max * (1 + 1e-9) && ticks.length < 50; tick++)
    ticks.push(tick * step);
  return ticks;
}

/** A linear scale from [min, max] to [from, to]; an empty range is widened around its value. */
export function linear(min: number, max: number, from: number, to: number, count = 5): Scale {
  const [low, high] = max > min ? [min, max] : [min - 0.5, min + 0.5];
  const scale = (value: number) => from + ((value - low) / (high - low)) * (to - from);
  return Object.assign(scale, { ticks: linearTicks(low, high, count), format: short });
}

/** A scale by powers of ten; values at or below zero sit on the lower end. */
export function logarithmic(min: number, max: number, from: number, to: number, count = 6): Scale {
  const low = Math.floor(Math.log10(Math.max(min, LOG_FLOOR)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(max, LOG_FLOOR))), low + 1);
  const scale = (value: number) => {
    const power = Math.min(high, Math.max(low, Math.log10(Math.max(value, LOG_FLOOR))));
    return from + ((power - low) / (high - low)) * (to - from);
  };
  const stride = Math.max(1, Math.ceil((high - low) / count));
  const ticks: number[] = [];
  for (let power = low; power <= high; power += stride) ticks.push(10 ** power);
  return Object.assign(scale, { ticks, format: (value: number) => `10${superscript(Math.round(Math.log10(value)))}` });
}
