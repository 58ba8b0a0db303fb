import { mentionsOf, slicePhrase, tokenise } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import { type Role, ROLES, type Sizes } from './claim.ts';
import type { Letters } from './read-size.ts';

/** What an item says about its sizes: which letter stands for which, and which numbers it gives. */
export interface Roles {
  readonly letters: Letters;
  readonly sizes: Sizes;
}

const CLAUSE_END = /[.;:()\n](?=\s|$)|,(?!\d)|\b(?:and|while|where|whereas|y|und|et|con|mit|avec|with)\b|和|以及/giu;

/** Reads "N is the number of words in the vocabulary" and "a vocabulary of 5000 words": one size and one letter or number a clause. */
export function readRoles(phrase: Phrase): Roles {
  const letters = new Map<string, Role>([['t', 'step']]);
  const sizes: Partial<Record<Role, number>> = {};
  const edges = [
    0,
    ...[...phrase.text.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length),
    phrase.text.length,
  ];
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const clause = slicePhrase(phrase, edges[at] as number, edges[at + 1] as number);
    const role = roleIn(clause) ?? (OVER_WORDS.test(clause.text) ? 'vocabulary' : textRole(clause));
    if (role === null) continue;
    const tokens = tokenise(clause.text);
    // `d'entrée` has no letter `d`.
    const symbols = tokens.filter(
      ({ kind, surface, end }) =>
        kind === 'symbol' && clause.text[end] !== "'" && /^[A-Z]$/i.test(surface) && !/^[aoyxtùàAI]$/.test(surface),
    );
    const names = [...new Set(symbols.map(({ surface }) => surface))];
    const numbers = [...new Set(tokens.flatMap(({ value }) => (value === undefined ? [] : [value])))];
    if (names.length === 1) letters.set(names[0] as string, role);
    else if (names.length === 0 && numbers.length === 1 && Number.isInteger(numbers[0]) && (numbers[0] ?? 0) > 0)
      sizes[role] = numbers[0] as number;
  }
  return { letters, sizes };
}

/** The one size that a phrase names; the vocabulary where it names it beside another ("words in the vocabulary"). */
export function roleIn(phrase: Phrase): Role | null {
  const found = ROLES.filter((role) => mentionsOf(phrase, `out.size.${role}`).length > 0);
  return found.length === 1 ? (found[0] as Role) : null;
}

/** "A language model over N words" has a vocabulary of N words. */
export const OVER_WORDS =
  /\b(?:over|sobre|über|sur)\s([A-Z]|\d{1,3}(?:[,.]\d{3})+|\d{1,7})\s(?:words|tokens|characters|palabras|wörtern?|mots)\b/u;

/** "A recipe has M words", "a text of 30 tokens": the words of a text, whatever it is called. */
function textRole(clause: Phrase): Role | null {
  return /\b(?:has|have|of|with|contains|de|von|mit|tiene|hat|avec|contient)\s(?:[A-Z]|\d{1,6})\s(?:words|tokens|characters|steps|palabras|wörter|wörtern|mots)\b|[有含由]\s?(?:[A-Z]|\d{1,6})\s?个(?:词|单词)/u.test(
    clause.text,
  )
    ? 'sequence'
    : null;
}
