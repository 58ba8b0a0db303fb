import { mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import { normal } from '../../experiments/tensor.ts';

/** A person by role and gender: "brother" is a male sibling. */
export interface Person {
  readonly role: string;
  readonly male: boolean;
}

/** `e_first − e_second ≈ e_third − e_fourth`. */
export type Analogy = readonly [Person, Person, Person, Person];

const EQUATION =
  /e_?\{?(\p{L}{2,20})\}?\s?-\s?e_?\{?(\p{L}{2,20})\}?\s?[≈~=]\s?e_?\{?(\p{L}{2,20})\}?\s?-\s?e_?\{?(\p{L}{2,20})\}?/u;

const PROPERTY =
  /\b(?:(?:should|must|would|will|we expect(?: that)?|approximately|hold|holds|is|true|for|in|with|a|good|well[- ]trained|word|vectors?|embeddings?)\b\s?)+/giu;

const COMPLETION =
  /^\W{0,3}(?:word (?:vectors|embeddings)[^.:]{0,30}[.:]\s)?(?<a>\p{L}{2,20}) is to (?<b>\p{L}{2,20}) (?:as|what) (?<c>\p{L}{2,20}) is to\W{0,6}(?:what)?\W{0,3}$/iu;

/** "Man is to woman as king is to": what completes it; `null` where a stem is no analogy of known people. */
export function readCompletion(
  stem: Phrase,
  read: (word: string) => Phrase,
): ((option: Phrase) => { readonly kind: 'analogy'; readonly analogy: Analogy } | null) | null {
  const found = COMPLETION.exec(stem.text)?.groups;
  if (found === undefined) return null;
  const [a, b, c] = ['a', 'b', 'c'].map((name) => personOf(read(found[name] ?? '')));
  if (!a || !b || !c) return null;
  return (option) => {
    const d = /^\W{0,3}(?:an?\s|the\s)?\p{L}{2,20}\W{0,3}$/iu.test(option.text) ? personOf(option) : null;
    return d === null ? null : { kind: 'analogy', analogy: [a, b, c, d] };
  };
}

/** The analogy that a phrase writes as an equation of four known words and nothing else; else `null`. */
export function readAnalogy(phrase: Phrase, read: (word: string) => Phrase): Analogy | null {
  const match = EQUATION.exec(phrase.text.replace(/\s{1,9}/g, ' '));
  if (match === null) return null;
  // "Should hold for good word vectors" says that it is a property; anything more is not read.
  const rest = phrase.text
    .replace(/\s{1,9}/g, ' ')
    .replace(match[0], '')
    .replace(PROPERTY, '');
  if (/[\p{L}\d]/u.test(rest)) return null;
  const people = match.slice(1, 5).map((word) => personOf(read(word)));
  const [a, b, c, d] = people;
  return a && b && c && d ? [a, b, c, d] : null;
}

function personOf(phrase: Phrase): Person | null {
  const [found] = mentionsOf(phrase, 'kin');
  return found === undefined ? null : { role: String(found.value), male: found.concept === 'kin.male' };
}

/**
 * How far an analogy is from holding, `|left − right| / |left|`, in vectors that are a sum of role, gender and a little noise: what a good
 * embedding is expected to learn.
 */
export function analogyError([a, b, c, d]: Analogy, random: () => number, size = 64): number {
  const draw = () => Array.from({ length: size }, () => normal(random));
  const gender = draw();
  const roles = new Map<string, number[]>();
  const vector = ({ role, male }: Person): number[] => {
    const base = roles.get(role) ?? draw();
    roles.set(role, base);
    return base.map((value, at) => value + (male ? 1 : -1) * (gender[at] as number) + 0.1 * normal(random));
  };
  const [left, right] = [difference(vector(a), vector(b)), difference(vector(c), vector(d))];
  return norm(difference(left, right)) / norm(left);
}

function difference(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, at) => value - (b[at] as number));
}

function norm(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
