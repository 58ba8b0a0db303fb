import { CELL } from './cell.ts';

/** Questions in plain words and the statement that an answer makes of each, as pairs of a form and what is said. */
type Found = Readonly<Record<string, string>>;

const THING = '(?<x>clipping|truncated bptt|teacher forcing|weight sharing|bptt)';
const actOf = (said: string): string => said.replace(/^(?:it|they|this|that it) /u, '');

/** "Leaves it unchanged", "nothing": a count that stays. */
const STAYS =
  /^(?:(?:it )?(?:leave|keep) (?:it|them) (?:unchanged|same|as (?:it is|they are))|nothing|it (?:stay|remain) (?:same|unchanged|constant)|(?:it )?do not change(?: it)?|no (?:change|effect)|(?:it )?(?:have|has) no effect)$/u;

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
    `(?:what|which|which of (?:these|following)) do (?:using )?${THING} (?<verb>change|affect|limit|reduce|increase|influence|alter|restrict)`,
    ({ x = '', verb = '' }, said) => [`${x} ${verb} ${said}`],
  ],
  [
    `what (?:happen|change|changes) (?:when|if|by) (?:one |you |we )?(?:use |apply |using |applying )?${THING}(?: is (?:used|applied))?(?: (?:when|while|in|during|to) (?:training|train|rnn)(?: (?:of )?rnn)?)?`,
    ({ x = '' }, said) => [`${x} ${actOf(said)}`],
  ],
  // "Which gate exists in an LSTM but not in a GRU?"
  [
    `which gate (?:exists?|is (?:present|found|used)|appears?|occurs?) in (?<a>${CELL}),? (?:but|and) (?:is )?(?:not (?:present |found |used )?in|absent (?:in|from)|missing (?:in|from)) (?<b>${CELL})`,
    ({ a = '', b = '' }, said) => [`${a} have ${said}, but ${b} do not`],
  ],
  [
    `which gate do (?<a>${CELL}) have (?:that|which|but) (?<b>${CELL}) (?:do not(?: have)?|lack|miss)`,
    ({ a = '', b = '' }, said) => [`${a} have ${said}, but ${b} do not`],
  ],
  // "What does the hidden state equal if the output gate is closed?"
  [
    `what (?:do|is) (?<x>(?:new )?(?:cell|hidden) state)(?: of lstm)? ?(?:equal|become|look like|amount to)?(?: to)? (?:if|when|with|where|while) (?<c>[^.;?]{6,110})`,
    ({ x = '', c = '' }, said) =>
      /^(?:it|is|become|equals?|stay|remain|have|get|keep)\b/u.test(said) ? [] : [`if ${c}, ${x} is ${said}`],
  ],
  // "Which two gates does a GRU have?", "what gates is a GRU made of?": all of them are asked for.
  [
    `(?:which|what)(?: of (?:these|following))? (?:(?:two|three|2|3|types of|kinds of) )?gates do (?<a>lstm|gru) (?:have|use|contain|possess|consist of|rely on|work with)`,
    ({ a = '' }, said) => [`${a} have as its gates ${said}`],
  ],
  [
    `(?:which|what)(?: of (?:these|following))? (?:(?:two|three|2|3|types of|kinds of) )?gates (?:make up|form|is (?:present|used|found|contained|part|built|there)|exist|belong|do one find|do you find)(?: (?:in|of|to|into))? (?<a>lstm|gru)`,
    ({ a = '' }, said) => [`${a} have as its gates ${said}`],
  ],
  [
    `(?:of |from )?(?:which|what) (?:(?:two|three|2|3) )?gates (?:is|do) (?<a>lstm|gru) (?:made(?: up)? of|composed of|built from|consist of)`,
    ({ a = '' }, said) => [`${a} have as its gates ${said}`],
  ],
  // "Doubling the sequence length does what to the number of parameters?"
  [
    `(?:(?:doubling|increasing|halving|changing) sequence length do what to|what do (?:doubling|increasing|halving|changing) sequence length do to|how do (?:doubling|increasing|halving|changing) sequence length (?:affect|change)) number of (?:trainable )?(?:parameters|weights) of (?<a>${CELL})`,
    ({ a = '' }, said) => (STAYS.test(said) ? [`number of parameters of ${a} do not depend on sequence length`] : []),
  ],
  // "Which activation keeps the candidate of an LSTM between −1 and 1?"
  [
    `which (?:activation|activation function|function|nonlinearity) (?:keep|bound|limit|squash|restrict|put)(?:e?s)? (?<x>candidate)(?: values?| state)? of (?<a>lstm|gru) (?:between|in|into|to|within) (?:range )?[\\[(]?-1(?: and | to |, ?)1[\\])]?`,
    ({ x = '', a = '' }, said) => [`${x} of ${a} is computed with ${said}`],
  ],
  [
    `which (?:activation|activation function|function|nonlinearity) (?:keep|bound|limit|squash|restrict|put)(?:e?s)? (?<x>gates|(?:forget|input|output|update|reset) gate)(?: values?)? of (?<a>lstm|gru) (?:between|in|into|to|within) (?:range |interval )?[\\[(]?0(?: and | to | ?, ?)1[\\])]?`,
    ({ x = '', a = '' }, said) => [`${x} of ${a} is computed with ${said}`],
  ],
];
