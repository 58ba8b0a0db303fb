import type { Reading, Truth } from '../types.ts';
import { trimEnds } from '../frames/trim-ends.ts';
import { mentionsOf } from '../lexicon/index.ts';
import { BOTH_WORD, NEITHER_WORD, NONE_WORD } from '../read/pronouns.ts';

/** An option about other options: "all of the above", "none of these", "both A and C". */
export interface Composite {
  readonly kind: 'all' | 'none' | 'both';
  /** `both`: the options named. */
  readonly members: readonly number[];
}

const BOTH =
  /^(?:both\s)?\(?([a-h])\)?\s?(?:and|[&y和]|und|et)\s?\(?([a-h])\)?(?:\sonly|\sare\s(?:correct|true))?\.?$/i;

/** The options of a reading that speak of other options. */
export function compositesOf(reading: Reading): ReadonlyMap<number, Composite> {
  const found = new Map<number, Composite>();
  for (const { option, phrase } of reading.statements) {
    if (option === null || reading.form === 'statement') continue;
    const mention = mentionsOf(phrase, 'meta')[0];
    if (mention !== undefined && phrase.text.length - mention.surface.length <= 3) {
      found.set(option, { kind: mention.concept === 'meta.all' ? 'all' : 'none', members: [] });
    }
    const both = BOTH.exec(phrase.text);
    const members = both?.slice(1, 3).map((letter) => optionLabelled(reading, letter)) ?? [];
    if (members.length === 2 && members.every((member) => member >= 0 && member !== option))
      found.set(option, { kind: 'both', members });
  }
  const bare =
    reading.form === 'statement'
      ? []
      : reading.statements.filter(({ option }) => option !== null && !found.has(option));
  const words = bare.map(({ option, phrase }) => ({ option: option as number, text: trimEnds(phrase.text, ' .') }));
  const pronouns = words.filter(({ text }) => BOTH_WORD.test(text) || NEITHER_WORD.test(text) || NONE_WORD.test(text));
  const isOfTwo = words.length - pronouns.length === 2;
  for (const { option, text } of pronouns) {
    if (BOTH_WORD.test(text) && isOfTwo) found.set(option, { kind: 'all', members: [] });
    else if ((NEITHER_WORD.test(text) && isOfTwo) || NONE_WORD.test(text))
      found.set(option, { kind: 'none', members: [] });
  }
  return found;
}

function optionLabelled({ item }: Reading, letter: string): number {
  const shown = item.options.findIndex(({ label }) => label?.toLowerCase() === letter.toLowerCase());
  if (shown >= 0) return shown;
  const at = letter.toLowerCase().charCodeAt(0) - 97;
  return item.options.every(({ label }) => label === null) && at < item.options.length ? at : -1;
}

/** Fills in what options about other options say, given whether each plain option is to be chosen. */
export function withComposites(chosen: readonly Truth[], composites: ReadonlyMap<number, Composite>): readonly Truth[] {
  if (composites.size === 0) return chosen;
  const plain = chosen.map((truth, at) => ({ truth, at })).filter(({ at }) => !composites.has(at));
  return chosen.map((truth, at) => {
    const composite = composites.get(at);
    if (composite === undefined) return truth;
    // Where the others do not tell, what was read of the option itself does.
    if (composite.kind === 'none') return every(plain.map((option) => negate(option.truth))) ?? truth;
    if (composite.kind === 'all') return every(plain.map((option) => option.truth)) ?? truth;
    return (
      every(plain.map((option) => (composite.members.includes(option.at) ? option.truth : negate(option.truth)))) ??
      truth
    );
  });
}

/** `false` if one is false, else `null` if one is unknown, else `true`. */
function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

/** What an option about other options says, as it is printed. */
export function printComposite({ kind, members }: Composite): string {
  if (kind !== 'both') return kind === 'all' ? 'all other options' : 'none of the other options';
  return `options ${members.map((member) => member + 1).join(' and ')}, and no others`;
}

/** The opposite; what is not known stays so. */
export function negate(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
