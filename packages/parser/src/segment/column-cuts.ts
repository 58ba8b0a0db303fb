/** "A x      B y" and "1) x      2) y": a label, its place, and what it is written with. */
const LABEL = /(^\s{0,20}|(?<=\S)\s{3,})(?:([A-H])\s{1,4}|(\d{1,2})([.)])\s{1,4})(?=\S)/g;

/** Where the options of a line begin that are set in columns, with bare letters or with numbers; a key in columns stays whole. */
export function columnCuts(text: string): number[] {
  if (text.length > 2000 || !/\S\s{3,}(?:[B-H]|\d{1,2}[.)])\s/.test(text)) return [];
  const cuts: number[] = [];
  let style = '';
  let last = 0;
  let choices = true;
  let from = 0;
  for (const found of text.matchAll(LABEL)) {
    const [whole, space, letter, number, delim] = found;
    const value = letter ? letter.charCodeAt(0) : Number(number);
    const own = letter ? 'letter' : (delim as string);
    const at = found.index + (space as string).length;
    if (found.index > 0 && (value !== last + 1 || own !== style)) return [];
    if (found.index > 0) {
      cuts.push(at);
      choices &&= /^\(?[A-H]\)?$/i.test(text.slice(from, found.index).trim());
    }
    last = value;
    style = own;
    from = found.index + whole.length;
  }
  const first = /^\s{0,20}(?:[A-G]\s|\d{1,2}[.)]\s)/.test(text);
  return first && !(choices && style !== 'letter') ? cuts : [];
}
