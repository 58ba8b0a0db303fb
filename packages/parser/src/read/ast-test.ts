import { withMarkup } from './fields.ts';
import { fieldLines } from './field-lines.ts';
import type { Line } from './line.ts';

/** The fields of the exchange format of AST-Test, which universities from Minsk to Almaty keep their banks in. */
const FIELD = /^[ \t]{0,8}([SQIVFTKM+-]|[LR]\d{0,2}|\d{1,2}):(?=[ \t\S]|$)/;

interface Field {
  name: string;
  start: number;
  end: number;
}

/** Whether a text keeps its questions as `S:` with right answers as `+:` and wrong ones as `-:`. */
export function isAstTest(source: string): boolean {
  const names = fieldsOf(source.slice(0, 20_000)).map(({ name }) => name);
  const stems = names.filter((name) => name === 'S').length;
  const right = names.filter((name) => name === '+').length;
  const wrong = names.filter((name) => name === '-').length;
  return stems > 0 && right >= stems * 0.5 && right + wrong > stems;
}

/** Reads `S:`, `+:` and `-:` into lines with roles. Where nothing is wrong, what is right is an answer to be written. */
export function readAstTest(source: string): Line[] {
  const lines: Line[] = [];
  const fields = fieldsOf(source);
  for (let i = 0; i < fields.length;) {
    const task = fields[i] as Field;
    i++;
    if (task.name !== 'S') continue;
    let end = i;
    while (end < fields.length && !/^[SIV]$/.test((fields[end] as Field).name)) end++;
    const rest = fields.slice(i, end);
    const closed = rest.some(({ name }) => name === '-');
    push(task, 'question');
    for (const field of rest) {
      if (field.name === '+' || field.name === '-')
        push(field, closed ? 'option' : 'answer', closed ? field.name === '+' : undefined);
      // The halves of pairs, and steps to be put in order: part of what is asked.
      else if (/^(?:[LR]\d{0,2}|\d{1,2})$/.test(field.name)) push(field, 'context');
    }
    i = end;
  }
  return withMarkup(lines, source);

  function push({ start, end }: Field, role: NonNullable<Line['role']>, chosen?: boolean): void {
    const text = source.slice(start, end);
    const from = start + (text.length - text.trimStart().length);
    const shown = text.trim();
    const starts = Array.from({ length: shown.length + 1 }, (_, k) => from + k);
    const made = fieldLines({ text: shown, starts }, role);
    if (made[0] && chosen !== undefined) made[0].chosen = chosen;
    for (const line of made) lines.push(line);
  }
}

/** Every field with the range of its text, which goes on to the next one. */
function fieldsOf(source: string): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < source.length;) {
    const stop = source.indexOf('\n', at);
    const next = stop === -1 ? source.length : stop + 1;
    const found = FIELD.exec(source.slice(at, Math.min(next, at + 16)));
    const last = fields.at(-1);
    if (found?.[1]) {
      if (last) last.end = at;
      fields.push({ name: found[1], start: at + found[0].length, end: source.length });
    }
    at = next;
  }
  return fields;
}
