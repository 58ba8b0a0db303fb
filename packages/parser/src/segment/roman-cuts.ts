import { romanValue } from './labels.ts';

const LABEL = /(^|\s)([([]?)([ivx]{1,4})([)\]])\s{1,4}(?=\S)/gi;

/** What ends a step or an item of an enumeration inside of a sentence, and no option. */
const GOES_ON = /(?:[,;.!]|\b(?:and|or|but|then|while|und|oder|et|ou|y|e))\s*$/iu;

/**
 * "(i) x (ii) y (iii) z" on one line, alone or behind what asks: where the options begin. An enumeration inside of a sentence ("has
 * (i) an update gate and (ii) a reset gate") stays whole, and so do the steps of one answer ("(i) Draw a word. (ii) Feed it back.").
 */
export function romanCuts(text: string): number[] {
  if (text.length > 4000 || !/\(?ii[)\]]/i.test(text)) return [];
  const cuts: number[] = [];
  let style = '';
  let from = 0;
  for (const found of text.matchAll(LABEL)) {
    const value = romanValue(found[3] as string);
    const at = found.index + (found[1] as string).length;
    const own = `${found[2] ?? ''}${/[IVX]/.test(found[3] as string) ? 'I' : 'i'}${found[4] ?? ''}`;
    if (value !== cuts.length || (cuts.length > 0 && own !== style)) continue;
    const before = text.slice(from, at).trim();
    if (cuts.length === 0 ? before !== '' && !/[?？؟:：]$/.test(before) : before === '' || GOES_ON.test(before))
      return [];
    cuts.push(at);
    style = own;
    from = found.index + found[0].length;
  }
  return cuts.length >= 2 && !/[.;!?:]\s*$/.test(text) ? cuts : [];
}
