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

/** The analogy that a phrase writes as an equation of four known words and nothing else; else `null`. */
export function readAnalogy(phrase: Phrase, read: (word: string) => Phrase): Analogy | null {
  const match = EQUATION.exec(phrase.text.replace(/\s{1,9}/g, ' '));
  if (match === null || phrase.text.replace(/[\s.$]/g, '').length > match[0].replace(/\s/g, '').length) return null;
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
