/** Questions in plain words and the statement that an answer makes of each, as pairs of a form and what is said. */
type Found = Readonly<Record<string, string>>;

const THING = '(?<x>clipping|truncated bptt|teacher forcing|weight sharing|bptt)';
const actOf = (said: string): string => said.replace(/^(?:it|they|this|that it) /u, '');

export const PLAIN_ASKS: readonly (readonly [
  source: string,
  say: (found: Found, said: string) => readonly string[],
])[] = [
  // "Which effect does gradient clipping have on the network?"
  [
    `(?:what|which) (?:effect|influence|impact|consequence)s? do (?:using )?${THING} have(?: (?:on|for) (?:network|model|training|rnn|training of rnn|learning|gradients?))?`,
    ({ x = '' }, said) => [`${x} ${actOf(said)}`],
  ],
  [
    `what (?:happen|change|changes) (?:when|if|by) (?:one |you |we )?(?:use |apply |using |applying )?${THING}(?: is (?:used|applied))?(?: (?:when|while|in|during|to) (?:training|train|rnn)(?: (?:of )?rnn)?)?`,
    ({ x = '' }, said) => [`${x} ${actOf(said)}`],
  ],
];
