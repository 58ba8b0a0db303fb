import { isHarmlessWord } from './harmless-words.ts';
import { isStopWord } from './stop-words.ts';
import { formTokens } from './table.ts';
import { TABLES } from './tables/index.ts';
import { fold } from './tokens.ts';

/**
 * English words of the field that are written wrong often. None is one slip away from another English word: "sapling", "leaning" and "combine" are
 * words of their own, so "sampling", "learning" and other languages' forms are not here.
 */
const TARGETS =
  `search searches network networks gradient gradients vanishing exploding recurrent sequence sequences sentence sentences attention embedding embeddings
  translation translations probability probabilities vocabulary dimension dimensions dimensional activation activations evaluate evaluated output outputs
  training trained language normalization decoder encoder prediction predict transcript algorithm bidirectional unidirectional parameters parameter
  initialized architecture architectures backpropagation sigmoid softmax function relevant expected generally solution solutions memory quickly slowly
  converge converges update updates forget hidden vector vectors matrix`.split(/\s+/);

/** Shorter words have neighbours that are words of their own. */
const SHORTEST = 6;

/** The target of each slip: an inner letter left out, or two neighbouring ones exchanged; `null` where two fit. */
let slips: ReadonlyMap<string, string | null> | null = null;
/** Words and beginnings of words that the tables know. */
let known: { readonly words: ReadonlySet<string>; readonly stems: ReadonlySet<string> } | null = null;

function slipsOf(): ReadonlyMap<string, string | null> {
  if (slips !== null) return slips;
  const found = new Map<string, string | null>();
  const add = (slip: string, target: string) => {
    const other = found.get(slip);
    found.set(slip, other === undefined || other === target ? target : null);
  };
  for (const target of TARGETS)
    for (let at = 1; at < target.length - 1; at += 1) {
      add(target.slice(0, at) + target.slice(at + 1), target);
      const swapped = `${target.slice(0, at)}${target[at + 1] ?? ''}${target[at] ?? ''}${target.slice(at + 2)}`;
      if (target.length >= SHORTEST && swapped !== target) add(swapped, target);
    }
  return (slips = found);
}

function isKnown(lower: string): boolean {
  if (known === null) {
    const [words, stems] = [new Set<string>(), new Set<string>()];
    for (const { rows } of TABLES)
      for (const { forms } of rows)
        for (const form of forms)
          if (/^[a-z* -]+$/.test(form))
            for (const token of formTokens(form)) {
              if (token.endsWith('*')) stems.add(token.slice(0, -1));
              else words.add(token);
            }
    known = { words, stems };
  }
  const folded = fold(lower);
  if (known.words.has(folded) || known.words.has(lower) || isStopWord(folded) || isHarmlessWord(folded)) return true;
  for (let length = 3; length <= lower.length; length += 1) if (known.stems.has(lower.slice(0, length))) return true;
  return false;
}

/**
 * An English text with its slips of the pen mended: two neighbouring letters exchanged ("serach") or one inner letter left out ("evalute") of a
 * common word of the field. A word that is known is never touched, nor one that could be several.
 */
export function mendSlips(text: string): string {
  if (/\P{ASCII}/u.test(text.replace(/[\p{Script=Greek}\p{P}\p{S}\p{M}]/gu, ''))) return text;
  if (!/\b(?:the|of|is|are|to|will|with|for|and|by|which|we)\b/iu.test(text)) return text;
  return text.replace(/(?<![\p{L}\p{N}_^{\\])[A-Za-z][a-z]{4,24}(?![\p{L}\p{N}_^'])/gu, (word) => {
    const target = slipsOf().get(word.toLowerCase());
    if (typeof target !== 'string' || isKnown(word.toLowerCase())) return word;
    return /^[A-Z]/.test(word) ? `${target[0]?.toUpperCase() ?? ''}${target.slice(1)}` : target;
  });
}
