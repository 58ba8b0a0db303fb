/**
 * A stem as it is told, in the words of what it is about: who tells it, and what a story wants remembered, are replaced by what any reader takes
 * them for. A sentence that denies, limits or sets one thing against another is left as it is.
 */
export function abstracted(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/u)
    .map((sentence) => sentence.replace(KEEPS_FROM, 'prevent$<s> $<what> from being'))
    .map((sentence) => (TURNS.test(sentence) ? sentence : told(sentence)))
    .join(' ');
}

/** "Keeps it from being shown": what is kept is what does not happen. */
const KEEPS_FROM = /\bkeep(?<s>s?) (?<what>[\p{L} ]{2,40}?) from being\b/iu;

/** Words that turn, limit or oppose: what they belong to would be lost. */
const TURNS =
  /\b(?:not|never|no|nor|neither|without|only|instead|rather|but|although|though|unless|except|whereas|while|forget|forgets|discard|drop|erase|lose|ignore|at most|less than|cannot|nothing|none)\b|n['’]t\b/iu;

const WHO =
  '(?:the|an?|my|our|your|his|her|this) (?:lstm|gru|rnn|network|model|cell|layer)(?: (?:network|cell|layer|model))?';
const KEEP =
  '(?:remember|keep|carry|hold on to|hold|retain|store|preserve|maintain|memorise|memorize|bear in mind)(?:s|ing)?';
/** What is to be remembered: a noun phrase of a few words with no verb of the field. */
const THING = '(?!(?:its|the|an?) (?:gate|gradient|weights?|loss|parameters?)\\b)(?:[\\p{L}\\p{N}\'’"“”-]+ ){1,6}?';
/** How long: up to some event, or over a number of things that is not small. */
const LONG =
  '(?:until|till|up to the (?:moment|point|time)|for (?:the next |about |some |another )?(?:many|several|hundreds of|dozens of|thousands of|[3-9]\\d+|\\d{3,}|fifty|eighty|hundred|a hundred|thirty|forty|sixty)|over (?:many|several|hundreds of|dozens of|thousands of|a long|long|[3-9]\\d+|\\d{3,})|across (?:many|hundreds of|a long|long|[3-9]\\d+|\\d{3,})|throughout|to the end of|from the (?:first|beginning|start))';

const WANTED = new RegExp(
  `^(?:(?:suppose|imagine|assume|say|think|consider|picture),?(?: that)? )?(?<who>${WHO})(?<must> (?:has to|have to|must|should|needs to|is to|shall|is supposed to|is meant to|ought to)) (?<keep>${KEEP}) ${THING}${LONG}\\b[^.?!;:]{0,80}(?<end>[.?!])?$`,
  'iu',
);
const SOMEBODY = new RegExp(
  `^(?:(?:suppose|imagine|assume|say),?(?: that)? )?(?:i|we|you|they|somebody|someone|a (?:colleague|student|friend)|my colleague|\\p{Lu}\\p{Ll}{1,12}) (?:want|wants|need|needs|would like|wish|wishes)(?= ${WHO} to )`,
  'iu',
);

function told(sentence: string): string {
  const plain = sentence.replace(SOMEBODY, 'we want');
  const found = WANTED.exec(plain.replace(/^we want (.{3,30}?) to /u, '$1 has to '));
  if (found?.groups === undefined) return plain;
  const { who = '', must = '', end = '.' } = found.groups;
  return `${who}${must} keep information over many steps${end}`;
}
