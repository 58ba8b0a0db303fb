import { append } from '../text/append.ts';
import type { QuizItem } from '../item/schema.ts';
import { fold, similarity } from '../text/normalise.ts';
import type { Assembled } from './items.ts';

/** A copy and the item that it repeats. */
export interface Duplicate {
  copy: Assembled;
  of: Assembled;
}

/**
 * Finds items that stand in the file twice: the same id, or neighbours whose options say the same (two OCR passes over one
 * question), or neighbours of one number of which one has lost its stem.
 */
export function findDuplicates(all: readonly Assembled[]): { kept: Assembled[]; duplicates: Duplicate[] } {
  const kept: Assembled[] = [];
  const duplicates: Duplicate[] = [];
  const byId = new Map<string, Assembled>();
  for (const each of all) {
    const same = byId.get(each.item.id);
    const last = kept.at(-1);
    if (same && each.item.options.length > 0) duplicates.push({ copy: each, of: same });
    else if (last && isCopy(last.item, each.item)) duplicates.push({ copy: each, of: last });
    else {
      kept.push(each);
      byId.set(each.item.id, each);
    }
  }
  return { kept, duplicates };
}

function isCopy(a: QuizItem, b: QuizItem): boolean {
  if (a.options.length < 2 || a.options.length !== b.options.length) return false;
  const numbered = a.number !== null && b.number !== null;
  if (numbered && a.number !== b.number) return false;
  const alike = a.options.every((option, i) => similarity(option.text, b.options[i]?.text ?? '') >= 0.72);
  const stems = similarity(a.stem.text, b.stem.text);
  if (alike && fold(a.options[0]?.text ?? '').length > 12 && (!numbered || a.number === b.number))
    return stems > 0.5 || a.number === null || b.number === null || a.stem.text === '' || b.stem.text === '';
  return numbered && a.number === b.number && (a.stem.text === '' || b.stem.text === '');
}

/** Brings what the copy has and the original lacks into the original. */
export function mergeDuplicate({ copy, of }: Duplicate): void {
  const a = of.item;
  const b = copy.item;
  if (a.stem.text === '') a.stem = b.stem;
  else if (
    b.stem.text !== '' &&
    similarity(a.stem.text, b.stem.text) < 0.8 &&
    !fold(a.stem.text).includes(fold(b.stem.text))
  ) {
    a.stem = {
      text: `${a.stem.text}\n${b.stem.text}`,
      markdown: `${a.stem.markdown}\n${b.stem.markdown}`,
      math: [...a.stem.math, ...b.stem.math],
      position: a.stem.position,
    };
  }
  // The second pass of a recogniser is the one that was kept; its formulas are usually whole.
  if (b.key && (!a.key || sameOptions(a.key.options, b.key.options)) && b.options.length === a.options.length) {
    a.options = b.options;
    if (!a.key) a.key = b.key;
    else {
      a.key.confidence = Math.max(a.key.confidence, b.key.confidence);
      append(a.key.evidence, b.key.evidence);
    }
  }
  if (!a.explanation) a.explanation = b.explanation;
  if (a.number === null) a.number = b.number;
  append(a.provenance.spans, b.provenance.spans);
}

function sameOptions(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
