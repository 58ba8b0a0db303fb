/**
 * Ways to turn a statement, a question or an answer by a few words. Each says what becomes of the truth, so that a verdict which stays as it
 * was is known to have passed over the words.
 *
 * - `denies`: what was true is false, and the other way round.
 * - `opens`: nobody can say from the text alone.
 * - `narrows`: what was true need not be any more; what was false stays so.
 */
export interface Twist {
  readonly effect: 'denies' | 'opens' | 'narrows';
  readonly name: string;
  /** The text with the twist, `null` where it has no place for it. */
  readonly apply: (text: string) => string | null;
}

/** Whether a verdict on the twisted text is one that passed over the twist. `null` is not decided. */
export function passesOver({ effect }: Twist, before: boolean, after: boolean | null): boolean {
  if (after === null) return false;
  if (effect === 'denies') return after === before;
  return effect === 'opens' || (before && after);
}

const lower = (text: string): string =>
  /^(?:\p{Lu}\p{Ll}|A )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const bare = (text: string): string => text.trim().replace(/[.!?]$/u, '');

/** Twists around a whole text: `*` stands for it, `^` for it as the start of a sentence. */
const around = (effect: Twist['effect'], frames: string): readonly Twist[] =>
  frames
    .split('\n')
    .map((frame) => frame.trim())
    .filter((frame) => frame !== '')
    .map((frame) => ({
      effect,
      name: frame,
      apply: (text) => frame.replace(/[*^]/u, (mark) => (mark === '^' ? bare(text) : lower(bare(text)))),
    }));

const VERB =
  /\b(?<aux>can|could|may|might|must|should|will|would|is|are|was|were|has|have|does|do)\b(?! not\b)|\b(?<verb>helps?|suffers?|controls?|decides?|determines?|keeps?|uses?|makes?|causes?|prevents?|solves?|mitigates?|avoids?|lets?|allows?|produces?|gives?|takes?|reads?|stores?|forgets?|contains?|needs?|depends?|shares?|reduces?|grows?|shrinks?|vanish(?:es)?|explodes?|leads?|computes?|sums?|learns?|outputs?|holds?|carr(?:y|ies)|remains?|stays?|gets?|applies|apply|multiplies|multiply|adds?|removes?|resets?|works?|requires?|increases?|decreases?)\b/u;

/** Twists by words before or behind the first verb. */
const inside = (effect: Twist['effect'], words: string): readonly Twist[] =>
  words.split('|').map((word) => ({
    effect,
    name: `… ${word} …`,
    apply: (text) => {
      const found = VERB.exec(text);
      if (found === null) return null;
      const at = found.index + (found.groups?.['aux'] === undefined ? 0 : found[0].length);
      return found.groups?.['aux'] === undefined
        ? `${text.slice(0, at)}${word} ${text.slice(at)}`
        : `${text.slice(0, at)} ${word}${text.slice(at)}`;
    },
  }));

/** Twists by what stands before the subject. */
const subject = (effect: Twist['effect'], words: string): readonly Twist[] =>
  words.split('|').map((word) => ({
    effect,
    name: `${word} (subject)`,
    apply: (text) => (/^(?:An?|The) (?=\p{L})/u.test(text) ? text.replace(/^(?:An?|The) /u, `${word} `) : null),
  }));

/** Twists that put one word for another. */
const swapped = (effect: Twist['effect'], pairs: string): readonly Twist[] =>
  pairs.split('|').flatMap((pair) => {
    const [from = '', to = ''] = pair.split('>');
    const pattern = new RegExp(`\\b${from}\\b`, 'u');
    return [{ effect, name: pair, apply: (text: string) => (pattern.test(text) ? text.replace(pattern, to) : null) }];
  });

