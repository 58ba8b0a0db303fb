import { textOf } from '../read/line.ts';
import type { Reading } from './reading.ts';

/** "Match …", "Ordnen Sie … zu", "Relacione …": what asks for pairs. */
const ASKS =
  /^\W{0,6}(?:please )?(?:match(?:ing)?|pair (?:each|the|up)|connect (?:each|the)|draw (?:a line|lines)|ordnen? sie\b.{1,80}\bzu|ordne\b.{1,80}\bzu|zuordnung|relacion[ae]n?|empareje|empareja|una? con flechas|associez|reliez|apparie[rz]|abbina|collega|associe|соотнес|установите соответстви|connect|连线|匹配|配对|将.{1,30}对应|ghép|nối)/iu;
const COLUMN =
  /^\W{0,4}(?:column|list|set|group|spalte|liste|columna|colonne|colonna|coluna|столбец|группа)\b.{0,60}$/iu;
/** "raft    a. logs": where the right half of a row begins. */
const RIGHT = /[\s|–—-]\(?([a-l]|\d{1,2})[.):]\s{1,8}(?=\S)/giu;
const PAIR = /(?:\d{1,2}|\b[a-z])\)?\s{0,2}[-–—=:.→>]{1,3}\s{0,2}\(?(?:[a-z]|\d{1,2})\)?(?![\p{L}\d])/giu;

/** Lines above the columns, and lines of the columns: bounds of the look ahead. */
const NEAR = 4;
const LONGEST = 60;

/** A column of labels: how many there are, and of what kind. */
interface Column {
  kind: 'number' | 'letter';
  seen: Set<number>;
}

/**
 * Marks questions that ask for pairs: the lines of their columns are part of the question, and neither questions nor options of
 * their own; "1-b, 2-c" is its answer, and no list of answers to other questions.
 */
export function markMatching(readings: readonly Reading[]): void {
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i] as Reading;
    if (
      reading.line.kind !== 'text' ||
      reading.line.role ||
      !ASKS.test(reading.text.slice(reading.number?.length ?? 0, 200))
    )
      continue;
    const end = columnsEnd(readings, i + 1);
    if (end === -1) continue;
    reading.matches = true;
    reading.letter = null;
    if (!reading.number) reading.ask ??= { rest: reading.pieces };
    for (const each of readings.slice(i + 1, end)) takeRow(each);
    takeAnswer(readings, end);
    i = end - 1;
  }
}

/** Where the two columns end that begin at line `from` or soon behind, or -1. */
function columnsEnd(readings: readonly Reading[], from: number): number {
  const left: Column = { kind: 'number', seen: new Set() };
  const right: Column = { kind: 'letter', seen: new Set() };
  let end = -1;
  let combined = 0;
  for (let k = from; k < Math.min(readings.length, from + LONGEST); k++) {
    const reading = readings[k] as Reading;
    const { line, text } = reading;
    if (line.kind === 'markup') continue;
    if (line.kind === 'row') {
      const last = tableEnd(readings, k);
      return last - k >= 3 && left.seen.size === 0 ? last : -1;
    }
    if (line.kind !== 'text' || line.role || reading.number?.keyword || reading.answer) break;
    if (COLUMN.test(text)) continue;
    if (line.heading > 0) break;
    const label = labelOf(reading);
    if (!label) {
      if (left.seen.size > 0 && line.blanks > 0) break;
      if (left.seen.size === 0 && k - from >= NEAR) return -1;
      continue;
    }
    if (left.seen.size === 0) {
      left.kind = label.kind;
      right.kind = label.kind === 'number' ? 'letter' : 'number';
    }
    const column = label.kind === left.kind ? left : right;
    if (column === left && right.seen.size > 0 && right.seen.size < left.seen.size && !rightOf(text, right.kind)) break;
    if (column.seen.has(label.value) || (column === right && left.seen.size < 2)) break;
    column.seen.add(label.value);
    const beside = column === left ? rightOf(text, right.kind) : null;
    if (beside !== null) right.seen.add(beside);
    if (column === right && pairsIn(text) >= 2) combined++;
    end = k + 1;
  }
  // "(a) 1-P, 2-Q": options that combine the pairs make it a choice.
  const whole = left.seen.size >= 2 && right.seen.size >= 2 && right.seen.size >= left.seen.size - 1;
  return whole && combined < 2 ? end : -1;
}

function labelOf({ number, letter }: Reading): { kind: Column['kind']; value: number } | null {
  if (number && !number.keyword) return { kind: 'number', value: number.value };
  return letter ? { kind: 'letter', value: letter.value } : null;
}

/** The label that stands inside a row, `null` where none of its kind does. */
function rightOf(text: string, kind: Column['kind']): number | null {
  for (const found of text.slice(0, 400).matchAll(RIGHT)) {
    const label = found[1] as string;
    const isNumber = /\d/.test(label);
    if (isNumber === (kind === 'number')) return isNumber ? Number(label) : label.toLowerCase().charCodeAt(0) - 97;
  }
  return null;
}

function tableEnd(readings: readonly Reading[], from: number): number {
  let k = from;
  while (k < readings.length && (readings[k]?.line.kind === 'row' || readings[k]?.line.reason === 'table')) k++;
  return k;
}

function pairsIn(text: string): number {
  return text.slice(0, 400).match(PAIR)?.length ?? 0;
}

function takeRow(reading: Reading): void {
  reading.paired = true;
  reading.number = null;
  reading.letter = null;
  reading.roman = null;
  reading.sign = null;
  reading.tail = null;
  reading.boilerplate = null;
  reading.body = reading.pieces;
  reading.bodyText = reading.text;
}

/** "Answer: 1-b, 2-c" below the columns, or "1-b" and "2-c" on lines of their own. */
function takeAnswer(readings: readonly Reading[], from: number): void {
  for (let k = from; k < Math.min(readings.length, from + 4); k++) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    const rest = reading.answer ? textOf(reading.answer.rest) : reading.text;
    const all = pairsIn(rest) >= 2 && /^[\s,;|.&]*$/.test(rest.replaceAll(PAIR, '').replaceAll(/\band\b/gi, ''));
    if (!all && !(reading.answer && rest.trim() === '')) return;
    takeRow(reading);
    if (all) {
      reading.answer ??= { rest: reading.pieces, number: null, weak: false };
      return;
    }
    for (let j = k + 1; j < Math.min(readings.length, k + LONGEST) && pairsIn(readings[j]?.text ?? '') === 1; j++)
      takeRow(readings[j] as Reading);
    return;
  }
}
