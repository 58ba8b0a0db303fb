import { append } from '../text/append.ts';
import { hash } from '../item/hash.ts';
import type { Evidence, Key, QuizItem } from '../item/schema.ts';
import { fold, sameOption, similarity } from '../text/normalise.ts';
import { weigh } from '../evidence/conclude.ts';
import { itemId, type Assembled, type Made } from './items.ts';

/** A copy and the item that it repeats. */
export interface Copy {
  copy: QuizItem;
  of: QuizItem;
}

interface Duplicate {
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
    const twin = byId.get(each.item.id);
    // The same words below another figure ask something else.
    if (twin && differInFigures(twin.item, each.item))
      each.item.id = hash(`${each.item.id}\u0000${figuresOf(each.item)}`);
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

function differInFigures(a: QuizItem, b: QuizItem): boolean {
  const figures = figuresOf(a);
  return figures !== '' && figuresOf(b) !== '' && figures !== figuresOf(b);
}

/** The addresses of all figures that an item shows. */
function figuresOf({ stem, options }: QuizItem): string {
  return [stem, ...options]
    .flatMap(({ markdown }) => [...markdown.matchAll(/!\[[^\]]{0,200}\]\(([^)\s]{1,400})/g)].map((found) => found[1]))
    .join(' ');
}

function isCopy(a: QuizItem, b: QuizItem): boolean {
  if (a.options.length < 2 || a.options.length !== b.options.length) return false;
  const numbered = a.number !== null && b.number !== null;
  if (numbered && a.number !== b.number) return false;
  const lost = a.stem.text === '' || b.stem.text === '';
  const alike = a.options.every((option, i) => similarity(option.text, b.options[i]?.text ?? '') >= 0.72);
  if (alike && fold(a.options[0]?.text ?? '').length > 12) {
    if (lost || similarity(a.stem.text, b.stem.text) > (numbered ? 0.5 : 0.95)) return true;
    // Two passes of a recogniser differ in their options too; questions that share their options do not.
    return !numbered && a.options.some((option, i) => fold(option.text) !== fold(b.options[i]?.text ?? ''));
  }
  return numbered && lost;
}

/** Brings what the copy has and the original lacks into the original; keys that disagree are weighed. */
export function mergeDuplicate(copy: Made, of: Made): void {
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
  if (b.key) mergeKey(copy, of);
  if (!a.explanation) a.explanation = b.explanation;
  if (a.number === null) a.number = b.number;
  a.id = itemId(a.stem, a.options);
  append(a.provenance.spans, b.provenance.spans);
}

function mergeKey(copy: Made, of: Made): void {
  const a = of.item;
  const b = copy.item;
  if (!b.key || a.options.length !== b.options.length) return;
  const places = placesOf(b, a);
  const moved = (one: Evidence): Evidence => ({
    ...one,
    options: one.options.map((i) => places[i] ?? i).sort((x, y) => x - y),
  });
  const evidence = b.key.evidence.map(moved);
  const against = copy.against.map(moved);
  const key = {
    ...b.key,
    options: moved({ ...(b.key.evidence[0] as Evidence), options: b.key.options }).options,
    evidence,
  };
  const agree = a.key === null || sameKey(a.key, key);
  // The second pass of a recogniser is the one that was kept; its formulas are usually whole.
  if (agree && places.every((to, i) => to === i)) a.options = b.options;
  if (!a.key) {
    a.key = key;
    append(of.against, against);
  } else if (agree) {
    a.key.confidence = Math.max(a.key.confidence, key.confidence);
    append(a.key.evidence, evidence);
    append(of.against, against);
  } else if (a.options.length === 0) append(of.against, evidence);
  else {
    const weighed = weigh([...a.key.evidence, ...of.against, ...evidence, ...against], a.options.length);
    a.key = weighed.key;
    of.against = weighed.against;
  }
}

/** For every option of `b` its index among the options of `a`, which may stand in another order. */
function placesOf(b: QuizItem, a: QuizItem): number[] {
  const texts = a.options.map(({ text }) => text);
  const found = b.options.map((option, i) => {
    const at = sameOption(option.text, texts);
    return at === -1 ? i : at;
  });
  return new Set(found).size === found.length ? found : b.options.map((_, i) => i);
}

function sameKey(a: Key, b: Key): boolean {
  return (
    a.options.length === b.options.length &&
    a.options.every((value, i) => value === b.options[i]) &&
    (a.options.length > 0 || fold(a.text ?? '') === fold(b.text ?? ''))
  );
}