/** Of a plain statement. */
export const STATEMENT_TWISTS: readonly Twist[] = [
  ...around(
    'denies',
    `It is not the case that *.
     It is false that *.
     It is untrue that *.
     It is a myth that *.
     It is a widespread misconception that *.
     It is wrong to say that *.
     It would be a mistake to think that *.
     It is hardly true that *.
     It is far from true that *.
     That * is a myth.
     The claim that * is mistaken.
     The idea that * has been refuted.
     ^, or so people wrongly believe.
     ^? On the contrary.
     The opposite of this holds: *.
     ^. This is a common mistake.
     By no means is it so that *.
     In no case can one say that *.
     ^ - which is nonsense.
     Contrary to the facts, *.
     Never is it so that *.
     It can be ruled out that *.
     Students wrongly think that *.
     ^, or rather the opposite.
     Anyone who says that * is wrong.`,
  ),
  ...around(
    'opens',
    `Nobody believes that *.
     Some say that *.
     It is said that *.
     Critics claim that *.
     It is doubtful whether *.
     It remains open whether *.
     Unless *, training fails.
     ^, unless it is trained for long.
     ^, except when the sequence is short.
     ^, except in rare cases.
     ^, but only if the batch is large.
     ^, provided that the weights are zero.
     ^ until the first reset.
     According to one blog, *.
     A student claims that *.
     After all weights were doubled, *.
     Once its weights are halved, *.
     ^ with probability one half.
     ^, whereas a CNN does not.
     ^, while a transformer does it worse.
     ^, as every other network does.
     ^ more than anything else.
     ^ less than before.
     ^ twice as much as any other model.
     Were there no gates, *.
     Had it not been trained, *.
     It used to be thought that *.
     Without its gates, *.
     Apart from a few exceptions, *.
     Only on Sundays is it so that *.
     In the worst case only, *.
     At best, *.`,
  ),
  ...around(
    'narrows',
    `^ and nothing else does.
     ^, and does nothing else.
     ^ under all circumstances and for every input.
     ^ with no exception whatsoever.`,
  ),
  ...inside(
    'denies',
    'never|hardly|scarcely|barely|hardly ever|almost never|by no means|in no way|no longer|under no circumstances|anything but',
  ),
  ...inside('narrows', 'rarely|seldom|not only|not always|not necessarily|twice|no more than|least|falsely|wrongly'),
  ...inside('opens', 'supposedly|allegedly|reportedly|half as often'),
  ...subject('denies', 'No|Hardly any|Not every|Few|Not a single|Scarcely any|Not one|Almost no'),
  ...subject('narrows', 'No other than an|At most one|Only a badly trained|Only some|Every non-'),
  ...swapped(
    'narrows',
    'more>less|most>least|larger>smaller|longer>shorter|always>never|can>cannot|with>without|before>after|increases>decreases|all>no|every>no|helps>harms|first>last|previous>next|exactly>less than|at least>less than|at most>more than|and>but not|because>although|than>as much as|both>neither|close to 1>close to 0|close to 0>close to 1|is>is not|are>are not|does not>does|is not>is',
  ),
];

/** Of the stem of a question with answers: `denies` is one whose right answer is another. */
export const STEM_TWISTS: readonly Twist[] = [
  ...around(
    'denies',
    `^? (Mark the one answer that is wrong.)
     ^? Pick the answer that does not fit.
     ^? Which reply would be wrong?
     ^? Choose the worst answer.
     ^? Choose what is furthest from the truth.
     ^? Cross out what is right and mark what is left.
     Which would be a wrong reply to this: ^?
     Somebody asks: "^?" Which reply would mislead him?
     All of these answer the following but one. Which one? ^?
     ^? All but one of these are right; mark the exception.`,
  ),
  ...around(
    'opens',
    `Suppose the opposite were true. ^?
     In a world where all of this is reversed: ^?
     ^? Answer as somebody would who has never heard of it.
     ^ least often?
     ^, except in an LSTM?`,
  ),
  ...inside('denies', 'never|rarely|hardly|seldom|least|hardly ever|scarcely'),
  ...inside('opens', 'no longer|supposedly|wrongly|not only'),
  ...swapped(
    'denies',
    'most>least|best>worst|more>less|largest>smallest|can>cannot|does>does not|is>is not|are>are not|helps>harms|always>never|with>without|first>last|longer>shorter|larger>smaller|correct>incorrect|true>false|previous>next|increases>decreases|prevents>causes|mitigates>causes|likely>unlikely|close to 1>close to 0|close to 0>close to 1',
  ),
];

/** Of an answer that is a number. */
const ofNumbers = (twists: readonly Twist[]): readonly Twist[] =>
  twists.map((twist) => ({ ...twist, apply: (text) => (/^\d[\d., ]*$/u.test(text) ? twist.apply(text) : null) }));

/** Of one answer. */
export const ANSWER_TWISTS: readonly Twist[] = [
  ...ofNumbers(
    around(
      'narrows',
      `Less than *
       More than *
       At most half of *
       Twice *
       Half of *
       One less than *
       ^ plus one
       ^, halved
       ^, squared
       Not *
       Fewer than *
       Anything but *`,
    ),
  ),
  ...around(
    'denies',
    `Not *
     Anything but *
     The opposite of *
     Everything except *
     Never *
     By no means *
     Hardly *
     ^ - not at all
     Nothing like *
     The reverse: *
     Neither * nor anything else
     Far from *
     It is wrong that *`,
  ),
  ...around(
    'narrows',
    `^, but only on short sequences
     ^, unless the batch is large
     ^ and nothing else at all
     ^, except in the last step
     ^ for the wrong reason
     Rarely *
     Seemingly *
     ^, although not really
     ^, allegedly
     Both * and its opposite
     Either * or the opposite`,
  ),
];
