import { textOf } from '../read/line.ts';
import { trimEndOf } from '../text/trim.ts';
import type { Evidence } from '../item/schema.ts';
import type { AnswerDraft, Part } from '../segment/draft.ts';
import { RIGHT_WORDS, truthOf, truthWord } from '../text/words.ts';
import { judgedEach, pointedBy } from './answer-text.ts';
import { evidence, type Collector } from './evidence.ts';
import { saidRight } from './explanation.ts';

/** "Answer: B", "Answers:" and the texts of the right options below, "Ans: text" where there are no options. */
export const answerLine: Collector = ({ draft, options, locate }) => {
  const found: Evidence[] = [];
  for (const answer of draft.answers) {
    const { line } = answer.reading;
    const position = locate(line.start, line.end);
    if (options.length === 0) {
      const text = truthWord(answerText(answer));
      if (text !== '') found.push(evidence('answer-line', [], answer.weak ? 0.7 : 0.9, position, text));
      continue;
    }
    const labels = draft.options.map((option) => option.label);
    const tabled = fromTable(answer, options);
    if (tabled) {
      found.push(evidence('answer-line', tabled, 0.9, position));
      continue;
    }
    const judged = judgedEach(firstText(answer), options.length);
    if (judged) {
      found.push(evidence('answer-line', judged, 0.9, position));
      continue;
    }
    const whole = pointedBy(firstText(answer), labels, options);
    // A list of all letters may mark the right ones: "- A", "- B - Correct".
    const right = answer.parts.filter(
      ({ reading }) =>
        reading.tail === 'right' ||
        (reading.letter && RIGHT_WORDS.has(trimEndOf(reading.bodyText.toLowerCase(), '.!'))),
    );
    const named = right.length > 0 ? right : answer.parts;
    const each = answer.parts.length > 1 ? named.map((part) => pointedBy(textOf(part.pieces), labels, options)) : [];
    if (each.filter(Boolean).length >= 2 || (right.length > 0 && each.some(Boolean))) {
      const indices = [...new Set(each.flatMap((one) => one?.options ?? []))].sort((a, b) => a - b);
      found.push(evidence('answer-line', indices, 0.95, position));
    } else if (whole && whole.options.length > 0) {
      found.push(evidence('answer-line', whole.options, whole.conflict ? 0.6 : answer.weak ? 0.85 : 0.95, position));
    } else {
      const split = pieces(firstText(answer)).map((part) => pointedBy(part, labels, options));
      if (split.length > 1 && split.every((one) => one && one.options.length > 0)) {
        found.push(
          evidence(
            'answer-line',
            [...new Set(split.flatMap((one) => one?.options ?? []))].sort((a, b) => a - b),
            0.9,
            position,
          ),
        );
      } else if (whole === null) {
        const printed =
          saidRight(firstText(answer), labels, options) ??
          rounded(firstText(answer), options) ??
          fromOutput([...answer.parts, ...draft.explanation.slice(0, 2)], options);
        const text = answerText(answer);
        if (printed) found.push(evidence('answer-line', printed, 0.8, position));
        else if (text !== '') found.push(evidence('answer-line', [], 0.3, position, text));
      }
    }
  }
  return found;
};

/** The options that a table of judged statements calls true, or `null`. */
function fromTable(answer: AnswerDraft, options: readonly string[]): number[] | null {
  const rows = answer.parts.filter(({ reading }) => reading.line.kind === 'row');
  if (rows.length === 0) return null;
  const right = new Set<number>();
  let matched = 0;
  for (const { reading } of rows) {
    const cells = (reading.line.cells ?? []).map((cell) => textOf(cell).trim());
    const said = cells.findIndex((cell) => truthOf(cell) !== null);
    if (said === -1) continue;
    const pointed = cells.flatMap((cell, i) => (i === said ? [] : (pointedBy(cell, [], options)?.options ?? [])));
    if (pointed.length === 0) continue;
    matched++;
    if (truthOf(cells[said] as string) === true) right.add(pointed[0] as number);
  }
  return matched >= 2 && right.size > 0 ? [...right].sort((a, b) => a - b) : null;
}

/** The one option whose numbers a listing prints ("# [1] 0.087" for "0.087"), or `null`. */
function fromOutput(parts: readonly Part[], options: readonly string[]): number[] | null {
  const code = parts.filter(({ reading }) => reading.line.kind === 'code').map(({ pieces }) => textOf(pieces));
  const printed = code
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => /^\s{0,8}(?:#{1,3}|\/\/|>{1,3})\s{0,4}(?:\[1\])?(.{1,80})$/.exec(line.slice(0, 100))?.[1] ?? []);
  for (const line of printed.reverse()) {
    const numbers = numbersOf(line);
    if (numbers === '' || /[a-z]{4}/i.test(line)) continue;
    const same = options.flatMap((option, i) => (numbersOf(option) === numbers ? [i] : []));
    if (same.length === 1) return same;
  }
  return null;
}

/** The one option that a number rounds to ("0.05296439" for "0.05296"), or `null`. */
function rounded(text: string, options: readonly string[]): number[] | null {
  const value = /^-?\d{1,12}\.\d{1,12}$/.exec(text.trim())?.[0];
  if (value === undefined) return null;
  const same = options.flatMap((option, i) => {
    const shown = /^-?\d{1,12}(?:\.(\d{1,12}))?$/.exec(option.trim());
    return shown && Number(value).toFixed(shown[1]?.length ?? 0) === shown[0] ? [i] : [];
  });
  return same.length === 1 ? same : null;
}

function numbersOf(text: string): string {
  return (text.replaceAll(',', '').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number).join(' ');
}

function firstText(answer: AnswerDraft): string {
  return answer.parts[0] ? trimEndOf(textOf(answer.parts[0].pieces), '])】}') : '';
}

function pieces(text: string): string[] {
  const semicolons = text.split(/[;；]/);
  return (semicolons.length > 1 ? semicolons : text.split(/[,，]| and /)).map((part) => part.trim()).filter(Boolean);
}

/** The answer's own words, a line a part. */
export function answerText(answer: AnswerDraft): string {
  return answer.parts
    .map((part) =>
      part.pieces
        .map((piece) => piece.md)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .join(answer.parts.length > 1 && answer.parts.every((part) => part.reading.line.bullet !== null) ? '; ' : '\n')
    .trim();
}
