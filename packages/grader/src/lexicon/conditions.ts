import type { Mention, Phrase } from '../types.ts';
import { isConcept, mentionsOf } from './query.ts';
import { tokenise } from './tokens.ts';

/** `Γ_u ≈ 0`, "the reset gate is close to one": which gate is held at what. */
export interface GateCondition {
  /** `gate.update`, `gate.reset`, … */
  readonly gate: string;
  readonly value: number;
  /** `true` for "about", `false` for "exactly". */
  readonly about: boolean;
  readonly start: number;
  readonly end: number;
}

/** What may stand between a gate and its value where no relation does: "gate u is 0", "gate u 0". */
const COPULA = new Set(
  'is are be being was of at to in a an the it value values exactly remain stay es est ist sei vaut 值 为 是'.split(
    ' ',
  ),
);

/** Relations and numbers that one condition may take: more is no condition. */
const MOST_PARTS = 12;

/** The gate conditions of a phrase, in order. `1-Γ_u ≈ 1` is read as `Γ_u ≈ 0`. */
export function gateConditions(phrase: Phrase): readonly GateCondition[] {
  const conditions: GateCondition[] = [];
  const parts = phrase.mentions.filter(
    ({ concept }) =>
      isConcept(concept, 'gate') ||
      isConcept(concept, 'relation') ||
      concept === 'number' ||
      concept === 'gate.setting',
  );
  const isAside = asidesOf(phrase);
  for (const [index, part] of parts.entries()) {
    if (!isGate(part)) continue;
    const found = conditionAt(phrase, parts, index, isAside);
    if (found !== null) conditions.push(found);
  }
  return conditions;
}

function isGate({ concept }: Mention): boolean {
  return isConcept(concept, 'gate') && concept !== 'gate' && concept !== 'gate.setting';
}

/** Reads relation and number after the gate at `index`; nothing but function words may stand between. */
function conditionAt(
  phrase: Phrase,
  parts: readonly Mention[],
  index: number,
  isAside: (start: number, end: number) => boolean,
): GateCondition | null {
  const gate = parts[index] as Mention;
  let end = gate.end;
  let about: boolean | null = null;
  for (const next of parts.slice(index + 1, index + 1 + MOST_PARTS)) {
    if (next.start < end) continue;
    const between = phrase.text.slice(end, next.start);
    if (/[.;?!]/.test(between.trim()) || next.start - end > 48 || !isAside(end, next.start)) return null;
    if (isGate(next)) return null;
    if (next.concept === 'number') {
      const complement = /\b1\s?-\s?$/.test(phrase.text.slice(0, gate.start));
      const value = Number(next.value);
      if (value !== 0 && value !== 1) return null;
      if (
        about === null &&
        !tokenise(withoutCells(phrase, end, next.start)).every(({ fold }) => COPULA.has(fold) || fold === '(')
      )
        return null;
      return {
        gate: gate.concept,
        value: complement ? 1 - value : value,
        about: about ?? false,
        start: gate.start,
        end: next.end,
      };
    }
    if (next.concept === 'relation.approx') about = true;
    else if (next.concept === 'relation.equals') about ??= false;
    else if (isConcept(next.concept, 'relation')) return null;
    end = next.end;
  }
  return null;
}

/** The text between two positions without the names of cells: "of an LSTM is" is "of an  is". */
function withoutCells(phrase: Phrase, start: number, end: number): string {
  let text = phrase.text.slice(start, end);
  for (const { surface, start: at } of mentionsOf(phrase, 'cell'))
    if (at >= start && at < end) text = text.replace(surface, ' ');
  return text;
}

/** A test whether nothing but function words and asides such as "of a GRU" and "at a time step" stands between two positions. */
function asidesOf(phrase: Phrase): (start: number, end: number) => boolean {
  const asides = mentionsOf(phrase, 'cell', 'time');
  const heavy = phrase.words.filter(
    (word) => !asides.some((aside) => aside.start <= word.start && aside.end >= word.end),
  );
  const starts = heavy.map(({ start }) => start);
  return (start, end) => {
    const next = heavy[lowerBound(starts, start)];
    return next === undefined || next.end > end;
  };
}

/** The first index of an ascending list whose value is at least `value`. */
function lowerBound(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
