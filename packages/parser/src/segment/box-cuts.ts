const BOX = /(^|\s)(?:[☐☑☒□■▢◯○●◉⚪⚫⬜🔘]\ufe0f?|\[[ x✓✔]?\]|\([ x✓✔]\))\s{0,4}(?=\S)/giu;

/** "In which? ☐ deep RNNs  ☑ long sequences": where the options of a line begin that have a box in front, alone or behind what asks. */
export function boxCuts(text: string): number[] {
  if (text.length > 4000 || !/[☐☑☒□■▢◯○●◉⚪⚫⬜🔘]|\[[ x✓✔]?\]|\([ x✓✔]\)/iu.test(text)) return [];
  const cuts: number[] = [];
  let from = 0;
  for (const found of text.matchAll(BOX)) {
    const at = found.index + (found[1] as string).length;
    const before = text.slice(from, at).trim();
    // Behind the options: "1 [ ] 2 [x]".
    if (cuts.length === 0 ? before !== '' && !/[.?？؟:：]$/.test(before) : before === '') return [];
    cuts.push(at);
    from = found.index + found[0].length;
  }
  return cuts.length >= 2 ? cuts : [];
}
