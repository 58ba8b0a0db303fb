/** The text of a path: repeats are merged first, then blanks are removed. */
export function collapse(path: string, blank: string): string {
  const characters = [...path];
  return characters.filter((character, at) => character !== characters[at - 1] && character !== blank).join('');
}

/**
 * P(text | frames) by the forward variables of CTC, α_t(s) over the text with blanks between its characters.
 * `chance(t, character)` is the network's output at frame t = 0…frames−1.
 */
export function textProbability(
  text: string,
  blank: string,
  frames: number,
  chance: (t: number, character: string) => number,
): number {
  const characters = [...text];
  const extended = [blank, ...characters.flatMap((character) => [character, blank])];
  let alpha = extended.map((character, s) => (s < 2 ? chance(0, character) : 0));
  for (let t = 1; t < frames; t += 1) {
    alpha = extended.map((character, s) => {
      // A character may follow the blank before it, or the character before that if the two differ.
      const skips = s > 1 && character !== blank && character !== extended[s - 2];
      const reached = (alpha[s] ?? 0) + (alpha[s - 1] ?? 0) + (skips ? (alpha[s - 2] ?? 0) : 0);
      return reached * chance(t, character);
    });
  }
  return (alpha.at(-1) ?? 0) + (extended.length > 1 ? (alpha.at(-2) ?? 0) : 0);
}
