import { lookIn, type Needs, needsOf } from './literals.ts';

/** What a rule found: its named groups, `undefined` where an optional one is not there. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A form of sentence and the claim it makes. */
export interface Rule<C> {
  /** Made when a sentence first holds what it needs: there are hundreds, and most are never tried. */
  readonly pattern: () => RegExp;
  /** What a sentence must hold for the pattern to match. */
  readonly needs: Needs;
  readonly build: (groups: Groups) => C | null;
}

/** Names for parts of sentences: `{cell}` in a form stands for the alternatives of `cell`. */
export type Vocabulary = Readonly<Record<string, string>>;

/** Longer sentences are read by nothing here. */
const LONGEST = 260;

/**
 * A rule for canonical sentences. In a form, `{name}` is a part of the vocabulary that is given to `build`, `{name:other}` the same under another
 * name; the rest is a regular expression. A sentence must match as a whole: nothing that it says is passed over.
 */
export function rulesOf<C>(
  vocabulary: Vocabulary,
  rows: readonly (readonly [form: string | readonly string[], build: (groups: Groups) => C | null])[],
): readonly Rule<C>[] {
  return rows.flatMap(([form, build]) =>
    (typeof form === 'string' ? [form] : form).map((each) => ({ ...compileForm(each, vocabulary), build })),
  );
}

function compileForm(form: string, vocabulary: Vocabulary): Pick<Rule<unknown>, 'pattern' | 'needs'> {
  const needs = needsOf(form, (name) => {
    if (!Object.hasOwn(vocabulary, name))
      throw new Error(`Expected \`${name}\` in the vocabulary of the form "${form}"`);
    return vocabulary[name];
  });
  let pattern: RegExp | null = null;
  return { needs, pattern: () => (pattern ??= new RegExp(`^(?:${expanded(form, vocabulary)})$`, 'u')) };
}

/** The regular expression of a form, its parts as named groups. */
function expanded(form: string, vocabulary: Vocabulary): string {
  const uses = new Map<string, number>();
  return form.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, other: string | undefined) => {
    const part = vocabulary[name];
    if (part === undefined) return whole;
    if (name === name.toUpperCase()) return `(?:${part})`;
    const group = other ?? name;
    const use = (uses.get(group) ?? 0) + 1;
    uses.set(group, use);
    return `(?<${group}${use === 1 ? '' : `$${use}`}>${part})`;
  });
}

/** The groups of a match; a name used in several alternatives (`cell`, `cell$2`) has the one that matched. */
function groupsOf(match: RegExpExecArray): Groups {
  const groups: Record<string, string | undefined> = {};
  for (const [name, text] of Object.entries(match.groups ?? {})) groups[name.replace(/\$\d+$/, '')] ??= text;
  return groups;
}

/** The one claim that all matching rules make of all readings of a statement, or `null`: none, or several. */
export function readSentences<C>(rules: readonly Rule<C>[], sentences: readonly string[]): C | null {
  const found = new Map<string, C>();
  for (const sentence of sentences) {
    if (sentence.length > LONGEST) continue;
    const holds = lookIn(sentence);
    for (const { pattern, needs, build } of rules) {
      if (!holds(needs)) continue;
      const match = pattern().exec(sentence);
      const claim = match === null ? null : build(groupsOf(match));
      if (claim !== null) found.set(JSON.stringify(claim), claim);
    }
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}
