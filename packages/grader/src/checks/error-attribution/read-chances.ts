/** A probability of the reference (`y*`) or of the output (`ŷ`) in a normalised text. */
export interface Chance {
  readonly of: 'reference' | 'output';
  readonly start: number;
  readonly end: number;
  /** `null` where the text gives no number for it. */
  readonly value: number | null;
}

/** `P(y*|x)`, `P(y^{*} | x)`, `P(ŷ|x)`, `P(y-hat|x)`, `P(yhat|x)`, `P(y_hat|x)`; a hat that was lost in copying leaves `y^` or `y{^}`. */
const TERM =
  /(?<!\p{L})(?:(?:log|ln)\s?)?P\s?\(\s?(?:(?<star>y\s?(?:\^\s?)?(?:\{\s?)?\*(?:\s?\})?)|ŷ|y\u0302|y\s?\{\s?\^\s?\}|y\s?\^(?:\s?\{\s?\^?\s?\})?|y[ _-]?\{?hat\}?|hat\s?\(?y\)?|(?<bare>y))\s?(?:[|∣]\s?x\s?)?\)/giu;

/** `= 1.09 * 10^{-7}`, `= 7.21*10-8` (a lost superscript), `= 3e-5`, `= 0.002`, `= -21.4` of a logarithm. */
const VALUE =
  /^\s?(?:[=≈:为是]|is|of|beträgt|vaut|es)\s?(?<mantissa>[-−–]?\s?\d{1,6}(?:[.,]\d{1,12})?)(?:\s?[*x]\s?10\s?(?:\^\s?)?\{?\s?(?<power>[-−]?\s?\d{1,3})\s?\}?|e(?<exponent>[-−]?\d{1,3}))?/u;

/** The probabilities that a text speaks of, in order. A bare `P(y|x)` is the output's where its hat was lost: right beside one of the reference. */
export function chancesIn(text: string): readonly Chance[] {
  const terms = [...text.matchAll(TERM)];
  const lostHats = terms.every(({ groups }) => groups?.['star'] !== undefined || groups?.['bare'] !== undefined);
  const isBeside = (one: RegExpExecArray, other: RegExpExecArray | undefined) =>
    other?.groups?.['star'] !== undefined &&
    COMPARES.test(
      one.index < other.index
        ? text.slice(one.index + one[0].length, other.index)
        : text.slice(other.index + other[0].length, one.index),
    );
  const read = terms.filter(
    (term, at) =>
      term.groups?.['bare'] === undefined ||
      (lostHats && (isBeside(term, terms[at - 1]) || isBeside(term, terms[at + 1]))),
  );
  return read.map((match) => {
    const end = match.index + match[0].length;
    const found = VALUE.exec(text.slice(end, end + 60));
    return {
      of: match.groups?.['star'] === undefined ? 'output' : 'reference',
      start: match.index,
      end: end + (found?.[0].length ?? 0),
      value: found?.groups === undefined ? null : numberOf(found.groups),
    };
  });
}

function numberOf(groups: Readonly<Record<string, string | undefined>>): number {
  const mantissa = Number((groups['mantissa'] ?? '').replace(',', '.').replace(/[−–]/g, '-').replace(/\s/g, ''));
  const power = Number((groups['power'] ?? groups['exponent'] ?? '0').replace('−', '-').replace(/\s/g, ''));
  return mantissa * 10 ** power;
}

const COMPARES =
  /^\s?([>≥<≤]|(?:is |was )?(?:much |far )?(?:greater|larger|higher|bigger) than|(?:is |was )?(?:much |far )?(?:less|smaller|lower) than(?: or equal to)?|less ?than ?and ?equal|大于|小于|高于|低于|es (?:mayor|menor) que|ist (?:größer|kleiner) als|est (?:plus (?:grande?|petite?)|supérieure?|inférieure?) (?:que|à))\s?$/iu;

const REFERENCE = String.raw`reference|human|ground[- ]truth|gold|correct|right|target|desired|y\*`;
const FOUND = String.raw`returned|output|produced|generated|decoded|found|predicted|hypothesis|wrong|system's|algorithm's|machine`;
const NUMBER = String.raw`[-−–]?\d{1,6}(?:[.,]\d{1,12})?(?:\s?[*x]\s?10\s?\^?\s?\{?[-−]?\d{1,3}\}?|e[-−]?\d{1,3})?`;

