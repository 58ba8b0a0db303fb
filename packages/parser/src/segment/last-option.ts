import { textOf } from '../read/line.ts';
import { asks } from './ask.ts';
import { isBold, type OptionDraft } from './runs.ts';

/**
 * Four lines and more below the last of short options that take one line each: what a scanned page shows under them. Leaves its first
 * line and returns where the run ends.
 */
export function withoutLastLines(options: readonly OptionDraft[], end: number): number {
  const last = options.at(-1);
  if (!last || options.length < 3 || last.lines.length < 5 || last.notes.length > 0) return end;
  if (options.some((option) => option.first.text.length > 60 || (option !== last && option.lines.length > 1)))
    return end;
  last.body = last.body.slice(0, 1);
  last.bold = isBold(last.body[0] ?? []);
  const more = last.lines.splice(1);
  return more[0] ?? end;
}

/**
 * The next question has no number and stands right below the last option, above options of its own: takes its lines off that option,
 * from the first one on that begins a sentence, and returns where the run ends.
 */
export function withoutNextStem(options: readonly OptionDraft[], end: number): number {
  const last = options.at(-1);
  if (!last || options.length < 2 || last.lines.length < 2 || last.notes.length > 0) return end;
  if (last.body.length !== last.lines.length) return end;
  const texts = last.body.map(textOf);
  const widest = Math.max(...texts.map((text) => text.length));
  for (let k = 1; k < texts.length; k++) {
    const above = texts[k - 1] as string;
    const full = above.length > widest * 0.8 && !/[.!?]$/.test(above);
    if (full || !/^["“‘'(¿]?(?:[\p{Lu}\p{N}]|\.{3}|_{2})/u.test(texts[k] as string)) continue;
    if (asks(texts.slice(k).join('\n')) === 0) return end;
    const at = last.lines[k] as number;
    last.body = last.body.slice(0, k);
    last.lines.splice(k);
    last.bold = last.body.every(isBold);
    return at;
  }
  return end;
}
