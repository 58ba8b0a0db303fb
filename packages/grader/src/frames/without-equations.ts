import { tokenise } from '../lexicon/index.ts';
import type { Phrase } from '../types.ts';
import { erased } from './erased.ts';

const FUNCTIONS = new Set(['tanh', 'sigmoid', 'sigma', 'softmax', 'relu']);

/** The equations that stand in a text, from the symbol before `=` on. `Γ_u = 1` is a value and no equation: that takes a sum or a bracket. */
export function equationsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const tokens = tokenise(text);
  const found: { start: number; end: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    const left = tokens[at - 1];
    if (token.fold !== '=' || left === undefined || left.kind !== 'symbol') continue;
    let last = at;
    let built = false;
    for (let next = at + 1; next < tokens.length; next += 1) {
      const part = tokens[next];
      if (part === undefined || part.kind === 'cjk' || /[,;.:?!]/.test(part.fold)) break;
      if (part.kind === 'word' && !FUNCTIONS.has(part.fold)) break;
      // An article stands in no formula.
      if (part.fold === 'a' && tokens[next + 1]?.kind === 'word') break;
      built ||= part.fold === '+' || part.fold === '(' || part.fold === '[';
      last = next;
    }
    const end = tokens[last]?.end ?? token.end;
    if (built && last - at >= 4 && (found.at(-1)?.end ?? 0) <= left.start) found.push({ start: left.start, end });
  }
  return found;
}

/** A phrase without its equations, which are read elsewhere; places stay as they were. */
export function withoutEquations(phrase: Phrase): Phrase {
  return equationsIn(phrase.text).reduce(erased, phrase);
}
