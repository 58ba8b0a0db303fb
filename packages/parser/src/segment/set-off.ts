import { isEmphasised } from '../read/line.ts';
import type { OptionDraft } from './runs.ts';

/** Whether some of the options, but not all, are set in bold or italics or highlighted as a whole. */
export function isSetOff(options: readonly OptionDraft[]): boolean {
  const off = options.filter((option) => option.bold || isEmphasised(option.body.flat())).length;
  return off > 0 && off < options.length;
}

/** Whether the page itself marks some of the options, but not all, as right. */
export function isChosen(options: readonly OptionDraft[]): boolean {
  const chosen = options.filter((option) => option.first.line.chosen === true).length;
  return chosen > 0 && chosen < options.length;
}
