/** The sentences of a normalised text: split at line ends and at marks that end a sentence, not inside `0.5` or `i.e.`. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n|(?<=[?!。？！])|(?<!\b(?:[a-z]|i\.\se|i\.e|e\.g|etc|vs))\.(?=\s|$)/i)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}
