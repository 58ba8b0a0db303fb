import type { OptionDraft } from '../segment/runs.ts';
import { evidence, type Collector } from './evidence.ts';
import { isMissed, place } from './sign.ts';

/**
 * The one bullet that differs. OCR turns empty circles into `\bigcirc`, `()`, `O` and the chosen one into something else
 * (`(a)`, bare text, junk): exactly one odd one among like ones is the chosen one, two or more tell nothing.
 */
export const glyph: Collector = ({ draft, locate }) => {
  const { options, run } = draft;
  if (!run || options.length < 3 || run.style === 'letter' || run.style === 'number' || run.style === 'plain')
    return [];
  const empty = options.map((option) => option.sign?.sign === 'off' && !/^\[/.test(option.sign.glyph));
  const odd = options.map((option, i) => !empty[i] && isOdd(option));
  const bare = options.flatMap((_, i) => (empty[i] ? [] : [i]));
  let chosen: number[] = [];
  if (empty.filter(Boolean).length >= 2 && bare.length === 1) chosen = bare;
  else {
    const strange = odd.flatMap((value, i) => (value ? [i] : []));
    if (strange.length === 1) chosen = strange;
  }
  const told = options[chosen[0] ?? -1];
  if (told?.tail === 'wrong' || told?.verdict === false || isMissed(draft)) return [];
  return chosen.length === 1 ? [evidence('glyph', chosen, 0.5, place(options, chosen, locate))] : [];
};

/** A filled-in circle that was read as a letter in brackets, out of any order of letters. */
function isOdd(option: OptionDraft): boolean {
  return option.oddGlyph !== undefined && option.oddGlyph !== '.';
}
