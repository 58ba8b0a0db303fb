/**
 * A language small enough to write down whole: every sentence of `length` words over `symbols` words, with its probability.
 * A model that is right about it has to use all words before the one it speaks of.
 */
export interface WordSource {
  readonly symbols: number;
  readonly length: number;
  /** Probability of each sentence; sentence `s` has the word `⌊s / symbols^(length − t)⌋ mod symbols` at t = 1…length. */
  readonly sentences: readonly number[];
}

/** The number of a sentence, by its words: the inverse of {@link wordAt}. */
export const sentenceOf = ({ symbols }: Pick<WordSource, 'symbols'>, words: readonly number[]): number =>
  words.reduce((sentence, word) => sentence * symbols + word, 0);

/** The word at place `t` (1-based) of sentence number `sentence`. */
export function wordAt(
  { symbols, length }: Pick<WordSource, 'symbols' | 'length'>,
  sentence: number,
  t: number,
): number {
  let rest = sentence;
  for (let place = length; place > t; place -= 1) rest = Math.floor(rest / symbols);
  return rest % symbols;
}

/**
 * A random language. The likely word of a place is the sum of all earlier words, plus a random offset, modulo `symbols`: it changes with
 * every one of them. Words before the last two are nearly free, so that none can be guessed from the others and a reader who misses one
 * knows little. How likely the likely word is varies with the words before it. No chance is zero.
 */
export function randomSource(symbols: number, length: number, random: () => number): WordSource {
  let starts: { readonly mass: number; readonly sum: number }[] = [{ mass: 1, sum: 0 }];
  for (let t = 1; t <= length; t += 1) {
    const offset = Math.floor(random() * symbols);
    starts = starts.flatMap(({ mass, sum }) => {
      const likely = (t < length - 1 ? 0.55 : 0.8) + 0.1 * random();
      return Array.from({ length: symbols }, (_, word) => ({
        mass: mass * (word === (sum + offset) % symbols ? likely : (1 - likely) / (symbols - 1)),
        sum: sum + word,
      }));
    });
  }
  return { symbols, length, sentences: starts.map(({ mass }) => mass) };
}

/**
 * P(the words of `sentence` at `targets` | its words at `conditions`), by summing the table; places are 1-based.
 * No targets give 1; with no conditions it is the joint probability of the targets.
 */
export function probability(
  source: WordSource,
  sentence: number,
  targets: readonly number[],
  conditions: readonly number[],
): number {
  let both = 0;
  let given = 0;
  source.sentences.forEach((mass, other) => {
    const agrees = (t: number) => wordAt(source, other, t) === wordAt(source, sentence, t);
    if (!conditions.every(agrees)) return;
    given += mass;
    if (targets.every(agrees)) both += mass;
  });
  return both / given;
}
