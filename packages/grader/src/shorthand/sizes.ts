/** Sizes that a short question gives, each with what it counts, and the question without them. */
export interface Sized {
  readonly rest: string;
  readonly hidden: string | null;
  readonly input: string | null;
  /** How biases are counted, in full words; empty where nothing is said. */
  readonly biases: string;
}

const N = '(?<n>\\d{1,6}|[b-hj-z](?:_\\{?\\p{L}{1,3}\\}?)?)';
/** Where a number or a letter ends that stands last. */
const END = '(?![\\p{L}\\p{N}_(]|[.,]\\d)';
const AFTER = '(?:\\s?[=:]\\s?|\\s(?:(?:of|is)\\s)?)';
const HIDDEN: readonly RegExp[] = [
  new RegExp(
    `\\b(?:hidden (?:state )?(?:size|dim(?:ension)?s?|units?)|(?:number of )?(?:hidden )?units|state size|hidden)${AFTER}${N}${END}`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}_.,])${N}[- ](?:dimensional )?(?:hidden(?: units| neurons| size| dim(?:ension)?s?)?|units|neurons|cells)\\b`,
    'iu',
  ),
  /(?<![\p{L}\p{N}_])(?:h|n_h|d_h) ?= ?(?<n>\d{1,5})(?![\p{L}\p{N}]|[.,]\d)/u,
  /\bh(?:_\{?t\}?)? ?∈ ?[Rℝ] ?\^? ?\{?(?<n>\d{1,5})\}?/u,
  /\b(?<cell>LSTM|GRU|SimpleRNN|RNN)\s?\(\s?(?<n>\d{1,5}|[b-hj-z])\s?\)/u,
];
const INPUT: readonly RegExp[] = [
  /(?<![\p{L}\p{N}_])(?:d|n_x|d_x) ?= ?(?<n>\d{1,5})(?![\p{L}\p{N}]|[.,]\d)/u,
  /\bx(?:_\{?t\}?)? ?∈ ?[Rℝ] ?\^? ?\{?(?<n>\d{1,5})\}?/u,
  new RegExp(`\\b(?:input (?:size|dim(?:ension)?s?|features?)|inputs?|features?|embeddings?)${AFTER}${N}${END}`, 'iu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}_.,])${N}[- ](?:dimensional )?(?:inputs?|input (?:features|units|size)|features|embeddings?)\\b`,
    'iu',
  ),
];
const BIASES: readonly (readonly [RegExp, string])[] = [
  [
    /,? ?\(?\b(?:without|no|omit(?:ting)?|ignor(?:e|ing)|excl(?:\.|uding)?) (?:any |the )?bias(?:es)?\)?/iu,
    ', without biases',
  ],
  [/,? ?\(?\b(?:with |and )?one bias(?: vector)?(?: (?:per|for each) gate)?\)?/iu, ', with one bias per gate'],
  [
    /,? ?\(?\b(?:with |and )?two bias(?:es| vectors)(?: (?:per|for each) gate)?\)?/iu,
    ', with two bias vectors per gate',
  ],
  [/,? ?\(?(?:\b(?:with|incl(?:\.|uding)?|and|plus)|\+) ?(?:the |all )?bias(?:es)?\)?/iu, ', including biases'],
  [/,? ?\(?\b(?:in |by |from |using )?PyTorch\b\)?/iu, ' in PyTorch'],
  [/,? ?\(?\b(?:in |by |from |using )?Keras\b\)?/iu, ' in Keras'],
];

/** Takes the sizes out of a text; `null` where one is told twice. */
export function sized(text: string): Sized | null {
  let rest = text;
  const take = (patterns: readonly RegExp[]): string | null | undefined => {
    const found = patterns.map((pattern) => pattern.exec(rest)).find((each) => each !== null);
    if (found === undefined || found === null) return null;
    rest = rest.replace(found[0], ` ${found.groups?.['cell'] ?? ''} `);
    return patterns.some((pattern) => pattern.test(rest)) ? undefined : (found.groups?.['n'] ?? null);
  };
  const said = BIASES.filter(([pattern]) => pattern.test(rest));
  for (const [pattern] of said) rest = rest.replace(pattern, ' ');
  const hidden = take(HIDDEN);
  const input = take(INPUT);
  if (hidden === undefined || input === undefined || said.length > 1) return null;
  return { rest: rest.replace(/\s+/gu, ' ').trim(), hidden, input, biases: said[0]?.[1] ?? '' };
}
