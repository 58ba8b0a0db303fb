import type { ReportItem } from '../document.ts';
import { oneLine } from './printable.ts';
import { readable } from './readable.ts';

/** How an option is called in reports: by the dump's own label, or by a letter where it has none. */
export function optionName(item: Pick<ReportItem, 'type' | 'options'>, option: number): string {
  const label = oneLine(item.options[option]?.label ?? '').replace(/[().[\]:]/g, '');
  if (label !== '' && label.length <= 3) return label;
  return option < 26 ? String.fromCharCode(65 + option) : String(option + 1);
}

/** The named options, or `–` for an unknown set and `none` for an empty one. */
export function optionNames(item: Pick<ReportItem, 'type' | 'options'>, options: readonly number[] | null): string {
  if (options === null) return '–';
  return options.length === 0 ? 'none' : options.map((option) => optionName(item, option)).join(',');
}

/** The dump's key in a few characters: options, a short answer in quotes, or `–`. */
export function keyName(item: ReportItem): string {
  const { key } = item;
  if (key === null) return '–';
  if (key.options.length === 0 && key.text !== undefined) return `“${readable(key.text)}”`;
  return optionNames(item, key.options);
}

/** What holds by simulation, in the same way; `C|D` where it turns with the convention. */
export function simulatedName(item: ReportItem): string {
  const { outcome, simulated = null, simulatedText, byConvention } = item.verdict ?? {};
  if (outcome === 'convention-dependent' && byConvention) {
    return Object.values(byConvention)
      .map((side) => optionNames(item, side.simulated))
      .join('|');
  }
  return simulated === null && simulatedText !== undefined
    ? `“${readable(simulatedText)}”`
    : optionNames(item, simulated);
}
