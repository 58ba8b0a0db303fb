import type { Report } from './document.ts';

/** The report as the JSON text that `--json` prints: two spaces, one newline at the end. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, jsonNumber, 2)}\n`;
}

/** JSON has no NaN and no infinity; as words they stay what they are, where `null` would hide them. */
function jsonNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
