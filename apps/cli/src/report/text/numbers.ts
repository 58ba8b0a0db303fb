import type { Measurement } from '@keyproof/grader';

/** A number as a person reads it: three significant digits, powers of ten only where they help. */
export function short(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e6) return minus(String(value));
  if (size >= 1e-3 && size < 1e5) return minus(String(Number(value.toPrecision(3))));
  const [mantissa, exponent] = value.toExponential(1).split('e') as [string, string];
  return minus(`${Number(mantissa)}e${exponent.replace('+', '')}`);
}

function minus(text: string): string {
  return text.replace(/^-/, '−');
}

/** `0.59 ≥ 0.001`: the value held against its threshold. */
export function compared({ value, threshold, unit }: Measurement): string {
  const end = unit && unit !== '1' ? ` ${unit}` : '';
  if (threshold === null) return `${short(value)}${end}`;
  const sign = value < threshold ? '<' : value > threshold ? '>' : '=';
  return `${short(value)} ${sign} ${short(threshold)}${end}`;
}
