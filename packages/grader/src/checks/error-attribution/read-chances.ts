/** A probability of the reference (`y*`) or of the output (`ŷ`) in a normalised text. */
export interface Chance {
  readonly of: 'reference' | 'output';
  readonly start: number;
  readonly end: number;
  /** `null` where the text gives no number for it. */
  readonly value: number | null;
}

/** `P(y*|x)`, `P(y^{*} | x)`, `P(ŷ|x)`, `P(y-hat|x)`; a hat that was lost in copying leaves `y^`. */
const TERM =
  /(?<!\p{L})P\s?\(\s?(?:(?<star>y\s?(?:\^\s?)?(?:\{\s?)?\*(?:\s?\})?)|ŷ|y\u0302|y\s?\^|y[ -]hat|hat\s?\(?y\)?)\s?(?:[|∣]\s?x\s?)?\)/giu;

/** `= 1.09 * 10^{-7}`, `= 7.21*10-8` (a lost superscript), `= 3e-5`, `= 0.002`. */
const VALUE =
  /^\s?(?:[=≈:为是]|is)\s?(?<mantissa>\d{1,6}(?:[.,]\d{1,12})?)(?:\s?[*xX]\s?10\s?(?:\^\s?)?\{?\s?(?<power>[-−]?\s?\d{1,3})\s?\}?|e(?<exponent>[-−]?\d{1,3}))?/u;

/** The probabilities that a text speaks of, in order. */
export function chancesIn(text: string): readonly Chance[] {
  return [...text.matchAll(TERM)].map((match) => {
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
  const mantissa = Number((groups['mantissa'] ?? '').replace(',', '.'));
  const power = Number((groups['power'] ?? groups['exponent'] ?? '0').replace('−', '-').replace(/\s/g, ''));
  return mantissa * 10 ** power;
}

/** Which of two probabilities a text says is larger: `P(y*|x) ≤ P(ŷ|x)` says the output's. `null` where no comparison is written. */
export function comparisonIn(text: string, chances: readonly Chance[]): 'reference' | 'output' | null {
  for (const [at, left] of chances.entries()) {
    const right = chances[at + 1];
    if (right === undefined || right.of === left.of) continue;
    const sign =
      /^\s?([>≥<≤]|is (?:greater|larger|higher|bigger) than|is (?:less|smaller|lower) than|大于|小于)\s?$/u.exec(
        text.slice(left.end, right.start),
      )?.[1];
    if (sign === undefined) continue;
    const leftLarger = /^(?:>|≥|is (?:greater|larger|higher|bigger)|大于)/.test(sign);
    return leftLarger ? left.of : right.of;
  }
  return null;
}