/** "Gives the reference a probability of 2e-10 and the sentence that was returned one of 5e-11"; `null` where a text tells no two numbers so. */
export function describedChances(text: string): 'reference' | 'output' | null {
  const values = [
    ...text.matchAll(
      new RegExp(String.raw`(?:log[- ]?)?(?:probability|likelihood|score|one|P)\s?(?:of|=|is)\s?(${NUMBER})`, 'giu'),
    ),
  ];
  const [first, second] = values;
  if (values.length !== 2 || first === undefined || second === undefined) return null;
  const of = (from: number, to: number): 'reference' | 'output' | null => {
    const part = text.slice(from, to);
    const [reference, found] = [new RegExp(REFERENCE, 'iu').test(part), new RegExp(FOUND, 'iu').test(part)];
    return reference === found ? null : reference ? 'reference' : 'output';
  };
  const [a, b] = [of(sentenceStart(text, first.index), first.index), of(first.index + first[0].length, second.index)];
  if (a === null || b === null || a === b) return null;
  const [x, y] = [first, second].map(({ 1: number = '' }) => numberIn(number));
  return x === undefined || y === undefined || x === y || Number.isNaN(x) || Number.isNaN(y) ? null : x > y ? a : b;
}

function sentenceStart(text: string, before: number): number {
  const at = text.slice(0, before).search(/[.!?]\s[^.!?]*$/);
  return at < 0 ? 0 : at + 1;
}

function numberIn(text: string): number {
  const found = VALUE.exec(`= ${text}`);
  return found?.groups === undefined ? NaN : numberOf(found.groups);
}

/** "Scores the human translation higher than the output"; `null` where a text compares nothing so. */
export function describedComparison(text: string): 'reference' | 'output' | null {
  const match =
    /\b(?:model|network|RNN|decoder|it)\s(?:scores|rates|ranks|gives|assigns|finds|considers)\s(?<left>[^.,;?]{3,70}?)\s(?:(?:a |an )?(?:much )?(?<up>higher|larger|greater|more probable|more likely|likelier)|(?:a |an )?(?:much )?(?<down>lower|smaller|less probable|less likely))(?: probability| score)?\sthan\s(?<right>[^.,;?]{3,70})/iu.exec(
      text,
    );
  if (match?.groups === undefined) return null;
  const kind = (part: string): 'reference' | 'output' | null => {
    const [reference, found] = [
      new RegExp(REFERENCE, 'iu').test(part),
      new RegExp(String.raw`${FOUND}|\bbeam search\b`, 'iu').test(part),
    ];
    return reference === found ? null : reference ? 'reference' : 'output';
  };
  const [left, right] = [kind(match.groups['left'] ?? ''), kind(match.groups['right'] ?? '')];
  if (left === null || right === null || left === right) return null;
  return match.groups['up'] === undefined ? right : left;
}

/**
 * Whether a text gives the symbols other roles than the custom's: ŷ for the human's sentence, y* for the one that was found. Then nothing can
 * be read from the symbols.
 */
export const swapsRoles = (text: string): boolean => SWAPPED.some((says) => says.test(text));

const NEAR = String.raw`[^.;,()ŷ*|]{0,40}`;
const says = (symbol: string, other: string): RegExp =>
  new RegExp(
    String.raw`${symbol}\s?(?:is|be|denotes?|stands for|means|for|,|the|\()${NEAR}\b${other}\b|\b${other}(?:'s)?(?:\s(?:translation|transcript|sentence|output|reference|caption|text|of|the|a|human|beam|search)){0,5}\s(?:is|as)?\s?${symbol}(?!\s?[|∣])`,
    'iu',
  );
/** ŷ said to be a person's, y* said to be the model's. */
const SWAPPED = [
  says(
    String.raw`(?:ŷ|y\u0302|y[ -]hat)`,
    '(?:human|reference|ground[- ]truth|correct|gold|expert|translator|true|desired)',
  ),
  says(
    String.raw`y\s?\^?\s?\{?\*\}?`,
    "(?:output|outputs|beam search|algorithm|decoder|system|search|model's|machine|found|returned|produced)",
  ),
];

/** The ranges of the probabilities of a text, with the signs between those that are compared. */
export function comparedIn(text: string, chances: readonly Chance[]): readonly { start: number; end: number }[] {
  return chances.map((chance, at) => {
    const next = chances[at + 1];
    const compared = next !== undefined && COMPARES.test(text.slice(chance.end, next.start));
    return { start: chance.start, end: compared ? next.end : chance.end };
  });
}

/** Which of two probabilities a text says is larger: `P(y*|x) ≤ P(ŷ|x)` says the output's. `null` where no comparison is written. */
export function comparisonIn(text: string, chances: readonly Chance[]): 'reference' | 'output' | null {
  for (const [at, left] of chances.entries()) {
    const right = chances[at + 1];
    if (right === undefined || right.of === left.of) continue;
    const sign = COMPARES.exec(text.slice(left.end, right.start))?.[1];
    if (sign === undefined) continue;
    const leftLarger =
      /^(?:>|≥|(?:is |was )?(?:much |far )?(?:greater|larger|higher|bigger|more)|大于|高于|es (?:mayor|más)|ist größer|est (?:plus grande?|supérieure))/.test(
        sign,
      );
    return leftLarger ? left.of : right.of;
  }
  return null;
}
